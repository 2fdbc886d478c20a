#pragma once
// Papers that have no Word form, drawn as PDF: lists to tick on paper, notices for a wall. A4 upright, in a Times-like
// typeface with every letter of Vietnamese. Pure but for the fonts of the machine.
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/id.h"
#include "base/result.h"

namespace draw {

enum class Align { left, centre, right };
enum class Weight { plain, bold };
enum class Slant { upright, italic };

struct Paragraph {
    std::string text{};  // "\n" begins a new line; what is empty takes one line's height
    double size_pt = 13;
    Weight weight = Weight::plain;
    Slant slant = Slant::upright;
    Align align = Align::left;
    double after_pt = 4;
};

// Two columns side by side, such as the heading of an office's paper or the places to sign. Never parted by a page's
// end.
struct Sides {
    std::vector<Paragraph> left{};
    std::vector<Paragraph> right{};
    double left_share = 0.5;  // of the width
    double after_pt = 10;
};

struct Column {
    std::string heading{};
    double share = 1;  // of the width, beside the other columns' shares
    Align align = Align::left;
};

// Ruled. Its head stands again on every page, and no row is parted by a page's end.
struct Table {
    std::vector<Column> columns{};
    std::vector<std::vector<std::string>> rows{};  // a cell for each column
    double size_pt = 12;
    double row_mm = 0;  // at least so high, for what is filled in by hand
    double after_pt = 10;
};

// A QR code in the middle of the page, its quiet zone with it.
struct Code {
    std::string text{};
    double side_mm = 90;
    double after_pt = 6;
};

using Block = std::variant<Paragraph, Sides, Table, Code>;

enum class Pages { as_needed, one };  // one: everything is drawn smaller until it fits

struct Sheet {
    std::string title{};      // what a reader's window is called
    base::Instant made_at{};  // the same sheet and instant give the same bytes
    Pages pages = Pages::as_needed;
    std::vector<Block> blocks{};
};

inline constexpr std::string_view pdf_type = "application/pdf";

// The bytes of a PDF file, pages numbered "2/3" where there are several. Faults: draw.no_font (the machine has none
// with the letters of Vietnamese), draw.code_too_long.
base::Result<std::string> to_pdf(Sheet const& sheet);

}  // namespace draw
