#pragma once
// Who leads the organisations of the demonstration site. Pure.
#include <optional>
#include <string>
#include <vector>

#include "app/demo/population.h"

namespace app::demo {

// An office in a cell, in a grass-roots committee (by its name), or at the root (no name).
struct Leads {
    Person const* person = nullptr;
    members::Office office = members::Office::committee_member;
    bool is_in_cell = false;
    std::string organisation{};
};
// Nobody leads two organisations. Those at the root come first.
std::vector<Leads> leaders_of(Population const& population, Times const& times);

}  // namespace app::demo
