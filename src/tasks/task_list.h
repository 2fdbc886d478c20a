#pragma once
// Private to tasks: what may be asked of a list, its order, and where a page of it ended. Pure.
#include "tasks/tasks.h"

namespace tasks {

// `open` and `late` beside the states themselves.
enum class Chosen { open, late, given, under_way, done, dropped };
RECORD_ENUM(Chosen, open, late, given, under_way, done, dropped)

// What is still to be done stands by the day it is due; everything else with the latest first.
enum class Order { soonest_first, latest_first };
Order order_of(std::optional<Chosen> chosen);

// The last row of a page.
struct Place {
    base::Day due_on{};
    TaskId id{};
    bool operator==(Place const&) const = default;
};
// Before everything else in that order.
Place before_all(Order order);

std::string to_text(Order order, Place const& place);
// The fault's code is cursor.invalid; a cursor of the other order is one too.
base::Result<Place> parse_place(std::string_view text, Order order);

// Of a list before a state is chosen; late are among given and under_way.
struct Counts {
    std::int64_t given = 0;
    std::int64_t under_way = 0;
    std::int64_t done = 0;
    std::int64_t dropped = 0;
    std::int64_t late = 0;
};
RECORD(Counts, given, under_way, done, dropped, late)
std::int64_t count_of(Counts const& counts, std::optional<Chosen> chosen);

}  // namespace tasks
