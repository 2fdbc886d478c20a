#pragma once
// Calendar values without time zones: a day, a day known only in part, a month, a quarter. All pure.
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace base {

using Day = std::chrono::sys_days;

Day make_day(int year, unsigned month, unsigned day);
std::chrono::year_month_day calendar(Day day);

// "2019-03-05"; the fault's code is "date.invalid". Years 1800 to 2999.
Result<Day> parse_day(std::string_view text);
std::string to_text(Day day);
// dd/MM/yyyy, as Vietnamese readers write it.
std::string to_words(Day day);

// A date as a paper gives it: a year, a month and year, or a whole day. month and day are 0 where not known.
struct PartialDay {
    std::int16_t year = 0;
    std::uint8_t month = 0;
    std::uint8_t day = 0;

    // The earliest and the latest day it may be.
    [[nodiscard]] Day first() const;
    [[nodiscard]] Day last() const;
    [[nodiscard]] bool is_whole() const { return day != 0; }
    // Field by field: "2019" is not "2019-01-01".
    auto operator<=>(PartialDay const&) const = default;
};

PartialDay whole(Day day);
// "2019", "2019-03" or "2019-03-05"; the fault's code is "date.invalid".
Result<PartialDay> parse_partial_day(std::string_view text);
std::string to_text(PartialDay date);
std::string to_words(PartialDay date);

// What is known of a yes-or-no fact when dates are known only in part.
enum class Certainty { no, yes, unknown };

Certainty both(Certainty a, Certainty b);
Certainty opposite(Certainty a);
// Is the date on or before the day?
Certainty on_or_before(PartialDay date, Day day);
// Does the date lie in [first, last]?
Certainty within(PartialDay date, Day first, Day last);

struct Month {
    std::int16_t year = 0;
    std::uint8_t month = 1;  // 1 to 12

    [[nodiscard]] Day first() const;
    [[nodiscard]] Day last() const;
    [[nodiscard]] Month next() const;
    auto operator<=>(Month const&) const = default;
};

Month month_of(Day day);
// "2019-03"; the fault's code is "month.invalid".
Result<Month> parse_month(std::string_view text);
std::string to_text(Month month);

struct Quarter {
    std::int16_t year = 0;
    std::uint8_t number = 1;  // 1 to 4

    [[nodiscard]] Day first() const;
    [[nodiscard]] Day last() const;
    [[nodiscard]] Month first_month() const;
    auto operator<=>(Quarter const&) const = default;
};

Quarter quarter_of(Day day);
// "2019-Q1"; the fault's code is "quarter.invalid".
Result<Quarter> parse_quarter(std::string_view text);
std::string to_text(Quarter quarter);

}  // namespace base
