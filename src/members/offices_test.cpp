// Offices: who may hold which, how their days are corrected, and what a member list says of them.
#include "members/offices.h"

#include <gmock/gmock.h>

#include "members/listed_offices.h"
#include "support/lists.h"
#include "support/members/listed.h"
#include "support/members/register.h"
#include "support/organisations/journal.h"
#include "support/organisations/names.h"

namespace members {
namespace {

using support::a_member;
using support::code_of;
using support::day;
using support::health_name;
using support::ListedMember;
using support::ok;
using testing::ElementsAre;
using testing::IsEmpty;

OfficeRow held_by(std::int64_t member, Office office, std::string_view from, std::string_view to = {}) {
    OfficeRow row;
    row.id = {100 + member};
    row.organisation_id = {1};
    row.member_id = {member};
    row.full_name = "Đảng viên " + std::to_string(member);
    row.office = office;
    row.from_day = day(from);
    if (!to.empty()) row.to_day = day(to);
    return row;
}

OfficeHeld wanted(std::int64_t member, Office office, std::string_view from, std::string_view to = {}) {
    auto const row = held_by(member, office, from, to);
    return {row.organisation_id, row.member_id, office, row.from_day, row.to_day};
}

TEST(AnOfficeWanted, HasOneSecretaryOnADay) {
    std::vector<OfficeRow> const there{held_by(1, Office::secretary, "2015-01-01", "2020-05-31")};
    auto const may = [&](std::string_view from, std::string_view to = {}) {
        return code_of(may_be_held(wanted(2, Office::secretary, from, to), {}, there));
    };
    EXPECT_EQ(may("2020-06-01"), "");
    EXPECT_EQ(may("2020-05-31"), "office.secretary_is_taken");
    EXPECT_EQ(may("2014-01-01", "2014-12-31"), "");
    EXPECT_EQ(may("2014-01-01", "2015-01-01"), "office.secretary_is_taken");
    EXPECT_EQ(may("2016-01-02", "2016-01-01"), "office.to_before_from");
}

TEST(AnOfficeWanted, MayBeOneOfSeveralDeputiesButNotTwiceTheSamePersons) {
    std::vector<OfficeRow> const there{held_by(1, Office::deputy, "2015-01-01")};
    EXPECT_EQ(code_of(may_be_held(wanted(2, Office::deputy, "2015-01-01"), {}, there)), "");
    EXPECT_EQ(code_of(may_be_held(wanted(1, Office::deputy, "2019-01-01"), {}, there)), "office.is_held");
    EXPECT_EQ(code_of(may_be_held(wanted(1, Office::deputy, "2019-01-01"), there[0].id, there)), "");
}

TEST(ReadingAnOffice, KnowsTheWaysInWhichOfficesWriteIt) {
    auto const one = [](std::string_view text) {
        auto const offices = read_offices(text);
        return offices && offices->size() == 1 ? std::optional((*offices)[0]) : std::nullopt;
    };
    using enum Office;
    for (auto const* const text : {"Bí thư", "BT", "Bí thư chi bộ", "BÍ THƯ CHI BỘ", "bi thu", "Bi\u0301 thu\u031b"})
        EXPECT_EQ(one(text), (ListedOffice{secretary, Seat::cell})) << text;
    for (auto const* const text : {"Phó bí thư", "PBT", "Phó Bí thư Chi bộ", "P. Bí thư"})
        EXPECT_EQ(one(text), (ListedOffice{deputy, Seat::cell})) << text;
    for (auto const* const text : {"Chi ủy viên", "CUV", "Ủy viên", "Cấp ủy viên", "Chi uỷ viên"})
        EXPECT_EQ(one(text), (ListedOffice{committee_member, Seat::cell})) << text;
    EXPECT_EQ(one("Bí thư Đảng ủy"), (ListedOffice{secretary, Seat::committee}));
    EXPECT_EQ(one("Phó bí thư Đảng ủy"), (ListedOffice{deputy, Seat::committee}));
    EXPECT_EQ(one("Đảng ủy viên"), (ListedOffice{committee_member, Seat::committee}));
}

TEST(ReadingAnOffice, TakesSeveralInOneCellTheHighestOfEachSeat) {
    auto const offices = read_offices("Phó bí thư chi bộ, chi ủy viên kiêm Đảng ủy viên");
    ASSERT_TRUE(offices);
    EXPECT_THAT(*offices, ElementsAre(ListedOffice{Office::deputy, Seat::cell},
                                      ListedOffice{Office::committee_member, Seat::committee}));
    EXPECT_THAT(*read_offices("  "), IsEmpty());
    EXPECT_FALSE(read_offices("Trưởng phòng"));
    EXPECT_FALSE(read_offices("Bí thư, Trưởng phòng"));
}

class Offices : public support::Register {
protected:
    void SetUp() override {
        Register::SetUp();
        if (!IsSkipped()) take_list({an(), binh(), cuong()});
    }
    static ListedMember an() { return a_member("Nguyễn Văn Ân").in("Chi bộ 1", health_name).card("10000001"); }
    static ListedMember binh() { return a_member("Trần Thị Bình").in("Chi bộ 1", health_name).card("10000002"); }
    static ListedMember cuong() { return a_member("Lê Văn Cường").in("Chi bộ cơ sở", "Chi bộ cơ sở").card("10000003"); }

    imports::Outcome take_list(std::vector<ListedMember> const& members, imports::Options const& options = {}) {
        return take(support::workbook_of("DANH SÁCH ĐẢNG VIÊN",
                                         {"Tổ chức cơ sở đảng", "Chi bộ", "Họ và tên", "Số thẻ đảng viên",
                                          "Ngày vào Đảng", "Ngày chính thức", "Chức vụ", "Từ ngày"},
                                         members),
                    options);
    }
    static ListedMember as(ListedMember member, std::string office, std::string from = {}) {
        return member.with("Chức vụ", std::move(office)).with("Từ ngày", std::move(from));
    }
    static imports::Options updating() {
        imports::Options options;
        options.updates = true;
        return options;
    }
    OfficeHeld office_of(std::string const& name, std::string const& organisation, Office office = Office::secretary) {
        auto const now = tree();
        return {ok(now.find(organisation))->id, member_named(name), office, day("2020-01-01"), std::nullopt};
    }
    base::Result<OfficeId> take_up(OfficeHeld const& office) {
        return act([&](events::Context& context) { return take_office(context, office); });
    }
    base::Result<OfficeVersion> change(OfficeId id, OfficeDays const& days) {
        return act(
            [&](events::Context& context) { return change_office(context, *store::office(context.tx, id), days); });
    }
    // "Nguyễn Văn Ân secretary at Chi bộ 1 from 2026-11-23"
    std::vector<std::string> all_offices() {
        auto const now = tree();
        return site().read([&](db::Tx& tx) {
            std::vector<std::string> lines;
            for (auto const& row : store::offices_in_force(tx, day("1900-01-01")))
                lines.push_back(row.full_name + " " + std::string(json::name_of(row.office)) + " at " +
                                now.find(row.organisation_id)->name +
                                (row.from_day ? " from " + base::to_text(*row.from_day) : "") +
                                (row.to_day ? " to " + base::to_text(*row.to_day) : ""));
            return lines;
        });
    }
};
ON_BOTH_ENGINES(Offices);

TEST_P(Offices, AreHeldByMembersOfTheOrganisationOrBelow) {
    ok(take_up(office_of("Nguyễn Văn Ân", "Chi bộ 1")));
    ok(take_up(office_of("Nguyễn Văn Ân", health_name)));
    EXPECT_EQ(code_of(take_up(office_of("Lê Văn Cường", health_name, Office::deputy))), "office.member_is_elsewhere");
    EXPECT_EQ(code_of(take_up(office_of("Lê Văn Cường", "Chi bộ 1", Office::deputy))), "office.member_is_elsewhere");
    EXPECT_EQ(code_of(take_up(office_of("Trần Thị Bình", "Chi bộ 1"))), "office.secretary_is_taken");
}

TEST_P(Offices, EndAndPassOnWithTheirVersions) {
    auto const id = ok(take_up(office_of("Nguyễn Văn Ân", "Chi bộ 1")));
    auto const ended = ok(change(id, {1, std::nullopt, day("2026-10-31")}));
    EXPECT_EQ(ended.version, 2);
    EXPECT_EQ(code_of(change(id, {1, std::nullopt, day("2026-11-01")})), "office.stale");
    EXPECT_EQ(code_of(change(id, {2, std::nullopt, day("2019-01-01")})), "office.to_before_from");
    auto next = office_of("Trần Thị Bình", "Chi bộ 1");
    next.from_day = day("2026-11-01");
    ok(take_up(next));
    EXPECT_EQ(code_of(change(id, {2, std::nullopt, std::nullopt})), "office.secretary_is_taken");
    EXPECT_THAT(all_offices(), ElementsAre("Nguyễn Văn Ân secretary at Chi bộ 1 from 2020-01-01 to 2026-10-31",
                                           "Trần Thị Bình secretary at Chi bộ 1 from 2026-11-01"));
    auto const entry = support::entries_of(site()).at(support::entries_of(site()).size() - 2);
    EXPECT_EQ(entry.act, "change office");
    EXPECT_EQ(entry.changes, R"({"to_day":[null,"2026-10-31"]})");
}

TEST_P(Offices, ComeWithAListAndNothingComesTwice) {
    auto const list = [] {
        return std::vector{as(an(), "Bí thư Chi bộ, Đảng ủy viên", "15/01/2025"), as(binh(), "PBT"),
                           as(cuong(), "Bí thư")};
    };
    auto const outcome = take_list(list());
    EXPECT_EQ(outcome.updated, 3);
    EXPECT_EQ(outcome.unchanged, 0);
    EXPECT_THAT(all_offices(), ElementsAre("Nguyễn Văn Ân secretary at Chi bộ 1 from 2025-01-15",
                                           "Nguyễn Văn Ân committee_member at Đảng bộ Sở Y tế from 2025-01-15",
                                           "Trần Thị Bình deputy at Chi bộ 1 from 2026-11-23",
                                           "Lê Văn Cường secretary at Chi bộ cơ sở from 2026-11-23"));
    auto const before = support::row_counts(site());
    auto const again = take_list(list(), updating());
    EXPECT_EQ(again.unchanged, 3);
    EXPECT_EQ(again.updated, 0);
    EXPECT_THAT(again.differs, IsEmpty());
    EXPECT_EQ(support::row_counts(site()).at("offices"), before.at("offices"));
}

TEST_P(Offices, OfAnotherHolderDifferAndPassOnWithUpdate) {
    take_list({as(an(), "Bí thư", "15/01/2025")});
    auto const listed = take_list({as(binh(), "Bí thư", "01/11/2026")});
    EXPECT_THAT(support::lines_of(listed.differs), ElementsAre("3 | Chức vụ | Bí thư | was Bí thư: Nguyễn Văn Ân"));
    EXPECT_THAT(all_offices(), ElementsAre("Nguyễn Văn Ân secretary at Chi bộ 1 from 2025-01-15"));
    auto const taken = take_list({as(binh(), "Bí thư", "01/11/2026")}, updating());
    EXPECT_EQ(taken.updated, 1);
    EXPECT_THAT(all_offices(), ElementsAre("Nguyễn Văn Ân secretary at Chi bộ 1 from 2025-01-15 to 2026-10-31",
                                           "Trần Thị Bình secretary at Chi bộ 1 from 2026-11-01"));
}

TEST_P(Offices, OfTheSamePersonDifferWhereHeRises) {
    take_list({as(an(), "Phó bí thư", "15/01/2025")});
    EXPECT_THAT(support::lines_of(take_list({as(an(), "Bí thư")}).differs),
                ElementsAre("3 | Chức vụ | Bí thư | was Phó bí thư: Nguyễn Văn Ân"));
    take_list({as(an(), "Bí thư")}, updating());
    EXPECT_THAT(all_offices(), ElementsAre("Nguyễn Văn Ân deputy at Chi bộ 1 from 2025-01-15 to 2026-11-22",
                                           "Nguyễn Văn Ân secretary at Chi bộ 1 from 2026-11-23"));
}

TEST_P(Offices, OfTwoSecretariesInOneListTheFirstStands) {
    auto const outcome = take_list({as(an(), "Bí thư"), as(binh(), "Bí thư")}, updating());
    EXPECT_THAT(support::lines_of(outcome.differs), ElementsAre("4 | Chức vụ | Bí thư | was Bí thư: Nguyễn Văn Ân"));
    EXPECT_THAT(all_offices(), ElementsAre("Nguyễn Văn Ân secretary at Chi bộ 1 from 2026-11-23"));
}

TEST_P(Offices, ThatAreNoneAreToldAndTheirRowsTaken) {
    auto const outcome =
        take_list({as(an(), "Trưởng phòng"), as(binh(), "Phó bí thư", "2025"), as(cuong(), "Đảng ủy viên")});
    EXPECT_THAT(outcome.rejected, IsEmpty());
    EXPECT_THAT(support::lines_of(outcome.notices), ElementsAre("3 | Chức vụ | Trưởng phòng | office_not_understood",
                                                                "4 | Từ ngày | 2025 | office_from_not_understood",
                                                                "5 | Chức vụ |  | office_not_understood"));
    EXPECT_THAT(all_offices(), ElementsAre("Trần Thị Bình deputy at Chi bộ 1 from 2026-11-23"));
}

}  // namespace
}  // namespace members
