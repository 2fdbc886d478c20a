#pragma once
// SQL of tasks.
#include "platform/db/tx.h"
#include "tasks/task_list.h"

namespace tasks::store {

std::optional<Task> find(db::Tx& tx, TaskId id);
void add(db::Tx& tx, Task const& task);
// `task.version` is the new one; cell, day given and origin never change.
void change(db::Tx& tx, Task const& task);

std::vector<Task> open_on(db::Tx& tx, OrganisationId cell, base::Day day);
std::vector<Task> waiting_on(db::Tx& tx, OrganisationId cell, base::Day day);
std::vector<Task> of_origin(db::Tx& tx, Origin const& origin);
std::vector<LateTasks> late_below(db::Tx& tx, OrganisationId top, base::Day tree_day, base::Day today);

// The tasks of an organisation's cells and of those below it, as the tree is today; of one owner where he is named.
struct Scope {
    OrganisationId top{};
    base::Day today{};
    std::optional<MemberId> owner_id{};
};
Counts counts(db::Tx& tx, Scope const& scope);
// The first behind a place, in that order.
struct Asked {
    std::optional<Chosen> chosen{};
    Place after{};
    std::int64_t limit = 50;
};
std::vector<Task> listed(db::Tx& tx, Scope const& scope, Asked const& asked);

}  // namespace tasks::store
