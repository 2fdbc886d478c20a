#pragma once
// Reads one row of a list cell by cell and notes what cannot be taken, in the words of the file.
#include <optional>
#include <string>
#include <vector>

#include "platform/imports/outcome.h"
#include "platform/sheet/table.h"
#include "platform/sheet/values.h"

namespace imports {

// A column is named by its index in the list's specification. Refers to the table and the outcome; for one row only.
class RowReader {
public:
    RowReader(sheet::Table const& table, sheet::TableRow const& row, Outcome& outcome)
        : table_(table), row_(row), outcome_(outcome) {}

    [[nodiscard]] unsigned number() const { return row_.number(); }
    // Whether the list has such a column at all.
    [[nodiscard]] bool has(std::size_t column) const { return !table_.headings[column].empty(); }
    [[nodiscard]] std::string text(std::size_t column) const { return sheet::read_text(row_.at(column)); }
    [[nodiscard]] std::string card_number(std::size_t column) const { return sheet::read_card_number(row_.at(column)); }
    [[nodiscard]] bool is_blank(std::size_t column) const { return sheet::is_blank(row_.at(column)); }
    std::optional<base::PartialDay> date(std::size_t column) {
        return noted(column, sheet::read_date(row_.at(column)));
    }
    // The same, but a cell that is no date is no fault.
    [[nodiscard]] std::optional<base::PartialDay> date_if_any(std::size_t column) const;
    std::optional<int> time_minutes(std::size_t column) {
        return noted(column, sheet::read_time_minutes(row_.at(column)));
    }
    std::optional<int> count(std::size_t column) { return noted(column, sheet::read_count(row_.at(column))); }
    // The cell may be a mark ("x"); nothing is noted where it is something else.
    [[nodiscard]] std::optional<bool> mark(std::size_t column) const;

    void reject(std::size_t column, std::string_view code);
    // The cell was not understood, though the row can be taken.
    void notice(std::size_t column, std::string_view code);
    [[nodiscard]] bool is_good() const { return is_good_; }

private:
    template <class T>
    std::optional<T> noted(std::size_t column, base::Result<std::optional<T>> value) {
        if (value) return *value;
        reject(column, value.error().code);
        return std::nullopt;
    }
    [[nodiscard]] Rejected about(std::size_t column, std::string_view code) const;

    sheet::Table const& table_;
    sheet::TableRow const& row_;
    Outcome& outcome_;
    bool is_good_ = true;
};

// The workbook and its table, which looks into it.
struct OpenedList {
    sheet::Workbook workbook{};
    sheet::Table table{};
};

// Reads the file and finds the table; notes in the outcome what is passed over. A table without a required column gives
// no list but column_missing rows in the outcome: nothing of it can be taken. Faults: those of sheet::read_workbook.
base::Result<std::optional<OpenedList>> open_list(std::string_view bytes, std::span<sheet::ColumnSpec const> columns,
                                                  Outcome& outcome, Options const& options = {});

}  // namespace imports
