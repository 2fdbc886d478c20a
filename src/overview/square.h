#pragma once
// Private to overview: one square of the view, decided from a cell's month. Pure.
#include "overview/overview.h"

namespace overview {

// A cell's month and all that is known of it.
struct MonthKnown {
    findings::CellMonth const& month;
    std::vector<findings::JudgedMeeting const*> meetings{};  // of the month, by day
    std::vector<base::Day> planned{};                        // regular ones, by day
    std::optional<int> deadline_day{};
    base::Day today{};
};

Square square_of(MonthKnown const& known);

// Sums of counts over meetings, a meeting that lacks one left out.
struct Attended {
    std::int64_t present = 0;
    std::int64_t expected = 0;
    std::int64_t spoke = 0;
    std::int64_t could_speak = 0;
    void add(meetings::Held const& held);
};

}  // namespace overview
