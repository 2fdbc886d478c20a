// A quarter's facts by cell.
#include "reports/cells.h"

#include <algorithm>
#include <map>

#include "base/sorting.h"
#include "reports/figures.h"

namespace reports {
namespace {

MonthState state_of(CellMonth const& month) {
    if (month.has_regular()) return MonthState::held;
    if (!month.is_over) return MonthState::not_yet_held;
    return month.is_recorded ? MonthState::missed : MonthState::no_records;
}

struct Attended {
    std::int64_t present = 0;
    std::int64_t expected = 0;
};

void count(CellRow& row, Attended& attended, JudgedMeeting const& meeting) {
    auto const kind = meeting.held.kind;
    ++row.meetings;
    row.thematic += kind == rules::MeetingKind::thematic || kind == rules::MeetingKind::combined ? 1 : 0;
    row.too_short += meeting.duration == rules::Verdict::breached ? 1 : 0;
    row.mixed += meeting.held.professional_minutes.value_or(0) > 0 ? 1 : 0;
    auto const all = meetings::expected(meeting.held);
    attended.present += all ? *meeting.held.present : 0;
    attended.expected += all.value_or(0);
}

CellRow cell_row_of(QuarterFacts const& facts, organisations::Tree const& tree, std::size_t at) {
    auto const& cell = facts.cells[at];
    auto const* const above = tree.listed_under(*cell.node);
    CellRow row;
    row.above = above == nullptr || above == cell.node ? "" : above->name;
    row.cell = cell.node->name;
    row.members = cell.size.most.official + cell.size.most.probationary;
    for (std::size_t month = 0; month < row.months.size(); ++month) {
        row.months.at(month) = state_of(facts.months[at * row.months.size() + month]);
        row.months_missed += row.months.at(month) == MonthState::missed ? 1 : 0;
    }
    return row;
}

}  // namespace

std::vector<CellRow> cell_rows(QuarterFacts const& facts, organisations::Tree const& tree) {
    std::map<OrganisationId, std::size_t> places;
    std::vector<std::pair<std::string, std::size_t>> order;
    for (std::size_t at = 0; at < facts.cells.size(); ++at) {
        places.emplace(facts.cells[at].node->id, at);
        order.emplace_back(base::title_sort_key(tree.path_of(*facts.cells[at].node)), at);
    }
    std::sort(order.begin(), order.end());
    std::vector<CellRow> rows(facts.cells.size());
    std::vector<Attended> attended(rows.size());
    for (std::size_t at = 0; at < rows.size(); ++at) rows[at] = cell_row_of(facts, tree, at);
    for (auto const& meeting : facts.meetings)
        if (auto const place = places.find(meeting.held.cell_id); place != places.end())
            count(rows[place->second], attended[place->second], meeting);
    std::vector<CellRow> ordered;
    for (auto const& [key, at] : order) {
        rows[at].attendance = percent(attended[at].present, attended[at].expected);
        ordered.push_back(std::move(rows[at]));
    }
    return ordered;
}

}  // namespace reports
