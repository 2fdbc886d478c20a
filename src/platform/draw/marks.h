#pragma once
// What stands where on the pages of a sheet: laid out once, then counted and painted.
#include <pango/pangocairo.h>

#include <memory>
#include <variant>
#include <vector>

#include "platform/draw/code.h"

namespace draw {

struct Unref {
    void operator()(void* object) const { g_object_unref(object); }
};
using Layout = std::shared_ptr<PangoLayout>;

// Places and lengths in points, from the upper left corner of the page.
struct TextMark {
    Layout layout{};
    double x = 0;
    double y = 0;
};
struct LineMark {
    double x1 = 0;
    double y1 = 0;
    double x2 = 0;
    double y2 = 0;
};
struct SquaresMark {
    Squares squares{};
    double x = 0;
    double y = 0;
    double square = 0;
};

using Mark = std::variant<TextMark, LineMark, SquaresMark>;
using MarkedPage = std::vector<Mark>;

inline constexpr double page_width = 595.28;
inline constexpr double page_height = 841.89;

constexpr double points(double millimetres) {
    return millimetres * 72 / 25.4;
}

}  // namespace draw
