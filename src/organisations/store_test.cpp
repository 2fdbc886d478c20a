// The tree as of a day, out of the states that organisations have from a day to a day.
#include "organisations/store.h"

#include <gmock/gmock.h>

#include "base/text.h"
#include "support/databases.h"
#include "support/days.h"
#include "support/result.h"

namespace organisations {
namespace {

using support::code_of;
using support::day;
using support::ok;
using testing::ElementsAre;
using testing::IsEmpty;

// What an organisation was for a time.
class StateOf {
public:
    StateOf(OrganisationId organisation, std::string const& name) {
        row_.organisation_id = organisation;
        row_.kind = Kind::grassroots_committee;
        row_.name = name;
        row_.name_key = base::match_key(name);
    }
    StateOf& from(std::string_view text) { return row_.from_day = day(text), *this; }
    StateOf& to(std::string_view text) { return row_.to_day = day(text), *this; }
    StateOf& under(OrganisationId parent) { return row_.parent_id = parent, *this; }
    StateOf& of_kind(Kind kind) { return row_.kind = kind, *this; }
    [[nodiscard]] store::StateRow const& row() const { return row_; }

private:
    store::StateRow row_{};
};

class StatesOfOrganisations : public support::OnBothEngines {
protected:
    OrganisationId an_organisation(std::optional<std::string> code = {}) {
        auto const id = ids.next<Organisation>();
        ok(act([&](events::Context& context) -> base::Result<> {
            store::add(context.tx, {{id, 1, std::move(code)}}, {});
            return {};
        }));
        return id;
    }
    void was(StateOf const& state) {
        auto row = state.row();
        row.id = ids.next<store::State>();
        ok(act([&](events::Context& context) -> base::Result<> {
            store::add(context.tx, {}, {row});
            return {};
        }));
    }
    Tree tree_on(std::string_view text) {
        return site().read([&](db::Tx& tx) { return organisations::tree_on(tx, day(text)); });
    }
    std::vector<std::string> names_on(std::string_view text) {
        std::vector<std::string> names;
        auto const tree = tree_on(text);
        for (auto const& node : tree.nodes()) names.push_back(node.name);
        return names;
    }
};
ON_BOTH_ENGINES(StatesOfOrganisations);

TEST_P(StatesOfOrganisations, HoldFromTheFirstDayToTheLastBothIncluded) {
    was(StateOf(an_organisation(), "Đảng bộ Sở Y tế").from("2018-01-01").to("2019-06-30"));
    EXPECT_THAT(names_on("2017-12-31"), IsEmpty());
    EXPECT_THAT(names_on("2018-01-01"), ElementsAre("Đảng bộ Sở Y tế"));
    EXPECT_THAT(names_on("2019-06-30"), ElementsAre("Đảng bộ Sở Y tế"));
    EXPECT_THAT(names_on("2019-07-01"), IsEmpty());
}

TEST_P(StatesOfOrganisations, HoldWithoutABoundWhereOneIsOpen) {
    was(StateOf(an_organisation(), "luôn luôn"));
    was(StateOf(an_organisation(), "đến hết 2018").to("2018-12-31"));
    was(StateOf(an_organisation(), "từ 2019").from("2019-01-01"));
    EXPECT_THAT(names_on("1930-02-03"), ElementsAre("luôn luôn", "đến hết 2018"));
    EXPECT_THAT(names_on("2018-12-31"), ElementsAre("luôn luôn", "đến hết 2018"));
    EXPECT_THAT(names_on("2019-01-01"), ElementsAre("luôn luôn", "từ 2019"));
    EXPECT_THAT(names_on("2930-02-03"), ElementsAre("luôn luôn", "từ 2019"));
}

TEST_P(StatesOfOrganisations, RenameAnOrganisationFromOneDayToTheNext) {
    auto const school = an_organisation("TCT");
    was(StateOf(school, "Chi bộ Trường Chính trị").to("2019-06-30"));
    was(StateOf(school, "Chi bộ Học viện Hành chính").from("2019-07-01"));
    auto const before = tree_on("2019-06-30");
    auto const after = tree_on("2019-07-01");
    EXPECT_EQ(ok(before.find("TCT"))->name, "Chi bộ Trường Chính trị");
    EXPECT_EQ(ok(after.find("TCT"))->name, "Chi bộ Học viện Hành chính");
    EXPECT_EQ(ok(before.find("Chi bộ Trường Chính trị"))->id, school);
    EXPECT_EQ(code_of(after.find("Chi bộ Trường Chính trị")), "organisation.unknown");
}

TEST_P(StatesOfOrganisations, MoveAnOrganisationFromOneDayToTheNext) {
    auto const bloc = an_organisation();
    auto const health = an_organisation();
    auto const labour = an_organisation();
    auto const cell = an_organisation();
    was(StateOf(bloc, "Đảng bộ Khối").of_kind(Kind::upper_committee));
    was(StateOf(health, "Đảng bộ Sở Y tế").under(bloc));
    was(StateOf(labour, "Đảng bộ Sở Lao động").under(bloc));
    was(StateOf(cell, "Chi bộ Trẻ em").of_kind(Kind::attached_cell).under(labour).to("2025-02-28"));
    was(StateOf(cell, "Chi bộ Trẻ em").of_kind(Kind::attached_cell).under(health).from("2025-03-01"));
    auto const superior_on = [&](std::string_view text) {
        auto const tree = tree_on(text);
        return tree.grassroots_of(*tree.find(cell))->id;
    };
    EXPECT_EQ(superior_on("2025-02-28"), labour);
    EXPECT_EQ(superior_on("2025-03-01"), health);
}

TEST_P(StatesOfOrganisations, ComeBackAsTheyWereWritten) {
    auto const bloc = an_organisation("K");
    StateOf const state(bloc, "Đảng bộ Khối");
    was(state);
    auto const tree = tree_on("2026-11-23");
    ASSERT_TRUE(tree.root() != nullptr);
    EXPECT_EQ(tree.root()->code, "K");
    EXPECT_EQ(tree.root()->kind, Kind::grassroots_committee);
    EXPECT_EQ(tree.root()->name_key, base::match_key("ĐẢNG BỘ KHỐI"));
    EXPECT_EQ(tree.root()->place, std::nullopt);
}

TEST_P(StatesOfOrganisations, RefuseASuperiorWhoIsNotThere) {
    auto const cell = an_organisation();
    auto const dangling = act([&](events::Context& context) -> base::Result<> {
        store::add(context.tx, {}, {StateOf(cell, "Chi bộ 1").under({77}).row()});
        return {};
    });
    EXPECT_EQ(code_of(dangling), "database.dangling");
}

TEST_P(StatesOfOrganisations, RefuseACodeThatAnotherHas) {
    an_organisation("SYT");
    auto const taken = act([&](events::Context& context) -> base::Result<> {
        store::add(context.tx, {{context.ids.next<Organisation>(), 1, "SYT"}}, {});
        return {};
    });
    EXPECT_EQ(code_of(taken), "database.taken");
    EXPECT_EQ(taken.error().arguments.at("key"), "organisations_code_key");
}

}  // namespace
}  // namespace organisations
