// Reading what lies between two quarters and judging its meetings, months and cells.
#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "findings/findings.h"

namespace findings {
namespace {

using rules::Verdict;

int number_of(base::Month month) {
    return month.year * 12 + month.month;
}

base::Quarter next(base::Quarter quarter) {
    if (quarter.number < 4) return {quarter.year, static_cast<std::uint8_t>(quarter.number + 1)};
    return {static_cast<std::int16_t>(quarter.year + 1), 1};
}

// A rule's verdict on whether a meeting was long enough is asked for by name: it decides more than its own line.
constexpr std::string_view duration_rule = "meeting.duration";

void set_size(rules::Facts& facts, Size const& size) {
    facts.cell.official = size.official;
    facts.cell.probationary = size.probationary;
    facts.cell.exempt = size.exempt;
}

// Where the size is known only within bounds, what both bounds say; else what can be said without it.
rules::Finding judge_one(rules::Rule const& rule, rules::Facts& facts, SizeRange const& size) {
    set_size(facts, size.least);
    auto const least = rules::check_one(rule, facts);
    if (size.least == size.most) return least;
    set_size(facts, size.most);
    auto const most = rules::check_one(rule, facts);
    if (least.verdict == most.verdict) return least;
    facts.cell = {};
    return rules::check_one(rule, facts);
}

// What a rule looks at may be known before the meeting.
bool speaks_ahead(rules::Rule const& rule) {
    switch (rule.measure) {
        case rules::Measure::party_minutes:
        case rules::Measure::professional_items:
        case rules::Measure::documents_days_ahead:
        case rules::Measure::committee_days_ahead:
        case rules::Measure::official_members: return true;
        case rules::Measure::attendance_share:
        case rules::Measure::minutes_days_after:
        case rules::Measure::meetings_held: return false;
    }
    return false;
}

class Reading {
public:
    Reading(db::Tx& tx, Asked const& asked, Judged& judged)
        : asked_(asked),
          judged_(judged),
          month_count_(static_cast<std::size_t>(number_of(base::month_of(asked.last.last())) -
                                                number_of(asked.first.first_month()) + 1)) {
        judged_.today = asked.today;
        judged_.organisations = asked.tree.below(asked.top);
        for (auto const* node : judged_.organisations)
            if (organisations::is_cell(node->kind)) open_cell(*node);
        read_members(tx);
        read_meetings(tx);
    }

    void judge(rules::Book const& book) {
        for (auto& meeting : judged_.meetings)
            if (auto const at = find(meeting.held.cell_id)) judge_meeting(meeting, *at, book);
        for (std::size_t at = 0; at < judged_.cells.size(); ++at) judge_periods(at, book);
        auto const size_day = std::min(asked_.tree_day, asked_.today);
        for (std::size_t at = 0; at < judged_.cells.size(); ++at)
            judged_.cells[at].size = size_on(stays_[at], exemptions_, size_day);
    }

private:
    void open_cell(Node const& node) {
        at_.emplace(node.id.value, judged_.cells.size());
        judged_.cells.push_back({&node, rules::places_of(asked_.tree.place_of(node)), {}});
        auto month = asked_.first.first_month();
        for (std::size_t number = 0; number < month_count_; ++number, month = month.next())
            judged_.months.push_back({&node, month, false, month.last() < asked_.today, {}, {}});
    }

    void read_members(db::Tx& tx) {
        members::each_stay(tx, asked_.top.id, asked_.tree_day,
                           [&](auto const& stay) { judged_.stays.push_back(stay); });
        // The engines give rows in no order of their own; a list of rows should read the same every time.
        std::sort(judged_.stays.begin(), judged_.stays.end(), [](auto const& one, auto const& other) {
            return std::tie(one.cell_id, one.member_id) < std::tie(other.cell_id, other.member_id);
        });
        stays_.resize(judged_.cells.size());
        for (auto const& stay : judged_.stays)
            if (auto const at = find(stay.cell_id)) stays_[*at].push_back(&stay);
        for (auto const& exemption : members::exemptions(tx)) exemptions_.emplace(exemption.member_id, exemption);
    }

    void read_meetings(db::Tx& tx) {
        meetings::Span const span{asked_.top.id, asked_.tree_day, asked_.first.first(), asked_.last.last()};
        meetings::each_held(tx, span, [&](auto const& held) { judged_.meetings.push_back({held, {}}); });
        std::sort(judged_.meetings.begin(), judged_.meetings.end(), [](auto const& one, auto const& other) {
            return std::tie(one.held.held_on, one.held.cell_id, one.held.start_minute) <
                   std::tie(other.held.held_on, other.held.cell_id, other.held.start_minute);
        });
        for (auto const& recorded : meetings::recorded_months(tx, span))
            if (auto const at = find(recorded.cell_id)) month_of(*at, recorded.month).is_recorded = true;
    }

    std::optional<std::size_t> find(OrganisationId cell) const {
        auto const found = at_.find(cell.value);
        return found == at_.end() ? std::nullopt : std::optional(found->second);
    }

    CellMonth& month_of(std::size_t cell, base::Month month) const {
        auto const number = number_of(month) - number_of(asked_.first.first_month());
        return judged_.months[cell * month_count_ + static_cast<std::size_t>(number)];
    }

    void judge_meeting(JudgedMeeting& meeting, std::size_t at, rules::Book const& book) {
        auto const size = size_on(stays_[at], exemptions_, meeting.held.held_on);
        rules::Facts facts{judged_.cells[at].places, {}, meetings::facts_of(meeting.held)};
        for (auto const& rule : book.rules()) {
            if (rule.subject != rules::Subject::meeting) continue;
            meeting.findings.push_back(judge_one(rule, facts, size));
            auto const verdict = meeting.findings.back().verdict;
            ++judged_.findings[rule.id][verdict];
            if (rule.id != duration_rule) continue;
            meeting.duration = too_short_anyway(rule, facts, meeting.held) ? Verdict::breached : verdict;
            meeting.is_duration_open = meeting.duration == Verdict::unclear && !(size.least == size.most) &&
                                       meeting.findings.back().reason == rules::Reason::size_not_given;
        }
        month_of(at, base::month_of(meeting.held.held_on)).held.add(meeting.held.kind);
    }

    // Professional minutes are not known, but even without any the meeting was too short.
    static bool too_short_anyway(rules::Rule const& rule, rules::Facts const& facts, meetings::Held const& held) {
        if (held.professional_minutes) return false;
        auto at_most = facts;
        at_most.meeting.items.emplace();
        at_most.meeting.items->push_back({rules::ItemKind::party, meetings::most_party_minutes(held)});
        return rules::check_one(rule, at_most).verdict == Verdict::breached;
    }

    void judge_periods(std::size_t at, rules::Book const& book) {
        auto const& cell = judged_.cells[at];
        auto number = asked_.first;
        for (std::size_t first = 0; first < month_count_; first += 3, number = next(number)) {
            CellQuarter quarter{cell.node, true, number.last() < asked_.today, {}, number, {}};
            for (std::size_t month = first; month < first + 3; ++month)
                judge_month(judged_.months[at * month_count_ + month], cell, quarter, book);
            quarter.findings = judge_period({cell.places, number, quarter.is_recorded, quarter.held, quarter.is_over},
                                            rules::Subject::cell_quarter, book);
            judged_.quarters.push_back(std::move(quarter));
        }
    }

    void judge_month(CellMonth& month, Cell const& cell, CellQuarter& quarter, rules::Book const& book) {
        quarter.is_recorded = quarter.is_recorded && month.is_recorded;
        for (auto const kind :
             {rules::MeetingKind::regular, rules::MeetingKind::thematic, rules::MeetingKind::combined})
            if (month.held.contains(kind)) quarter.held.add(kind);
        month.findings = judge_period({cell.places, month.month, month.is_recorded, month.held, month.is_over},
                                      rules::Subject::cell_month, book);
    }

    std::vector<rules::Finding> judge_period(rules::PeriodFacts const& period, rules::Subject subject,
                                             rules::Book const& book) {
        std::vector<rules::Finding> findings;
        for (auto const& rule : book.rules()) {
            if (rule.subject != subject) continue;
            findings.push_back(rules::check_one(rule, period));
            ++judged_.findings[rule.id][findings.back().verdict];
        }
        return findings;
    }

    Asked const& asked_;
    Judged& judged_;
    std::size_t month_count_;
    std::unordered_map<std::int64_t, std::size_t> at_;
    std::vector<std::vector<members::Stay const*>> stays_;  // of each cell
    std::multimap<members::MemberId, members::Exemption> exemptions_;
};

bool may_be(base::Certainty certainty) {
    return certainty != base::Certainty::no;
}
bool is_sure(base::Certainty certainty) {
    return certainty == base::Certainty::yes;
}

base::Certainty attends_on(std::multimap<members::MemberId, members::Exemption> const& exemptions,
                           members::MemberId member, base::Day day) {
    auto attends = base::Certainty::yes;
    auto const [first, last] = exemptions.equal_range(member);
    for (auto at = first; at != last; ++at)
        attends = base::both(attends, base::opposite(members::is_exempt_on(at->second, day)));
    return attends;
}

}  // namespace

bool is_mixed(JudgedMeeting const& meeting) {
    return std::any_of(meeting.findings.begin(), meeting.findings.end(), [](auto const& finding) {
        return finding.rule->measure == rules::Measure::professional_items && finding.verdict == Verdict::breached;
    });
}

SizeRange size_on(std::vector<members::Stay const*> const& stays,
                  std::multimap<members::MemberId, members::Exemption> const& exemptions, base::Day day) {
    SizeRange size;
    int fewest_attend = 0;
    int most_attend = 0;
    for (auto const* stay : stays) {
        auto const belongs = members::belongs_on(*stay, day);
        auto const official = base::both(belongs, members::is_official_on(*stay, day));
        // Whoever surely belongs is one or the other: what is not known of the two never changes the total.
        size.least.official += is_sure(official) ? 1 : 0;
        size.least.probationary += is_sure(belongs) && !is_sure(official) ? 1 : 0;
        size.most.official += may_be(official) ? 1 : 0;
        size.most.probationary += may_be(belongs) && !may_be(official) ? 1 : 0;
        auto const attends = base::both(belongs, attends_on(exemptions, stay->member_id, day));
        fewest_attend += is_sure(attends) ? 1 : 0;
        most_attend += may_be(attends) ? 1 : 0;
    }
    size.least.exempt = size.least.official + size.least.probationary - fewest_attend;
    size.most.exempt = size.most.official + size.most.probationary - most_attend;
    return size;
}

std::vector<rules::Finding> judge_plan(rules::Facts facts, SizeRange const& size, rules::Book const& book) {
    std::vector<rules::Finding> findings;
    for (auto const& rule : book.rules())
        if (rule.subject == rules::Subject::meeting && speaks_ahead(rule))
            findings.push_back(judge_one(rule, facts, size));
    return findings;
}

base::Quarter before(base::Quarter quarter) {
    if (quarter.number > 1) return {quarter.year, static_cast<std::uint8_t>(quarter.number - 1)};
    return {static_cast<std::int16_t>(quarter.year - 1), 4};
}

Judged judge(db::Tx& tx, Asked const& asked, rules::Book const& book) {
    Judged judged;
    Reading reading(tx, asked, judged);
    reading.judge(book);
    return judged;
}

}  // namespace findings
