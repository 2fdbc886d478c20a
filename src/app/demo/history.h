#pragma once
// Two years of cell meetings as a committee knows them: most in time and long enough, some not. Pure.
#include <vector>

#include "app/demo/population.h"
#include "rules/rules.h"

namespace app::demo {

// A row of a log of meetings.
struct Met {
    std::size_t cell = 0;
    rules::MeetingKind kind = rules::MeetingKind::regular;
    base::Day held_on{};
    int start_minute = 0;
    int end_minute = 0;
    int professional_minutes = 0;
    int break_minutes = 0;
    int present = 0;
    int absent_excused = 0;
    int absent_unexcused = 0;
    std::optional<int> spoke{};  // not every cell counts it
};

struct ToMeet {
    std::size_t cell = 0;
    rules::MeetingKind kind = rules::MeetingKind::regular;
    base::Day day{};
    int start_minute = 0;
    bool has_place = false;
};

struct History {
    std::vector<Met> held{};  // by month, then by cell
    std::vector<ToMeet> planned{};
};
History history_of(Population const& population, Times const& times);

}  // namespace app::demo
