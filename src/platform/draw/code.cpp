// The squares of a QR code.
#include "platform/draw/code.h"

#include <qrencode.h>

#include <memory>

namespace draw {
namespace {

struct Free {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

}  // namespace

base::Result<Squares> squares_of(std::string const& text) {
    constexpr auto smallest_that_holds_it = 0;
    std::unique_ptr<QRcode, Free> const code(QRcode_encodeData(static_cast<int>(text.size()),
                                                               reinterpret_cast<unsigned char const*>(text.data()),
                                                               smallest_that_holds_it, QR_ECLEVEL_M));
    if (!code) return base::Error{base::Fault::refused, "draw.code_too_long"};
    Squares squares;
    squares.side = static_cast<std::size_t>(code->width);
    squares.dark.reserve(squares.side * squares.side);
    for (std::size_t place = 0; place < squares.side * squares.side; ++place)
        squares.dark.push_back((code->data[place] & 1U) != 0);
    return squares;
}

}  // namespace draw
