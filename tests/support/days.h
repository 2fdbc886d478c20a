#pragma once
// Days as tests write them.
#include <string_view>

#include "base/day.h"
#include "support/result.h"

namespace support {

// The day on which a test's site begins.
inline constexpr base::Day today = std::chrono::sys_days(std::chrono::year(2026) / 11 / 23);

// "2019-03-05".
inline base::Day day(std::string_view text) {
    return ok(base::parse_day(text));
}
// "2019", "2019-03" or "2019-03-05".
inline base::PartialDay date(std::string_view text) {
    return ok(base::parse_partial_day(text));
}

}  // namespace support
