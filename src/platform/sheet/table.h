#pragma once
// Finds the table in a workbook: the heading row by its words, then the rows beneath it that are data.
//
// The heading row is the one with the most recognised headings, the earliest of equals; visible sheets come before
// hidden ones. It must hold three of the headings or all that are required.
//
// Of the rows beneath it these are passed over:
//   - rows with nothing in them (not even listed), and rows with nothing but their running number (STT);
//   - group rows: a single text, alone in the row or beside a roman numeral or letter under STT;
//   - the headings again, as at the top of a printed page;
//   - right beneath headings a row that numbers the columns: 1 2 3, (1) (2) (3), A B 1 2;
//   - totals: the first text is "Tổng cộng", "Cộng" or "Tổng số" with nothing, a sign or a figure after it (with words
//     after it only where fewer than half of the required columns are filled), and no running number stands beside it;
//   - signatures: below the last row that is surely data, that is one with a number under STT or a date, time or number
//     in any other recognised column, the rows in which fewer than half of the required columns are filled, and all
//     rows from the first that has the words of a signature ("Người lập biểu", "T/M", "Bí thư",
//     "(Ký, ghi rõ họ tên)", "ngày ... tháng ... năm ..."). A row above one that stays data stays data.
// Everything else is data, faulty or not, so that a fault is told and not swallowed.
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "platform/sheet/headings.h"
#include "platform/sheet/workbook.h"

namespace sheet {

// A row of data. It looks into the workbook, which must outlive it.
class TableRow {
public:
    TableRow(Row const& row, std::shared_ptr<std::vector<std::size_t> const> columns)
        : row_(&row), columns_(std::move(columns)) {}

    // As Excel numbers it.
    [[nodiscard]] unsigned number() const { return row_->number; }
    // The cell under the heading of the spec with that index; empty_cell where the table has no such column.
    [[nodiscard]] Cell const& at(std::size_t spec) const { return row_->at((*columns_)[spec]); }

private:
    Row const* row_;
    std::shared_ptr<std::vector<std::size_t> const> columns_;  // of all rows, by spec
};

struct Table {
    std::string sheet{};
    unsigned heading_row = 0;
    std::vector<std::string> title{};  // each row above the headings as one line of text
    std::vector<std::string>
        headings{};  // by spec, as written (without stray blanks); "" where the table has no such column
    std::vector<std::string> unknown_headings{};  // those no spec is for, and repeated ones
    std::vector<std::string> other_sheets{};  // further visible sheets that have such a table: the caller may want to
                                              // say that they were not read
    std::vector<TableRow> rows{};
    std::vector<unsigned> passed_over{};  // numbers of rows that hold something but are no data
};

// What somebody says by hand: the spec of that key has this column (0 is A), or none.
struct Choice {
    std::string key{};
    std::optional<std::size_t> column{};
};

// The workbook must outlive the table (it may be moved). Choices win over what the headings say; with them, a table is
// also found where no heading was recognised. The fault is column_missing, one field error for each required column
// without a heading: pointer "/" + key, arguments column (its first alias) and, where a heading row was found, row and
// sheet.
base::Result<Table> find_table(Workbook const& workbook, std::span<ColumnSpec const> specs,
                               std::span<Choice const> choices = {});

// What stands in a column, for a person who decides what it is: its heading and the first few values beneath.
struct SeenColumn {
    std::size_t column = 0;
    std::string heading{};
    std::vector<std::string> sample{};
};

struct Layout {
    std::string sheet{};
    unsigned heading_row = 0;  // 0: nothing was found that could be one
    std::vector<SeenColumn> columns{};
    std::vector<std::optional<std::size_t>> of_specs{};  // by spec
};

// Where find_table would look, also where it would find too little.
Layout layout_of(Workbook const& workbook, std::span<ColumnSpec const> specs, std::span<Choice const> choices = {});

}  // namespace sheet
