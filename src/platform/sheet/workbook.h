#pragma once
// An Excel workbook (.xlsx, .xlsm) as plain values: its worksheets, their rows and the cells that hold something.
//
// What comes in is a stranger's file: nothing it declares is trusted, everything it makes us keep is bounded by Limits,
// and it is either read whole or refused with one code. All functions are pure; a workbook may be read from several
// threads at once.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "platform/sheet/texts.h"

namespace sheet {

// Room for a province's list (120,000 rows of 11 columns) with plenty to spare, and a bound on what a hostile file can
// cost.
struct Limits {
    std::size_t unpacked_bytes = std::size_t{256}
                                 << 20U;  // of all parts read from one file together, counted while unpacking
    std::size_t zip_entries = 10'000;
    std::size_t sheets = 255;              // of one workbook
    std::size_t rows = 200'000;            // of one sheet, those with something in them
    std::size_t columns = 256;             // the furthest one with something in it
    std::size_t cells = 6'000'000;         // of one workbook, those with something in them
    std::size_t text_characters = 32'767;  // of one cell; Excel's own bound
};

enum class CellKind : std::uint8_t { empty, text, number, boolean, error };
// How Excel shows a number; a date is a number underneath.
// month: a month and a year without the day beneath (mmm-yy).
enum class CellStyle : std::uint8_t { plain, date, time, date_time, month };
// The day that serial numbers are counted from.
enum class Epoch : std::uint8_t { from_1900, from_1904 };

// A formula's cell holds the value Excel kept with it; a formula without one (never opened in Excel) is an error that
// reads "=...".
struct Cell {
    std::string_view text{};   // of a text or an error ("#N/A"), as it was typed; valid UTF-8; owned by the workbook
    double number = 0;         // of a number, finite; of a boolean 0 or 1; of a date Excel's serial number
    std::uint16_t column = 0;  // 0 is A
    CellKind kind = CellKind::empty;
    CellStyle style = CellStyle::plain;
    Epoch epoch = Epoch::from_1900;
};

inline constexpr Cell empty_cell{};

struct Row {
    unsigned number = 0;        // as Excel numbers it, from 1
    std::vector<Cell> cells{};  // those with something in them, from left to right

    // The cell in a column, counted from 0; empty_cell where nothing stands.
    [[nodiscard]] Cell const& at(std::size_t column) const;
};

enum class Visibility : std::uint8_t { visible, hidden };

struct Sheet {
    std::string name{};
    Visibility visibility = Visibility::visible;
    std::vector<Row> rows{};  // those with something in them, from top to bottom
};

// Can be moved (views into it stay valid) but not copied.
struct Workbook {
    std::vector<Sheet> sheets{};  // the worksheets in the order of their tabs, hidden ones too; no chart sheets
    Texts texts{};
};

// `bytes` is the whole file; it is not needed afterwards. Faults, all of them Fault::invalid:
//   file.empty, file.is_old_excel (.xls), file.is_encrypted, file.is_word, file.is_open_document (.ods),
//   file.is_not_excel (argument looks_like: "PDF", or "?" where it cannot be told),
//   file.is_broken (argument part: the part of the package, "zip" for the package itself),
//   file.is_too_large (unpacked bytes, zip entries or sheets over the limits),
//   sheet.is_too_large (arguments sheet, cell where reading stopped, rows, columns, cells, characters: the limits).
base::Result<Workbook> read_workbook(std::string_view bytes, Limits const& limits = {});

// 0 gives "A", 26 gives "AA".
std::string column_letters(std::size_t column);

}  // namespace sheet
