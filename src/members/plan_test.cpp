// What taking a list into the register means: who is new, who is unchanged, who differs, and what is founded on the
// way.
#include "members/plan.h"

#include <gmock/gmock.h>

#include <array>

#include "base/text.h"
#include "json/names.h"
#include "support/members/listed.h"
#include "support/organisations/node.h"

namespace members {
namespace {

using organisations::Kind;
using organisations::Node;
using support::a_listed;
using support::a_node;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr OrganisationId bloc{1};
constexpr OrganisationId health{2};
constexpr OrganisationId health_first{3};
constexpr OrganisationId health_second{4};
constexpr OrganisationId finance{5};
constexpr OrganisationId finance_first{6};
constexpr OrganisationId school{7};

Node the_bloc(Kind kind = Kind::upper_committee) {
    return a_node(bloc.value, kind, "Đảng bộ Khối");
}

std::vector<Node> all_nodes() {
    return {the_bloc(),
            a_node(health.value, Kind::grassroots_committee, "Đảng bộ Sở Y tế", bloc.value),
            a_node(health_first.value, Kind::attached_cell, "Chi bộ 1", health.value),
            a_node(health_second.value, Kind::attached_cell, "Chi bộ 2", health.value),
            a_node(finance.value, Kind::grassroots_committee, "Đảng bộ Sở Tài chính", bloc.value),
            a_node(finance_first.value, Kind::attached_cell, "Chi bộ 1", finance.value),
            a_node(school.value, Kind::grassroots_cell, "Chi bộ Trường Chính trị", bloc.value)};
}

// As the lines below call it: "10 official_on: 19/05/2012 was 19/05/2011".
std::string in_words(Field field) {
    constexpr std::array<char const*, field_count> names{
        "grassroots", "cell", "full_name", "sex", "born_on", "card_number", "admitted_on", "official_on", "exempt"};
    return names[static_cast<std::size_t>(field)];
}

class PlanOf : public testing::Test {
protected:
    // The register holds exactly what this row says.
    Known& registered(Listed const& listed, OrganisationId cell) {
        auto const number = static_cast<std::int64_t>(register_now.size() + 1);
        register_now.push_back({{number},
                                1,
                                listed.card_number,
                                listed.full_name,
                                listed.sex,
                                listed.born_on,
                                listed.admitted_on,
                                listed.official_on,
                                cell,
                                100 + number,
                                listed.exempt});
        return register_now.back();
    }
    Plan plan(std::vector<Listed> const& list, Differences differences = Differences::are_listed) {
        organisations::Tree const tree(nodes);
        return plan_of(list, register_now, tree, ids, differences);
    }
    Plan update(std::vector<Listed> const& list) { return plan(list, Differences::are_taken); }

    std::vector<Node> nodes = all_nodes();
    std::vector<Known> register_now{};
    base::FixedClock clock{{1'555'000'000'000}};
    base::IdMaker ids{clock};
};

std::vector<std::string> names_added(Plan const& plan) {
    std::vector<std::string> names;
    for (auto const& one : plan.added) names.push_back(one.full_name);
    return names;
}

std::vector<std::string> differences(Plan const& plan) {
    std::vector<std::string> lines;
    for (auto const& [row, difference] : plan.differs)
        lines.push_back(std::to_string(row) + " " + in_words(difference.field) + ": " + difference.value + " was " +
                        difference.in_register);
    return lines;
}

std::vector<std::string> rejected(Plan const& plan) {
    std::vector<std::string> lines;
    for (auto const& [row, problem] : plan.rejected)
        lines.push_back(std::to_string(row) + " " + in_words(problem.field) + ": " + problem.value + " " +
                        problem.code);
    return lines;
}

std::vector<std::string> founded(Plan const& plan) {
    std::vector<std::string> lines;
    for (auto const& one : plan.organisations) lines.push_back(std::string(json::name_of(one.kind)) + " " + one.name);
    return lines;
}

// Who he is.

TEST_F(PlanOf, TakesANewMemberIntoHisCell) {
    auto const made = plan({a_listed("Nguyễn Văn Ân").in("Chi bộ 1", "Đảng bộ Sở Tài chính").card("05000001")});
    ASSERT_THAT(made.added, SizeIs(1));
    EXPECT_EQ(made.added[0].cell_id, finance_first);
    EXPECT_EQ(made.added[0].card_number, "05000001");
    EXPECT_EQ(made.added[0].version, 1);
    EXPECT_NE(made.added[0].id, MemberId{});
    EXPECT_NE(made.added[0].stay_id, made.added[0].id.value);
    EXPECT_THAT(made.organisations, IsEmpty());
}

TEST_F(PlanOf, KnowsAMemberByHisCard) {
    registered(a_listed("Nguyễn Văn Ân").born("1975-03-05").card("05000001"), health_first);
    EXPECT_EQ(plan({a_listed("Nguyễn Văn Ân").born("1975-03-05").card("05000001")}).unchanged, 1);
    auto const renamed = plan({a_listed("Trần Văn Ân").born("1980").card("05000001")});
    EXPECT_THAT(renamed.added, IsEmpty());
    EXPECT_THAT(differences(renamed),
                ElementsAre("3 full_name: Trần Văn Ân was Nguyễn Văn Ân", "3 born_on: 1980 was 05/03/1975"));
}

TEST_F(PlanOf, KnowsAMemberWithoutACardByNameBirthAndCell) {
    registered(a_listed("Nguyễn Văn Ân").born("1975-03-05"), health_first);
    EXPECT_EQ(plan({a_listed("NGUYỄN VĂN  ÂN").born("1975-03-05")}).unchanged, 1);
    EXPECT_THAT(plan({a_listed("Nguyễn Văn An").born("1975-03-05")}).added, SizeIs(1));
    EXPECT_THAT(plan({a_listed("Nguyễn Văn Ân").born("1975-03-06")}).added, SizeIs(1));
    EXPECT_THAT(plan({a_listed("Nguyễn Văn Ân").born("1975")}).added, SizeIs(1));
    EXPECT_THAT(plan({a_listed("Nguyễn Văn Ân")}).added, SizeIs(1));
}

TEST_F(PlanOf, KnowsAMemberWithoutACardOrABirthDateByNameAndCell) {
    registered(a_listed("Nguyễn Văn Ân"), health_first);
    EXPECT_EQ(plan({a_listed("Nguyễn Văn Ân")}).unchanged, 1);
}

TEST_F(PlanOf, TellsTwoMembersOfOneNameInTwoCellsApart) {
    registered(a_listed("Nguyễn Văn Ân").born("1975-03-05"), health_first);
    auto const made = plan({a_listed("Nguyễn Văn Ân").born("1975-03-05").in("Chi bộ 2", "Đảng bộ Sở Y tế"),
                            a_listed("Nguyễn Văn Ân").born("1975-03-05").in("Chi bộ 1", "Đảng bộ Sở Tài chính"),
                            a_listed("Nguyễn Văn Ân").born("1975-03-05")});
    EXPECT_THAT(made.added, SizeIs(2));
    EXPECT_EQ(made.unchanged, 1);
}

TEST_F(PlanOf, TellsTwoMembersOfOneNameInOneCellApartByTheirCards) {
    registered(a_listed("Nguyễn Văn Ân").born("1975-03-05").card("05000001"), health_first);
    EXPECT_THAT(names_added(plan({a_listed("Nguyễn Văn Ân").born("1975-03-05").card("05000002")})),
                ElementsAre("Nguyễn Văn Ân"));
}

TEST_F(PlanOf, GivesAMemberWithoutACardHisFirstOne) {
    registered(a_listed("Nguyễn Văn Ân").born("1975-03-05"), health_first);
    std::vector<Listed> const list{a_listed("Nguyễn Văn Ân").born("1975-03-05").card("05000001")};
    EXPECT_THAT(differences(plan(list)), ElementsAre("3 card_number: 05000001 was "));
    auto const updated = update(list);
    ASSERT_THAT(updated.corrections, SizeIs(1));
    EXPECT_EQ(updated.corrections[0].is.card_number, "05000001");
    EXPECT_EQ(updated.corrections[0].is.id, register_now[0].id);
}

TEST_F(PlanOf, LeavesAMemberHisCardWhereTheRowHasNone) {
    registered(a_listed("Nguyễn Văn Ân").card("05000001"), health_first);
    EXPECT_EQ(update({a_listed("Nguyễn Văn Ân")}).unchanged, 1);
}

TEST_F(PlanOf, KnowsWhomAnEarlierRowHasBrought) {
    auto const made = plan({a_listed("Nguyễn Văn Ân"), a_listed("Nguyễn Văn Ân")});
    EXPECT_THAT(made.added, SizeIs(1));
    EXPECT_EQ(made.unchanged, 1);
}

// What differs.

TEST_F(PlanOf, ListsEachFieldThatDiffersWithBothValues) {
    registered(a_listed("Nguyễn Văn Ân").card("05000001").sex(Sex::male).born("1975-03-05").exempt(), health_first);
    auto const made = plan({a_listed("Nguyễn Thị Ân")
                                .row(10)
                                .card("05000001")
                                .sex(Sex::female)
                                .born("1975")
                                .admitted("2010-05")
                                .probationary()
                                .exempt_since("2018-12-01")
                                .in("Chi bộ 2", "Đảng bộ Sở Y tế")});
    EXPECT_THAT(differences(made),
                ElementsAre("10 full_name: Nguyễn Thị Ân was Nguyễn Văn Ân", "10 sex: Nữ was Nam",
                            "10 born_on: 1975 was 05/03/1975", "10 admitted_on: 05/2010 was 19/05/2010",
                            "10 official_on:  was 19/05/2011", "10 exempt: 01/12/2018 was x",
                            "10 cell: Chi bộ 2 was Chi bộ 1"));
}

TEST_F(PlanOf, ListsTheOrganisationWhereTheCellsHaveOneName) {
    registered(a_listed("Nguyễn Văn Ân").card("05000001"), health_first);
    EXPECT_THAT(differences(plan({a_listed("Nguyễn Văn Ân").card("05000001").in("Chi bộ 1", "Đảng bộ Sở Tài chính")})),
                ElementsAre("3 grassroots: Đảng bộ Sở Tài chính was Đảng bộ Sở Y tế"));
    EXPECT_THAT(differences(plan({a_listed("Nguyễn Văn Ân").card("05000001").in("Chi bộ 7", "Đảng bộ Sở Nội vụ")})),
                ElementsAre("3 grassroots: Đảng bộ Sở Nội vụ was Đảng bộ Sở Y tế", "3 cell: Chi bộ 7 was Chi bộ 1"));
}

TEST_F(PlanOf, DoesNotTakeASpellingForADifference) {
    registered(a_listed("Nguyễn Thị Hòa").card("05000001"), health_first);
    auto const made =
        plan({a_listed("Nguyễn thị Hoà").card("05000001").in("CHI BỘ  1", "Đa\u0309ng bô\u0323 Sơ\u0309 Y tê\u0301")});
    EXPECT_EQ(made.unchanged, 1);
    EXPECT_THAT(differences(made), IsEmpty());
}

TEST_F(PlanOf, DoesNotTakeWhatARowLeavesOutForADifference) {
    registered(a_listed("Nguyễn Văn Ân").card("05000001").sex(Sex::male).born("1975-03-05"), health_first);
    EXPECT_EQ(update({a_listed("Nguyễn Văn Ân").card("05000001")}).unchanged, 1);
}

TEST_F(PlanOf, TakesAListWithoutExemptionsForNoWordAboutThem) {
    registered(a_listed("Nguyễn Văn Ân").card("05000001").exempt(), health_first);
    Listed listed = a_listed("Nguyễn Văn Ân").card("05000001");
    EXPECT_THAT(differences(plan({listed})), ElementsAre("3 exempt:  was x"));
    listed.shows_exemptions = false;
    EXPECT_EQ(update({listed}).unchanged, 1);
}

TEST_F(PlanOf, OverwritesNothingWithoutUpdates) {
    registered(a_listed("Nguyễn Văn Ân").card("05000001"), health_first);
    auto const made = plan({a_listed("Nguyễn Văn Ân").card("05000001").probationary().in("Chi bộ 9", "Đảng bộ Mới")});
    EXPECT_THAT(made.corrections, IsEmpty());
    EXPECT_THAT(made.added, IsEmpty());
    EXPECT_THAT(made.organisations, IsEmpty());
    EXPECT_EQ(made.unchanged, 0);
}

TEST_F(PlanOf, CorrectsMovesAndExemptsWithUpdates) {
    registered(a_listed("Nguyễn Văn Ân").card("05000001").born("1975"), health_first).version = 4;
    auto const made = update({a_listed("Nguyễn Văn Ân")
                                  .card("05000001")
                                  .born("1975-03-05")
                                  .exempt_since("2018-12")
                                  .in("Chi bộ 1", "Đảng bộ Sở Tài chính")});
    ASSERT_THAT(made.corrections, SizeIs(1));
    auto const& [was, is, fields] = made.corrections[0];
    EXPECT_EQ(was.cell_id, health_first);
    EXPECT_EQ(is.cell_id, finance_first);
    EXPECT_EQ(is.born_on, support::date("1975-03-05"));
    EXPECT_EQ(is.exempt, ExemptSince{support::date("2018-12")});
    EXPECT_EQ(is.version, 5);
    EXPECT_EQ(is.stay_id, was.stay_id);
    EXPECT_THAT(fields, SizeIs(3));
    EXPECT_THAT(differences(made), SizeIs(3)) << "what was corrected is listed too";
}

TEST_F(PlanOf, MovesAMemberIntoACellThatIsFoundedForHim) {
    registered(a_listed("Nguyễn Văn Ân").card("05000001"), health_first);
    auto const made = update({a_listed("Nguyễn Văn Ân").card("05000001").in("Chi bộ 3", "Đảng bộ Sở Y tế")});
    EXPECT_THAT(founded(made), ElementsAre("attached_cell Chi bộ 3"));
    ASSERT_THAT(made.corrections, SizeIs(1));
    EXPECT_EQ(made.corrections[0].is.cell_id, made.organisations[0].id);
}

TEST_F(PlanOf, DoesNotMoveAMemberWhereNoCellCanBe) {
    registered(a_listed("Nguyễn Văn Ân").card("05000001"), health_first);
    auto const made = update({a_listed("Nguyễn Văn Ân").card("05000001").in("Chi bộ 1", "Chi bộ Trường Chính trị")});
    EXPECT_THAT(made.corrections, IsEmpty());
    EXPECT_THAT(rejected(made), ElementsAre("3 cell: Chi bộ 1 unknown_cell"));
}

TEST_F(PlanOf, LeavesAMemberInTheOneOfTwoCellsThatListsCannotTellApart) {
    constexpr OrganisationId section{8};
    constexpr OrganisationId other_first{9};
    nodes.push_back(a_node(section.value, Kind::sectional_committee, "Đảng bộ bộ phận Bệnh viện", health.value));
    nodes.push_back(a_node(other_first.value, Kind::attached_cell, "Chi bộ 1", section.value));
    registered(a_listed("Nguyễn Văn Ân").card("05000001"), other_first);
    EXPECT_EQ(update({a_listed("Nguyễn Văn Ân").card("05000001")}).unchanged, 1);
}

// What is founded.

TEST_F(PlanOf, FoundsACommitteeWithItsCells) {
    nodes = {the_bloc()};
    auto const made =
        plan({a_listed("Ân").in("Chi bộ 1", "Đảng bộ Sở Nội vụ"), a_listed("Bình").in("chi bộ 1", "ĐẢNG BỘ SỞ NỘI VỤ"),
              a_listed("Cường").in("Chi bộ 2", "Đảng bộ Sở Nội vụ")});
    EXPECT_THAT(founded(made), ElementsAre("grassroots_committee Đảng bộ Sở Nội vụ", "attached_cell Chi bộ 1",
                                           "attached_cell Chi bộ 2"));
    EXPECT_EQ(made.organisations[0].parent_id, bloc);
    EXPECT_EQ(made.organisations[1].parent_id, made.organisations[0].id);
    EXPECT_EQ(made.added[0].cell_id, made.organisations[1].id);
    EXPECT_EQ(made.added[1].cell_id, made.organisations[1].id);
    EXPECT_EQ(made.added[2].cell_id, made.organisations[2].id);
}

TEST_F(PlanOf, FoundsAGrassRootsCellWhereBothNamesAreOne) {
    nodes = {the_bloc()};
    auto const made = plan({a_listed("Ân").in("CHI BỘ Báo Đồng Nai", "Chi bộ  Báo Đồng Nai"),
                            a_listed("Bình").in("Chi bộ Báo Đồng Nai", "Chi bộ Báo Đồng Nai")});
    EXPECT_THAT(founded(made), ElementsAre("grassroots_cell Chi bộ  Báo Đồng Nai"));
    EXPECT_EQ(made.organisations[0].parent_id, bloc);
    EXPECT_EQ(made.added[0].cell_id, made.organisations[0].id);
    EXPECT_EQ(made.added[1].cell_id, made.organisations[0].id);
}

TEST_F(PlanOf, FoundsAMissingCellUnderACommitteeThatIsThere) {
    auto const made = plan({a_listed("Ân").in("Chi bộ 3", "đảng bộ sở y tế")});
    EXPECT_THAT(founded(made), ElementsAre("attached_cell Chi bộ 3"));
    EXPECT_EQ(made.organisations[0].parent_id, health);
}

TEST_F(PlanOf, FoundsACellRightUnderTheRoot) {
    auto const made = plan({a_listed("Ân").in("Chi bộ Cơ quan", "Đảng bộ Khối")});
    EXPECT_THAT(founded(made), ElementsAre("attached_cell Chi bộ Cơ quan"));
    EXPECT_EQ(made.organisations[0].parent_id, bloc);
}

TEST_F(PlanOf, FoundsACellUnderARootThatIsAGrassRootsCommittee) {
    nodes = {the_bloc(Kind::grassroots_committee)};
    EXPECT_THAT(founded(plan({a_listed("Ân").in("Chi bộ 1", "Đảng bộ Khối")})), ElementsAre("attached_cell Chi bộ 1"));
}

// What cannot be a cell.

TEST_F(PlanOf, KnowsNoCellUnderAGrassRootsCell) {
    auto const made = plan({a_listed("Ân").in("Chi bộ 1", "Chi bộ Trường Chính trị")});
    EXPECT_THAT(rejected(made), ElementsAre("3 cell: Chi bộ 1 unknown_cell"));
    EXPECT_THAT(made.added, IsEmpty());
    EXPECT_THAT(founded(made), IsEmpty());
}

TEST_F(PlanOf, KnowsNothingUnderARootThatIsACell) {
    nodes = {the_bloc(Kind::grassroots_cell)};
    auto const made = plan({a_listed("Ân").row(3).in("Chi bộ 1", "Đảng bộ Khối"),
                            a_listed("Bình").row(4).in("Chi bộ 1", "Đảng bộ Mới"),
                            a_listed("Cường").row(5).in("Chi bộ Mới", "Chi bộ Mới"),
                            a_listed("Dũng").row(6).in("Đảng bộ Khối", "Đảng bộ Khối")});
    EXPECT_THAT(rejected(made), ElementsAre("3 cell: Chi bộ 1 unknown_cell", "4 cell: Chi bộ 1 unknown_cell",
                                            "5 cell: Chi bộ Mới unknown_cell"));
    EXPECT_THAT(names_added(made), ElementsAre("Dũng"));
    EXPECT_THAT(founded(made), IsEmpty());
}

TEST_F(PlanOf, KnowsNoCellThatIsCalledLikeItsCommittee) {
    EXPECT_THAT(rejected(plan({a_listed("Ân").in("Đảng bộ Sở Y tế", "Đảng bộ Sở Y tế")})),
                ElementsAre("3 cell: Đảng bộ Sở Y tế unknown_cell"));
    EXPECT_THAT(rejected(plan({a_listed("Ân").in("Đảng bộ Khối", "Đảng bộ Khối")})),
                ElementsAre("3 cell: Đảng bộ Khối unknown_cell"));
}

TEST_F(PlanOf, SeesACommitteeInTheRowsBelow) {
    auto const made = plan({a_listed("Ân").row(3).in("Đảng bộ Mới", "Đảng bộ Mới"),
                            a_listed("Bình").row(4).in("Chi bộ 1", "Đảng bộ Mới")});
    EXPECT_THAT(rejected(made), ElementsAre("3 cell: Đảng bộ Mới unknown_cell"));
    EXPECT_THAT(founded(made), ElementsAre("grassroots_committee Đảng bộ Mới", "attached_cell Chi bộ 1"));
}

TEST_F(PlanOf, KnowsNoCellWithoutAName) {
    auto const made = plan({a_listed("Ân").row(3).in("", "Đảng bộ Mới"), a_listed("Bình").row(4).in("Chi bộ 9", ""),
                            a_listed("Cường").row(5).in("", "")});
    EXPECT_THAT(rejected(made),
                ElementsAre("3 cell:  unknown_cell", "4 cell: Chi bộ 9 unknown_cell", "5 cell:  unknown_cell"));
}

TEST_F(PlanOf, FindsAUniqueCellWithoutItsOrganisation) {
    auto const made = plan({a_listed("Ân").row(3).in("Chi bộ 2", ""), a_listed("Bình").row(4).in("Chi bộ 1", "")});
    EXPECT_THAT(names_added(made), ElementsAre("Ân"));
    EXPECT_EQ(made.added[0].cell_id, health_second);
    EXPECT_THAT(rejected(made), ElementsAre("4 cell: Chi bộ 1 unknown_cell")) << "two committees have one";
}

TEST_F(PlanOf, FoundsNothingForARowThatIsRejected) {
    registered(a_listed("Bình").card("05000001"), health_first);
    auto const made = plan({a_listed("Ân").row(3).in("Đảng bộ Mới", "Đảng bộ Mới"),
                            a_listed("Bình").row(4).card("05000001").in("Chi bộ 1", "Đảng bộ Mới")});
    EXPECT_THAT(rejected(made), ElementsAre("3 cell: Đảng bộ Mới unknown_cell"));
    EXPECT_THAT(founded(made), IsEmpty());
}

TEST_F(PlanOf, FoundsAGrassRootsCellThoughAnotherRowNamesNone) {
    auto const made =
        plan({a_listed("Ân").row(3).in("Chi bộ Báo", "Chi bộ Báo"), a_listed("Bình").row(4).in("", "Chi bộ Báo")});
    EXPECT_THAT(founded(made), ElementsAre("grassroots_cell Chi bộ Báo"));
    EXPECT_THAT(rejected(made), ElementsAre("4 cell:  unknown_cell"));
}

}  // namespace
}  // namespace members
