// The tree as people read it and search it, and the trees kept between requests.
#include <gmock/gmock.h>

#include "organisations/store.h"
#include "support/databases.h"
#include "support/organisations/node.h"
#include "support/result.h"

namespace organisations {
namespace {

using support::a_node;
using support::ok;
using testing::ElementsAre;
using testing::IsEmpty;

// Ids in an order that is nobody's reading order.
Tree tree_out_of_order() {
    return Tree({a_node(9, Kind::upper_committee, "Đảng bộ Khối"), a_node(1, Kind::attached_cell, "Chi bộ 10", 8),
                 a_node(2, Kind::attached_cell, "Chi bộ Ấp", 8), a_node(3, Kind::attached_cell, "Chi bộ 2", 8),
                 a_node(4, Kind::attached_cell, "Chi bộ Văn phòng", 7),
                 a_node(7, Kind::grassroots_committee, "Đảng bộ Sở Y tế", 9),
                 a_node(8, Kind::grassroots_committee, "Đảng bộ Sở Nội vụ", 9),
                 a_node(5, Kind::grassroots_cell, "Chi bộ Báo Đồng Nai", 9)});
}

std::vector<std::string> names_of(std::vector<Node const*> const& nodes) {
    std::vector<std::string> names;
    for (auto const* const one : nodes) names.push_back(one->name);
    return names;
}

TEST(ReadingOrder, HasSuperiorsFirstAndSiblingsInVietnameseOrder) {
    auto const tree = tree_out_of_order();
    EXPECT_THAT(names_of(tree.in_reading_order()),
                ElementsAre("Đảng bộ Khối", "Chi bộ Báo Đồng Nai", "Đảng bộ Sở Nội vụ", "Chi bộ 2", "Chi bộ 10",
                            "Chi bộ Ấp", "Đảng bộ Sở Y tế", "Chi bộ Văn phòng"));
    EXPECT_EQ(tree.place_in_order({9}), 0U);
    EXPECT_EQ(tree.place_in_order({1}), 4U);
    EXPECT_EQ(tree.place_in_order({77}), 8U);
}

TEST(ReadingOrder, MovesWithItsTree) {
    auto first = tree_out_of_order();
    EXPECT_EQ(first.place_in_order({9}), 0U);
    auto const second = std::move(first);
    EXPECT_EQ(second.in_reading_order().front(), second.root());
}

TEST(NamesOfOrganisations, AreFoundByTheBeginningsOfTheirWords) {
    auto const tree = tree_out_of_order();
    auto const all = tree.in_reading_order();
    auto const found = [&](std::string_view text) { return names_of(tree.named_like(text, all)); };
    EXPECT_THAT(found("so noi"), ElementsAre("Đảng bộ Sở Nội vụ"));
    EXPECT_THAT(found("vụ NỘI"), ElementsAre("Đảng bộ Sở Nội vụ"));
    EXPECT_THAT(found("chi bo 1"), ElementsAre("Chi bộ 10"));
    EXPECT_THAT(found("a\u0302\u0301p"), ElementsAre("Chi bộ Ấp"));
    EXPECT_THAT(found("bo khong co"), IsEmpty());
    EXPECT_THAT(found(" "), IsEmpty());
    EXPECT_THAT(names_of(tree.named_like("bo", {})), IsEmpty());
}

class SharedTrees : public support::OnBothEngines {
protected:
    static base::Day today() { return base::make_day(2026, 11, 23); }
    std::shared_ptr<Tree const> shared(db::Database& at, base::Day day = today()) {
        return at.read([&](db::Tx& tx) { return shared_tree_on(tx, day); });
    }
    void found(db::Database& at) {
        ok(at.write([&](db::Tx& tx) {
            events::Context context{tx, clock, ids, "operator"};
            NewOrganisation root;
            root.name = "Đảng bộ Khối";
            return found_site(context, root);
        }));
    }
    static std::vector<events::Change> add_cell(events::Context& context, std::string const& name) {
        auto const tree = shared_tree_on(context.tx, today());
        NewOrganisation cell;
        cell.id = context.ids.next<Organisation>();
        cell.parent_id = tree->root()->id;
        cell.name = name;
        return add(context, {cell});
    }
};
ON_BOTH_ENGINES(SharedTrees);

TEST_P(SharedTrees, AreTheSameUntilAnOrganisationChanges) {
    found(site());
    auto const first = shared(site());
    EXPECT_EQ(shared(site()), first);
    EXPECT_NE(shared(site(), today() - std::chrono::days(1)), first);
    ok(act([&](events::Context& context) -> base::Result<> {
        add_cell(context, "Chi bộ 1");
        return {};
    }));
    auto const second = shared(site());
    EXPECT_EQ(second->nodes().size(), 2U);
    EXPECT_EQ(first->nodes().size(), 1U);
    EXPECT_EQ(shared(site()), second);
}

TEST_P(SharedTrees, ShowAnActItsOwnChangesAndNobodyThoseOfOneThatFailed) {
    found(site());
    auto const before = shared(site());
    auto const refused = act([&](events::Context& context) -> base::Result<> {
        add_cell(context, "Chi bộ 1");
        EXPECT_EQ(shared_tree_on(context.tx, today())->nodes().size(), 2U);
        return base::Error{base::Fault::refused, "thing.refused"};
    });
    EXPECT_EQ(support::code_of(refused), "thing.refused");
    EXPECT_EQ(shared(site()), before);
}

TEST_P(SharedTrees, OfTwoSitesAreTwo) {
    found(site());
    auto const other = make_migrated();
    found(*other);
    EXPECT_NE(shared(site()), shared(*other));
}

TEST_P(SharedTrees, OfAnEmptySiteAreEmpty) {
    EXPECT_EQ(shared(site())->root(), nullptr);
    found(site());
    EXPECT_NE(shared(site())->root(), nullptr);
}

}  // namespace
}  // namespace organisations
