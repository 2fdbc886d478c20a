// What of this room stands on an import that somebody wants to undo: samples of cells that it made.
#include "platform/db/query.h"
#include "platform/db/tx.h"
#include "platform/imports/undo.h"

namespace samples {
namespace {

struct StandingSamples {
    std::int64_t id = 0;
    std::string name{};
    std::int64_t count = 0;
};
RECORD(StandingSamples, id, name, count)

db::Query const of_cells{"samples.standing", R"sql(
select t.cell_id as id, max(s.name) as name, count(distinct t.id) as count
from samples t join organisation_states s on s.organisation_id = t.cell_id and s.to_day is null
where t.cell_id in )sql" MADE_BY_THE_IMPORT("'organisation'") R"sql(
group by t.cell_id
order by t.cell_id)sql"};

imports::Standing standing(db::Tx& tx, imports::Undoing const& undoing) {
    imports::Standing found;
    for (auto const& one : tx.all<StandingSamples>(of_cells, undoing.id))
        found.push_back({"/organisation/" + base::id_to_text(one.id),
                         "import.samples_stand",
                         {{"name", one.name}, {"count", std::to_string(one.count)}}});
    return found;
}
imports::Stander const samples_stand{&standing};

}  // namespace
}  // namespace samples
