// The routes of tasks: those of cells, one's own, and what is done to them.
#include "tasks/shown.h"
#include "tasks/store.h"

namespace tasks {
namespace {

using rights::Right;

constexpr std::int64_t usual_limit = 50;
constexpr std::int64_t largest_limit = 200;

struct TaskList {
    std::vector<TaskShown> rows{};
    Counts counts{};
    std::int64_t total = 0;
    std::optional<std::string> next{};
};
RECORD(TaskList, rows, counts, total, next)

struct ListQuery {
    std::optional<Chosen> state{};
    std::optional<MemberId> owner{};
    std::optional<std::string> after{};
    std::optional<std::int64_t> limit{};
};
RECORD(ListQuery, state, owner, after, limit)

struct OwnQuery {
    std::optional<Chosen> state{};
    std::optional<std::string> after{};
    std::optional<std::int64_t> limit{};
};
RECORD(OwnQuery, state, after, limit)

struct ChangeIn {
    std::int64_t version = 0;
    std::string title{};
    std::optional<MemberId> owner_id{};
    std::optional<std::string> helpers{};
    base::Day due_on{};
};
RECORD(ChangeIn, version, title, owner_id, helpers, due_on)

struct ReportIn {
    std::int64_t version = 0;
    State state = State::under_way;
    std::optional<std::string> result{};
    std::optional<std::string> evidence{};
    std::optional<base::Day> done_on{};
};
RECORD(ReportIn, version, state, result, evidence, done_on)

struct DropIn {
    std::int64_t version = 0;
    std::string reason{};
};
RECORD(DropIn, version, reason)

base::Result<TaskList> list_of(db::Tx& tx, Sight const& sight, store::Scope const& scope, OwnQuery const& in) {
    auto const limit = in.limit.value_or(usual_limit);
    if (limit < 1 || limit > largest_limit)
        return base::Error{
            base::Fault::invalid,
            "body.invalid",
            {},
            {{"/limit", "out_of_range", {{"minimum", "1"}, {"maximum", std::to_string(largest_limit)}}}}};
    auto const order = order_of(in.state);
    auto const after = in.after ? TRY(parse_place(*in.after, order)) : before_all(order);
    TaskList answer;
    answer.counts = store::counts(tx, scope);
    answer.total = count_of(answer.counts, in.state);
    // One more than the page holds, so that it is known whether there is another.
    for (auto const& task : store::listed(tx, scope, {in.state, after, limit + 1}))
        answer.rows.push_back(sight.shown(task));
    if (std::ssize(answer.rows) > limit) {
        answer.rows.pop_back();
        answer.next = to_text(order, {answer.rows.back().due_on, answer.rows.back().id});
    }
    return answer;
}

base::Result<TaskList> list(http::Call& call, ListQuery const& in) {
    auto const top = TRY(call.id<organisations::Organisation>("organisation"));
    return call.read([&](db::Tx& tx) -> base::Result<TaskList> {
        Sight const sight(tx, call);
        TRY(sight.reach().require(Right::see_meetings, top));
        return list_of(tx, sight, {top, call.today(), in.owner}, {in.state, in.after, in.limit});
    });
}

base::Result<TaskList> own(http::Call& call, OwnQuery const& in) {
    return call.read([&](db::Tx& tx) -> base::Result<TaskList> {
        Sight const sight(tx, call);
        auto const* const root = sight.reach().tree().root();
        // Nobody's member id is 0: who is no member has no tasks.
        store::Scope const scope{root == nullptr ? OrganisationId{} : root->id, call.today(),
                                 MemberId{call.actor().member_id.value_or(0)}};
        return list_of(tx, sight, scope, in);
    });
}

// What the caller may not even see is not found.
base::Result<Task> seen(db::Tx& tx, http::Call const& call, Sight const& sight) {
    auto task = find(tx, TRY(call.id<Task>("task")));
    if (!task || !sight.sees(*task)) return http::Call::not_found();
    return *std::move(task);
}

base::Result<TaskShown> show(http::Call& call, http::Nothing const& /*in*/) {
    return call.read([&](db::Tx& tx) -> base::Result<TaskShown> {
        Sight const sight(tx, call);
        return sight.shown(TRY(seen(tx, call, sight)));
    });
}

base::Result<TaskShown> give_one(http::Call& call, NewTaskIn const& in) {
    auto const cell = TRY(call.id<organisations::Organisation>("organisation"));
    return call.act([&](events::Context& context) -> base::Result<TaskShown> {
        Sight const sight(context.tx, call);
        auto const* const node = TRY(sight.reach().require(Right::run_cell, cell));
        if (!organisations::is_cell(node->kind))
            return base::Error{base::Fault::refused, "task.not_of_a_cell", {{"name", node->name}}};
        NewTask const task{in.id, cell, {in.title, in.owner_id, in.helpers, in.due_on}, {}, {}};
        return sight.shown(TRY(give(context, task)));
    });
}

// act(Context&, Task const&) on a task that the caller sees and may act on.
template <class May, class Act>
base::Result<TaskShown> act_on(http::Call& call, May const& may, Act const& act) {
    return call.act([&](events::Context& context) -> base::Result<TaskShown> {
        Sight const sight(context.tx, call);
        auto const task = TRY(seen(context.tx, call, sight));
        if (!may(sight, task)) return http::Call::forbidden();
        return sight.shown(TRY(act(context, task)));
    });
}

bool who_runs(Sight const& sight, Task const& task) {
    return sight.runs(task);
}

bool who_runs_or_owns(Sight const& sight, Task const& task) {
    return sight.runs(task) || sight.is_own(task);
}

base::Result<TaskShown> change_one(http::Call& call, ChangeIn const& in) {
    return act_on(call, who_runs, [&](events::Context& context, Task const& task) {
        return change(context, task.id, in.version, {in.title, in.owner_id, in.helpers, in.due_on});
    });
}

base::Result<TaskShown> report_on(http::Call& call, ReportIn const& in) {
    return act_on(call, who_runs_or_owns, [&](events::Context& context, Task const& task) {
        return report(context, task.id, in.version, {in.state, in.result, in.evidence, in.done_on});
    });
}

base::Result<TaskShown> drop_one(http::Call& call, DropIn const& in) {
    return act_on(call, who_runs, [&](events::Context& context, Task const& task) {
        return drop(context, task.id, in.version, in.reason);
    });
}

}  // namespace

std::vector<http::Route> routes(Meetings const& meetings) {
    using enum http::Method;
    std::vector<http::Route> all{
        http::route(get, "/api/organisations/{organisation}/tasks", Right::see_meetings,
                    "The tasks of a cell, or of the cells below a committee, page by page", &list),
        http::route(post, "/api/organisations/{organisation}/tasks", Right::run_cell,
                    "Give a task; with an id made by the caller, asking again gives it once", &give_one),
        http::route(get, "/api/my-tasks", Right::signed_in, "The tasks whose owner is the caller, page by page", &own),
        http::route(get, "/api/tasks/{task}", Right::signed_in, "One task", &show),
        http::route(patch, "/api/tasks/{task}", Right::run_cell, "Change a task that is open", &change_one),
        http::route(put, "/api/tasks/{task}/report", Right::signed_in,
                    "Report how far a task is and what came of it, as its owner or for him", &report_on),
        http::route(post, "/api/tasks/{task}/drop", Right::run_cell, "Drop a task that is open, and say why",
                    &drop_one)};
    auto const of_meetings = meeting_routes(meetings);
    all.insert(all.end(), of_meetings.begin(), of_meetings.end());
    return all;
}

}  // namespace tasks
