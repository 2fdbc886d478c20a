#pragma once
// Private to reports: what each cell did in the quarter, as the annexes of a report list it.
#include <array>

#include "json/codec.h"
#include "reports/facts.h"

namespace reports {

enum class MonthState { held, not_yet_held, missed, no_records };

struct CellRow {
    std::string above{};
    std::string cell{};
    std::int64_t members = 0;
    std::array<MonthState, 3> months{};
    std::int64_t months_missed = 0;
    std::int64_t meetings = 0;
    std::int64_t thematic = 0;
    std::int64_t too_short = 0;
    std::int64_t mixed = 0;
    std::optional<json::Decimal> attendance{};
};

// In the order in which people read the tree.
std::vector<CellRow> cell_rows(QuarterFacts const& facts, organisations::Tree const& tree);

}  // namespace reports
