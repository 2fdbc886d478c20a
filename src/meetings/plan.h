#pragma once
// What taking a log in means: which meetings are new, which are unchanged, which differ. Pure but for the new ids it
// hands out.
#include <string>
#include <vector>

#include "meetings/meeting_list.h"

namespace meetings {

struct Difference {
    Field field{};
    std::string value{};
    std::string in_register{};
};

struct Correction {
    Held was{};
    Held is{};  // with the new version
    std::vector<Difference> differences{};
};

// What taking a log in is to write, and what it is to say of the rest.
struct LogPlan {
    std::vector<Held> added{};
    std::vector<Correction> corrections{};
    std::int64_t unchanged = 0;
    std::vector<std::pair<unsigned, Difference>> differs{};
};

enum class Differences { are_listed, are_taken };

// A meeting's identity is its cell, day and start.
LogPlan plan_of(std::vector<Listed> const& list, std::vector<Held> const& known, base::IdMaker& ids,
                Differences differences);

}  // namespace meetings
