#pragma once
// A committee's view of a year: every cell's twelve months at a glance, and what its office must act on.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "findings/findings.h"
#include "platform/fwd.h"
#include "tasks/tasks.h"

namespace overview {

using findings::OrganisationName;
using organisations::OrganisationId;

// The state of a cell's month, the gravest of what may be said of it; marks say all that may. no_records: nothing is
// known of its regular meeting, so that nothing is missed either.
enum class SquareState { held, late, too_short, mixed, planned, not_yet_held, missed, no_records };
RECORD_ENUM(SquareState, held, late, too_short, mixed, planned, not_yet_held, missed, no_records)
enum class Mark { late, too_short, mixed };
RECORD_ENUM(Mark, late, too_short, mixed)

struct Square {
    SquareState state = SquareState::no_records;
    std::vector<Mark> marks{};
    std::optional<rules::Verdict> verdict{};  // the worst of the required rules
    std::optional<json::Decimal> attendance_percent{};
    std::vector<meetings::MeetingId> meetings{};
    std::optional<base::Day> planned_on{};
    std::vector<rules::MeetingKind> kinds{};  // of the meetings held
};
RECORD(Square, state, marks, verdict, attendance_percent, meetings, planned_on, kinds)

struct CellRow {
    OrganisationId id{};
    std::string name{};
    std::optional<std::string> listed_under{};
    int members = 0;
    int held = 0;  // months with a regular meeting
    int due = 0;   // months of which it is known whether there was one
    std::vector<Square> months{};
};
RECORD(CellRow, id, name, listed_under, members, held, due, months)

// `month` is this month, or the last of a year that is over; shares are of the meetings held in it, `before` of the
// month before it.
struct Summary {
    int cells = 0;
    base::Month month{};
    int held_this_month = 0;
    int due_this_month = 0;
    int missed_this_year = 0;
    std::optional<json::Decimal> attendance_percent{};
    std::optional<json::Decimal> attendance_percent_before{};
    std::optional<json::Decimal> spoke_percent{};
};
RECORD(Summary, cells, month, held_this_month, due_this_month, missed_this_year, attendance_percent,
       attendance_percent_before, spoke_percent)

// Of a meeting of this month that has not been held: not_yet_held, due_today and overdue say how its deadline stands.
enum class Concern {
    missed,
    not_yet_held,
    due_today,
    overdue,
    no_thematic,
    too_short,
    mixed,
    unexcused,
    small_cell,
    probation_over,
    late_tasks,
    no_secretary,
    no_records
};
RECORD_ENUM(Concern, missed, not_yet_held, due_today, overdue, no_thematic, too_short, mixed, unexcused, small_cell,
            probation_over, late_tasks, no_secretary, no_records)
enum class Step { remind, plan, open_meeting, open_member, open_tasks, import, set_offices };
RECORD_ENUM(Step, remind, plan, open_meeting, open_member, open_tasks, import, set_offices)

// One thing to act on; its sentence stands in the words under "attention.<kind>", the arguments in their places. Where
// more cells than a list can usefully show need the same, they are one line, of the organisation above them all:
// "attention.<kind>_many" with the argument cells.
struct Attention {
    Concern kind = Concern::missed;
    OrganisationName organisation{};
    std::optional<base::Month> month{};
    std::optional<meetings::MeetingId> meeting_id{};
    std::optional<members::MemberId> member_id{};
    std::map<std::string, std::string> arguments{};
    int cells = 1;
    int weight = 0;
    Step step = Step::remind;
};
RECORD(Attention, kind, organisation, month, meeting_id, member_id, arguments, cells, weight, step)

// Until which day of the month the cells below it are to have met.
struct Deadline {
    std::optional<int> day_of_month{};
    std::int64_t version = 0;
};
RECORD(Deadline, day_of_month, version)

// What is in force for an organisation that has set none of its own, and by whom.
struct InheritedDeadline {
    int day_of_month = 0;
    OrganisationName organisation{};
};
RECORD(InheritedDeadline, day_of_month, organisation)

// The day in force at each organisation: its own or its nearest superior's.
std::map<OrganisationId, int> deadlines_in(db::Tx& tx, organisations::Tree const& tree);
// As the organisation itself has set it; version 0 where it never has.
Deadline deadline_of(db::Tx& tx, OrganisationId organisation);
// Of its nearest superior that has set one; none where nobody above it has.
std::optional<InheritedDeadline> inherited_deadline(db::Tx& tx, organisations::Tree const& tree,
                                                    organisations::Node const& organisation);
// The act of setting it, or of leaving it to the superiors. Faults: body.invalid (a day from 1 to 31), deadline.stale.
base::Result<Deadline> set_deadline(events::Context& context, OrganisationId organisation, Deadline const& deadline);

std::vector<http::Route> routes();

}  // namespace overview
