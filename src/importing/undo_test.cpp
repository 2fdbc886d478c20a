// Undoing imports: everything is as it was before, unless something stands on them.
#include <gmock/gmock.h>

#include <algorithm>
#include <random>

#include "importing/importing.h"
#include "platform/imports/undo.h"
#include "platform/jobs/jobs.h"
#include "support/organisations/journal.h"
#include "support/site.h"

namespace importing {
namespace {

using support::a_meeting;
using support::a_member;
using support::code_of;
using support::ListedMeeting;
using support::ListedMember;
using support::ok;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

constexpr unsigned seeds = 12;

imports::Options updating() {
    imports::Options options;
    options.updates = true;
    return options;
}

// What tells of acts and not of the register; and what only says that something changed.
bool is_register(std::string const& table) {
    static std::vector<std::string> const others{"audit_entries", "outbox_events",    "imports", "import_outcomes",
                                                 "import_before", "upload_parts",     "uploads", "tokens",
                                                 "sqlite_stat1",  "schema_migrations"};
    return std::find(others.begin(), others.end(), table) == others.end();
}

// Every row of the register with all its columns but `version`, which goes on: whoever looked at a thing as an import
// left it must not save over what undoing made of it.
std::vector<std::string> every_row(db::Database& site) {
    return site.read([](db::Tx& tx) {
        std::vector<std::string> rows;
        for (auto const& table : tx.connection().tables()) {
            if (!is_register(table)) continue;
            std::string columns;
            for (auto const& column : tx.connection().columns(table))
                if (column != "version") columns += (columns.empty() ? "" : ", ") + column;
            auto const sql = "select " + columns + " from " + table;
            tx.connection().run({sql, sql}, {}, [&](db::Row const& row) {
                std::string line = table;
                for (int column = 0; column < row.size(); ++column)
                    line += "|" + (row.is_null(column) ? "-" : std::string(row.text(column)));
                rows.push_back(std::move(line));
            });
        }
        std::sort(rows.begin(), rows.end());
        return rows;
    });
}

// Those of one that the other lacks: a short list where two registers differ.
std::vector<std::string> unlike(std::vector<std::string> const& one, std::vector<std::string> const& other) {
    std::vector<std::string> rows;
    std::set_symmetric_difference(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(rows));
    return rows;
}

class Undoing : public support::Site {
protected:
    ImportId last_import() { return one<ImportId>("select max(id) from imports"); }
    base::Result<> undo_it(ImportId id) {
        progress = std::make_unique<jobs::Progress>();
        return act([&](events::Context& context) { return undo(context, id, *progress); });
    }
    base::Result<> undo_last() { return undo_it(last_import()); }
    std::unique_ptr<jobs::Progress> progress{};  // of the last one

    // The codes of what stands on it.
    std::vector<std::string> what_stands(ImportId id) {
        auto const undone = undo_it(id);
        std::vector<std::string> codes;
        if (undone) return codes;
        EXPECT_EQ(undone.error().code, "import.stands_under");
        for (auto const& field : undone.error().fields) codes.push_back(field.code);
        return codes;
    }
};
ON_BOTH_ENGINES(Undoing);

std::size_t any(std::mt19937& random, std::size_t below) {
    return random() % below;
}

// With a column of offices, which such a list may have.
std::string written(std::vector<ListedMember> const& list) {
    return support::workbook_of("DANH SÁCH ĐẢNG VIÊN",
                                {"Tổ chức cơ sở đảng", "Chi bộ", "Họ và tên", "Ngày sinh", "Số thẻ đảng viên",
                                 "Ngày vào Đảng", "Ngày chính thức", "Miễn sinh hoạt", "Chức vụ"},
                                list);
}

// A list out of few names, so that lists say different things of the same people.
std::vector<ListedMember> some_list(std::mt19937& random) {
    std::vector<ListedMember> list;
    std::vector<int> people{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    std::shuffle(people.begin(), people.end(), random);
    people.resize(4 + any(random, 8));
    for (int const person : people) {
        auto member = a_member("Nguyễn Văn " + std::string(1, static_cast<char>('A' + person)));
        auto const number = std::to_string(person);
        if (person % 3 != 0) member.card("000" + std::to_string(10000 + person));
        if (person % 3 == 1 && any(random, 3) == 0) member.with("Họ và tên", "Trần Thị " + number);
        auto const cell = any(random, 4);
        if (person % 3 == 0)
            member.in("Chi bộ " + number);  // he is told by his name and cell
        else
            member.in("Chi bộ " + std::to_string(cell), cell == 3 ? "Đảng bộ Sở Nội vụ" : "Đảng bộ Sở Y tế");
        if (any(random, 2) == 0) member.born("19" + std::to_string(60 + any(random, 9)));
        if (any(random, 3) == 0) member.exempt(any(random, 2) == 0 ? "x" : "01/02/2018");
        if (any(random, 4) == 0) member.official("");
        if (auto const office = any(random, 5); office < 3)
            member.with("Chức vụ", std::vector<std::string>{"Bí thư", "Phó Bí thư", "Chi ủy viên"}[office]);
        list.push_back(member);
    }
    return list;
}

std::vector<ListedMeeting> some_log(std::mt19937& random) {
    std::vector<ListedMeeting> log;
    for (std::size_t number = 0, count = 1 + any(random, 10); number < count; ++number) {
        auto meeting = a_meeting("2019-0" + std::to_string(1 + any(random, 3)) + "-1" + std::to_string(any(random, 4)));
        meeting.in(any(random, 2) == 0 ? "Chi bộ 1" : "Chi bộ 2").to(any(random, 2) == 0 ? "09:30" : "10:00");
        meeting.present(static_cast<int>(any(random, 9)));
        if (any(random, 2) == 0) meeting.professional(static_cast<int>(any(random, 30)));
        log.push_back(meeting);
    }
    return log;
}

TEST_P(Undoing, LeavesTheRegisterAsItWasBeforeAnyListOfMembers) {
    for (unsigned seed = 1; seed <= seeds; ++seed) {
        SCOPED_TRACE(seed);
        std::mt19937 random(seed);
        take_members(written(some_list(random)), updating());
        auto const before = every_row(site());
        auto const list = written(some_list(random));
        auto const first = take_members(list, updating());
        ok(undo_last());
        ASSERT_THAT(unlike(every_row(site()), before), IsEmpty());

        auto const again = take_members(list, updating());
        ASSERT_EQ(again.accepted, first.accepted);
        ASSERT_EQ(again.updated, first.updated);
        ASSERT_EQ(again.unchanged, first.unchanged);
    }
}

TEST_P(Undoing, LeavesTheRegisterAsItWasBeforeAnyLogOfMeetings) {
    take_members({a_member("An").in("Chi bộ 1"), a_member("Bình").in("Chi bộ 2")});
    for (unsigned seed = 1; seed <= seeds; ++seed) {
        SCOPED_TRACE(seed);
        std::mt19937 random(seed);
        take_meetings(support::meeting_log(some_log(random)), updating());
        auto const before = every_row(site());
        auto const log = support::meeting_log(some_log(random), "THEO DÕI SINH HOẠT NĂM 2019");
        auto const first = take_meetings(log, updating());
        ok(undo_last());
        ASSERT_THAT(unlike(every_row(site()), before), IsEmpty());
        ASSERT_EQ(take_meetings(log, updating()).accepted, first.accepted);
    }
}

TEST_P(Undoing, GoesBackThroughSeveralImportsOneByOne) {
    std::vector<std::vector<std::string>> states;
    std::vector<ImportId> imports;
    for (unsigned seed = 1; seed <= 5; ++seed) {
        std::mt19937 random(seed);
        states.push_back(every_row(site()));
        take_members(written(some_list(random)), updating());
        imports.push_back(last_import());
        clock = base::FixedClock({clock.now().milliseconds + 60'000});
    }
    while (!imports.empty()) {
        ok(undo_it(imports.back()));
        ASSERT_THAT(unlike(every_row(site()), states.back()), IsEmpty());
        imports.pop_back();
        states.pop_back();
    }
}

TEST_P(Undoing, IsAnActOfItsOwnAndIsSaidOfTheImport) {
    take_members({a_member("An")});
    auto const import = last_import();
    ok(undo_it(import));
    EXPECT_EQ(one<std::int64_t>("select count(*) from imports where undone_at is not null and undone_by = 'operator'"),
              1);
    auto const entries = support::entries_of(site());
    auto const undone =
        std::count_if(entries.begin(), entries.end(), [](auto const& e) { return e.act == "undo import"; });
    EXPECT_EQ(undone, 4);  // the member, his cell, its superior, the import
    EXPECT_EQ(support::events_of(site()).back().event, "import.undone");
    EXPECT_EQ(code_of(undo_it(import)), "import.is_undone");
    EXPECT_EQ(code_of(undo_it(ImportId{1})), "http.not_found");
}

TEST_P(Undoing, IsRefusedWhereALaterImportChangedTheSamePeople) {
    take_members({a_member("An").card("00012345")});
    auto const first = last_import();
    take_members(support::member_list({a_member("Ân").card("00012345")}), updating());
    auto const second = last_import();
    EXPECT_THAT(what_stands(first), ElementsAre("import.member_changed"));
    ok(undo_it(second));
    EXPECT_THAT(what_stands(first), IsEmpty());
    EXPECT_EQ(rows_in("members"), 0);
}

TEST_P(Undoing, IsRefusedWhereAnotherCameToACellItMade) {
    take_members({a_member("An")});
    auto const first = last_import();
    take_members({a_member("Bình")});
    EXPECT_THAT(what_stands(first), ElementsAre("import.stay_stands"));
    EXPECT_EQ(rows_in("members"), 2);
}

TEST_P(Undoing, IsRefusedWhereACellWasMadeUnderOneItMade) {
    take_members({a_member("An").in("Chi bộ 1")});
    auto const first = last_import();
    take_members({a_member("Bình").in("Chi bộ 2")});
    EXPECT_THAT(what_stands(first), ElementsAre("import.organisation_stands"));
}

TEST_P(Undoing, IsRefusedWhereAMemberItAddedHoldsAnOffice) {
    take_members({a_member("An")});
    auto const import = last_import();
    ok(act([&](events::Context& context) {
        members::OfficeHeld office;
        office.member_id = one<members::MemberId>("select id from members");
        office.organisation_id = one<organisations::OrganisationId>("select cell_id from memberships");
        office.office = members::Office::secretary;
        return members::take_office(context, office);
    }));
    EXPECT_THAT(what_stands(import), Contains("import.office_stands"));
}

TEST_P(Undoing, IsRefusedWhereACellItMadeHasMeetings) {
    take_members({a_member("An")});
    auto const import = last_import();
    take_meetings({a_meeting("2019-01-10")});
    auto const meetings = last_import();
    EXPECT_THAT(what_stands(import), ElementsAre("import.meetings_stand", "import.records_stand"));
    ok(undo_it(meetings));
    EXPECT_THAT(what_stands(import), IsEmpty());
}

TEST_P(Undoing, LeavesMonthsKnownThatAnotherLogCoversToo) {
    take_members({a_member("An")});
    take_meetings({a_meeting("2019-01-10")});
    auto const first = last_import();
    take_meetings(support::meeting_log({a_meeting("2019-02-10")}, "SINH HOẠT THÁNG 2 NĂM 2019"));
    auto const second = last_import();
    EXPECT_THAT(what_stands(first), IsEmpty());
    EXPECT_EQ(one<std::string>("select max(month) from recorded_months"), "2019-02");
    EXPECT_EQ(rows_in("recorded_months"), 1);
    ok(undo_it(second));
    EXPECT_EQ(rows_in("recorded_months"), 0);
    EXPECT_EQ(rows_in("meetings"), 0);
}

TEST_P(Undoing, GivesCardsBackThatTwoPeopleExchanged) {
    take_members({a_member("An").card("00000001").born("1970"), a_member("Bình").card("00000002").born("1971")});
    auto const before = every_row(site());
    // Told by their cards, they have each other's names now.
    take_members(support::member_list(
                     {a_member("Bình").card("00000001").born("1971"), a_member("An").card("00000002").born("1970")}),
                 updating());
    ok(undo_last());
    EXPECT_THAT(unlike(every_row(site()), before), IsEmpty());
}

TEST_P(Undoing, GivesAnOfficeBackToWhomTheListTookItFrom) {
    auto const secretary = [](std::string const& name, std::string const& card) {
        return a_member(name).card(card).with("Chức vụ", "Bí thư");
    };
    take_members(written({secretary("An", "00000001"), a_member("Bình").card("00000002")}));
    clock = base::FixedClock({clock.now().milliseconds + std::int64_t{30} * 24 * 3600 * 1000});
    auto const before = every_row(site());
    take_members(written({a_member("An").card("00000001"), secretary("Bình", "00000002")}), updating());
    EXPECT_EQ(rows_in("offices"), 2);
    ok(undo_last());
    EXPECT_EQ(rows_in("offices"), 1);
    EXPECT_THAT(unlike(every_row(site()), before), IsEmpty());
}

TEST_P(Undoing, SaysHowFarItIsAndRemovesPartByPart) {
    take_members(support::some_members(900, "Chi bộ 1"));
    take_members(support::member_list({a_member("Trần Thị Bình")}));
    ok(undo_last());
    EXPECT_EQ(progress->total(), 1);
    EXPECT_EQ(progress->done(), 1);
    ok(undo_it(one<ImportId>("select min(id) from imports")));
    EXPECT_EQ(progress->total(), 902) << "the members, the cell and its committee";
    EXPECT_GE(progress->done(), 900);
    EXPECT_EQ(rows_in("members") + rows_in("memberships") + rows_in("member_words"), 0);
}

TEST_P(Undoing, LeavesEverythingAsItIsWhereNobodyWantsItAnyMore) {
    take_members(support::some_members(300, "Chi bộ 1"));
    auto const before = every_row(site());
    jobs::Progress stopped;
    stopped.cancel();
    auto const id = last_import();
    EXPECT_EQ(code_of(act([&](events::Context& context) { return undo(context, id, stopped); })), "job.cancelled");
    EXPECT_THAT(unlike(every_row(site()), before), IsEmpty());
    ok(undo_last());
    EXPECT_EQ(rows_in("members"), 0);
}

TEST(Parts, AreFewAndHoldEveryThingOnce) {
    EXPECT_THAT(imports::in_parts({}), IsEmpty());
    std::vector<std::int64_t> ids;
    for (std::int64_t id = 100'000; id > 0; --id) ids.push_back(10 * id);
    auto const parts = imports::in_parts(ids);
    EXPECT_EQ(parts.size(), 20U);
    std::size_t count = 0;
    std::int64_t behind = 0;
    for (auto const& part : parts) {
        EXPECT_EQ(part.first, behind + 10);
        behind = part.last;
        count += part.count;
    }
    EXPECT_EQ(count, ids.size());
    EXPECT_EQ(behind, 1'000'000);
    EXPECT_EQ(imports::in_parts({7, 5, 6}).front().first, 5);
}

TEST_P(Undoing, MakesAVersionOfItsOwnSoThatNobodySavesOverIt) {
    take_members({a_member("An").card("00000001")});
    take_members(support::member_list({a_member("Ân").card("00000001")}), updating());
    ok(undo_last());
    EXPECT_EQ(one<std::int64_t>("select version from members"), 3);
}

}  // namespace
}  // namespace importing
