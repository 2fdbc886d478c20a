#pragma once
// The squares of a QR code (ISO/IEC 18004), by libqrencode. Pure.
#include <string>
#include <vector>

#include "base/result.h"

namespace draw {

struct Squares {
    std::size_t side = 0;      // squares in a row, without the quiet zone
    std::vector<bool> dark{};  // row by row from the top

    [[nodiscard]] bool at(std::size_t row, std::size_t column) const { return dark[row * side + column]; }
};

// Whatever bytes are given; a sixth of the code may be dirty or torn. Fault: draw.code_too_long.
base::Result<Squares> squares_of(std::string const& text);

}  // namespace draw
