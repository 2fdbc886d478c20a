#pragma once
// Excel workbooks going out: tables of real values (days are days, numbers are numbers) under a title, with a heading
// row that stays in sight, filters and prints again on every page.
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/day.h"
#include "base/id.h"

namespace sheet {

// How a column shows its values; a text stands in any column as it is.
//   day: dd/mm/yyyy.  percent: with two decimals, of a value such as 97.5.
enum class Shows { text, number, day, percent };

struct PageColumn {
    std::string heading{};
    Shows shows = Shows::text;
    double width_characters = 0;  // 0: as wide as its values need, within bounds
};

// monostate leaves the cell empty. A date known only in part is written as text ("2019", "03/2019").
using PageValue = std::variant<std::monostate, std::string, std::int64_t, double, base::PartialDay>;

template <class T>
PageValue page_value(std::optional<T> const& value) {
    return value ? PageValue(*value) : PageValue();
}
inline PageValue page_value(std::optional<base::Day> const& day) {
    return day ? PageValue(base::whole(*day)) : PageValue();
}

enum class ChartKind { stacked_columns, lines };

struct ChartColumn {
    std::size_t column = 0;
    unsigned colour = 0;  // 0xRRGGBB
};

// Drawn from the page's own table, all of its rows, beside it.
struct PageChart {
    ChartKind kind = ChartKind::stacked_columns;
    std::string title{};
    std::size_t categories = 0;  // the column with the names along the axis
    std::vector<ChartColumn> series{};
};

// One sheet: title, lines beneath it, the table, notes beneath that. A row may be shorter than the columns.
struct Page {
    std::string name{};  // of its tab; what Excel does not take in such a name is replaced or cut
    std::string title{};
    std::vector<std::string> lines{};
    std::vector<PageColumn> columns{};
    std::vector<std::vector<PageValue>> rows{};
    std::vector<std::string> notes{};
    std::optional<PageChart> chart{};  // of a table with rows
};

// The file's bytes; the same pages and instant give the same bytes (but for an instant of 0, which stands for now). At
// least one page. Throws std::runtime_error where the machine fails (no room for temporary files).
std::string write_workbook(std::vector<Page> const& pages, base::Instant made_at);

}  // namespace sheet
