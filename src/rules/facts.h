#pragma once
// Private to rules: reads the facts of one meeting from JSON.
#include <optional>

#include "rules/reader.h"
#include "rules/rules.h"

namespace rules {

// Gives facts, perhaps useless ones, where no fault was added; none where the value is not even an object. Places, the
// meeting, its kind and its date are needed, everything else may be left out or null.
std::optional<Facts> read_facts(Node const& node);

}  // namespace rules
