// Samples on a site, on both engines: what acts keep and refuse, lists, and what stands on imports.
#include <gmock/gmock.h>

#include "platform/imports/undo.h"
#include "samples/store.h"
#include "support/databases.h"
#include "support/organisations/journal.h"
#include "support/result.h"

namespace samples {
namespace {

using support::code_of;
using support::ok;
using support::today;
using testing::ElementsAre;
using testing::IsEmpty;

base::Day const yesterday = today - std::chrono::days(1);

class SamplesOfACell : public support::OnBothEngines {
protected:
    void SetUp() override {
        OnBothEngines::SetUp();
        if (IsSkipped()) return;
        ok(act([&](events::Context& context) -> base::Result<> {
            organisations::NewOrganisation first;
            first.name = "Đảng bộ Khối các cơ quan tỉnh";
            first.kind = organisations::Kind::upper_committee;
            root = TRY(organisations::found_site(context, first));
            auto const cells = organisations::add(context, {a_cell(cell, "Chi bộ 1"), a_cell(other_cell, "Chi bộ 2")});
            events::record(context, {{import.value}, "import members", cells, "members.imported", "{}"});
            return {};
        }));
    }

    organisations::NewOrganisation a_cell(OrganisationId id, std::string name) {
        organisations::NewOrganisation made;
        made.id = id;
        made.parent_id = root;
        made.name = std::move(name);
        return made;
    }

    base::Result<Sample> try_add(NewSample const& sample) {
        return act([&](events::Context& context) { return add(context, sample); });
    }
    Sample adds(std::string title, base::Day day = today) { return ok(try_add({{}, cell, {std::move(title), day}})); }
    base::Result<Sample> try_change(Sample const& sample, Wanted const& wanted) {
        return act([&](events::Context& context) { return change(context, sample.id, sample.version, wanted); });
    }
    std::vector<std::string> titles(store::Asked const& asked) {
        std::vector<std::string> titles;
        for (auto const& sample : site().read([&](db::Tx& tx) { return store::listed(tx, asked); }))
            titles.push_back(sample.title);
        return titles;
    }

    imports::ImportId const import{ids.next<imports::Import>()};
    OrganisationId root{};
    OrganisationId const cell{ids.next<organisations::Organisation>()};
    OrganisationId const other_cell{ids.next<organisations::Organisation>()};
};
ON_BOTH_ENGINES(SamplesOfACell);

TEST_P(SamplesOfACell, KeepWhatWasAdded) {
    auto const sample = adds(" Góp ý  thứ nhất");
    auto const found = site().read([&](db::Tx& tx) { return find(tx, sample.id); });
    ASSERT_TRUE(found);
    EXPECT_TRUE(is_same(*found, sample));
    EXPECT_EQ(found->title, "Góp ý thứ nhất");
    auto const entry = support::entries_of(site()).back();
    EXPECT_EQ(entry.act, "add sample");
    EXPECT_EQ(entry.thing, "sample");
    EXPECT_EQ(entry.thing_id, sample.id.value);
    EXPECT_EQ(support::events_of(site()).back().event, "sample.added");
}

TEST_P(SamplesOfACell, AreAddedOnceHoweverOftenTheyAreAskedFor) {
    NewSample const wanted{ids.next<Sample>(), cell, {"Góp ý", today}};
    auto const sample = ok(try_add(wanted));
    EXPECT_EQ(sample.id, wanted.id);
    auto const before = support::row_counts(site());
    EXPECT_TRUE(is_same(ok(try_add(wanted)), sample));
    EXPECT_EQ(support::row_counts(site()), before);
    EXPECT_EQ(code_of(try_add({wanted.id, cell, {"Góp ý khác", today}})), "sample.id_is_taken");
    EXPECT_EQ(code_of(try_add({wanted.id, other_cell, wanted.wanted})), "sample.id_is_taken");
    auto const changed = ok(try_change(sample, {"Góp ý khác", today}));
    EXPECT_TRUE(is_same(ok(try_add(wanted)), changed)) << "asked for again late, when it has been changed already";
}

TEST_P(SamplesOfACell, AreNotSavedOverWhatSomebodyElseSaid) {
    auto const sample = adds("Góp ý");
    EXPECT_EQ(ok(try_change(sample, {"Góp ý khác", yesterday})).version, 2);
    EXPECT_EQ(code_of(try_change(sample, {"Góp ý nữa", today})), "sample.stale");
    auto const before = support::row_counts(site());
    EXPECT_EQ(ok(try_change(sample, {"Góp ý khác", yesterday})).version, 2) << "the same again";
    EXPECT_EQ(support::row_counts(site()), before);
    EXPECT_EQ(code_of(try_change({.id = {5}}, {"Góp ý", today})), "http.not_found");
}

TEST_P(SamplesOfACell, AreListedWithTheLatestFirstPageByPage) {
    adds("A", yesterday);
    adds("B");
    auto const last = adds("C", yesterday);
    ok(try_add({{}, other_cell, {"D", today}}));
    EXPECT_THAT(titles({cell, today}), ElementsAre("B", "C", "A"));
    EXPECT_THAT(titles({.top = cell, .tree_day = today, .limit = 2}), ElementsAre("B", "C"));
    EXPECT_THAT(titles({cell, today, {last.day, last.id}}), ElementsAre("A"));
    EXPECT_THAT(titles({root, today}), ElementsAre("D", "B", "C", "A")) << "of a committee, those of all its cells";
}

TEST_P(SamplesOfACell, StandOnTheImportThatMadeTheCell) {
    auto const standing = [&] {
        return site().read([&](db::Tx& tx) {
            return imports::all_standing(tx, {import, "members", clock.now(), today});
        });
    };
    EXPECT_THAT(standing(), IsEmpty());
    adds("A");
    adds("B");
    ASSERT_EQ(standing().size(), 1U);
    EXPECT_EQ(standing().front().code, "import.samples_stand");
    EXPECT_EQ(standing().front().arguments, (base::Arguments{{"name", "Chi bộ 1"}, {"count", "2"}}));
}

}  // namespace
}  // namespace samples
