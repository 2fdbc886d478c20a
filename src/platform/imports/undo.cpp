// What the audit knows of an import that is to be undone, and the register of who else must be asked.
#include "platform/imports/undo.h"

#include "platform/db/query.h"
#include "platform/db/tx.h"

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

}  // namespace imports
