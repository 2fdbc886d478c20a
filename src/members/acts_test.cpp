// Taking a list into the register as one act: what is written, what is left alone, what is said of it.
#include <gmock/gmock.h>

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <thread>

#include "base/text.h"
#include "json/codec.h"
#include "support/lists.h"
#include "support/members/listed.h"
#include "support/members/register.h"
#include "support/organisations/journal.h"

namespace members {
namespace {

using support::a_member;
using support::canonical_dump;
using support::code_of;
using support::entries_of;
using support::events_of;
using support::lines_of;
using support::ListedMember;
using support::member_list;
using support::row_counts;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

std::string const& the_blocs_list() {
    static std::string const bytes = support::fixture("bloc-2019-q1/danh-sach-dang-vien.xlsx");
    return bytes;
}

boost::json::value expected() {
    return boost::json::parse(support::fixture("bloc-2019-q1/expected.json"));
}

// "5240 Họ và tên name_missing"
std::vector<std::string> expected_rejections() {
    std::vector<std::string> lines;
    auto const json = expected();
    for (auto const& one : json.at("import").at("members").at("rejected").as_array())
        lines.push_back(std::to_string(one.at("row").as_int64()) + " " + one.at("column").as_string().c_str() + " " +
                        one.at("code").as_string().c_str());
    return lines;
}

std::vector<std::string> rejections(imports::Outcome const& outcome) {
    std::vector<std::string> lines;
    for (auto const& one : outcome.rejected)
        lines.push_back(std::to_string(one.row) + " " + one.column + " " + one.code);
    return lines;
}

imports::Options dry_run() {
    imports::Options options;
    options.is_dry_run = true;
    return options;
}

imports::Options strictly() {
    imports::Options options;
    options.is_strict = true;
    return options;
}

imports::Options with_updates() {
    imports::Options options;
    options.updates = true;
    return options;
}

class TheBlocsList : public support::Register {};
ON_BOTH_ENGINES(TheBlocsList);

TEST_P(TheBlocsList, IsTakenButForExactlySixRows) {
    auto const outcome = take(the_blocs_list());
    auto const json = expected();
    EXPECT_EQ(outcome.accepted, json.at("import").at("members").at("accepted").as_int64());
    EXPECT_EQ(rejections(outcome), expected_rejections());
    EXPECT_THAT(outcome.differs, IsEmpty());
    EXPECT_THAT(outcome.notices, IsEmpty());
    EXPECT_TRUE(outcome.written);
    EXPECT_EQ(row_counts(site()).at("members"), outcome.accepted);
    EXPECT_EQ(row_counts(site()).at("memberships"), outcome.accepted);

    using organisations::Kind;
    std::map<Kind, std::int64_t> kinds;
    auto const now = tree();
    for (auto const& node : now.nodes()) ++kinds[node.kind];
    auto const& organisations = json.at("organisations");
    EXPECT_EQ(kinds[Kind::grassroots_committee], organisations.at("grassroots_committees").as_int64());
    EXPECT_EQ(kinds[Kind::grassroots_cell], organisations.at("grassroots_cells").as_int64());
    EXPECT_EQ(kinds[Kind::grassroots_cell] + kinds[Kind::attached_cell], organisations.at("cells").as_int64());
    EXPECT_THAT(kinds, SizeIs(4));
}

TEST_P(TheBlocsList, ChangesNothingTheSecondTime) {
    auto const first = take(the_blocs_list());
    auto const before = canonical_dump(site());
    for (auto const& options : {imports::Options{}, with_updates()}) {
        auto const again = take(the_blocs_list(), options);
        EXPECT_EQ(again.accepted, 0);
        EXPECT_EQ(again.unchanged, first.accepted);
        EXPECT_THAT(again.differs, IsEmpty());
        EXPECT_EQ(again.rejected, first.rejected);
    }
    EXPECT_EQ(canonical_dump(site()), before);
    EXPECT_EQ(one<std::int64_t>("select max(version) from members"), 1);
}

TEST_P(TheBlocsList, IsOnlyLookedAtInADryRun) {
    auto const before = row_counts(site());
    auto const outcome = take(the_blocs_list(), dry_run());
    EXPECT_EQ(outcome.accepted, expected().at("import").at("members").at("accepted").as_int64());
    EXPECT_EQ(rejections(outcome), expected_rejections());
    EXPECT_FALSE(outcome.written);
    EXPECT_EQ(row_counts(site()), before);
}

TEST_P(TheBlocsList, IsNotTakenStrictlyBecauseOfItsSixRows) {
    auto const before = row_counts(site());
    auto const outcome = take(the_blocs_list(), strictly());
    EXPECT_EQ(rejections(outcome), expected_rejections());
    EXPECT_FALSE(outcome.written);
    EXPECT_EQ(row_counts(site()), before);
}

class TakingAList : public support::Register {
protected:
    base::Result<imports::Outcome> result_of(std::string const& bytes) { return import_into(site(), bytes); }
    ListedMember an() const { return a_member("Nguyễn Văn Ân").card("05000001").born("05/03/1975"); }
};
ON_BOTH_ENGINES(TakingAList);

TEST_P(TakingAList, PutsAMemberIntoHisCellFromHisAdmissionOn) {
    take(member_list({an().joined("05/2010").exempt("01/12/2018")}));
    EXPECT_THAT(canonical_dump(site()),
                testing::Contains(HasSubstr("member|05000001|Nguyễn Văn Ân|-|1975-03-05|2010-05|2011-05-19|")));
    EXPECT_EQ(one<std::string>("select from_day from memberships"), "2010-05");
    EXPECT_EQ(one<std::optional<std::string>>("select to_day from memberships"), std::nullopt);
    EXPECT_EQ(one<std::string>("select from_day from exemptions"), "2018-12-01");
}

TEST_P(TakingAList, TakesTheGoodRowsAndListsTheOthers) {
    auto const outcome = take(member_list({an(), a_member("").card("05000002"), a_member("Trần Thị Bình")}));
    EXPECT_EQ(outcome.accepted, 2);
    EXPECT_THAT(lines_of(outcome.rejected), ElementsAre("4 | Họ và tên |  | name_missing"));
    EXPECT_EQ(row_counts(site()).at("members"), 2);
}

TEST_P(TakingAList, ListsWhatIsRejectedInTheOrderOfTheRows) {
    auto const outcome = take(member_list({a_member("Ân").in("Đảng bộ Sở Y tế", "Đảng bộ Sở Y tế"), a_member(""),
                                           a_member("Bình").in("Chi bộ 1", ""), a_member("Cường")}));
    EXPECT_THAT(lines_of(outcome.rejected),
                ElementsAre("3 | Chi bộ | Đảng bộ Sở Y tế | unknown_cell", "4 | Họ và tên |  | name_missing",
                            "5 | Chi bộ | Chi bộ 1 | unknown_cell"));
}

TEST_P(TakingAList, TakesItStrictlyWhereNothingIsWrong) {
    EXPECT_TRUE(take(member_list({an()}), strictly()).written);
    EXPECT_EQ(row_counts(site()).at("members"), 1);
}

TEST_P(TakingAList, IsRefusedBeforeTheSiteHasBegun) {
    auto const empty = make_migrated();
    EXPECT_EQ(code_of(import_into(*empty, member_list({an()}))), "site.missing");
    EXPECT_EQ(row_counts(*empty).at("imports"), 0);
}

TEST_P(TakingAList, IsRefusedForWhatIsNoWorkbook) {
    auto const before = row_counts(site());
    EXPECT_EQ(code_of(result_of("Họ và tên;Ngày sinh")), "file.is_not_excel");
    EXPECT_EQ(row_counts(site()), before);
}

TEST_P(TakingAList, WritesNothingOfAListWithoutARequiredColumn) {
    auto const before = row_counts(site());
    auto const outcome =
        take(support::workbook_of("DANH SÁCH", {"Tổ chức cơ sở đảng", "Chi bộ", "Họ và tên"}, std::vector{an()}));
    EXPECT_THAT(lines_of(outcome.rejected),
                ElementsAre("2 | Ngày vào Đảng |  | column_missing", "2 | Ngày chính thức |  | column_missing"));
    EXPECT_FALSE(outcome.written);
    EXPECT_EQ(row_counts(site()), before);
}

TEST_P(TakingAList, ListsWhatDiffersAndOverwritesNothing) {
    take(member_list({an()}));
    auto const before = canonical_dump(site());
    auto const outcome = take(member_list({an().official("20/05/2011").in("Chi bộ 2")}));
    EXPECT_THAT(lines_of(outcome.differs), ElementsAre("3 | Ngày chính thức | 20/05/2011 | was 19/05/2011",
                                                       "3 | Chi bộ | Chi bộ 2 | was Chi bộ 1"));
    EXPECT_EQ(outcome.accepted, 0);
    EXPECT_EQ(outcome.unchanged, 0);
    EXPECT_EQ(canonical_dump(site()), before);
}

TEST_P(TakingAList, CorrectsMovesAndExemptsWithUpdates) {
    take(member_list({an().exempt("x"), a_member("Trần Thị Bình").card("05000002")}));
    auto const list = member_list({an().joined("20/05/2010").in("Chi bộ 1", "Đảng bộ Sở Tài chính"),
                                   a_member("Trần Thị Bình").card("05000002").exempt("12/2018")});
    auto const outcome = take(list, with_updates());
    EXPECT_EQ(outcome.accepted, 2);
    EXPECT_EQ(outcome.updated, 2);
    EXPECT_THAT(lines_of(outcome.differs),
                ElementsAre("3 | Ngày vào Đảng | 20/05/2010 | was 19/05/2010", "3 | Miễn sinh hoạt |  | was x",
                            "3 | Tổ chức cơ sở đảng | Đảng bộ Sở Tài chính | was Đảng bộ Sở Y tế",
                            "4 | Miễn sinh hoạt | 12/2018 | was "));
    auto const corrected = canonical_dump(site());
    auto const cell = base::match_key("Chi bộ 1") + "|";
    EXPECT_THAT(corrected,
                testing::IsSupersetOf({"member|05000001|Nguyễn Văn Ân|-|1975-03-05|2010-05-20|2011-05-19|" + cell +
                                           base::match_key("Đảng bộ Sở Tài chính") + "|2010-05-20|-||-|-|",
                                       "member|05000002|Trần Thị Bình|-|-|2010-05-19|2011-05-19|" + cell +
                                           base::match_key("Đảng bộ Sở Y tế") + "|2010-05-19|-|exempt|2018-12|-|"}));
    EXPECT_EQ(row_counts(site()).at("memberships"), 2);

    auto const again = take(list, with_updates());
    EXPECT_EQ(again.unchanged, 2);
    EXPECT_EQ(canonical_dump(site()), corrected);
}

TEST_P(TakingAList, TakesBackWhoHadLeftWithUpdates) {
    take(member_list({an()}));
    support::ok(site().write([](db::Tx& tx) -> base::Result<std::int64_t> {
        return tx.run(db::Sql{"test.leave", "update memberships set to_day = '2015-12-31'"});
    }));
    EXPECT_EQ(take(member_list({an()}), with_updates()).updated, 1);
    EXPECT_EQ(row_counts(site()).at("memberships"), 2);
    EXPECT_EQ(take(member_list({an()}), with_updates()).unchanged, 1);
}

// What it leaves in the journal.

TEST_P(TakingAList, LeavesOneActWithAnEntryForEverythingMade) {
    auto const before = entries_of(site()).size();
    imports::Options options;
    options.file_name = "danh-sach.xlsx";
    take(member_list({an(), a_member("Trần Thị Bình")}), options);
    auto entries = entries_of(site());
    entries.erase(entries.begin(), entries.begin() + static_cast<std::ptrdiff_t>(before));
    std::vector<std::string> things;
    for (auto const& entry : entries) {
        things.push_back(entry.thing);
        EXPECT_EQ(entry.act_id, entries.front().act_id);
        EXPECT_EQ(entry.act, "import members");
        EXPECT_EQ(entry.actor, "operator");
        EXPECT_EQ(entry.version, 1);
    }
    EXPECT_THAT(things, ElementsAre("organisation", "organisation", "member", "member", "import"));
    EXPECT_THAT(entries[2].changes, HasSubstr("\"full_name\":\"Nguyễn Văn Ân\""));
    EXPECT_EQ(entries[4].thing_id, entries[4].act_id.value) << "the import is the act";
    EXPECT_EQ(one<std::string>("select file_name from imports"), "danh-sach.xlsx");
    EXPECT_EQ(one<std::int64_t>("select accepted from imports"), 2);
}

TEST_P(TakingAList, TellsListenersNothingPersonal) {
    take(member_list({an()}));
    auto const events = events_of(site());
    ASSERT_THAT(events, SizeIs(2));
    EXPECT_EQ(events[1].event, "members.imported");
    EXPECT_THAT(events[1].payload,
                AllOf(HasSubstr("\"accepted\":1"), Not(HasSubstr("Ân")), Not(HasSubstr("05000001"))));
}

TEST_P(TakingAList, SaysInTheJournalWhatAFieldWasAndIs) {
    take(member_list({an().official("")}));
    take(member_list({an().official("20/05/2011").in("Chi bộ 2")}), with_updates());
    auto const id = member_named("Nguyễn Văn Ân");
    auto const entries = entries_of(site());
    auto const entry = std::find_if(entries.begin(), entries.end(),
                                    [&](auto const& one) { return one.thing_id == id.value && one.version == 2; });
    ASSERT_TRUE(entry != entries.end());
    EXPECT_EQ(boost::json::parse(entry->changes),
              boost::json::parse(R"({"official_on":["","20/05/2011"],"cell":["Chi bộ 1","Chi bộ 2"]})"));
    EXPECT_EQ(one<std::int64_t>("select version from members"), 2);
}

TEST_P(TakingAList, LeavesOnlyTheRecordOfItselfWhenNothingIsNew) {
    take(member_list({an()}));
    auto before = row_counts(site());
    take(member_list({an()}));
    for (auto const* const table : {"imports", "import_outcomes", "audit_entries", "outbox_events"}) ++before[table];
    EXPECT_EQ(row_counts(site()), before);
}

// Two at the same time.

// While ids are handed out, somebody else changes every member: as an editor does who is faster than an import.
class MeddlingClock final : public base::Clock {
public:
    MeddlingClock(db::Tx& tx, base::Instant now) : tx_(tx), now_(now) {}
    [[nodiscard]] base::Instant now() const override {
        tx_.run(db::Sql{"test.meddle", "update members set version = version + 1"});
        return now_;
    }

private:
    db::Tx& tx_;
    base::Instant now_;
};

TEST_P(TakingAList, IsRefusedWhereSomebodyElseChangedAMemberMeanwhile) {
    take(member_list({an()}));
    auto const before = canonical_dump(site());
    auto const list = member_list({a_member("Trần Thị Bình"), an().official("20/05/2011")});
    auto const stale = site().write([&](db::Tx& tx) {
        MeddlingClock const meddling(tx, clock.now());
        base::IdMaker meddled(meddling);
        events::Context context{tx, clock, meddled, "operator"};
        return import_list(context, list, with_updates());
    });
    ASSERT_FALSE(stale);
    EXPECT_EQ(stale.error().fault, base::Fault::stale);
    EXPECT_EQ(stale.error().code, "member.stale");
    EXPECT_EQ(stale.error().arguments.at("member"), base::to_text(member_named("Nguyễn Văn Ân")));
    EXPECT_EQ(canonical_dump(site()), before);
}

TEST_P(TakingAList, BringsEachMemberOnceWhenTwoTakeItAtOnce) {
    auto const list = member_list(support::some_members(40, "Chi bộ 1"));
    std::vector<std::int64_t> accepted(3);
    {
        std::vector<std::jthread> threads;
        for (auto& count : accepted) threads.emplace_back([&] { count = take(list).accepted; });
    }
    EXPECT_THAT(accepted, testing::UnorderedElementsAre(40, 0, 0));
    EXPECT_EQ(row_counts(site()).at("members"), 40);
    EXPECT_EQ(row_counts(site()).at("organisations"), 3);
}

}  // namespace
}  // namespace members
