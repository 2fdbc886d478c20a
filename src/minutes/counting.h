#pragma once
// Private to minutes: how many were called and came, as papers count them. Pure.
#include <optional>
#include <string>
#include <vector>

#include "meetings/meetings.h"

namespace minutes {

// Exempt members are not among those summoned; those of them who came stand beside those present. Not given: not known,
// as of a meeting whose members were only counted.
struct Numbers {
    std::optional<int> summoned{};
    std::optional<int> official{};
    std::optional<int> probationary{};
    std::optional<int> exempt{};
    std::optional<int> present{};
    std::optional<int> absent_excused{};
    std::optional<int> absent_unexcused{};
    int exempt_present = 0;
};
// By the roll; without one, by the counts of a meeting that is closed.
Numbers numbers_of(std::vector<meetings::OnRoll> const& roll, std::optional<meetings::Held> const& held);

// "07", "12"; a blank to be filled by hand for what is not known.
std::string text_of(std::optional<int> number);

}  // namespace minutes
