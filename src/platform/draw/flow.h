#pragma once
// The blocks of a sheet one below the other, page by page.
#include "platform/draw/layout.h"

namespace draw {

// At that scale, of letters, heights and codes alike. Fault: draw.code_too_long.
base::Result<std::vector<MarkedPage>> laid_out(Sheet const& sheet, double scale);

}  // namespace draw
