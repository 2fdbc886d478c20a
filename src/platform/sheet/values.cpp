// Cells as counts, marks, texts and card numbers, and as a person sees them; dates and times stand in dates.cpp.
#include "platform/sheet/values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <string_view>

#include "base/text.h"
#include "platform/sheet/numbers.h"

namespace sheet {
namespace {

constexpr double most_counted = 100'000;

// Up to 15 digits, as Excel keeps them.
std::string number_text(double number) {
    std::array<char, 32> room{};
    auto const [end, fault] =
        std::to_chars(room.data(), room.data() + room.size(), number == 0 ? 0 : number, std::chars_format::general, 15);
    return fault == std::errc() ? std::string(room.data(), end) : std::string();
}

std::string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string moment_text(Cell const& cell) {
    auto const minutes = minutes_of_serial(cell.number);
    auto const day = cell.style == CellStyle::time ? std::nullopt : day_of_serial(cell.number, cell.epoch);
    if (!minutes || (cell.style != CellStyle::time && !day)) return number_text(cell.number);
    auto const time = two_digits(*minutes / 60) + ":" + two_digits(*minutes % 60);
    if (!day) return time;
    if (cell.style == CellStyle::month) return base::to_words(base::month_of(*day).first()).substr(3);
    return cell.style == CellStyle::date ? base::to_words(*day) : base::to_words(*day) + " " + time;
}

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

}  // namespace

bool is_blank(Cell const& cell) {
    if (cell.kind != CellKind::text) return cell.kind == CellKind::empty;
    bool const has_plain_letter =
        std::any_of(cell.text.begin(), cell.text.end(), [](char letter) { return letter > ' ' && letter < 0x7F; });
    return !has_plain_letter && base::tidied(cell.text).empty();
}

std::string show(Cell const& cell) {
    switch (cell.kind) {
        case CellKind::empty: return {};
        case CellKind::boolean: return cell.number == 0 ? "FALSE" : "TRUE";
        case CellKind::number: return cell.style == CellStyle::plain ? number_text(cell.number) : moment_text(cell);
        case CellKind::text:
        case CellKind::error: return base::tidied(cell.text);
    }
    return {};
}

std::string read_text(Cell const& cell) {
    return show(cell);
}

base::Result<std::optional<int>> read_count(Cell const& cell) {
    base::Error const invalid{base::Fault::invalid, "count_invalid"};
    if (is_blank(cell)) return std::optional<int>{};
    if (cell.kind == CellKind::number) {
        auto const whole = std::round(cell.number);
        bool const is_count = cell.style == CellStyle::plain && whole >= 0 && whole <= most_counted &&
                              std::abs(cell.number - whole) < 1e-9;
        if (!is_count) return invalid;
        return std::optional(static_cast<int>(whole));
    }
    if (cell.kind != CellKind::text) return invalid;
    auto const number = whole_number(base::tidied(cell.text));
    if (!number || *number > most_counted) return invalid;
    return std::optional(static_cast<int>(*number));
}

base::Result<bool> read_mark(Cell const& cell) {
    if (is_blank(cell)) return false;
    if (cell.kind == CellKind::boolean) return cell.number != 0;
    auto const text = cell.kind == CellKind::error ? std::string() : base::folded(show(cell));
    for (std::string_view const yes : {"x", "co", "1", "✓", "✔", "☑"}) {
        if (text == yes) return true;
    }
    for (std::string_view const no : {"khong", "0", "-"}) {
        if (text == no) return false;
    }
    return base::Error{base::Fault::invalid, "mark_invalid"};
}

std::string read_card_number(Cell const& cell) {
    constexpr std::size_t card_digits = 8;
    auto const text = show(cell);
    std::string digits;
    for (char const letter : text) {
        if (letter == ' ' || letter == '.' || letter == '-') continue;
        if (!is_digit(letter)) return text;
        digits += letter;
    }
    if (!digits.empty() && digits.size() < card_digits) digits.insert(0, card_digits - digits.size(), '0');
    return digits;
}

}  // namespace sheet
