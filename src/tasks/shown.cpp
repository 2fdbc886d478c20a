// What somebody sees of a task.
#include "tasks/shown.h"

namespace tasks {

using rights::Right;

Sight::Sight(db::Tx& tx, http::Call const& call)
    : today_(call.today()),
      actor_(call.actor()),
      tree_(organisations::shared_tree_on(tx, today_)),
      reach_(*tree_, actor_) {}

bool Sight::is_own(Task const& task) const {
    return task.owner_id && actor_.member_id == task.owner_id->value;
}

bool Sight::runs(Task const& task) const {
    return reach_.may(Right::run_cell, task.cell_id);
}

bool Sight::sees(Task const& task) const {
    return is_own(task) || reach_.may(Right::see_meetings, task.cell_id);
}

TaskShown Sight::shown(Task const& task) const {
    TaskShown shown{.id = task.id, .version = task.version, .cell = cell_shown(task.cell_id)};
    shown.title = task.title;
    if (task.owner_id) shown.owner = Owner{*task.owner_id, task.owner_name.value_or("")};
    shown.helpers = task.helpers;
    shown.given_on = task.given_on;
    shown.due_on = task.due_on;
    shown.is_late = is_late(task.state, task.due_on, today_);
    if (task.origin_kind && task.origin_id) shown.origin = Origin{*task.origin_kind, *task.origin_id};
    shown.state = task.state;
    shown.result = task.result;
    shown.evidence = task.evidence;
    shown.done_on = task.done_on;
    shown.dropped_on = task.dropped_on;
    shown.reason = task.reason;
    shown.may_change = is_open(task.state) && runs(task);
    shown.may_report = task.state != State::dropped && (is_own(task) || runs(task));
    return shown;
}

CellShown Sight::cell_shown(OrganisationId id) const {
    auto const* const node = tree_->find(id);
    if (node == nullptr) return {id, "", ""};
    return {id, node->name, tree_->path_of(*node)};
}

}  // namespace tasks
