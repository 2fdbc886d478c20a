#pragma once
// The quarters whose meetings the tests of figures make.
#include "base/day.h"

namespace support {

constexpr base::Quarter first_quarter{2019, 1};
constexpr base::Quarter second_quarter{2019, 2};

}  // namespace support
