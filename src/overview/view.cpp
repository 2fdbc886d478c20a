// Putting the view together: squares, rows, sums and concerns.
#include "overview/view.h"

#include <algorithm>
#include <functional>
#include <set>
#include <unordered_map>

#include "base/sorting.h"
#include "overview/attention.h"
#include "overview/square.h"

namespace overview {
namespace {

using findings::JudgedMeeting;

// The meetings of one cell's month.
struct MonthMeetings {
    std::vector<JudgedMeeting const*> held{};
    std::vector<base::Day> planned{};  // regular ones
};

class Viewing {
public:
    Viewing(Seen const& seen, Names const& names)
        : seen_(seen),
          names_(names),
          count_(seen.judged.cells.empty() ? 0 : seen.judged.months.size() / seen.judged.cells.size()),
          quarter_(base::quarter_of(seen.judged.today)),
          month_(std::min(base::month_of(seen.judged.today), base::Month{seen.year, 12})),
          meetings_(seen.judged.months.size()) {
        for (std::size_t at = 0; at < seen_.judged.cells.size(); ++at)
            at_.emplace(seen_.judged.cells[at].node->id.value, at);
        for (auto const& meeting : seen_.judged.meetings)
            if (auto* month = find(meeting.held.cell_id, base::month_of(meeting.held.held_on)))
                month->held.push_back(&meeting);
        for (auto const& planned : seen_.planned)
            if (planned.kind == rules::MeetingKind::regular || planned.kind == rules::MeetingKind::combined)
                if (auto* month = find(planned.cell_id, base::month_of(planned.day)))
                    month->planned.push_back(planned.day);
        for (auto const& planned : seen_.planned)
            if (planned.day >= seen_.judged.today && planned.day <= quarter_.last() && is_thematic(planned.kind))
                to_be_thematic_.insert(planned.cell_id);
        for (auto const& holder : seen_.offices)
            if (holder.office == members::Office::secretary) led_.insert(holder.organisation_id);
        for (auto const& late : seen_.late_tasks) late_tasks_.emplace(late.cell_id, LateTasks{late.tasks, late.due_on});
    }

    View view() {
        for (std::size_t at = 0; at < seen_.judged.cells.size(); ++at) add_cell(at);
        sum_up();
        std::sort(rows_.begin(), rows_.end(), [](auto const& one, auto const& other) { return one.key < other.key; });
        for (auto& row : rows_) view_.cells.push_back(std::move(row.row));
        known_.today = seen_.judged.today;
        known_.top = findings::name_of(seen_.tree, seen_.top);
        // What was in a year that is over can no more be acted on.
        if (seen_.year == base::month_of(known_.today).year) view_.attention = attention_of(known_);
        return std::move(view_);
    }

private:
    struct SortedRow {
        std::string key;
        CellRow row;
    };

    static bool is_thematic(rules::MeetingKind kind) {
        return kind == rules::MeetingKind::thematic || kind == rules::MeetingKind::combined;
    }

    MonthMeetings* find(OrganisationId cell, base::Month month) {
        auto const found = at_.find(cell.value);
        if (found == at_.end()) return nullptr;
        auto const first = seen_.judged.months[found->second * count_].month;
        auto const number = (month.year - first.year) * 12 + month.month - first.month;
        return &meetings_[found->second * count_ + static_cast<std::size_t>(number)];
    }

    void add_cell(std::size_t at) {
        auto const& cell = seen_.judged.cells[at];
        auto const* const above = seen_.tree.listed_under(*cell.node);
        CellRow row{.id = cell.node->id, .name = cell.node->name};
        if (above != nullptr && above != cell.node) row.listed_under = above->name;
        row.members = cell.size.most.official + cell.size.most.probationary;
        CellKnown known{.organisation = findings::name_of(seen_.tree, *cell.node)};
        known.sort_key = base::title_sort_key(known.organisation.path);
        known.deadline_day = deadline_of_cell(cell.node->id);
        for (std::size_t number = 0; number < count_; ++number) add_month(at * count_ + number, row, known);
        add_quarters(at, known);
        add_people(cell, known);
        if (auto const late = late_tasks_.find(cell.node->id); late != late_tasks_.end())
            known.late_tasks = late->second;
        rows_.push_back({known.sort_key, std::move(row)});
        known_.cells.push_back(std::move(known));
    }

    std::optional<int> deadline_of_cell(OrganisationId cell) const {
        auto const found = seen_.deadlines.find(cell);
        return found == seen_.deadlines.end() ? std::nullopt : std::optional(found->second);
    }

    void add_month(std::size_t at, CellRow& row, CellKnown& known) {
        auto const& month = seen_.judged.months[at];
        auto square =
            square_of({month, meetings_[at].held, meetings_[at].planned, known.deadline_day, seen_.judged.today});
        auto const is_near = month.month.first() >= findings::before(quarter_).first();
        if (is_near && square.state == SquareState::missed) known.missed.push_back(month.month);
        if (is_near && square.state == SquareState::no_records) known.without_records.push_back(month.month);
        if (month.month == base::month_of(seen_.judged.today)) {
            known.is_held_this_month = month.has_regular();
            known.is_planned_this_month = square.state == SquareState::planned;
        }
        if (month.month == month_) count_month(month);
        for (auto const* meeting : meetings_[at].held) {
            if (base::quarter_of(meeting->held.held_on) == quarter_) known.meetings.push_back(concern_of(*meeting));
            if (month.month == month_) this_month_.add(meeting->held);
            if (month.month.next() == month_) month_before_.add(meeting->held);
        }
        if (month.month.year != seen_.year) return;
        row.held += month.has_regular() ? 1 : 0;
        row.due += month.has_regular() || (month.is_recorded && month.is_over) ? 1 : 0;
        view_.summary.missed_this_year += square.state == SquareState::missed ? 1 : 0;
        row.months.push_back(std::move(square));
    }

    void count_month(findings::CellMonth const& month) {
        view_.summary.held_this_month += month.has_regular() ? 1 : 0;
        view_.summary.due_this_month += month.has_regular() || month.is_recorded || !month.is_over ? 1 : 0;
    }

    static MeetingConcern concern_of(JudgedMeeting const& meeting) {
        MeetingConcern concern{.id = meeting.held.id, .held_on = meeting.held.held_on};
        concern.is_too_short = meeting.duration == rules::Verdict::breached;
        concern.is_mixed = findings::is_mixed(meeting);
        concern.absent_unexcused = meeting.held.absent_unexcused.value_or(0);
        concern.minutes = json::Decimal{std::int64_t{meetings::most_party_minutes(meeting.held)} * 100};
        for (auto const& finding : meeting.findings)
            if (finding.rule->measure == rules::Measure::party_minutes && finding.required)
                concern.minutes_required = json::Decimal{finding.required->hundredths};
        return concern;
    }

    void add_quarters(std::size_t at, CellKnown& known) {
        auto const quarters = count_ / 3;
        for (std::size_t number = 0; number < quarters; ++number) {
            auto const& quarter = seen_.judged.quarters[at * quarters + number];
            if (quarter.quarter == quarter_)
                known.has_thematic_this_quarter = quarter.has_thematic() || to_be_thematic_.contains(quarter.cell->id);
            if (quarter.quarter == findings::before(quarter_))
                known.missed_thematic_before = quarter.is_over && quarter.is_recorded && !quarter.has_thematic();
        }
    }

    void add_people(findings::Cell const& cell, CellKnown& known) {
        known.has_secretary = led_.contains(cell.node->id);
        known.official = cell.size.most.official;
        known.official_required = members_missing(cell);
        if (!names_.may_see_register(cell.node->id)) return;
        auto const& stays = seen_.judged.stays;
        auto const first = std::lower_bound(stays.begin(), stays.end(), cell.node->id,
                                            [](auto const& stay, auto wanted) { return stay.cell_id < wanted; });
        auto const today = seen_.judged.today;
        for (auto stay = first; stay != stays.end() && stay->cell_id == cell.node->id; ++stay)
            if (!stay->official_on && members::belongs_on(*stay, today) == base::Certainty::yes &&
                is_probation_over(stay->admitted_on, today))
                known.probation_over.push_back({stay->member_id, names_.full_name(stay->member_id), stay->admitted_on});
    }

    // What the rules of today ask for, where even the most it may have is fewer.
    std::optional<json::Decimal> members_missing(findings::Cell const& cell) const {
        rules::Facts facts{cell.places, {}, {}};
        facts.cell.official = cell.size.most.official;
        facts.meeting.date = seen_.judged.today;
        for (auto const& rule : seen_.book.rules()) {
            if (rule.measure != rules::Measure::official_members) continue;
            auto const finding = rules::check_one(rule, facts);
            if (finding.verdict == rules::Verdict::breached && finding.required)
                return json::Decimal{finding.required->hundredths};
        }
        return {};
    }

    void sum_up() {
        view_.summary.cells = static_cast<int>(seen_.judged.cells.size());
        view_.summary.month = month_;
        view_.summary.attendance_percent = meetings::percent(this_month_.present, this_month_.expected);
        view_.summary.attendance_percent_before = meetings::percent(month_before_.present, month_before_.expected);
        view_.summary.spoke_percent = meetings::percent(this_month_.spoke, this_month_.could_speak);
    }

    Seen const& seen_;
    Names const& names_;
    std::size_t count_;  // months of each cell
    base::Quarter quarter_;
    base::Month month_;
    std::vector<MonthMeetings> meetings_;  // beside judged.months
    std::unordered_map<std::int64_t, std::size_t> at_;
    std::set<OrganisationId> led_;
    std::map<OrganisationId, LateTasks> late_tasks_;
    std::set<OrganisationId> to_be_thematic_;  // planned for the rest of this quarter
    Attended this_month_{};
    Attended month_before_{};
    std::vector<SortedRow> rows_;
    Known known_{};
    View view_{};
};

}  // namespace

View view_of(Seen const& seen, Names const& names) {
    return Viewing(seen, names).view();
}

}  // namespace overview
