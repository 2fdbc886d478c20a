#pragma once
// The bloc of the demonstration site: its organisations and their members, invented, the same for the same day. Pure.
#include <optional>
#include <string>
#include <vector>

#include "base/day.h"
#include "members/members.h"

namespace app::demo {

// Which days the records tell of: from two years ago, whole quarters, up to today.
struct Times {
    base::Day today{};
    base::Quarter first{};
    base::Quarter current{};
};
Times times_of(base::Day today);
base::Quarter quarters_later(base::Quarter quarter, int count);

// How a cell keeps the rules.
enum class Manner { steady, ordinary, weak };

struct Cell {
    std::string grassroots{};  // its own name where the cell is the grass-roots organisation
    std::string name{};
    base::Day listed_from{};  // when the office first had it in its lists
    Manner manner = Manner::ordinary;
    bool lacks_members = false;  // has too few official ones
    std::size_t first_person = 0;
    std::size_t size = 0;
};

struct Person {
    std::size_t cell = 0;
    std::string full_name{};
    members::Sex sex = members::Sex::male;
    base::PartialDay born_on{};
    std::string card_number{};  // from the day he is an official member
    base::Day admitted_on{};
    std::optional<base::Day> official_on{};
    std::optional<base::Day> exempt_from{};
    std::optional<members::Office> office{};  // in his cell
};

struct Population {
    std::vector<Cell> cells{};
    std::vector<Person> people{};  // cell after cell; who holds an office there first
};
Population population_of(Times const& times);

// How many are expected at the cell's meeting that day.
int expected_on(Population const& population, Cell const& cell, base::Day day);

}  // namespace app::demo
