// What a square of the view says.
#include "overview/square.h"

#include <algorithm>
#include <array>

namespace overview {
namespace {

using rules::Verdict;

bool is_regular(meetings::Held const& held) {
    return held.kind == rules::MeetingKind::regular || held.kind == rules::MeetingKind::combined;
}

// The day of the month stands for its last day where the month is shorter.
bool is_late(MonthKnown const& known) {
    if (!known.deadline_day) return false;
    auto const last =
        std::min(known.month.month.first() + std::chrono::days(*known.deadline_day - 1), known.month.month.last());
    auto const first = std::find_if(known.meetings.begin(), known.meetings.end(),
                                    [](auto const* meeting) { return is_regular(meeting->held); });
    return first != known.meetings.end() && (*first)->held.held_on > last;
}

std::vector<Mark> marks_of(MonthKnown const& known) {
    auto const any = [&](auto const& is) {
        return std::any_of(known.meetings.begin(), known.meetings.end(), [&](auto const* one) { return is(*one); });
    };
    std::vector<Mark> marks;
    if (is_late(known)) marks.push_back(Mark::late);
    if (any([](auto const& meeting) { return meeting.duration == Verdict::breached; }))
        marks.push_back(Mark::too_short);
    if (any([](auto const& meeting) { return findings::is_mixed(meeting); })) marks.push_back(Mark::mixed);
    return marks;
}

// From the gravest on.
SquareState state_of_held(std::vector<Mark> const& marks) {
    auto const has = [&](Mark mark) { return std::find(marks.begin(), marks.end(), mark) != marks.end(); };
    if (has(Mark::too_short)) return SquareState::too_short;
    if (has(Mark::mixed)) return SquareState::mixed;
    return has(Mark::late) ? SquareState::late : SquareState::held;
}

std::optional<base::Day> planned_next(MonthKnown const& known) {
    auto const next = std::lower_bound(known.planned.begin(), known.planned.end(), known.today);
    return next == known.planned.end() ? std::nullopt : std::optional(*next);
}

SquareState state_of(MonthKnown const& known, std::vector<Mark> const& marks) {
    if (known.month.has_regular()) return state_of_held(marks);
    if (!known.month.is_over) return planned_next(known) ? SquareState::planned : SquareState::not_yet_held;
    return known.month.is_recorded ? SquareState::missed : SquareState::no_records;
}

int graveness(Verdict verdict) {
    constexpr std::array<Verdict, 4> from_the_lightest{Verdict::holds, Verdict::due, Verdict::unclear,
                                                       Verdict::breached};
    auto const found = std::find(from_the_lightest.begin(), from_the_lightest.end(), verdict);
    return found == from_the_lightest.end() ? -1 : static_cast<int>(found - from_the_lightest.begin());
}

void worsen(std::optional<Verdict>& worst, std::vector<rules::Finding> const& findings) {
    for (auto const& finding : findings) {
        if (finding.rule->severity != rules::Severity::required || graveness(finding.verdict) < 0) continue;
        if (!worst || graveness(finding.verdict) > graveness(*worst)) worst = finding.verdict;
    }
}

}  // namespace

void Attended::add(meetings::Held const& held) {
    if (auto const all = meetings::expected(held)) {
        present += *held.present;
        expected += *all;
    }
    if (held.spoke && held.present) {
        spoke += *held.spoke;
        could_speak += *held.present;
    }
}

Square square_of(MonthKnown const& known) {
    Square square;
    square.marks = marks_of(known);
    square.state = state_of(known, square.marks);
    worsen(square.verdict, known.month.findings);
    Attended attended;
    for (auto const* meeting : known.meetings) {
        square.meetings.push_back(meeting->held.id);
        attended.add(meeting->held);
        worsen(square.verdict, meeting->findings);
        if (std::find(square.kinds.begin(), square.kinds.end(), meeting->held.kind) == square.kinds.end())
            square.kinds.push_back(meeting->held.kind);
    }
    square.attendance_percent = meetings::percent(attended.present, attended.expected);
    if (!known.month.has_regular() && !known.month.is_over) {
        square.planned_on = planned_next(known);
        if (!square.planned_on && !known.planned.empty()) square.planned_on = known.planned.back();
    }
    return square;
}

}  // namespace overview
