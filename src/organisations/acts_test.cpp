// The act that begins a site: what it makes, what it refuses, what it leaves in the journal.
#include <gmock/gmock.h>

#include <thread>

#include "organisations/organisations.h"
#include "support/databases.h"
#include "support/organisations/journal.h"
#include "support/result.h"

namespace organisations {
namespace {

using support::code_of;
using support::ok;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

class FoundingASite : public support::OnBothEngines {
protected:
    static NewOrganisation the_bloc() {
        NewOrganisation root;
        root.name = "Đảng bộ Khối các cơ quan tỉnh";
        root.kind = Kind::upper_committee;
        root.place = "dong-nai/bloc";
        root.code = "K";
        return root;
    }
    base::Result<OrganisationId> found(NewOrganisation const& root) {
        return act([&](events::Context& context) { return found_site(context, root); });
    }
    Tree tree() {
        return site().read([&](db::Tx& tx) { return tree_on(tx, base::local_day(clock)); });
    }
    void expect_nothing_written() {
        EXPECT_EQ(tree().root(), nullptr);
        EXPECT_THAT(support::entries_of(site()), IsEmpty());
        EXPECT_THAT(support::events_of(site()), IsEmpty());
    }
};
ON_BOTH_ENGINES(FoundingASite);

TEST_P(FoundingASite, MakesItsRoot) {
    auto root = the_bloc();
    root.name = "  Đa\u0309ng bộ   Khối ";
    auto const id = ok(found(root));
    auto const now = tree();
    ASSERT_EQ(now.nodes().size(), 1U);
    EXPECT_EQ(now.root()->id, id);
    EXPECT_EQ(now.root()->name, "Đảng bộ Khối");
    EXPECT_EQ(now.root()->kind, Kind::upper_committee);
    EXPECT_EQ(now.root()->code, "K");
    EXPECT_EQ(now.place_of(*now.root()), "dong-nai/bloc");
}

TEST_P(FoundingASite, NeverPutsItsRootUnderAnother) {
    auto root = the_bloc();
    root.parent_id = OrganisationId{77};
    ok(found(root));
    EXPECT_EQ(tree().root()->parent_id, std::nullopt);
}

TEST_P(FoundingASite, SaysWhoDidWhatInTheSameTransaction) {
    auto const id = ok(found(the_bloc()));
    auto const entries = support::entries_of(site());
    auto const events = support::events_of(site());
    ASSERT_EQ(entries.size(), 1U);
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(entries[0].actor, "operator");
    EXPECT_EQ(entries[0].act, "found site");
    EXPECT_EQ(entries[0].thing, "organisation");
    EXPECT_EQ(entries[0].thing_id, id.value);
    EXPECT_EQ(entries[0].version, 1);
    EXPECT_THAT(entries[0].changes, testing::HasSubstr("\"name\":\"Đảng bộ Khối các cơ quan tỉnh\""));
    EXPECT_EQ(events[0].event, "site.founded");
    EXPECT_EQ(events[0].act_id, entries[0].act_id);
    EXPECT_EQ(events[0].at, clock.now());
}

TEST_P(FoundingASite, IsRefusedTheSecondTime) {
    ok(found(the_bloc()));
    auto another = the_bloc();
    another.name = "Đảng bộ Khối doanh nghiệp";
    another.code = "DN";
    EXPECT_EQ(code_of(found(another)), "site.exists");
    EXPECT_EQ(tree().nodes().size(), 1U);
    EXPECT_EQ(support::entries_of(site()).size(), 1U);
    EXPECT_EQ(support::events_of(site()).size(), 1U);
}

TEST_P(FoundingASite, IsRefusedWithoutAName) {
    for (auto const* const nothing : {"", "  ", "\u00a0\t"}) {
        auto root = the_bloc();
        root.name = nothing;
        EXPECT_EQ(code_of(found(root)), "organisation.name_missing");
    }
    expect_nothing_written();
}

TEST_P(FoundingASite, IsRefusedForWhatIsNoPlace) {
    for (auto const* const place : {"Đồng Nai", "dong-nai/", "/bloc", "dong nai"}) {
        auto root = the_bloc();
        root.place = place;
        auto const refused = found(root);
        EXPECT_EQ(code_of(refused), "place.invalid");
        EXPECT_EQ(refused.error().arguments.at("place"), place);
    }
    expect_nothing_written();
}

// An act that fails after it has founded the site, as an act does of which founding is a part.
TEST_P(FoundingASite, LeavesNothingBehindWhenTheActIsRefused) {
    auto const refused = act([&](events::Context& context) -> base::Result<> {
        TRY(found_site(context, the_bloc()));
        return base::Error{base::Fault::refused, "thing.refused"};
    });
    EXPECT_EQ(code_of(refused), "thing.refused");
    expect_nothing_written();
    EXPECT_EQ(code_of(found(the_bloc())), "");
}

TEST_P(FoundingASite, HappensOnceWhenTwoTryAtOnce) {
    std::vector<std::string> codes(2);
    {
        std::vector<std::jthread> threads;
        for (auto& code : codes) threads.emplace_back([&] { code = code_of(found(the_bloc())); });
    }
    EXPECT_THAT(codes, UnorderedElementsAre("", "site.exists"));
}

}  // namespace
}  // namespace organisations
