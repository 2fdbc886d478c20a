// The tree on a day as a value: who stands below whom, and what is found by which words.
#include <gmock/gmock.h>

#include "base/text.h"
#include "organisations/organisations.h"
#include "support/organisations/node.h"
#include "support/result.h"

namespace organisations {
namespace {

using support::a_node;
using support::code_of;
using support::ok;
using testing::ElementsAre;
using testing::IsNull;

class TheTree : public testing::Test {
protected:
    enum Number {
        bloc = 1,
        health,
        health_office,
        hospital,
        internal_ward,
        group,
        finance,
        finance_office,
        school,
        hamlet
    };

    // Given in no order at all.
    static Tree the_bloc() {
        std::vector<Node> nodes{
            a_node(internal_ward, Kind::attached_cell, "Chi bộ Khoa Nội", hospital),
            a_node(health, Kind::grassroots_committee, "Đảng bộ Sở Y tế", bloc),
            a_node(group, Kind::party_group, "Tổ đảng 1", internal_ward),
            a_node(school, Kind::grassroots_cell, "Chi bộ Trường Chính trị", bloc),
            a_node(finance_office, Kind::attached_cell, "Chi bộ Văn phòng", finance),
            a_node(bloc, Kind::upper_committee, "Đảng bộ Khối các cơ quan tỉnh"),
            a_node(hospital, Kind::sectional_committee, "Đảng bộ bộ phận Bệnh viện", health),
            a_node(health_office, Kind::attached_cell, "Chi bộ Văn phòng", health),
            a_node(hamlet, Kind::residential_cell, "Chi bộ Thôn Hòa Bình", bloc),
            a_node(finance, Kind::grassroots_committee, "Đảng bộ Sở Tài chính", bloc),
        };
        for (auto& node : nodes) {
            if (node.id.value == bloc) node.place = "dong-nai/bloc";
            if (node.id.value == hospital) node.place = "dong-nai/bloc/hospital";
            if (node.id.value == health) node.code = "SYT";
        }
        return Tree(std::move(nodes));
    }

    Node const& at(std::int64_t number) const { return *tree.find(OrganisationId{number}); }
    std::vector<std::int64_t> numbers_below(std::int64_t number) const {
        std::vector<std::int64_t> numbers;
        for (auto const* node : tree.below(at(number))) numbers.push_back(node->id.value);
        return numbers;
    }
    std::int64_t found(std::string_view words) const { return ok(tree.find(words))->id.value; }

    Tree tree = the_bloc();
};

TEST_F(TheTree, HasTheOrganisationWithoutASuperiorAsItsRoot) {
    EXPECT_EQ(tree.root()->id.value, bloc);
    EXPECT_THAT(Tree({}).root(), IsNull());
}

TEST_F(TheTree, KnowsNobodyItDoesNotHold) {
    EXPECT_THAT(tree.find(OrganisationId{99}), IsNull());
    EXPECT_THAT(tree.find(OrganisationId{}), IsNull());
}

TEST_F(TheTree, StaysWholeWhenItIsMoved) {
    auto const moved = std::move(tree);
    EXPECT_EQ(moved.root()->id.value, bloc);
    EXPECT_EQ(moved.below(*moved.root()).size(), 10U);
}

TEST_F(TheTree, GivesAnOrganisationAndAllBelowItSuperiorsFirst) {
    EXPECT_THAT(numbers_below(health), ElementsAre(health, health_office, hospital, internal_ward, group));
    EXPECT_THAT(numbers_below(bloc), ElementsAre(bloc, health, finance, school, hamlet, health_office, hospital,
                                                 finance_office, internal_ward, group));
    EXPECT_THAT(numbers_below(school), ElementsAre(school));
}

TEST_F(TheTree, LeadsEverybodyAtTheGrassRootsToTheirOrganisation) {
    for (auto const number : {health, health_office, hospital, internal_ward, group})
        EXPECT_EQ(tree.grassroots_of(at(number))->id.value, health) << number;
    EXPECT_EQ(tree.grassroots_of(at(school))->id.value, school);
}

TEST_F(TheTree, HasNoGrassRootsAboveThemNorForResidentialCells) {
    EXPECT_THAT(tree.grassroots_of(at(bloc)), IsNull());
    EXPECT_THAT(tree.grassroots_of(at(hamlet)), IsNull());
}

TEST_F(TheTree, HandsAPlaceDownUntilANearerOneIsSet) {
    EXPECT_EQ(tree.place_of(at(bloc)), "dong-nai/bloc");
    EXPECT_EQ(tree.place_of(at(health_office)), "dong-nai/bloc");
    EXPECT_EQ(tree.place_of(at(hospital)), "dong-nai/bloc/hospital");
    EXPECT_EQ(tree.place_of(at(group)), "dong-nai/bloc/hospital");
    Tree const placeless({a_node(1, Kind::upper_committee, "Đảng bộ Khối"), a_node(2, Kind::attached_cell, "C", 1)});
    EXPECT_EQ(placeless.place_of(*placeless.find(OrganisationId{2})), "");
}

TEST_F(TheTree, NamesThePathFromBelowTheRoot) {
    EXPECT_EQ(tree.path_of(at(internal_ward)), "Đảng bộ Sở Y tế / Đảng bộ bộ phận Bệnh viện / Chi bộ Khoa Nội");
    EXPECT_EQ(tree.path_of(at(health)), "Đảng bộ Sở Y tế");
    EXPECT_EQ(tree.path_of(at(bloc)), "Đảng bộ Khối các cơ quan tỉnh");
}

TEST_F(TheTree, IsSearchedByIdInEitherCase) {
    Tree const one({a_node(123'456'789, Kind::upper_committee, "Đảng bộ Khối")});
    auto const text = base::to_text(OrganisationId{123'456'789});
    EXPECT_EQ(ok(one.find(text)), one.root());
    EXPECT_EQ(ok(one.find(base::lowered(text))), one.root());
}

TEST_F(TheTree, IsSearchedByCode) {
    EXPECT_EQ(found("SYT"), health);
}

TEST_F(TheTree, IsSearchedByNameInAnySpelling) {
    EXPECT_EQ(found("Đảng bộ Sở Y tế"), health);
    EXPECT_EQ(found("  ĐẢNG BỘ   sở y tế "), health);
    EXPECT_EQ(found("Đa\u0309ng bô\u0323 Sơ\u0309 Y tê\u0301"), health);
    EXPECT_EQ(found("Chi bộ thôn Hoà Bình"), hamlet) << "the tone mark counts for the syllable";
}

TEST_F(TheTree, DoesNotTakeOneAccentForAnother) {
    EXPECT_EQ(code_of(tree.find("Dang bo So Y te")), "organisation.unknown");
}

TEST_F(TheTree, SaysWhatIsUnknown) {
    auto const fault = tree.find("Đảng bộ Sở Nội vụ").error();
    EXPECT_EQ(fault.fault, base::Fault::not_found);
    EXPECT_EQ(fault.code, "organisation.unknown");
    EXPECT_EQ(fault.arguments.at("name"), "Đảng bộ Sở Nội vụ");
    EXPECT_EQ(code_of(tree.find("")), "organisation.unknown");
    EXPECT_EQ(code_of(tree.find(base::to_text(OrganisationId{99}))), "organisation.unknown");
}

TEST_F(TheTree, ListsThePathsAmongWhichANameIsAmbiguous) {
    auto const fault = tree.find("chi bộ văn phòng").error();
    EXPECT_EQ(fault.code, "organisation.ambiguous");
    EXPECT_EQ(fault.arguments.at("among"),
              base::to_text(OrganisationId{health_office}) + " Đảng bộ Sở Y tế / Chi bộ Văn phòng; " +
                  base::to_text(OrganisationId{finance_office}) + " Đảng bộ Sở Tài chính / Chi bộ Văn phòng");
}

class TheCellsOfLists : public TheTree {
protected:
    std::int64_t cell(std::string_view grassroots, std::string_view name) const {
        return names.find(grassroots, name).value_or(OrganisationId{}).value;
    }
    static constexpr std::int64_t none = 0;

    CellNames names{tree};
};

TEST_F(TheCellsOfLists, AreFoundByBothNamesInAnySpelling) {
    EXPECT_EQ(cell("Đảng bộ Sở Y tế", "Chi bộ Văn phòng"), health_office);
    EXPECT_EQ(cell(" ĐẢNG BỘ SỞ TÀI CHÍNH", "chi  bộ văn phòng"), finance_office);
    EXPECT_EQ(cell("Đảng bộ Sở Tài chính", "Chi bộ Khoa Nội"), none);
}

TEST_F(TheCellsOfLists, StandUnderTheGrassRootsAlsoWhereASectionalCommitteeIsBetween) {
    EXPECT_EQ(cell("Đảng bộ Sở Y tế", "Chi bộ Khoa Nội"), internal_ward);
    EXPECT_EQ(cell("Đảng bộ bộ phận Bệnh viện", "Chi bộ Khoa Nội"), none);
}

TEST_F(TheCellsOfLists, NameAGrassRootsCellTwice) {
    EXPECT_EQ(cell("Chi bộ Trường Chính trị", "Chi bộ Trường Chính trị"), school);
    EXPECT_EQ(cell("Đảng bộ Khối các cơ quan tỉnh", "Chi bộ Trường Chính trị"), none);
}

TEST_F(TheCellsOfLists, NameAResidentialCellUnderItsSuperior) {
    EXPECT_EQ(cell("Đảng bộ Khối các cơ quan tỉnh", "Chi bộ Thôn Hòa Bình"), hamlet);
}

TEST_F(TheCellsOfLists, AreFoundByAUniqueNameAlone) {
    EXPECT_EQ(cell("", "Chi bộ Khoa Nội"), internal_ward);
    EXPECT_EQ(cell(" ", "Chi bộ Trường Chính trị"), school);
    EXPECT_EQ(cell("", "Chi bộ Văn phòng"), none) << "two committees have one";
    EXPECT_EQ(cell("", "Đảng bộ Sở Y tế"), none) << "no cell";
    EXPECT_EQ(cell("", "Tổ đảng 1"), none) << "part of a cell";
}

TEST_F(TheCellsOfLists, TakeNewOnesIn) {
    names.add("Đảng bộ Sở Nội vụ", "Chi bộ Khoa Nội", {50});
    EXPECT_EQ(cell("đảng bộ sở nội vụ", "chi bộ khoa nội"), 50);
    EXPECT_EQ(cell("", "Chi bộ Khoa Nội"), none) << "no longer the only one";
}

}  // namespace
}  // namespace organisations
