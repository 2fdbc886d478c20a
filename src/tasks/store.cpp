// SQL of tasks. Those that are open have a state of ('given', 'under_way').
#include "tasks/store.h"

namespace tasks::store {
namespace {

#define TASK_COLUMNS                                                                                                 \
    "t.id, t.cell_id, t.version, t.title, t.owner_id, m.full_name as owner_name, t.helpers, t.given_on, t.due_on,\n" \
    "       t.origin_kind, t.origin_id, t.state, t.result, t.evidence, t.done_on, t.dropped_on, t.reason"

#define TASKS_BELOW "\nfrom below b join tasks t on t.cell_id = b.id left join members m on m.id = t.owner_id\n"

// $3 owner, $4 one state, $5 open ones alone, $6 due before a day.
#define PASSES                                                                \
    "where (cast($3 as bigint) is null or t.owner_id = cast($3 as bigint))\n" \
    "  and (cast($4 as text) is null or t.state = cast($4 as text))\n"        \
    "  and (not $5 or t.state in ('given', 'under_way')) and t.due_on < $6\n"

db::Query const task_by_id{"tasks.task", R"sql(
select )sql" TASK_COLUMNS R"sql(
from tasks t left join members m on m.id = t.owner_id
where t.id = $1)sql"};

db::Query const add_task{"tasks.add", R"sql(
insert into tasks (cell_id, id, version, title, owner_id, helpers, given_on, due_on, origin_kind, origin_id, state)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11))sql"};

db::Query const change_task{"tasks.change", R"sql(
update tasks set version = $3, title = $4, owner_id = $5, helpers = $6, due_on = $7, state = $8, result = $9, evidence = $10,
    done_on = $11, dropped_on = $12, reason = $13
where cell_id = $1 and id = $2)sql"};

db::Query const open_in_cell{"tasks.open_on", R"sql(
select )sql" TASK_COLUMNS R"sql(
from tasks t left join members m on m.id = t.owner_id
where t.cell_id = $1 and t.given_on <= $2 and coalesce(t.done_on, t.dropped_on, '9') > $2
order by t.due_on, t.id)sql"};

db::Query const waiting_in_cell{"tasks.waiting_on", R"sql(
select )sql" TASK_COLUMNS R"sql(
from tasks t left join members m on m.id = t.owner_id
where t.cell_id = $1 and t.given_on <= $2 and coalesce(t.done_on, t.dropped_on, '9') >= $2
order by t.due_on, t.id)sql"};

db::Query const tasks_by_origin{"tasks.of_origin", R"sql(
select )sql" TASK_COLUMNS R"sql(
from tasks t left join members m on m.id = t.owner_id
where t.origin_id = $1 and t.origin_kind = $2
order by t.id)sql"};

db::Query const late_in_cells{"tasks.late_below", WITH_ORGANISATIONS_BELOW R"sql(
select t.cell_id, count(*) as tasks, min(t.due_on) as due_on
from below b join tasks t on t.cell_id = b.id
where t.state in ('given', 'under_way') and t.due_on < $3
group by t.cell_id
order by t.cell_id)sql"};

db::Query const counts_below{"tasks.counts", WITH_ORGANISATIONS_BELOW R"sql(
select count(*) filter (where t.state = 'given') as given, count(*) filter (where t.state = 'under_way') as under_way,
       count(*) filter (where t.state = 'done') as done, count(*) filter (where t.state = 'dropped') as dropped,
       count(*) filter (where t.state in ('given', 'under_way') and t.due_on < $2) as late
from below b join tasks t on t.cell_id = b.id
where (cast($3 as bigint) is null or t.owner_id = cast($3 as bigint)))sql"};

db::Query const soonest_first{"tasks.soonest_first", WITH_ORGANISATIONS_BELOW R"sql(
select )sql" TASK_COLUMNS TASKS_BELOW PASSES R"sql(  and (t.due_on, t.id) > ($7, $8)
order by t.due_on, t.id
limit $9)sql"};

db::Query const latest_first{"tasks.latest_first", WITH_ORGANISATIONS_BELOW R"sql(
select )sql" TASK_COLUMNS TASKS_BELOW PASSES R"sql(  and (t.due_on, t.id) < ($7, $8)
order by t.due_on desc, t.id desc
limit $9)sql"};

// What a list chooses by, as the queries take it.
struct Passing {
    std::optional<State> state{};
    bool is_open = false;
    base::Day due_before = base::make_day(2999, 12, 31);
};

Passing passing(std::optional<Chosen> chosen, base::Day today) {
    Passing passing;
    if (!chosen) return passing;
    switch (*chosen) {
        case Chosen::late: passing.due_before = today; [[fallthrough]];
        case Chosen::open: passing.is_open = true; break;
        case Chosen::given: passing.state = State::given; break;
        case Chosen::under_way: passing.state = State::under_way; break;
        case Chosen::done: passing.state = State::done; break;
        case Chosen::dropped: passing.state = State::dropped; break;
    }
    return passing;
}

}  // namespace

std::optional<Task> find(db::Tx& tx, TaskId id) {
    return tx.maybe<Task>(task_by_id, id);
}

void add(db::Tx& tx, Task const& task) {
    tx.run(add_task, task.cell_id, task.id, task.version, task.title, task.owner_id, task.helpers, task.given_on,
           task.due_on, task.origin_kind, task.origin_id, task.state);
}

void change(db::Tx& tx, Task const& task) {
    tx.run(change_task, task.cell_id, task.id, task.version, task.title, task.owner_id, task.helpers, task.due_on,
           task.state, task.result, task.evidence, task.done_on, task.dropped_on, task.reason);
}

std::vector<Task> open_on(db::Tx& tx, OrganisationId cell, base::Day day) {
    return tx.all<Task>(open_in_cell, cell, day);
}

std::vector<Task> waiting_on(db::Tx& tx, OrganisationId cell, base::Day day) {
    return tx.all<Task>(waiting_in_cell, cell, day);
}

std::vector<Task> of_origin(db::Tx& tx, Origin const& origin) {
    return tx.all<Task>(tasks_by_origin, origin.id, origin.kind);
}

std::vector<LateTasks> late_below(db::Tx& tx, OrganisationId top, base::Day tree_day, base::Day today) {
    return tx.all<LateTasks>(late_in_cells, top, tree_day, today);
}

Counts counts(db::Tx& tx, Scope const& scope) {
    return tx.one<Counts>(counts_below, scope.top, scope.today, scope.owner_id);
}

std::vector<Task> listed(db::Tx& tx, Scope const& scope, Asked const& asked) {
    auto const passes = passing(asked.chosen, scope.today);
    auto const& query = order_of(asked.chosen) == Order::soonest_first ? soonest_first : latest_first;
    return tx.all<Task>(query, scope.top, scope.today, scope.owner_id, passes.state, passes.is_open, passes.due_before,
                        asked.after.due_on, asked.after.id, asked.limit);
}

}  // namespace tasks::store
