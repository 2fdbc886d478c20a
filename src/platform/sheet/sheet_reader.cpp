// Rows and cells of a worksheet. A part that breaks the order Excel itself demands is refused rather than guessed at.
#include "platform/sheet/sheet_reader.h"

#include <array>
#include <cmath>
#include <utility>

#include "platform/sheet/faults.h"
#include "platform/sheet/numbers.h"

namespace sheet {
namespace {

constexpr unsigned last_row = 1'048'576;
constexpr std::size_t columns_of_excel = 16'384;

// "BC12" in row 12 gives 54.
std::optional<std::size_t> column_of(std::string_view reference, unsigned row) {
    std::size_t column = 0;
    std::size_t letters = 0;
    while (letters < reference.size() && letters < 4) {
        auto const letter = static_cast<unsigned char>(reference[letters] & ~0x20);
        if (letter < 'A' || letter > 'Z') break;
        column = column * 26 + letter - 'A' + 1;
        ++letters;
    }
    if (column == 0 || column > columns_of_excel || whole_number(reference.substr(letters)) != row) return std::nullopt;
    return column - 1;
}

template <class Type>
std::optional<Type> type_of(std::string_view name, std::array<std::pair<std::string_view, Type>, 7> const& types) {
    for (auto const& [known, type] : types) {
        if (known == name) return type;
    }
    return std::nullopt;
}

}  // namespace

SheetReader::SheetReader(std::string_view part, Sheet& sheet, Surroundings& around)
    : part_(part), sheet_(sheet), around_(around), in_line_(around.limits.text_characters) {}

base::Result<> SheetReader::opened(std::string_view name, Attributes attributes) {
    if (!has_root_ && name != "worksheet") return broken(part_);
    has_root_ = true;
    if (inside_ == Inside::nothing) {
        if (name == "sheetData") inside_ = Inside::rows;
        return {};
    }
    if (name == "row") return open_row(attributes);
    if (name == "c") return open_cell(attributes);
    if (inside_ != Inside::cell) return {};
    in_line_.opened(name);
    if (name == "v") inside_ = Inside::value;
    if (name == "f") {
        inside_ = Inside::formula;
        has_formula_ = true;
    }
    return {};
}

base::Result<> SheetReader::closed(std::string_view name) {
    in_line_.closed(name);
    switch (inside_) {
        case Inside::nothing: return {};
        case Inside::rows:
            if (name == "sheetData") inside_ = Inside::nothing;
            return {};
        case Inside::row:
            if (name == "row") close_row();
            return {};
        case Inside::cell: return name == "c" ? close_cell() : base::Result<>{};
        case Inside::value:
            if (name == "v") inside_ = Inside::cell;
            return {};
        case Inside::formula:
            if (name == "f") inside_ = Inside::cell;
            return {};
    }
    return {};
}

void SheetReader::said(std::string_view text) {
    auto const most_bytes = around_.limits.text_characters * 8 + 8;
    if (inside_ == Inside::cell) in_line_.said(text);
    if (inside_ == Inside::value && value_.size() < most_bytes) value_ += text.substr(0, most_bytes);
    if (inside_ == Inside::formula && formula_.size() < most_bytes) formula_ += text.substr(0, most_bytes);
}

base::Result<> SheetReader::open_row(Attributes attributes) {
    if (inside_ != Inside::rows) return broken(part_);
    auto const written = attributes.find("r");
    auto const number = written ? whole_number(*written) : std::optional(row_ + 1);
    if (!number || *number <= row_ || *number > last_row) return broken(part_);
    row_ = *number;
    column_.reset();
    inside_ = Inside::row;
    return {};
}

void SheetReader::close_row() {
    inside_ = Inside::rows;
    if (cells_.empty()) return;
    sheet_.rows.push_back({row_, std::vector<Cell>(cells_.begin(), cells_.end())});
    cells_.clear();
}

base::Result<> SheetReader::open_cell(Attributes attributes) {
    static constexpr std::array<std::pair<std::string_view, Type>, 7> types{{{"n", Type::number},
                                                                             {"s", Type::shared},
                                                                             {"inlineStr", Type::in_line},
                                                                             {"str", Type::formula_text},
                                                                             {"b", Type::boolean},
                                                                             {"e", Type::error},
                                                                             {"d", Type::moment}}};
    if (inside_ != Inside::row) return broken(part_);
    auto const reference = attributes.find("r");
    auto const next = column_ ? *column_ + 1 : 0;
    auto const column = reference ? column_of(*reference, row_) : std::optional(next);
    if (!column || *column < next || *column >= columns_of_excel) return broken(part_);
    auto const type = type_of(attributes.find("t").value_or("n"), types);
    auto const style = whole_number(attributes.find("s").value_or("0"));
    if (!type || !style) return broken(part_);
    column_ = *column;
    type_ = *type;
    style_ = around_.styles.at(*style);
    inside_ = Inside::cell;
    has_formula_ = false;
    value_.clear();
    formula_.clear();
    in_line_.clear();
    return {};
}

base::Result<> SheetReader::close_cell() {
    inside_ = Inside::row;
    Cell cell;
    cell.column = static_cast<std::uint16_t>(*column_);
    if (!read_value(cell)) return broken(part_);
    if (cell.kind == CellKind::empty) return {};
    return keep_cell(cell);
}

void SheetReader::become_text(Cell& cell, std::string_view text, CellKind kind) {
    scratch_ = text;
    cell.text = scratch_;
    cell.kind = text.empty() ? CellKind::empty : kind;
}

bool SheetReader::read_value(Cell& cell) {
    if (type_ == Type::in_line) {
        auto const text = in_line_.text();
        become_text(cell, text.empty() ? unescaped(value_) : text, CellKind::text);
        return true;
    }
    if (type_ == Type::formula_text) {
        become_text(cell, unescaped(value_), CellKind::text);
        return true;
    }
    if (value_.empty()) {
        if (has_formula_) become_text(cell, "=" + formula_, CellKind::error);
        return true;
    }
    if (type_ == Type::error) {
        become_text(cell, unescaped(value_), CellKind::error);
        return true;
    }
    if (type_ == Type::shared) return read_shared(cell);
    if (type_ == Type::moment) {
        read_moment(cell);
        return true;
    }
    auto const number = decimal_number(value_);
    if (!number) return value_.find_first_not_of(" \t\r\n") == std::string::npos;
    cell.number = *number;
    cell.kind = type_ == Type::boolean ? CellKind::boolean : CellKind::number;
    cell.style = type_ == Type::boolean ? CellStyle::plain : style_;
    cell.epoch = around_.epoch;
    return type_ != Type::boolean || *number == 0 || *number == 1;
}

bool SheetReader::read_shared(Cell& cell) {
    auto const index = decimal_number(value_);
    if (!index || !(*index >= 0 && *index < static_cast<double>(around_.strings.size()))) return false;
    if (*index != std::floor(*index)) return false;
    cell.text = around_.strings[static_cast<std::size_t>(*index)];
    cell.kind = cell.text.empty() ? CellKind::empty : CellKind::text;
    return true;
}

// A moment a serial number cannot hold (a day of 1890) stays the text it is.
void SheetReader::read_moment(Cell& cell) {
    auto const moment = parse_iso(value_);
    if (!moment) {
        become_text(cell, value_, CellKind::text);
        return;
    }
    cell.kind = CellKind::number;
    cell.number = moment->serial;
    cell.style = style_ == CellStyle::plain ? moment->style : style_;
}

base::Result<> SheetReader::keep_cell(Cell cell) {
    auto const& limits = around_.limits;
    bool const is_first_of_row = cells_.empty();
    if (cell.column >= limits.columns || around_.cells_left == 0) return too_large();
    if (is_first_of_row && sheet_.rows.size() >= limits.rows) return too_large();
    if (cell.text.size() > limits.text_characters && characters_in(cell.text) > limits.text_characters)
        return too_large();
    --around_.cells_left;
    bool const is_shared = type_ == Type::shared && cell.kind == CellKind::text;
    if (!is_shared) cell.text = around_.texts.keep(cell.text);
    cells_.push_back(cell);
    return {};
}

base::Error SheetReader::too_large() const {
    auto const& limits = around_.limits;
    return {base::Fault::invalid,
            "sheet.is_too_large",
            {{"sheet", sheet_.name},
             {"cell", column_letters(*column_) + std::to_string(row_)},
             {"rows", std::to_string(limits.rows)},
             {"columns", std::to_string(limits.columns)},
             {"cells", std::to_string(limits.cells)},
             {"characters", std::to_string(limits.text_characters)}}};
}

}  // namespace sheet
