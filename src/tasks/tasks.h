#pragma once
// Tasks of a cell: who is to do what by when, what gave it, and what became of it. What gives tasks (a meeting) stands
// above this room and hands in its kind and id as plain values.
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/day.h"
#include "base/id.h"
#include "base/result.h"
#include "json/record.h"
#include "members/members.h"
#include "organisations/organisations.h"
#include "platform/events/act.h"
#include "platform/http/route.h"

namespace tasks {

struct Task;
using TaskId = base::Id<Task>;
using members::MemberId;
using organisations::OrganisationId;

// given and under_way are open; done and dropped are over.
enum class State { given, under_way, done, dropped };
RECORD_ENUM(State, given, under_way, done, dropped)

bool is_open(State state);
// Open after the day it was due.
bool is_late(State state, base::Day due_on, base::Day today);

// What gave a task, in the room that knows it.
enum class OriginKind { meeting };
RECORD_ENUM(OriginKind, meeting)
struct OriginThing;
using OriginId = base::Id<OriginThing>;
struct Origin {
    OriginKind kind = OriginKind::meeting;
    OriginId id{};
    bool operator==(Origin const&) const = default;
};
RECORD(Origin, kind, id)

// Without an owner the cell's committee as a whole answers for it. helpers: who else takes part, as people write it.
struct Task {
    TaskId id{};
    OrganisationId cell_id{};
    std::int64_t version = 1;
    std::string title{};
    std::optional<MemberId> owner_id{};
    std::optional<std::string> owner_name{};
    std::optional<std::string> helpers{};
    base::Day given_on{};
    base::Day due_on{};
    std::optional<OriginKind> origin_kind{};
    std::optional<OriginId> origin_id{};
    State state = State::given;
    std::optional<std::string> result{};
    std::optional<std::string> evidence{};
    std::optional<base::Day> done_on{};
    std::optional<base::Day> dropped_on{};
    std::optional<std::string> reason{};  // why it was dropped
};
RECORD(Task, id, cell_id, version, title, owner_id, owner_name, helpers, given_on, due_on, origin_kind, origin_id,
       state, result, evidence, done_on, dropped_on, reason)

// What may be said of a task when it is given, and changed while it is open.
struct Wanted {
    std::string title{};
    std::optional<MemberId> owner_id{};
    std::optional<std::string> helpers{};
    base::Day due_on{};
};

// id: made by whoever asks, so that asking again gives nothing twice; without it one is made here.
struct NewTask {
    std::optional<TaskId> id{};
    OrganisationId cell_id{};
    Wanted wanted{};
    std::optional<base::Day> given_on{};  // today where not given
    std::optional<Origin> origin{};
};

// under_way or done. A task that is done has a result, and a day (today where not given).
struct Report {
    State state = State::under_way;
    std::optional<std::string> result{};
    std::optional<std::string> evidence{};
    std::optional<base::Day> done_on{};
};

// The acts; each gives the task as it then is. `version` is that of the task as the caller saw it. The same act asked
// for again changes nothing and gives the task as it is. They do not ask for rights.
// Faults: body.invalid with the fields that are wrong, task.stale, task.is_over (done or dropped already),
// task.id_is_taken (a task with this id says something else), http.not_found.
base::Result<Task> give(events::Context& context, NewTask const& task);
base::Result<Task> change(events::Context& context, TaskId id, std::int64_t version, Wanted const& wanted);
// Also corrects the report of a task that is done.
base::Result<Task> report(events::Context& context, TaskId id, std::int64_t version, Report const& report);
base::Result<Task> drop(events::Context& context, TaskId id, std::int64_t version, std::string const& reason);

std::optional<Task> find(db::Tx& tx, TaskId id);
// Given by that day and still open at its end, those due first coming first.
std::vector<Task> open_tasks(db::Tx& tx, OrganisationId cell, base::Day day);
// The same with those that were over that very day: what a meeting held on it asks for.
std::vector<Task> waiting_tasks(db::Tx& tx, OrganisationId cell, base::Day day);
// In the order in which they were given.
std::vector<Task> tasks_of_origin(db::Tx& tx, Origin const& origin);

// How many of a cell's tasks are late, and since when the oldest of them.
struct LateTasks {
    OrganisationId cell_id{};
    std::int64_t tasks = 0;
    base::Day due_on{};
};
RECORD(LateTasks, cell_id, tasks, due_on)
// Of the cells of an organisation and below it, as the tree is on `tree_day`; cells without late tasks are left out.
std::vector<LateTasks> late_tasks_below(db::Tx& tx, OrganisationId top, base::Day tree_day, base::Day today);

// What this room asks of meetings, which stand above it: handed in where the program is put together.
struct GivingMeeting {
    OrganisationId cell_id{};
    base::Day day{};
    bool has_begun = false;  // or is over
};
struct Meetings {
    std::function<std::optional<GivingMeeting>(db::Tx& tx, OriginId meeting)> find{};
    // Whoever watches the meeting sees that it has given a task.
    std::function<void(events::Context& context, OriginId meeting)> touch{};
};

std::vector<http::Route> routes(Meetings const& meetings);

}  // namespace tasks
