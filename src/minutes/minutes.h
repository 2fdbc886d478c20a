#pragma once
// The papers of a meeting: minutes, and a resolution or conclusion. Drafted from the record, edited, read back,
// approved by two persons, numbered and sealed; what was sealed never changes.
#include <vector>

#include "platform/http/route.h"

namespace minutes {

// The routes of this room.
std::vector<http::Route> routes();

}  // namespace minutes
