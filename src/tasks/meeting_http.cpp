// The routes of a meeting's tasks: what it has given, and what its cell has still to do that day.
#include <algorithm>

#include "tasks/shown.h"

namespace tasks {
namespace {

using rights::Right;

// waiting: not over before that day, and given by anything else: to be asked for in the meeting. may_give: the meeting
// has begun, and the caller runs its cell.
struct MeetingTasks {
    std::vector<TaskShown> given{};
    std::vector<TaskShown> waiting{};
    bool may_give = false;
};
RECORD(MeetingTasks, given, waiting, may_give)

base::Result<MeetingTasks> list(Meetings const& meetings, http::Call& call) {
    Origin const origin{OriginKind::meeting, TRY(call.id<OriginThing>("meeting"))};
    return call.read([&](db::Tx& tx) -> base::Result<MeetingTasks> {
        auto const meeting = meetings.find(tx, origin.id);
        if (!meeting) return http::Call::not_found();
        Sight const sight(tx, call);
        TRY(sight.reach().require(Right::see_meetings, meeting->cell_id));
        MeetingTasks answer;
        answer.may_give = meeting->has_begun && sight.reach().may(Right::run_cell, meeting->cell_id);
        for (auto const& task : tasks_of_origin(tx, origin)) answer.given.push_back(sight.shown(task));
        for (auto const& task : waiting_tasks(tx, meeting->cell_id, meeting->day))
            if (task.origin_kind != origin.kind || task.origin_id != origin.id)
                answer.waiting.push_back(sight.shown(task));
        return answer;
    });
}

base::Result<TaskShown> give_one(Meetings const& meetings, http::Call& call, NewTaskIn const& in) {
    Origin const origin{OriginKind::meeting, TRY(call.id<OriginThing>("meeting"))};
    return call.act([&](events::Context& context) -> base::Result<TaskShown> {
        auto const meeting = meetings.find(context.tx, origin.id);
        if (!meeting) return http::Call::not_found();
        Sight const sight(context.tx, call);
        TRY(sight.reach().require(Right::run_cell, meeting->cell_id));
        if (!meeting->has_begun) return base::Error{base::Fault::refused, "task.meeting_not_begun"};
        NewTask const task{
            in.id, meeting->cell_id, {in.title, in.owner_id, in.helpers, in.due_on}, meeting->day, origin};
        auto const given = TRY(give(context, task));
        meetings.touch(context, origin.id);
        return sight.shown(given);
    });
}

}  // namespace

std::vector<http::Route> meeting_routes(Meetings const& meetings) {
    using enum http::Method;
    return {http::route<http::Nothing, MeetingTasks>(
                get, "/api/meetings/{meeting}/tasks", Right::see_meetings,
                "The tasks a meeting has given, and those of its cell that were open that day",
                [meetings](http::Call& call, http::Nothing const& /*in*/) { return list(meetings, call); }),
            http::route<NewTaskIn, TaskShown>(
                post, "/api/meetings/{meeting}/tasks", Right::run_cell,
                "Give a task in a meeting; with an id made by the caller, asking again gives it once",
                [meetings](http::Call& call, NewTaskIn const& in) { return give_one(meetings, call, in); })};
}

}  // namespace tasks
