// What each figure counts. The definitions are those of the contract in docs/guide/nhap-va-bao-cao.md; a change here is
// a change of the contract.
#include "reports/figures.h"

#include <algorithm>
#include <array>

namespace reports {
namespace {

using base::Certainty;
using members::Stay;
using organisations::Kind;
using rules::MeetingKind;
using rules::Verdict;

Certainty when(bool is) {
    return is ? Certainty::yes : Certainty::no;
}

template <Kind kind>
Certainty is_kind(Node const* const& node, QuarterFacts const&) {
    return when(node->kind == kind);
}

Certainty is_grassroots(Node const* const& node, QuarterFacts const&) {
    return when(organisations::is_grassroots(node->kind));
}
Certainty is_cell(Node const* const& node, QuarterFacts const&) {
    return when(organisations::is_cell(node->kind));
}

constexpr std::array<Count<Node const*>, 4> organisations_counted{{
    {"organisations.grassroots", is_grassroots},
    {"organisations.grassroots_committees", is_kind<Kind::grassroots_committee>},
    {"organisations.grassroots_cells", is_kind<Kind::grassroots_cell>},
    {"organisations.cells", is_cell},
}};

Certainty in_base(Stay const& stay, QuarterFacts const& facts) {
    return members::belongs_on(stay, base_day(facts));
}

// The date lies in the quarter, and in this stay, so that a person who moved is counted where he was.
Certainty falls_in_quarter(Stay const& stay, base::PartialDay date, QuarterFacts const& facts) {
    return base::both(base::within(date, facts.quarter.first(), facts.quarter.last()), members::covers(stay, date));
}

Certainty admitted(Stay const& stay, QuarterFacts const& facts) {
    return falls_in_quarter(stay, stay.admitted_on, facts);
}

Certainty recognised(Stay const& stay, QuarterFacts const& facts) {
    return stay.official_on ? falls_in_quarter(stay, *stay.official_on, facts) : Certainty::no;
}

Certainty at_end(Stay const& stay, QuarterFacts const& facts) {
    return members::belongs_on(stay, facts.quarter.last());
}

Certainty probationary_at_end(Stay const& stay, QuarterFacts const& facts) {
    return base::both(at_end(stay, facts), base::opposite(members::is_official_on(stay, facts.quarter.last())));
}

constexpr std::array<Count<Stay>, 5> members_counted{{
    {"members.base", in_base},
    {"members.admitted", admitted},
    {"members.at_end", at_end},
    {"members.probationary_at_end", probationary_at_end},
    {"members.recognised", recognised},
}};

// A month in which a meeting is known was held, whether or not the month is recorded; one that is not over yet is not
// missed.
bool is_held(CellMonth const& month) {
    return month.has_regular();
}
bool is_missed(CellMonth const& month) {
    return !is_held(month) && month.is_recorded && month.is_over;
}
bool is_without_records(CellMonth const& month) {
    return !is_held(month) && !month.is_recorded;
}

constexpr std::array<Count<CellMonth>, 5> months_counted{{
    {"meetings.regular_due",
     [](CellMonth const& month, QuarterFacts const&) { return when(is_held(month) || month.is_recorded); }},
    {"meetings.regular_held", [](CellMonth const& month, QuarterFacts const&) { return when(is_held(month)); }},
    {"meetings.cell_months_missed", [](CellMonth const& month, QuarterFacts const&) { return when(is_missed(month)); }},
    {"meetings.cell_months_not_over",
     [](CellMonth const& month, QuarterFacts const&) {
         return when(!is_held(month) && month.is_recorded && !month.is_over);
     }},
    {"meetings.cell_months_without_records",
     [](CellMonth const& month, QuarterFacts const&) { return when(is_without_records(month)); }},
}};

bool is_thematic(JudgedMeeting const& meeting) {
    return meeting.held.kind == MeetingKind::thematic || meeting.held.kind == MeetingKind::combined;
}

Certainty is_too_short(JudgedMeeting const& meeting, QuarterFacts const&) {
    return meeting.is_duration_open ? Certainty::unknown : when(meeting.duration == Verdict::breached);
}

constexpr std::array<Count<JudgedMeeting>, 5> meetings_counted{{
    {"meetings.thematic_held",
     [](JudgedMeeting const& meeting, QuarterFacts const&) { return when(is_thematic(meeting)); }},
    {"meetings.too_short", is_too_short},
    {"meetings.duration_unclear",
     [](JudgedMeeting const& meeting, QuarterFacts const&) { return when(meeting.duration == Verdict::unclear); }},
    {"meetings.mixed_with_professional",
     [](JudgedMeeting const& meeting, QuarterFacts const&) {
         return when(meeting.held.professional_minutes.value_or(0) > 0);
     }},
    {"meetings.total", [](JudgedMeeting const&, QuarterFacts const&) { return Certainty::yes; }},
}};

constexpr std::array<Count<CellQuarter>, 2> quarters_counted{{
    {"meetings.cells_without_thematic",
     [](CellQuarter const& quarter, QuarterFacts const&) {
         return when(!quarter.has_thematic() && quarter.is_recorded && quarter.is_over);
     }},
    {"meetings.cells_thematic_not_known",
     [](CellQuarter const& quarter, QuarterFacts const&) {
         return when(!quarter.has_thematic() && !(quarter.is_recorded && quarter.is_over));
     }},
}};

constexpr std::array<Rate, 1> rates_computed{{{"members.admission_rate_percent", "members.admitted", "members.base"}}};

constexpr std::array<Share, 2> shares_computed{{
    {"meetings.attendance_percent",
     [](meetings::Held const& held) { return std::optional<std::int64_t>(held.present); }, meetings::expected},
    {"meetings.spoke_percent", [](meetings::Held const& held) { return std::optional<std::int64_t>(held.spoke); },
     [](meetings::Held const& held) { return std::optional<std::int64_t>(held.present); }},
}};

}  // namespace

std::span<Count<Node const*> const> organisation_figures() {
    return organisations_counted;
}
std::span<Count<Stay> const> member_figures() {
    return members_counted;
}
std::span<Count<JudgedMeeting> const> meeting_figures() {
    return meetings_counted;
}
std::span<Count<CellMonth> const> month_figures() {
    return months_counted;
}
std::span<Count<CellQuarter> const> quarter_figures() {
    return quarters_counted;
}
std::span<Rate const> rates() {
    return rates_computed;
}
std::span<Share const> shares() {
    return shares_computed;
}

base::Day base_day(QuarterFacts const& facts) {
    return base::make_day(facts.quarter.year - 1, 12, 31);
}

Records records_of(QuarterFacts const& facts) {
    auto const unknown = std::count_if(facts.months.begin(), facts.months.end(), is_without_records);
    if (unknown == std::ssize(facts.months) && facts.meetings.empty()) return Records::none;
    return unknown == 0 ? Records::complete : Records::partial;
}

Sums sums_of(Share const& share, QuarterFacts const& facts) {
    Sums sums;
    for (auto const& meeting : facts.meetings) {
        auto const part = share.part(meeting.held);
        auto const whole = share.whole(meeting.held);
        if (!part || !whole) continue;
        sums.part += *part;
        sums.whole += *whole;
    }
    return sums;
}

}  // namespace reports
