#pragma once
// What a file is, told by its first bytes: whoever picks the wrong file learns which one it is.
#include <string_view>

#include "base/result.h"

namespace sheet {

// Passes what may be an Office package (a zip); refuses everything else by its own code, see read_workbook.
base::Result<> expect_package(std::string_view bytes);

}  // namespace sheet
