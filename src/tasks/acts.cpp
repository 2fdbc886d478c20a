// What is done to tasks: giving, changing, reporting, dropping.
#include <algorithm>

#include "base/text.h"
#include "json/codec.h"
#include "platform/http/call.h"
#include "tasks/store.h"
#include "tasks/task.h"

namespace tasks {
namespace {

// `done` as the event's name says it: "given".
void record(events::Context& context, Task const& task, std::string act, std::string_view done) {
    auto const payload =
        json::print(boost::json::object{{"task", base::to_text(task.id)}, {"cell", base::to_text(task.cell_id)}});
    events::record(context, {context.ids.next<events::Act>(),
                             std::move(act),
                             {{"task", task.id.value, task.version, json::print(json::encode(task))}},
                             "task." + std::string(done),
                             payload});
}

base::Result<> check_owner(db::Tx& tx, Task const& task, base::Day day) {
    if (!task.owner_id) return {};
    auto const cells = members::cells_of(tx, *task.owner_id, day);
    if (std::find(cells.begin(), cells.end(), task.cell_id) != cells.end()) return {};
    return invalid({{"/owner_id", "task.owner_is_elsewhere"}});
}

Task stored(db::Tx& tx, TaskId id) {
    return *store::find(tx, id);  // with its owner's name
}

// A task of that id: the answer where it was given by this very request before, whatever has become of it since.
base::Result<Task> given_before(Task const& there, NewTask task) {
    if (!task.given_on) task.given_on = there.given_on;
    auto const again = given(there.id, task, there.given_on);
    auto const is_the_same =
        again && (there.version == 1 ? is_same(*again, there)
                                     : again->cell_id == there.cell_id && again->origin_id == there.origin_id);
    if (is_the_same) return there;
    return base::Error{base::Fault::conflict, "task.id_is_taken"};
}

// What an act makes of a task as it is; how the audit and the event call it.
struct Deciding {
    TaskId id{};
    std::int64_t version = 0;
    std::string act{};
    std::string_view done{};
};

// decide(was) gives the task as it is to be, or why not. Where it already is so, nothing is written.
template <class Decide>
base::Result<Task> decide_and_save(events::Context& context, Deciding const& what, Decide const& decide) {
    context.tx.lock("tasks");
    auto const was = store::find(context.tx, what.id);
    if (!was) return http::Call::not_found();
    base::Result<Task> is = decide(*was);
    if (is && is_same(*is, *was)) return *was;
    if (was->version != what.version)
        return base::Error{base::Fault::stale, "task.stale", {{"task", base::to_text(what.id)}}};
    if (!is) return is.take_error();
    store::change(context.tx, *is);
    record(context, *is, what.act, what.done);
    return stored(context.tx, what.id);
}

}  // namespace

base::Result<Task> give(events::Context& context, NewTask const& task) {
    auto wanted = task;
    wanted.wanted = tidied(task.wanted);
    context.tx.lock("tasks");
    if (auto const there = task.id ? store::find(context.tx, *task.id) : std::nullopt)
        return given_before(*there, wanted);
    auto const is = TRY(given(task.id ? *task.id : context.ids.next<Task>(), wanted, context.today()));
    TRY(check_owner(context.tx, is, is.given_on));
    store::add(context.tx, is);
    record(context, is, "give task", "given");
    return stored(context.tx, is.id);
}

base::Result<Task> change(events::Context& context, TaskId id, std::int64_t version, Wanted const& wanted) {
    auto const tidy = tidied(wanted);
    return decide_and_save(context, {id, version, "change task", "changed"},
                           [&](Task const& was) -> base::Result<Task> {
                               auto is = TRY(changed(was, tidy));
                               if (is.owner_id != was.owner_id) TRY(check_owner(context.tx, is, context.today()));
                               return is;
                           });
}

base::Result<Task> report(events::Context& context, TaskId id, std::int64_t version, Report const& report) {
    auto const tidy = tidied(report);
    return decide_and_save(context, {id, version, "report on task", "reported"},
                           [&](Task const& was) { return reported(was, tidy, context.today()); });
}

base::Result<Task> drop(events::Context& context, TaskId id, std::int64_t version, std::string const& reason) {
    auto const tidy = base::tidied(reason);
    return decide_and_save(context, {id, version, "drop task", "dropped"}, [&](Task const& was) -> base::Result<Task> {
        if (was.state == State::dropped && was.reason == tidy) return was;
        return dropped(was, tidy, context.today());
    });
}

std::optional<Task> find(db::Tx& tx, TaskId id) {
    return store::find(tx, id);
}

std::vector<Task> open_tasks(db::Tx& tx, OrganisationId cell, base::Day day) {
    return store::open_on(tx, cell, day);
}

std::vector<Task> waiting_tasks(db::Tx& tx, OrganisationId cell, base::Day day) {
    return store::waiting_on(tx, cell, day);
}

std::vector<Task> tasks_of_origin(db::Tx& tx, Origin const& origin) {
    return store::of_origin(tx, origin);
}

std::vector<LateTasks> late_tasks_below(db::Tx& tx, OrganisationId top, base::Day tree_day, base::Day today) {
    return store::late_below(tx, top, tree_day, today);
}

}  // namespace tasks
