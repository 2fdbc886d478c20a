// Reading a quarter and judging its meetings, months and cells.
#include "reports/facts.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace reports {
namespace {

using rules::Verdict;

// The three months of one cell while they are being put together.
struct CellRecord {
    Node const* cell = nullptr;
    std::vector<std::string> places{};
    std::vector<members::Stay const*> stays{};
    std::array<CellMonth, 3> months{};
};

class Reading {
public:
    Reading(db::Tx& tx, organisations::Tree const& tree, Node const& top, QuarterFacts& facts)
        : tree_(tree), facts_(facts) {
        facts_.organisations = tree.below(top);
        for (auto const* node : facts_.organisations)
            if (organisations::is_cell(node->kind)) open_cell(*node);
        auto const last = facts_.quarter.last();
        members::each_stay(tx, top.id, last, [&](auto const& stay) { facts_.stays.push_back(stay); });
        // The engines give rows in no order of their own; a list of rows should read the same every time.
        std::sort(facts_.stays.begin(), facts_.stays.end(), [](auto const& one, auto const& other) {
            return std::tie(one.cell_id, one.member_id) < std::tie(other.cell_id, other.member_id);
        });
        for (auto const& stay : facts_.stays)
            if (auto* cell = find(stay.cell_id)) cell->stays.push_back(&stay);
        for (auto const& exemption : members::exemptions(tx)) exemptions_.emplace(exemption.member_id, exemption);
        meetings::Span const span{top.id, last, facts_.quarter.first(), last};
        meetings::each_held(tx, span, [&](auto const& held) { facts_.meetings.push_back({held}); });
        std::sort(facts_.meetings.begin(), facts_.meetings.end(), [](auto const& one, auto const& other) {
            return std::tie(one.held.held_on, one.held.cell_id, one.held.start_minute) <
                   std::tie(other.held.held_on, other.held.cell_id, other.held.start_minute);
        });
        for (auto const& recorded : meetings::recorded_months(tx, span))
            if (auto* cell = find(recorded.cell_id)) month_of(*cell, recorded.month).is_recorded = true;
    }

    void judge(rules::Book const& book) {
        for (auto& meeting : facts_.meetings)
            if (auto* cell = find(meeting.held.cell_id)) judge_meeting(meeting, *cell, book);
        for (auto& cell : cells_) judge_periods(cell, book);
    }

private:
    void open_cell(Node const& node) {
        CellRecord record{&node, rules::places_of(tree_.place_of(node)), {}, {}};
        auto month = facts_.quarter.first_month();
        for (auto& one : record.months) {
            one = {&node, month, false, month.last() < facts_.today, {}};
            month = month.next();
        }
        at_.emplace(node.id.value, cells_.size());
        cells_.push_back(std::move(record));
    }

    CellRecord* find(OrganisationId cell) {
        auto const found = at_.find(cell.value);
        return found == at_.end() ? nullptr : &cells_[found->second];
    }

    CellMonth& month_of(CellRecord& cell, base::Month month) const {
        return cell.months[static_cast<std::size_t>(month.month - facts_.quarter.first_month().month)];
    }

    void judge_meeting(JudgedMeeting& meeting, CellRecord& cell, rules::Book const& book) {
        auto const size = size_on(cell.stays, exemptions_, meeting.held.held_on);
        rules::Facts facts{cell.places, {}, meetings::facts_of(meeting.held)};
        for (auto const& rule : book.rules()) {
            if (rule.subject != rules::Subject::meeting) continue;
            meeting.findings.push_back(judge_one(rule, facts, size));
            auto const verdict = meeting.findings.back().verdict;
            ++facts_.findings[rule.id][verdict];
            if (rule.id != "meeting.duration") continue;
            meeting.duration = too_short_anyway(rule, facts, meeting.held) ? Verdict::breached : verdict;
            meeting.is_duration_open = meeting.duration == Verdict::unclear && !(size.least == size.most) &&
                                       meeting.findings.back().reason == rules::Reason::size_not_given;
        }
        month_of(cell, base::month_of(meeting.held.held_on)).held.add(meeting.held.kind);
    }

    static void set_size(rules::Facts& facts, Size const& size) {
        facts.cell.official = size.official;
        facts.cell.probationary = size.probationary;
        facts.cell.exempt = size.exempt;
    }

    // Where the size is known only within bounds, what both bounds say; else what can be said without it.
    static rules::Finding judge_one(rules::Rule const& rule, rules::Facts& facts, SizeRange const& size) {
        set_size(facts, size.least);
        auto const least = rules::check_one(rule, facts);
        if (size.least == size.most) return least;
        set_size(facts, size.most);
        auto const most = rules::check_one(rule, facts);
        if (least.verdict == most.verdict) return least;
        facts.cell = {};
        return rules::check_one(rule, facts);
    }

    // Professional minutes are not known, but even without any the meeting was too short.
    static bool too_short_anyway(rules::Rule const& rule, rules::Facts const& facts, meetings::Held const& held) {
        if (held.professional_minutes) return false;
        auto at_most = facts;
        at_most.meeting.items.emplace();
        at_most.meeting.items->push_back({rules::ItemKind::party, meetings::most_party_minutes(held)});
        return rules::check_one(rule, at_most).verdict == Verdict::breached;
    }

    void judge_periods(CellRecord& cell, rules::Book const& book) {
        CellQuarter quarter{cell.cell, true, facts_.quarter.last() < facts_.today, {}};
        for (auto const& month : cell.months) {
            quarter.is_recorded = quarter.is_recorded && month.is_recorded;
            for (auto const kind :
                 {rules::MeetingKind::regular, rules::MeetingKind::thematic, rules::MeetingKind::combined})
                if (month.held.contains(kind)) quarter.held.add(kind);
            count(book, {cell.places, month.month, month.is_recorded, month.held, month.is_over},
                  rules::Subject::cell_month);
            facts_.months.push_back(month);
        }
        count(book, {cell.places, facts_.quarter, quarter.is_recorded, quarter.held, quarter.is_over},
              rules::Subject::cell_quarter);
        facts_.quarters.push_back(quarter);
    }

    void count(rules::Book const& book, rules::PeriodFacts const& period, rules::Subject subject) {
        for (auto const& rule : book.rules())
            if (rule.subject == subject) ++facts_.findings[rule.id][rules::check_one(rule, period).verdict];
    }

    organisations::Tree const& tree_;
    QuarterFacts& facts_;
    std::vector<CellRecord> cells_;
    std::unordered_map<std::int64_t, std::size_t> at_;
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

QuarterFacts facts_of(db::Tx& tx, Asked const& asked, rules::Book const& book) {
    QuarterFacts facts;
    facts.quarter = asked.quarter;
    facts.today = asked.today;
    Reading reading(tx, asked.tree, asked.top, facts);
    reading.judge(book);
    return facts;
}

}  // namespace reports
