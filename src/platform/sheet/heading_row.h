#pragma once
// The search for the row of headings: by its words, and where somebody said by hand which column is which.
#include <optional>
#include <span>
#include <vector>

#include "platform/sheet/table.h"

namespace sheet {

struct HeadingRow {
    Sheet const* sheet = nullptr;
    std::size_t index = 0;                              // into the sheet's rows
    std::vector<std::optional<std::size_t>> columns{};  // by spec
    std::size_t recognised = 0;

    [[nodiscard]] Row const& row() const { return sheet->rows[index]; }
};

bool has_required(HeadingRow const& row, std::span<ColumnSpec const> specs);

struct HeadingRows {
    std::vector<HeadingRow> of_sheets{};  // the best of each sheet that was looked at and has one
    std::optional<HeadingRow> best{};
};
HeadingRows find_heading_rows(Workbook const& workbook, Headings const& headings, std::span<ColumnSpec const> specs);

// The row that looks most like headings though none was recognised: the one with the most texts near the top of the
// first visible sheet.
std::optional<HeadingRow> likely_heading_row(Workbook const& workbook, std::size_t specs);

// A column chosen for one spec is taken from any other.
void apply(std::span<Choice const> choices, std::span<ColumnSpec const> specs, HeadingRow& row);

}  // namespace sheet
