// The judgement of rows: single marks first, then the tail with its signatures as a whole.
#include "platform/sheet/row_kinds.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/text.h"
#include "platform/sheet/numbers.h"
#include "platform/sheet/values.h"

namespace sheet {
namespace {

bool holds_letters(std::string_view folded) {
    return std::any_of(folded.begin(), folded.end(), [](char letter) {
        return (letter >= 'a' && letter <= 'z') || static_cast<unsigned char>(letter) >= 0x80;
    });
}

bool holds_digits(std::string_view text) {
    return text.find_first_of("0123456789") != std::string_view::npos;
}

// A number, a date, a time: as such or typed as text ("05/03/1975").
bool is_value(Cell const& cell) {
    if (cell.kind == CellKind::number || cell.kind == CellKind::boolean) return true;
    return cell.kind == CellKind::text && holds_digits(cell.text) && !holds_letters(base::folded(cell.text));
}

// "I", "II.", "A", "b)": what numbers groups.
bool is_group_mark(Cell const& cell) {
    if (cell.kind != CellKind::text || cell.text.size() > 16) return false;
    auto text = base::folded(cell.text);
    while (!text.empty() && std::string_view(".):- ").find(text.back()) != std::string_view::npos) text.pop_back();
    bool const is_letter = text.size() == 1 && holds_letters(text);
    return is_letter || (!text.empty() && text.find_first_not_of("ivxlc") == std::string::npos);
}

// "3", "(3)", "A", "(5)=(3)+(4)": what numbers columns.
bool is_column_mark(Cell const& cell) {
    if (cell.kind == CellKind::number) return cell.style == CellStyle::plain && cell.number >= 0 && cell.number <= 256;
    if (cell.kind != CellKind::text || cell.text.size() > 32) return false;
    auto const text = base::folded(cell.text);
    bool const is_sum = text.find_first_not_of("0123456789()[]=+- ") == std::string::npos && holds_digits(text);
    bool const is_letter = text.size() == 1 || (text.size() == 3 && text.front() == '(' && text.back() == ')');
    return is_sum || (is_letter && holds_letters(text));
}

std::size_t filled_in(Row const& row) {
    return static_cast<std::size_t>(
        std::count_if(row.cells.begin(), row.cells.end(), [](Cell const& cell) { return !is_blank(cell); }));
}

bool numbers_columns(Row const& row) {
    constexpr std::size_t enough_marks = 3;
    bool const is_marks_only = std::all_of(row.cells.begin(), row.cells.end(),
                                           [](Cell const& cell) { return is_blank(cell) || is_column_mark(cell); });
    return is_marks_only && filled_in(row) >= enough_marks;
}

bool has_signature_words(Row const& row) {
    static constexpr std::array<std::string_view, 16> beginnings{
        "nguoi lap", "nguoi tong hop", "t/m",        "tm.",      "tm ",      "thay mat", "k/t", "kt.",
        "bi thu",    "pho bi thu",     "thu truong", "chu tich", "xac nhan", "noi nhan", "(ky", "ky ten"};
    for (Cell const& cell : row.cells) {
        if (cell.kind != CellKind::text) continue;
        auto const text = base::folded(cell.text);
        if (std::any_of(beginnings.begin(), beginnings.end(), [&](auto words) { return text.starts_with(words); }))
            return true;
        auto const day = text.find("ngay ");
        auto const month = text.find(" thang ", day);
        if (day != std::string::npos && month != std::string::npos && text.find(" nam ", month) != std::string::npos)
            return true;
    }
    return false;
}

enum class Total { no, alone, with_words };

// "Cộng" counts with its accents: "Công an tỉnh" is no total.
Total total_in(Cell const& cell) {
    if (cell.kind != CellKind::text) return Total::no;
    auto const text = base::lowered(base::tidied(cell.text));
    for (std::string_view const words : {"tổng cộng", "tổng số", "cộng"}) {
        if (!text.starts_with(words)) continue;
        auto const rest = std::string_view(text).substr(words.size());
        if (rest.empty() || rest.find_first_of(":.(0123456789") <= 1) return Total::alone;
        return rest.front() == ' ' ? Total::with_words : Total::no;
    }
    return Total::no;
}

}  // namespace

RowKinds::RowKinds(Row const& heading, std::span<std::optional<std::size_t> const> columns, Headings const& headings,
                   std::span<ColumnSpec const> specs)
    : columns_(columns), headings_(headings), specs_(specs) {
    auto const numbers = std::find_if(heading.cells.begin(), heading.cells.end(), heads_row_numbers);
    if (numbers != heading.cells.end()) number_column_ = numbers->column;
}

bool RowKinds::has_row_number(Row const& row) const {
    Cell const& cell = row.at(number_column_);
    if (cell.kind == CellKind::number || cell.kind == CellKind::error) return true;
    return cell.kind == CellKind::text && holds_digits(cell.text) && !holds_letters(base::folded(cell.text));
}

bool RowKinds::is_group(Row const& row) const {
    Cell const* only = nullptr;
    for (Cell const& cell : row.cells) {
        if (is_blank(cell) || (cell.column == number_column_ && is_group_mark(cell))) continue;
        if (only != nullptr) return false;
        only = &cell;
    }
    return only == nullptr || only->kind == CellKind::text || only->column == number_column_;
}

bool RowKinds::repeats_headings(Row const& row) const {
    std::size_t recognised = 0;
    std::size_t repeated = 0;
    for (std::size_t spec = 0; spec < columns_.size(); ++spec) {
        if (!columns_[spec]) continue;
        ++recognised;
        if (recognised > 2 && repeated == 0) return false;
        if (headings_.spec_of(row.at(*columns_[spec])) == spec) ++repeated;
    }
    return repeated >= 2 && repeated * 2 >= recognised;
}

bool RowKinds::is_total(Row const& row) const {
    for (Cell const& cell : row.cells) {
        if (cell.kind != CellKind::text || is_blank(cell) || (cell.column == number_column_ && is_group_mark(cell)))
            continue;
        auto const total = total_in(cell);
        return total == Total::alone || (total == Total::with_words && !is_half_filled(row));
    }
    return false;
}

bool RowKinds::has_value(Row const& row) const {
    return std::any_of(columns_.begin(), columns_.end(), [&](auto const& column) {
        return column && *column != number_column_ && is_value(row.at(*column));
    });
}

bool RowKinds::is_half_filled(Row const& row) const {
    std::size_t required = 0;
    std::size_t filled = 0;
    for (std::size_t spec = 0; spec < columns_.size(); ++spec) {
        if (specs_[spec].need == Need::optional || *columns_[spec] == number_column_) continue;
        ++required;
        if (!is_blank(row.at(*columns_[spec]))) ++filled;
    }
    return filled * 2 >= required;
}

// From the end up to the last row that is surely data: what is weak there is no data.
void RowKinds::pass_signatures(std::span<Row const> rows, std::vector<RowKind>& kinds) const {
    auto tail = rows.size();
    while (tail > 0) {
        auto const above = tail - 1;
        if (kinds[above] == RowKind::data && (has_row_number(rows[above]) || has_value(rows[above]))) break;
        --tail;
    }
    bool is_signed = false;
    auto last_data = tail;
    for (auto index = tail; index < rows.size() && !is_signed; ++index) {
        is_signed = kinds[index] != RowKind::blank && has_signature_words(rows[index]);
        if (kinds[index] == RowKind::data && !is_signed && is_half_filled(rows[index])) last_data = index + 1;
    }
    for (auto index = last_data; index < rows.size(); ++index) {
        if (kinds[index] == RowKind::data) kinds[index] = RowKind::passed_over;
    }
}

std::vector<RowKind> RowKinds::of(std::span<Row const> rows) const {
    std::vector<RowKind> kinds;
    kinds.reserve(rows.size());
    bool is_beneath_headings = true;
    for (Row const& row : rows) {
        if (filled_in(row) == 0) {
            kinds.push_back(RowKind::blank);
            continue;
        }
        bool const is_numbered = has_row_number(row);
        bool const is_heading = !is_numbered && repeats_headings(row);
        bool const is_passed = is_heading || is_group(row) || (is_beneath_headings && numbers_columns(row)) ||
                               (!is_numbered && is_total(row));
        is_beneath_headings = is_heading;
        kinds.push_back(is_passed ? RowKind::passed_over : RowKind::data);
    }
    pass_signatures(rows, kinds);
    return kinds;
}

}  // namespace sheet
