#pragma once
// Private to voting: the majorities inside the program, and what they say of a vote. Pure.
#include <span>

#include "voting/voting.h"

namespace voting {

// Of one text in the form of majorities/central.json; fault: those of the codec, or majorities.overlap.
base::Result<std::vector<MajorityEntry>> load_majorities(std::string_view text);
// Those inside the program, loaded once; throws std::logic_error where they are broken, which is a bug.
std::vector<MajorityEntry> const& embedded_majorities();

// The one in force; null where there is none.
MajorityEntry const* in_force(std::span<MajorityEntry const> entries, Matter matter, base::Day day);

// The fewest votes in favour that are enough.
int needed(Majority const& majority, int counted);

Decision decide_by(Vote const& vote, MajorityEntry const* entry);

}  // namespace voting
