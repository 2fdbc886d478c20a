// What the audit knows of an import that is to be undone, and the register of who else must be asked.
#include "platform/imports/undo.h"

#include <algorithm>

#include "platform/db/query.h"
#include "platform/db/tx.h"
#include "platform/jobs/jobs.h"

namespace imports {
namespace {

db::Query const touched_since{"imports.changed_since", R"sql(
select distinct later.thing, later.thing_id
from audit_entries mine join audit_entries later on later.thing_id = mine.thing_id and later.thing = mine.thing
where mine.act_id = $1 and mine.thing <> 'import' and later.act_id <> $1 and later.id > mine.id and later.act <> $2
  and later.act_id not in (select id from imports where undone_at is not null)
order by later.thing, later.thing_id)sql"};

db::Query const made_things{"imports.made", R"sql(
select thing_id from audit_entries where act_id = $1 and thing = $2 and version = 1 order by id)sql"};

db::Query const changed_things{"imports.changed", R"sql(
select thing_id, was from import_before where import_id = $1 and thing = $2 order by thing_id)sql"};

db::Query const count_things{"imports.things_of", R"sql(
select count(*) from audit_entries where act_id = $1 and thing <> 'import')sql"};

// Few enough that looking up what was made costs little beside removing it.
constexpr std::size_t most_parts = 20;
constexpr std::size_t smallest_part = 200;

std::vector<Stander::Find>& registered() {
    static std::vector<Stander::Find> finders;
    return finders;
}

}  // namespace

Stander::Stander(Find find) {
    registered().push_back(find);
}

Standing all_standing(db::Tx& tx, Undoing const& undoing) {
    Standing all;
    for (auto const find : registered())
        for (auto& one : find(tx, undoing)) all.push_back(std::move(one));
    return all;
}

std::vector<Touched> changed_since(db::Tx& tx, ImportId id) {
    return tx.all<Touched>(touched_since, id, undo_act);
}

std::vector<std::int64_t> made(db::Tx& tx, ImportId id, std::string_view thing) {
    return tx.all<std::int64_t>(made_things, id, thing);
}

std::vector<Was> changed(db::Tx& tx, ImportId id, std::string_view thing) {
    return tx.all<Was>(changed_things, id, thing);
}

std::vector<Part> in_parts(std::vector<std::int64_t> ids) {
    std::sort(ids.begin(), ids.end());
    auto const size = std::max(smallest_part, (ids.size() + most_parts - 1) / most_parts);
    std::vector<Part> parts;
    for (std::size_t first = 0; first < ids.size(); first += size) {
        auto const count = std::min(size, ids.size() - first);
        parts.push_back({ids[first], ids[first + count - 1], count});
    }
    return parts;
}

std::size_t things_of(db::Tx& tx, ImportId id) {
    return static_cast<std::size_t>(tx.one<std::int64_t>(count_things, id));
}

base::Result<> went_back(jobs::Progress& progress, std::size_t things) {
    progress.advance(things);
    return progress.still_wanted();
}

}  // namespace imports
