#pragma once
// SQL of samples.
#include "platform/db/tx.h"
#include "samples/sample.h"

namespace samples::store {

std::optional<Sample> find(db::Tx& tx, SampleId id);
void add(db::Tx& tx, Sample const& sample);
// `sample.version` is the new one; its cell never changes.
void change(db::Tx& tx, Sample const& sample);

// Those of an organisation and of the cells below it, as the tree is on the day, that stand behind a place: the latest
// first.
struct Asked {
    OrganisationId top{};
    base::Day tree_day{};
    Place after = before_all();
    std::int64_t limit = 50;
};
std::vector<Sample> listed(db::Tx& tx, Asked const& asked);

}  // namespace samples::store
