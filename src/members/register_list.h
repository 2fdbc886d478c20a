#pragma once
// A list of the register: what may be asked of it, in which order it stands, and where a page of it ends: pure.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "members/members.h"

namespace members {

// As what somebody counts on a day; unknown where his date of recognition is known only in part.
enum class Standing { official, probationary, unknown };
RECORD_ENUM(Standing, official, probationary, unknown)

// The exempt are also official or probationary, but are asked for in the same place.
enum class StandingFilter { official, probationary, exempt };
RECORD_ENUM(StandingFilter, official, probationary, exempt)

// cell: as people read the tree of organisations, within a cell by name.
enum class SortBy { name, admitted_on, born_on, cell };
RECORD_ENUM(SortBy, name, admitted_on, born_on, cell)

enum class Direction { ascending, descending };
RECORD_ENUM(Direction, ascending, descending)

struct ListOrder {
    SortBy sort = SortBy::name;
    Direction direction = Direction::ascending;
    auto operator<=>(ListOrder const&) const = default;
};

// One place in a list: the text it sorts by, and whose it is. Unknown values stand last in both directions.
struct Place {
    std::string value{};
    MemberId id{};
    auto operator<=>(Place const&) const = default;
};

// Before everything else in that direction.
Place before_all(Direction direction);

// The text by which an unknown day sorts.
std::string_view unknown_day(Direction direction);

// In order, each member once.
void arrange(std::vector<Place>& places, Direction direction);

// Where a page ended, and how many rows the whole list had when its first page was read.
struct Cursor {
    ListOrder order{};
    Place last{};
    std::int64_t total = 0;
    auto operator<=>(Cursor const&) const = default;
};
std::string to_text(Cursor const& cursor);
// The fault's code is cursor.invalid; a cursor of another order is one too.
base::Result<Cursor> parse_cursor(std::string_view text, ListOrder order);

Standing standing_on(std::optional<base::PartialDay> const& official_on, base::Day day);

}  // namespace members
