#pragma once
// Days written as people write them to files: "2019-03-05", and where less is known "2019-03" or "2019".
#include "base/day.h"
#include "support/result.h"

namespace support {

inline base::Day day(std::string_view text) {
    return ok(base::parse_day(text));
}
inline base::PartialDay date(std::string_view text) {
    return ok(base::parse_partial_day(text));
}

}  // namespace support
