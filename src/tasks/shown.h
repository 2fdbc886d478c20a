#pragma once
// Private to tasks: a task as the routes show it to somebody, and what he may do with it.
#include "platform/http/call.h"
#include "tasks/tasks.h"

namespace tasks {

struct CellShown {
    OrganisationId id{};
    std::string name{};
    std::string path{};
};
RECORD(CellShown, id, name, path)

struct Owner {
    MemberId id{};
    std::string full_name{};
};
RECORD(Owner, id, full_name)

// What the caller may do to it stands beside each.
struct TaskShown {
    TaskId id{};
    std::int64_t version = 1;
    CellShown cell{};
    std::string title{};
    std::optional<Owner> owner{};
    std::optional<std::string> helpers{};
    base::Day given_on{};
    base::Day due_on{};
    bool is_late = false;
    std::optional<Origin> origin{};
    State state = State::given;
    std::optional<std::string> result{};
    std::optional<std::string> evidence{};
    std::optional<base::Day> done_on{};
    std::optional<base::Day> dropped_on{};
    std::optional<std::string> reason{};
    bool may_change = false;
    bool may_report = false;
};
RECORD(TaskShown, id, version, cell, title, owner, helpers, given_on, due_on, is_late, origin, state, result, evidence,
       done_on, dropped_on, reason, may_change, may_report)

struct NewTaskIn {
    std::optional<TaskId> id{};
    std::string title{};
    std::optional<MemberId> owner_id{};
    std::optional<std::string> helpers{};
    base::Day due_on{};
};
RECORD(NewTaskIn, id, title, owner_id, helpers, due_on)

// The tree of today with what the caller may do in it.
class Sight {
public:
    Sight(db::Tx& tx, http::Call const& call);

    [[nodiscard]] organisations::Reach const& reach() const { return reach_; }
    [[nodiscard]] bool is_own(Task const& task) const;
    [[nodiscard]] bool runs(Task const& task) const;
    [[nodiscard]] bool sees(Task const& task) const;
    [[nodiscard]] TaskShown shown(Task const& task) const;

private:
    [[nodiscard]] CellShown cell_shown(OrganisationId id) const;

    base::Day today_;
    rights::Actor const& actor_;
    std::shared_ptr<organisations::Tree const> tree_;
    organisations::Reach reach_;
};

// The routes of a meeting's tasks.
std::vector<http::Route> meeting_routes(Meetings const& meetings);

}  // namespace tasks
