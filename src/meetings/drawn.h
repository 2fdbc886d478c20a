#pragma once
// What is printed for a meeting's room: the list on which members are ticked and sign, and the notice for the wall.
// Pure.
#include "meetings/cell_calls.h"
#include "meetings/closing.h"
#include "platform/draw/sheet.h"
#include "platform/words/words.h"

namespace meetings {

// What both say of the meeting.
struct Occasion {
    Named cell{};
    std::optional<Named> parent{};
    MeetingKind kind = MeetingKind::regular;
    base::Day day{};
    std::optional<int> start_minute{};
    std::optional<std::string> place{};
    std::optional<std::string> topic{};
};

struct AttendanceList {
    Occasion occasion{};
    std::vector<OnRoll> roll{};  // marks as far as there are any; the others are ticked by hand
    Counts counts{};             // what is not known is written by hand
    std::string chair{};         // under the places to sign; empty: not known
    std::string minute_taker{};
};

draw::Sheet drawn_list(AttendanceList const& list, words::Language language);

// One page. `address`: of the meeting's page, for the code.
draw::Sheet drawn_poster(Occasion const& occasion, std::string const& address, words::Language language);

// Where the pages of the site are, as the caller's browser reached it: "https://host:port". Behind a proxy that ends
// TLS the proxy says so by X-Forwarded-Proto. Fault: drawn.no_address, where the request names no host.
base::Result<std::string> address_of(http::Request const& request);

}  // namespace meetings
