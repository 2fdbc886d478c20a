// Reading rows, and opening the list they stand in.
#include "platform/imports/row_reader.h"

#include <charconv>

#include "platform/jobs/jobs.h"

namespace imports {

std::optional<bool> RowReader::mark(std::size_t column) const {
    auto const mark = sheet::read_mark(row_.at(column));
    return mark ? std::optional(*mark) : std::nullopt;
}

std::optional<base::PartialDay> RowReader::date_if_any(std::size_t column) const {
    auto const date = sheet::read_date(row_.at(column));
    return date ? *date : std::nullopt;
}

Rejected RowReader::about(std::size_t column, std::string_view code) const {
    return {row_.number(), table_.headings[column], sheet::show(row_.at(column)), std::string(code)};
}

void RowReader::reject(std::size_t column, std::string_view code) {
    outcome_.rejected.push_back(about(column, code));
    is_good_ = false;
}

void RowReader::notice(std::size_t column, std::string_view code) {
    outcome_.notices.push_back(about(column, code));
}

base::Result<std::optional<OpenedList>> open_list(std::string_view bytes, std::span<sheet::ColumnSpec const> columns,
                                                  Outcome& outcome, Options const& options) {
    auto workbook = TRY(sheet::read_workbook(bytes));
    auto table = sheet::find_table(workbook, columns, options.columns);
    if (!table) {
        for (auto const& field : table.error().fields) {
            unsigned row = 0;
            if (auto const found = field.arguments.find("row"); found != field.arguments.end())
                std::from_chars(found->second.data(), found->second.data() + found->second.size(), row);
            outcome.rejected.push_back({row, field.arguments.at("column"), "", field.code});
        }
        return std::optional<OpenedList>{};
    }
    // Each row is read, compared and, where it is more than a look, written.
    if (options.progress != nullptr) options.progress->expect(table->rows.size() * (options.is_dry_run ? 2 : 3));
    outcome.rows_passed_over = table->passed_over;
    outcome.columns_passed_over = table->unknown_headings;
    for (auto const& name : table->other_sheets) outcome.notices.push_back({0, name, "", "sheet_not_read"});
    return std::optional(OpenedList{std::move(workbook), *std::move(table)});
}

}  // namespace imports
