#pragma once
// A date for somebody's calendar, as an iCalendar file (RFC 5545) that Outlook and telephones open. Pure.
#include <optional>
#include <string>

#include "base/day.h"
#include "base/id.h"

namespace calendar {

struct Entry {
    std::string uid{};      // stays the same through every change
    int sequence = 0;       // grows with every change, from 0
    base::Instant stamp{};  // when it was made
    base::Day day{};        // where no hour is known it is the whole day's
    std::optional<base::Instant> begins{};
    int minutes = 0;
    std::string summary{};
    std::string place{};        // empty: none
    std::string description{};  // empty: none
};

inline constexpr char const* ics_type = "text/calendar; charset=utf-8; method=PUBLISH";

// One event, with CRLF and lines folded at 75 bytes between letters, as the standard asks.
std::string to_ics(Entry const& entry);

}  // namespace calendar
