// What of this room stands on an import that somebody wants to undo: tasks of cells, and of members, that it made.
#include "platform/imports/undo.h"
#include "tasks/tasks.h"

namespace tasks {
namespace {

struct StandingTasks {
    std::int64_t id = 0;
    std::string name{};
    std::int64_t count = 0;
};
RECORD(StandingTasks, id, name, count)

db::Query const of_cells{"tasks.standing_in_cells", R"sql(
select t.cell_id as id, max(s.name) as name, count(distinct t.id) as count
from tasks t join organisation_states s on s.organisation_id = t.cell_id and s.to_day is null
where t.cell_id in )sql" MADE_BY_THE_IMPORT("'organisation'") R"sql(
group by t.cell_id
order by t.cell_id)sql"};

db::Query const of_members{"tasks.standing_with_members", R"sql(
select m.id, m.full_name as name, count(*) as count
from tasks t join members m on m.id = t.owner_id
where m.id in )sql" MADE_BY_THE_IMPORT("'member'") R"sql(
group by m.id, m.full_name
order by m.id)sql"};

imports::Standing standing(db::Tx& tx, imports::Undoing const& undoing) {
    imports::Standing found;
    auto const add = [&](std::string const& thing, char const* code, db::Query const& query) {
        for (auto const& one : tx.all<StandingTasks>(query, undoing.id))
            found.push_back({"/" + thing + "/" + base::id_to_text(one.id),
                             code,
                             {{"name", one.name}, {"count", std::to_string(one.count)}}});
    };
    add("organisation", "import.cell_tasks_stand", of_cells);
    add("member", "import.member_tasks_stand", of_members);
    return found;
}
imports::Stander const tasks_stand{&standing};

}  // namespace
}  // namespace tasks
