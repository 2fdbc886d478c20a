#pragma once
// Private to the writer of workbooks: a page's chart.
#include "platform/sheet/writer.h"

struct lxw_workbook;
struct lxw_worksheet;

namespace sheet {

// Where a page's table lies; the first row of values follows the headings.
struct TablePlace {
    std::string tab{};
    std::uint32_t headings_row = 0;
    std::uint32_t last_row = 0;
};

void add_chart(lxw_workbook* book, lxw_worksheet* sheet, Page const& page, TablePlace const& table);

}  // namespace sheet
