// The search for the heading row, and the table put together around it.
#include "platform/sheet/table.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "platform/sheet/row_kinds.h"
#include "platform/sheet/values.h"

namespace sheet {
namespace {

constexpr std::size_t enough_headings = 3;

struct HeadingRow {
    Sheet const* sheet = nullptr;
    std::size_t index = 0;                              // into the sheet's rows
    std::vector<std::optional<std::size_t>> columns{};  // by spec
    std::size_t recognised = 0;
};

bool has_required(HeadingRow const& row, std::span<ColumnSpec const> specs) {
    for (std::size_t spec = 0; spec < specs.size(); ++spec) {
        if (specs[spec].need == Need::required && !row.columns[spec]) return false;
    }
    return row.recognised > 0;
}

HeadingRow recognise(Row const& row, Headings const& headings, std::size_t specs) {
    HeadingRow found;
    found.columns.resize(specs);
    for (Cell const& cell : row.cells) {
        auto const spec = headings.spec_of(cell);
        if (!spec || found.columns[*spec]) continue;
        found.columns[*spec] = cell.column;
        ++found.recognised;
    }
    return found;
}

std::size_t texts_in(Row const& row) {
    return static_cast<std::size_t>(std::count_if(row.cells.begin(), row.cells.end(),
                                                  [](Cell const& cell) { return cell.kind == CellKind::text; }));
}

// Rows with fewer texts than the best so far cannot beat it and are not looked at: most data rows of a long list.
HeadingRow find_heading_row(Sheet const& sheet, Headings const& headings, std::span<ColumnSpec const> specs) {
    HeadingRow best;
    for (std::size_t index = 0; index < sheet.rows.size() && best.recognised < specs.size(); ++index) {
        if (texts_in(sheet.rows[index]) <= best.recognised) continue;
        auto row = recognise(sheet.rows[index], headings, specs.size());
        bool const is_enough = row.recognised >= enough_headings || has_required(row, specs);
        if (!is_enough || row.recognised <= best.recognised) continue;
        best = std::move(row);
        best.sheet = &sheet;
        best.index = index;
    }
    return best;
}

// The best heading row of every sheet of that visibility that has one.
std::vector<HeadingRow> heading_rows(Workbook const& workbook, Visibility visibility, Headings const& headings,
                                     std::span<ColumnSpec const> specs) {
    std::vector<HeadingRow> found;
    for (Sheet const& sheet : workbook.sheets) {
        if (sheet.visibility != visibility) continue;
        auto row = find_heading_row(sheet, headings, specs);
        if (row.sheet != nullptr) found.push_back(std::move(row));
    }
    return found;
}

base::Result<> expect_columns(HeadingRow const* heading, std::span<ColumnSpec const> specs) {
    base::Error fault{base::Fault::invalid, "column_missing"};
    for (std::size_t spec = 0; spec < specs.size(); ++spec) {
        if (specs[spec].need == Need::optional || (heading != nullptr && heading->columns[spec])) continue;
        auto const column = specs[spec].headings.empty() ? specs[spec].key : specs[spec].headings.front();
        base::FieldError field{"/" + std::string(specs[spec].key), "column_missing", {{"column", std::string(column)}}};
        if (heading != nullptr) {
            field.arguments.emplace("row", std::to_string(heading->sheet->rows[heading->index].number));
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
    auto const& row = heading.sheet->rows[heading.index];
    table.headings.resize(heading.columns.size());
    for (Cell const& cell : row.cells) {
        auto const spec =
            std::find(heading.columns.begin(), heading.columns.end(), std::optional<std::size_t>(cell.column));
        auto text = show(cell);
        if (spec != heading.columns.end()) {
            table.headings[static_cast<std::size_t>(spec - heading.columns.begin())] = std::move(text);
        } else if (!text.empty()) {
            table.unknown_headings.push_back(std::move(text));
        }
    }
}

void take_rows(Table& table, HeadingRow const& heading, Headings const& headings, std::span<ColumnSpec const> specs) {
    RowKinds const kinds(heading.sheet->rows[heading.index], heading.columns, headings, specs);
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

}  // namespace

base::Result<Table> find_table(Workbook const& workbook, std::span<ColumnSpec const> specs) {
    Headings const headings(specs);
    auto found = heading_rows(workbook, Visibility::visible, headings, specs);
    if (found.empty()) found = heading_rows(workbook, Visibility::hidden, headings, specs);
    auto const best = std::max_element(found.begin(), found.end(), [](HeadingRow const& a, HeadingRow const& b) {
        return a.recognised < b.recognised;
    });
    TRY(expect_columns(best == found.end() ? nullptr : &*best, specs));

    Table table;
    table.sheet = best->sheet->name;
    table.heading_row = best->sheet->rows[best->index].number;
    table.title = title_above(*best);
    take_headings(table, *best);
    take_rows(table, *best, headings, specs);
    for (HeadingRow const& other : found) {
        bool const is_further = other.sheet != best->sheet && other.sheet->visibility == Visibility::visible;
        if (is_further && has_required(other, specs)) table.other_sheets.push_back(other.sheet->name);
    }
    return table;
}

}  // namespace sheet
