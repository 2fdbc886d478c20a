// The decisions: what a rule measures, and how each kind of entry judges it. Whole numbers throughout.
#include <algorithm>
#include <stdexcept>
#include <utility>

#include "rules/contents.h"
#include "rules/rules.h"

namespace rules {
namespace {

Finding with(Finding finding, Verdict verdict, Reason reason) {
    finding.verdict = verdict;
    finding.reason = reason;
    return finding;
}

Finding met_or_not(Finding finding, bool is_met) {
    return with(finding, is_met ? Verdict::holds : Verdict::breached, is_met ? Reason::met : Reason::not_met);
}

std::optional<Amount> whole(std::optional<int> number) {
    if (!number) return {};
    return Amount::whole(*number);
}

// Party items only: breaks and professional items are not Party time.
std::optional<Amount> party_minutes(MeetingFacts const& meeting) {
    if (!meeting.items) return {};
    std::int64_t minutes = 0;
    for (auto const& item : *meeting.items) {
        if (item.kind == ItemKind::party) minutes += item.minutes;
    }
    return Amount::whole(minutes);
}

std::optional<Amount> professional_items(MeetingFacts const& meeting) {
    if (!meeting.items) return {};
    auto const is_professional = [](ItemFacts const& item) { return item.kind == ItemKind::professional; };
    return Amount::whole(std::count_if(meeting.items->begin(), meeting.items->end(), is_professional));
}

// Members who are to attend, as far as the counts given tell. Nobody at all only where that is known: a cell that meets
// has somebody to meet.
struct AttendanceBase {
    std::int64_t least = 1;
    std::optional<std::int64_t> most{};

    [[nodiscard]] bool is_nobody() const { return most && *most <= 0; }
    [[nodiscard]] bool is_known() const { return most && *most == least; }
};

AttendanceBase attendance_base(CellFacts const& cell) {
    std::int64_t const members = std::int64_t{cell.official.value_or(0)} + cell.probationary.value_or(0);
    AttendanceBase base;
    if (cell.exempt) base.least = std::max<std::int64_t>(1, members - *cell.exempt);
    if (cell.official && cell.probationary) base.most = members - cell.exempt.value_or(0);
    return base;
}

// The most who can have been there, where only the absent were counted: exempt members may have come too.
std::optional<std::int64_t> most_present(Facts const& facts) {
    auto const& cell = facts.cell;
    auto const& meeting = facts.meeting;
    if (!cell.official || !cell.probationary || (!meeting.absent_excused && !meeting.absent_unexcused)) return {};
    std::int64_t const absent = std::int64_t{meeting.absent_excused.value_or(0)} + meeting.absent_unexcused.value_or(0);
    return std::int64_t{*cell.official} + *cell.probationary - absent;
}

// In percent, half up.
std::optional<Amount> attendance_share(Facts const& facts) {
    auto const base = attendance_base(facts.cell);
    if (!facts.meeting.present || !facts.cell.exempt || !base.is_known()) return {};
    std::int64_t const present = *facts.meeting.present;
    return Amount{(present * 20'000 + base.least) / (2 * base.least)};
}

std::optional<Amount> days_between(std::optional<base::Day> from, std::optional<base::Day> to) {
    if (!from || !to) return {};
    return Amount::whole((*to - *from).count());
}

std::optional<Amount> measured(Measure measure, Facts const& facts) {
    auto const& meeting = facts.meeting;
    switch (measure) {
        case Measure::party_minutes: return party_minutes(meeting);
        case Measure::professional_items: return professional_items(meeting);
        case Measure::attendance_share: return attendance_share(facts);
        case Measure::documents_days_ahead: return days_between(meeting.documents_sent_on, meeting.date);
        case Measure::committee_days_ahead: return days_between(meeting.committee_met_on, meeting.date);
        case Measure::minutes_days_after: return days_between(meeting.date, meeting.minutes_finished_on);
        case Measure::official_members: return whole(facts.cell.official);
        case Measure::meetings_held: return {};
    }
    return {};
}

// Does the cell have fewer members than the bound? Those known to be there may already be enough to say no.
base::Certainty is_under(CellFacts const& cell, int bound) {
    std::int64_t const known = std::int64_t{cell.official.value_or(0)} + cell.probationary.value_or(0);
    if (known >= bound) return base::Certainty::no;
    return cell.official && cell.probationary ? base::Certainty::yes : base::Certainty::unknown;
}

Finding at_least(Finding finding, int number) {
    finding.required = Amount::whole(number);
    if (!finding.measured) return with(finding, Verdict::unclear, Reason::not_given);
    return met_or_not(finding, *finding.measured >= *finding.required);
}

// Small cell whose competent committee has set no time: the general minimum is surely enough, less may be.
Finding in_small_cell(Finding const& finding, std::optional<int> set, int general) {
    if (set) return at_least(finding, *set);
    auto const by_general = at_least(finding, general);
    if (by_general.verdict == Verdict::holds) return by_general;
    return with(finding, Verdict::unclear, finding.measured ? Reason::no_time_set : Reason::not_given);
}

// The size is not known: what every size agrees on stands, the rest is unclear.
Finding at_any_size(Finding const& finding, Finding const& small, Finding const& large) {
    auto agreed = large;
    if (small.required != large.required) agreed.required.reset();
    if (!finding.measured) return agreed;
    if (small.verdict != large.verdict) {
        agreed.required.reset();
        return with(agreed, Verdict::unclear, Reason::size_not_given);
    }
    if (agreed.required) return agreed;
    return with(agreed, agreed.verdict,
                agreed.verdict == Verdict::holds ? Reason::met_at_any_size : Reason::not_met_at_any_size);
}

Finding judged(MinimumMinutes const& asked, Facts const& facts, Finding const& finding) {
    int const general = asked.minutes[static_cast<std::size_t>(facts.meeting.kind)];
    auto const large = at_least(finding, general);
    if (!asked.small_cell) return large;
    auto const is_small = is_under(facts.cell, asked.small_cell->under);
    if (is_small == base::Certainty::no) return large;
    auto const small = in_small_cell(finding, asked.small_cell->minutes, general);
    if (is_small == base::Certainty::yes) return small;
    return at_any_size(finding, small, large);
}

Finding judged(AtLeast const& asked, Facts const& /*facts*/, Finding const& finding) {
    return at_least(finding, asked.number);
}

Finding judged(AtMost const& asked, Facts const& /*facts*/, Finding finding) {
    finding.required = Amount::whole(asked.number);
    if (!finding.measured) return with(finding, Verdict::unclear, Reason::not_given);
    return met_or_not(finding, *finding.measured <= *finding.required);
}

// Where a count is not given, those given may still decide: somebody absent without reason, or a share that is over the
// bound, or is not, whatever the missing count is.
Finding judged(ShareOver const& asked, Facts const& facts, Finding finding) {
    auto const base = attendance_base(facts.cell);
    if (base.is_nobody()) {
        finding.measured.reset();
        return with(finding, Verdict::not_applicable, Reason::nobody_to_attend);
    }
    auto const& unexcused = facts.meeting.absent_unexcused;
    auto const& present = facts.meeting.present;
    finding.required = Amount::whole(asked.percent);
    if (asked.nobody_unexcused && unexcused.value_or(0) > 0)
        return with(finding, Verdict::breached, Reason::somebody_unexcused);
    if (!present) {
        auto const most = most_present(facts);
        bool const are_too_few = most && *most * 100 <= asked.percent * base.least;
        return are_too_few ? with(finding, Verdict::breached, Reason::not_met_at_any_size)
                           : with(finding, Verdict::unclear, Reason::not_given);
    }
    std::int64_t const hundredfold = std::int64_t{*present} * 100;
    bool const is_share_known = finding.measured.has_value();
    bool const is_surely_not_over = hundredfold <= asked.percent * base.least;
    if (is_surely_not_over)
        return with(finding, Verdict::breached, is_share_known ? Reason::not_met : Reason::not_met_at_any_size);
    bool const is_surely_over = base.most && hundredfold > asked.percent * *base.most;
    bool const nobody_is_unexcused = !asked.nobody_unexcused || unexcused.has_value();
    if (is_surely_over && nobody_is_unexcused)
        return with(finding, Verdict::holds, is_share_known ? Reason::met : Reason::met_at_any_size);
    return with(finding, Verdict::unclear, Reason::not_given);
}

Finding judged(NothingRequired const& /*asked*/, Facts const& /*facts*/, Finding finding) {
    finding.measured.reset();
    return with(finding, Verdict::not_applicable, Reason::nothing_required);
}

Finding judged(HeldOnce const& /*asked*/, Facts const& /*facts*/, Finding const& /*finding*/) {
    throw std::logic_error("a rule for a cell's period was asked of a meeting");
}

Finding judged_period(HeldOnce const& asked, PeriodFacts const& facts, Finding finding) {
    finding.required = Amount::whole(1);
    if (facts.held.has_any_of(asked.meetings)) return with(finding, Verdict::holds, Reason::met);
    if (!facts.is_over) return with(finding, Verdict::due, Reason::still_due);
    if (!facts.are_records_known) return with(finding, Verdict::unclear, Reason::no_records);
    finding.measured = Amount::whole(0);
    return with(finding, Verdict::breached, Reason::not_met);
}

Subject subject_of(PeriodFacts const& facts) {
    return std::holds_alternative<base::Month>(facts.period) ? Subject::cell_month : Subject::cell_quarter;
}

template <class F>
std::vector<Finding> check_all(Book const& book, Subject subject, F const& facts) {
    std::vector<Finding> findings;
    for (auto const& rule : book.rules()) {
        if (rule.subject == subject) findings.push_back(check_one(rule, facts));
    }
    return findings;
}

}  // namespace

std::string_view unit_of(Measure measure) {
    switch (measure) {
        case Measure::party_minutes: return "minutes";
        case Measure::professional_items: return "items";
        case Measure::attendance_share: return "percent";
        case Measure::documents_days_ahead:
        case Measure::committee_days_ahead:
        case Measure::minutes_days_after: return "days";
        case Measure::official_members: return "members";
        case Measure::meetings_held: return "meetings";
    }
    return "";
}

std::vector<Reason> reasons_of(Measure measure) {
    using enum Reason;
    switch (measure) {
        case Measure::party_minutes:
            return {met, not_met, not_given, met_at_any_size, not_met_at_any_size, size_not_given, no_time_set};
        case Measure::attendance_share:
            return {
                met, not_met, not_given, met_at_any_size, not_met_at_any_size, somebody_unexcused, nobody_to_attend};
        case Measure::committee_days_ahead: return {met, not_met, not_given, no_committee_body};
        case Measure::meetings_held: return {met, not_met, still_due, no_records};
        case Measure::professional_items:
        case Measure::documents_days_ahead:
        case Measure::minutes_days_after:
        case Measure::official_members: break;
    }
    return {met, not_met, not_given};
}

// First whether the rule is for this kind of meeting and such a cell, even before the book begins; then whether it has
// an entry; then what the entry says.
Finding check_one(Rule const& rule, Facts const& facts) {
    if (rule.subject != Subject::meeting) throw std::logic_error("a rule for a cell's period was asked of a meeting");
    Finding finding;
    finding.rule = &rule;
    finding.on = facts.meeting.date;
    finding.entry = entry_in_force(rule, finding.on, facts.places);
    if (!rule.meeting_kinds.contains(facts.meeting.kind))
        return with(finding, Verdict::not_applicable, Reason::not_for_this_kind);
    bool const lacks_its_committee =
        rule.measure == Measure::committee_days_ahead && facts.cell.has_committee_body == false;
    if (lacks_its_committee) return with(finding, Verdict::not_applicable, Reason::no_committee_body);
    finding.measured = measured(rule.measure, facts);
    if (finding.entry == nullptr) return with(finding, Verdict::unclear, Reason::no_entry);
    return std::visit([&](auto const& asked) { return judged(asked, facts, finding); }, finding.entry->parameters);
}

// The entry is that of the period's last day, on which what it asks falls due.
Finding check_one(Rule const& rule, PeriodFacts const& facts) {
    if (rule.subject != subject_of(facts)) throw std::logic_error("a rule was asked of facts it is not about");
    Finding finding;
    finding.rule = &rule;
    finding.on = std::visit([](auto const& period) { return period.last(); }, facts.period);
    finding.entry = entry_in_force(rule, finding.on, facts.places);
    if (finding.entry == nullptr) return with(finding, Verdict::unclear, Reason::no_entry);
    auto const* asked = std::get_if<HeldOnce>(&finding.entry->parameters);
    if (asked == nullptr) return with(finding, Verdict::not_applicable, Reason::nothing_required);
    return judged_period(*asked, facts, finding);
}

std::vector<Finding> check(Book const& book, Facts const& facts) {
    return check_all(book, Subject::meeting, facts);
}

std::vector<Finding> check(Book const& book, PeriodFacts const& facts) {
    return check_all(book, subject_of(facts), facts);
}

}  // namespace rules
