#pragma once
// Offices as a member list names them, and what taking them into the register means: pure.
#include <optional>
#include <string_view>
#include <vector>

#include "members/offices.h"
#include "members/plan.h"

namespace members {

// "Bí thư", "PBT", "Chi ủy viên", "Bí thư Chi bộ, Đảng ủy viên": of the cell and of the grass-roots committee above it
// the highest that is named. None where a part of the text is no office.
std::optional<std::vector<ListedOffice>> read_offices(std::string_view text);

// An office of the register that ends: as it was, and its last day.
struct EndedOffice {
    OfficeRow was{};
    base::Day to_day{};
};

struct OfficePlan {
    std::vector<OfficeHeld> begun{};
    std::vector<EndedOffice> ended{};
    std::vector<std::pair<unsigned, Difference>> differs{};
    std::vector<unsigned> not_understood{};  // rows whose member has no such committee above him
    std::int64_t rows_updated = 0;           // that say nothing else new
};

// `there`: the offices in force today. An office that nobody holds begins on the row's day, else today. Another holder
// (of a secretary's office) or another office of the same person differs; taken, it ends the day before.
OfficePlan plan_offices(std::vector<Seated> const& seated, std::vector<OfficeRow> const& there, base::Day today,
                        Differences differences);

}  // namespace members
