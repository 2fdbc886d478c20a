// The table put together around its heading row, and what its columns are seen to hold.
#include "platform/sheet/table.h"

#include <algorithm>
#include <set>
#include <utility>

#include "platform/sheet/heading_row.h"
#include "platform/sheet/row_kinds.h"
#include "platform/sheet/values.h"

namespace sheet {
namespace {

constexpr std::size_t rows_looked_at = 200;
constexpr std::size_t samples_of_a_column = 3;

base::Result<> expect_columns(HeadingRow const* heading, std::span<ColumnSpec const> specs) {
    base::Error fault{base::Fault::invalid, "column_missing"};
    for (std::size_t spec = 0; spec < specs.size(); ++spec) {
        if (specs[spec].need == Need::optional || (heading != nullptr && heading->columns[spec])) continue;
        auto const column = specs[spec].headings.empty() ? specs[spec].key : specs[spec].headings.front();
        base::FieldError field{"/" + std::string(specs[spec].key), "column_missing", {{"column", std::string(column)}}};
        if (heading != nullptr) {
            field.arguments.emplace("row", std::to_string(heading->row().number));
            field.arguments.emplace("sheet", heading->sheet->name);
        }
        fault.fields.push_back(std::move(field));
    }
    if (fault.fields.empty() && heading != nullptr) return {};
    return fault;
}

std::vector<std::string> title_above(HeadingRow const& heading) {
    std::vector<std::string> title;
    for (std::size_t index = 0; index < heading.index; ++index) {
        std::string line;
        for (Cell const& cell : heading.sheet->rows[index].cells) {
            auto const text = show(cell);
            if (!line.empty() && !text.empty()) line += ' ';
            line += text;
        }
        if (!line.empty()) title.push_back(std::move(line));
    }
    return title;
}

void take_headings(Table& table, HeadingRow const& heading) {
    table.headings.resize(heading.columns.size());
    // A column chosen by hand may have no heading: then its letter names it.
    for (std::size_t spec = 0; spec < heading.columns.size(); ++spec)
        if (heading.columns[spec] && is_blank(heading.row().at(*heading.columns[spec])))
            table.headings[spec] = column_letters(*heading.columns[spec]);
    for (Cell const& cell : heading.row().cells) {
        auto const spec =
            std::find(heading.columns.begin(), heading.columns.end(), std::optional<std::size_t>(cell.column));
        auto text = show(cell);
        if (spec != heading.columns.end()) {
            if (!text.empty())
                table.headings[static_cast<std::size_t>(spec - heading.columns.begin())] = std::move(text);
        } else if (!text.empty()) {
            table.unknown_headings.push_back(std::move(text));
        }
    }
}

void take_rows(Table& table, HeadingRow const& heading, Headings const& headings, std::span<ColumnSpec const> specs) {
    RowKinds const kinds(heading.row(), heading.columns, headings, specs);
    auto const rows = std::span(heading.sheet->rows).subspan(heading.index + 1);
    auto const verdicts = kinds.of(rows);
    std::vector<std::size_t> columns;
    for (auto const column : heading.columns) columns.push_back(column.value_or(no_column));
    auto const shared = std::make_shared<std::vector<std::size_t> const>(std::move(columns));
    for (std::size_t index = 0; index < rows.size(); ++index) {
        if (verdicts[index] == RowKind::data) table.rows.emplace_back(rows[index], shared);
        if (verdicts[index] == RowKind::passed_over) table.passed_over.push_back(rows[index].number);
    }
}

SeenColumn column_seen(HeadingRow const& heading, std::size_t column) {
    SeenColumn seen{column, show(heading.row().at(column)), {}};
    auto const rows = std::span(heading.sheet->rows).subspan(heading.index + 1);
    for (Row const& row : rows.first(std::min(rows.size(), rows_looked_at))) {
        if (seen.sample.size() == samples_of_a_column) break;
        if (auto text = show(row.at(column)); !text.empty()) seen.sample.push_back(std::move(text));
    }
    return seen;
}

}  // namespace

base::Result<Table> find_table(Workbook const& workbook, std::span<ColumnSpec const> specs,
                               std::span<Choice const> choices) {
    Headings const headings(specs);
    auto [of_sheets, best] = find_heading_rows(workbook, headings, specs);
    if (!best && !choices.empty()) best = likely_heading_row(workbook, specs.size());
    if (best) apply(choices, specs, *best);
    TRY(expect_columns(best ? &*best : nullptr, specs));

    Table table;
    table.sheet = best->sheet->name;
    table.heading_row = best->row().number;
    table.title = title_above(*best);
    take_headings(table, *best);
    take_rows(table, *best, headings, specs);
    for (HeadingRow const& other : of_sheets) {
        bool const is_further = other.sheet != best->sheet && other.sheet->visibility == Visibility::visible;
        if (is_further && has_required(other, specs)) table.other_sheets.push_back(other.sheet->name);
    }
    return table;
}

Layout layout_of(Workbook const& workbook, std::span<ColumnSpec const> specs, std::span<Choice const> choices) {
    Layout layout;
    layout.of_specs.resize(specs.size());
    auto best = find_heading_rows(workbook, Headings(specs), specs).best;
    if (!best) best = likely_heading_row(workbook, specs.size());
    if (!best) return layout;
    apply(choices, specs, *best);
    layout.sheet = best->sheet->name;
    layout.heading_row = best->row().number;
    layout.of_specs = best->columns;
    std::set<std::size_t> columns;
    auto const rows = std::span(best->sheet->rows).subspan(best->index);
    for (Row const& row : rows.first(std::min(rows.size(), rows_looked_at)))
        for (Cell const& cell : row.cells) columns.insert(cell.column);
    for (auto const column : columns) {
        auto seen = column_seen(*best, column);
        if (!seen.heading.empty() || !seen.sample.empty()) layout.columns.push_back(std::move(seen));
    }
    return layout;
}

}  // namespace sheet
