#pragma once
// Private to rules: what a loaded book holds, and the texts it lends to every rule.
#include <string>
#include <vector>

#include "rules/rules.h"

namespace rules {

struct Contents {
    std::vector<Rule> rules{};
    Text no_entry{};
    Text not_for_this_kind{};
    Text secondary{};   // added to what is said where the entry's status is secondary
    Text unverified{};  // likewise
    std::string version{};
};

// The reasons for which a rule with this measure needs sentences of its own.
std::vector<Reason> reasons_of(Measure measure);

// One entry as `rules show` prints it.
boost::json::value entry_to_json(Rule const& rule, Entry const& entry);

}  // namespace rules
