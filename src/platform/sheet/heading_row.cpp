// Which row of a workbook holds the headings, and which of its columns are for what.
#include "platform/sheet/heading_row.h"

#include <algorithm>

namespace sheet {
namespace {

constexpr std::size_t enough_headings = 3;
constexpr std::size_t rows_near_the_top = 30;

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

}  // namespace

bool has_required(HeadingRow const& row, std::span<ColumnSpec const> specs) {
    for (std::size_t spec = 0; spec < specs.size(); ++spec) {
        if (specs[spec].need == Need::required && !row.columns[spec]) return false;
    }
    return row.recognised > 0;
}

HeadingRows find_heading_rows(Workbook const& workbook, Headings const& headings, std::span<ColumnSpec const> specs) {
    HeadingRows rows;
    rows.of_sheets = heading_rows(workbook, Visibility::visible, headings, specs);
    if (rows.of_sheets.empty()) rows.of_sheets = heading_rows(workbook, Visibility::hidden, headings, specs);
    auto const best =
        std::max_element(rows.of_sheets.begin(), rows.of_sheets.end(),
                         [](HeadingRow const& a, HeadingRow const& b) { return a.recognised < b.recognised; });
    if (best != rows.of_sheets.end()) rows.best = *best;
    return rows;
}

std::optional<HeadingRow> likely_heading_row(Workbook const& workbook, std::size_t specs) {
    std::optional<HeadingRow> likely;
    std::size_t most_texts = 1;
    for (Sheet const& sheet : workbook.sheets) {
        if (sheet.visibility != Visibility::visible || likely) continue;
        for (std::size_t index = 0; index < std::min(sheet.rows.size(), rows_near_the_top); ++index) {
            auto const texts = texts_in(sheet.rows[index]);
            if (texts <= most_texts) continue;
            most_texts = texts;
            likely = HeadingRow{&sheet, index, std::vector<std::optional<std::size_t>>(specs), 0};
        }
    }
    return likely;
}

void apply(std::span<Choice const> choices, std::span<ColumnSpec const> specs, HeadingRow& row) {
    for (Choice const& choice : choices) {
        auto const spec =
            std::find_if(specs.begin(), specs.end(), [&](ColumnSpec const& each) { return each.key == choice.key; });
        if (spec == specs.end()) continue;
        if (choice.column) std::replace(row.columns.begin(), row.columns.end(), choice.column, {});
        row.columns[static_cast<std::size_t>(spec - specs.begin())] = choice.column;
    }
}

}  // namespace sheet
