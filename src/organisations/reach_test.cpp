// How far rights go in a tree.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "organisations/organisations.h"
#include "support/result.h"

namespace organisations {
namespace {

using rights::Level;
using rights::Right;
using testing::ElementsAre;

constexpr OrganisationId bloc_id{1}, health_id{2}, health_cell_id{3}, interior_id{4}, interior_cell_id{5};

Tree tree_of_two_committees() {
    auto const node = [](OrganisationId id, std::optional<OrganisationId> parent, Kind kind) {
        Node made;
        made.id = id;
        made.parent_id = parent;
        made.kind = kind;
        return made;
    };
    return Tree(
        {node(bloc_id, std::nullopt, Kind::upper_committee), node(health_id, bloc_id, Kind::grassroots_committee),
         node(health_cell_id, health_id, Kind::attached_cell), node(interior_id, bloc_id, Kind::grassroots_committee),
         node(interior_cell_id, interior_id, Kind::attached_cell)});
}

rights::Actor actor_with(std::vector<rights::Grant> grants) {
    rights::Actor actor;
    actor.account_id = 1;
    actor.grants = std::move(grants);
    return actor;
}

std::vector<std::int64_t> ids_of(std::vector<Node const*> const& nodes) {
    std::vector<std::int64_t> ids;
    for (auto const* const node : nodes) ids.push_back(node->id.value);
    return ids;
}

TEST(Reach, OfAnOfficeIsItsOrganisationAndEverythingBelow) {
    auto const tree = tree_of_two_committees();
    Reach const reach(tree, actor_with({{health_id.value, Level::administers}}));
    EXPECT_EQ(reach.level_at(health_id), Level::administers);
    EXPECT_EQ(reach.level_at(health_cell_id), Level::administers);
    EXPECT_EQ(reach.level_at(bloc_id), Level::none);
    EXPECT_EQ(reach.level_at(interior_cell_id), Level::none);
}

TEST(Reach, OfAMemberIsHisCellAlone) {
    auto const tree = tree_of_two_committees();
    Reach const reach(tree, actor_with({{health_id.value, Level::belongs}}));
    EXPECT_TRUE(reach.may(Right::see_meetings, health_id));
    EXPECT_FALSE(reach.may(Right::see_register, health_id));
    EXPECT_FALSE(reach.may(Right::see_meetings, health_cell_id));
}

TEST(Reach, TheHighestOfSeveralLevelsCounts) {
    auto const tree = tree_of_two_committees();
    Reach const reach(tree, actor_with({{health_cell_id.value, Level::runs},
                                        {health_cell_id.value, Level::belongs},
                                        {bloc_id.value, Level::reads}}));
    EXPECT_EQ(reach.level_at(health_cell_id), Level::runs);
    EXPECT_EQ(reach.level_at(interior_cell_id), Level::reads);
}

TEST(Reach, OfTheAdministratorIsEverything) {
    auto const tree = tree_of_two_committees();
    auto actor = actor_with({});
    actor.is_administrator = true;
    EXPECT_EQ(Reach(tree, actor).level_at(interior_cell_id), Level::administers);
}

TEST(Reach, DoesNotTellWhatIsThereFromWhatIsNot) {
    auto const tree = tree_of_two_committees();
    Reach const reach(tree, actor_with({{health_id.value, Level::reads}}));
    EXPECT_EQ(support::code_of(reach.require(Right::see_register, interior_id)), "http.not_found");
    EXPECT_EQ(support::code_of(reach.require(Right::see_register, OrganisationId{99})), "http.not_found");
    EXPECT_EQ(support::code_of(reach.require(Right::administer, health_cell_id)), "http.forbidden");
    EXPECT_EQ(support::ok(reach.require(Right::see_register, health_cell_id))->id, health_cell_id);
}

TEST(Reach, NamesTheHighestOrganisationsOnly) {
    auto const tree = tree_of_two_committees();
    Reach const reach(tree, actor_with({{health_id.value, Level::runs},
                                        {interior_cell_id.value, Level::runs},
                                        {health_cell_id.value, Level::runs}}));
    EXPECT_THAT(ids_of(reach.tops(Right::run_cell)), ElementsAre(2, 5));
    EXPECT_TRUE(reach.tops(Right::administer).empty());
}

TEST(Reach, LetsOneKnowWhatStandsAboveHisOwn) {
    auto const tree = tree_of_two_committees();
    EXPECT_THAT(ids_of(Reach(tree, actor_with({{health_cell_id.value, Level::belongs}})).known()),
                ElementsAre(1, 2, 3));
    EXPECT_TRUE(Reach(tree, actor_with({})).known().empty());
}

TEST(Rights, NeedASessionAndAChosenPassword) {
    EXPECT_TRUE(rights::may_somewhere({}, Right::anyone));
    EXPECT_FALSE(rights::may_somewhere({}, Right::signed_in));
    auto newcomer = actor_with({{1, Level::administers}});
    newcomer.must_choose_password = true;
    EXPECT_FALSE(rights::may_somewhere(newcomer, Right::signed_in));
    EXPECT_TRUE(rights::may_somewhere(actor_with({}), Right::signed_in));
    EXPECT_FALSE(rights::may_somewhere(actor_with({{1, Level::runs}}), Right::administer));
    EXPECT_FALSE(rights::may_somewhere(actor_with({{1, Level::administers}}), Right::administer_site));
}

}  // namespace
}  // namespace organisations
