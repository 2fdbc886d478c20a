// The order of lists of tasks, and their cursors.
#include "tasks/task_list.h"

#include <limits>

namespace tasks {
namespace {

constexpr char soonest_mark = 's';
constexpr char latest_mark = 'l';
constexpr std::size_t day_length = 10;

char mark_of(Order order) {
    return order == Order::soonest_first ? soonest_mark : latest_mark;
}

}  // namespace

Order order_of(std::optional<Chosen> chosen) {
    if (!chosen) return Order::latest_first;
    switch (*chosen) {
        case Chosen::open:
        case Chosen::late:
        case Chosen::given:
        case Chosen::under_way: return Order::soonest_first;
        case Chosen::done:
        case Chosen::dropped: break;
    }
    return Order::latest_first;
}

Place before_all(Order order) {
    if (order == Order::soonest_first) return {base::make_day(1800, 1, 1), {}};
    return {base::make_day(2999, 12, 31), TaskId{std::numeric_limits<std::int64_t>::max()}};
}

std::string to_text(Order order, Place const& place) {
    return mark_of(order) + base::to_text(place.due_on) + base::to_text(place.id);
}

base::Result<Place> parse_place(std::string_view text, Order order) {
    base::Error const invalid{base::Fault::invalid, "cursor.invalid"};
    if (text.size() <= 1 + day_length || text.front() != mark_of(order)) return invalid;
    auto const day = base::parse_day(text.substr(1, day_length));
    auto const id = base::parse_id(text.substr(1 + day_length));
    if (!day || !id) return invalid;
    return Place{*day, TaskId{*id}};
}

std::int64_t count_of(Counts const& counts, std::optional<Chosen> chosen) {
    if (!chosen) return counts.given + counts.under_way + counts.done + counts.dropped;
    switch (*chosen) {
        case Chosen::open: return counts.given + counts.under_way;
        case Chosen::late: return counts.late;
        case Chosen::given: return counts.given;
        case Chosen::under_way: return counts.under_way;
        case Chosen::done: return counts.done;
        case Chosen::dropped: break;
    }
    return counts.dropped;
}

}  // namespace tasks
