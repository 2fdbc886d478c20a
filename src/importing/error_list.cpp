// The cells an office has to look at again, as a workbook in the order of its own file.
#include <algorithm>

#include "importing/upload.h"
#include "platform/sheet/writer.h"

namespace importing {
namespace {

struct Line {
    unsigned row = 0;
    std::vector<sheet::PageValue> values{};
};

sheet::PageValue number_of(unsigned row) {
    return row == 0 ? sheet::PageValue() : sheet::PageValue(std::int64_t{row});
}

void add(std::vector<Line>& lines, imports::Rejected const& cell, char const* what, words::Language language) {
    lines.push_back({cell.row,
                     {number_of(cell.row), cell.column, cell.value, std::string(), words::text(language, what),
                      words::text(language, cell.code)}});
}

std::vector<Line> lines_of(imports::Outcome const& outcome, words::Language language) {
    std::vector<Line> lines;
    for (auto const& cell : outcome.rejected) add(lines, cell, "import.list_rejected", language);
    for (auto const& cell : outcome.notices) add(lines, cell, "import.list_notice", language);
    auto const* const became = outcome.updated > 0 ? "import.list_updated" : "import.list_not_updated";
    for (auto const& cell : outcome.differs)
        lines.push_back({cell.row,
                         {number_of(cell.row), cell.column, cell.value, cell.in_register,
                          words::text(language, "import.list_differs"), words::text(language, became)}});
    std::stable_sort(lines.begin(), lines.end(), [](Line const& a, Line const& b) { return a.row < b.row; });
    return lines;
}

}  // namespace

http::File error_list(imports::Outcome const& outcome, std::string const& file_name, words::Language language,
                      base::Instant now) {
    auto const word = [&](char const* key) { return words::text(language, key); };
    sheet::Page page;
    page.name = word("import.list_name");
    page.title = word("import.list_title");
    page.lines.push_back(words::text(language, "import.list_of", {{"file", file_name}}));
    page.columns = {
        {word("import.list_row"), sheet::Shows::number, 8},  {word("import.list_column"), sheet::Shows::text, 24},
        {word("import.list_value"), sheet::Shows::text, 28}, {word("import.list_in_register"), sheet::Shows::text, 28},
        {word("import.list_what"), sheet::Shows::text, 24},  {word("import.list_why"), sheet::Shows::text, 44}};
    for (auto& line : lines_of(outcome, language)) page.rows.push_back(std::move(line.values));
    if (page.rows.empty()) page.notes.push_back(word("import.list_empty"));
    auto stem = file_name.substr(0, file_name.rfind('.'));
    return {std::string(http::xlsx_type), words::text(language, "import.list_file", {{"file", stem}}) + ".xlsx",
            sheet::write_workbook({page}, now)};
}

}  // namespace importing
