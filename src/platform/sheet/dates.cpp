// Dates and times as cells hold them and as people type them.
#include <array>
#include <chrono>
#include <cmath>
#include <string>
#include <string_view>

#include "base/text.h"
#include "platform/sheet/numbers.h"
#include "platform/sheet/values.h"

namespace sheet {
namespace {

constexpr int first_year = 1880;
constexpr int last_year = 2200;
constexpr int first_lone_year = 1900;
constexpr int last_lone_year = 2100;
constexpr double first_lone_serial = 3'654;  // 01/01/1910
constexpr double last_lone_serial = 80'000;  // 11/01/2119
// A time cell below this holds hours that were counted together; above it, a moment of a real day of which the time is
// shown.
constexpr double first_moment = 367;

// The rest of a folded text, eaten from the front.
class Scanner {
public:
    explicit Scanner(std::string_view text) : text_(text) {}

    [[nodiscard]] bool is_at_end() const { return text_.empty(); }
    bool skip_blanks() {
        auto const before = text_.size();
        while (text_.starts_with(' ')) text_.remove_prefix(1);
        return text_.size() != before;
    }
    bool take(std::string_view word) {
        if (!text_.starts_with(word)) return false;
        text_.remove_prefix(word.size());
        return true;
    }
    bool take_one_of(std::string_view letters) {
        if (text_.empty() || letters.find(text_.front()) == std::string_view::npos) return false;
        text_.remove_prefix(1);
        return true;
    }
    // Digits, at least one and no more than `most` in a row; says how many there were, 0 for none or too many.
    std::size_t take_number(std::size_t most, int& number) {
        auto const digits = std::min(text_.find_first_not_of("0123456789"), text_.size());
        if (digits == 0 || digits > most) return 0;
        number = static_cast<int>(*whole_number(text_.substr(0, digits)));
        text_.remove_prefix(digits);
        return digits;
    }

private:
    std::string_view text_;
};

// The numbers of a date as typed, in their order.
struct DateNumbers {
    std::array<int, 3> values{};
    std::array<std::size_t, 3> digits{};
    std::size_t count = 0;
};

bool skip_separator(Scanner& scanner) {
    bool const has_blank = scanner.skip_blanks();
    bool const has_sign = scanner.take_one_of("/-.") || scanner.take("thang") || scanner.take("nam");
    scanner.skip_blanks();
    return has_blank || has_sign;
}

std::optional<DateNumbers> take_date_numbers(Scanner& scanner) {
    DateNumbers numbers;
    for (std::string_view const word : {"ngay", "thang", "nam"}) {
        if (scanner.take(word)) break;
    }
    scanner.skip_blanks();
    while (numbers.count < 3) {
        auto& digits = numbers.digits[numbers.count];
        digits = scanner.take_number(4, numbers.values[numbers.count]);
        if (digits == 0 || digits == 3) return std::nullopt;
        ++numbers.count;
        if (scanner.is_at_end() || numbers.count == 3) break;
        if (!skip_separator(scanner)) return std::nullopt;
    }
    return numbers;
}

std::optional<int> take_seconds(Scanner& scanner) {
    int seconds = 0;
    if (!scanner.take(":")) return seconds;
    if (scanner.take_number(2, seconds) != 2 || seconds > 59) return std::nullopt;
    int fraction = 0;
    if (scanner.take(".") && scanner.take_number(9, fraction) == 0) return std::nullopt;
    return seconds;
}

// "8:00", "8.30", "8h", "8h30", "8 gio 30 phut"
std::optional<int> take_time(Scanner& scanner) {
    int hour = 0;
    int minute = 0;
    std::optional<int> seconds = 0;
    if (scanner.take_number(2, hour) == 0 || hour > 23) return std::nullopt;
    scanner.skip_blanks();
    if (scanner.take(":")) {
        scanner.skip_blanks();
        if (scanner.take_number(2, minute) == 0) return std::nullopt;
        seconds = take_seconds(scanner);
    } else if (scanner.take(".")) {
        if (scanner.take_number(2, minute) != 2) return std::nullopt;
    } else if (scanner.take("gio") || scanner.take("h") || scanner.take("g")) {
        scanner.skip_blanks();
        bool const has_minutes = scanner.take_number(2, minute) != 0;
        scanner.skip_blanks();
        if (has_minutes && !scanner.take("phut") && !scanner.take("ph")) scanner.take_one_of("p'");
    } else {
        return std::nullopt;
    }
    if (minute > 59 || !seconds) return std::nullopt;
    return std::min(hour * 60 + minute + (*seconds >= 30 ? 1 : 0), 1439);
}

// Part by part from the year down; 0 stands for "not known".
std::optional<base::PartialDay> date_of(int year, int month, int day) {
    auto const date = std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(month)} /
                      std::chrono::day{static_cast<unsigned>(day)};
    bool const is_date = month == 0 ? day == 0 : day == 0 ? date.month().ok() : date.ok();
    if (!is_date || year < first_year || year > last_year) return std::nullopt;
    return base::PartialDay{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
                            static_cast<std::uint8_t>(day)};
}

std::optional<base::PartialDay> year_of(int year) {
    return year >= first_lone_year && year <= last_lone_year ? date_of(year, 0, 0) : std::nullopt;
}

std::optional<base::PartialDay> date_of(DateNumbers const& numbers) {
    auto const& [values, digits, count] = numbers;
    if (count == 1) return digits[0] == 4 ? year_of(values[0]) : std::nullopt;
    bool const is_year_first = digits[0] == 4;
    auto const year = is_year_first ? 0 : count - 1;
    for (std::size_t index = 0; index < count; ++index) {
        if ((digits[index] == 4) != (index == year)) return std::nullopt;
    }
    if (count == 2) return date_of(values[year], values[1 - year], 0);
    return date_of(values[year], values[1], values[2 - year]);
}

std::optional<base::PartialDay> date_of_text(std::string_view text) {
    auto const folded = base::folded(text);
    Scanner scanner(folded);
    auto const numbers = take_date_numbers(scanner);
    if (!numbers) return std::nullopt;
    if (!scanner.is_at_end()) {
        if (numbers->count < 3 || !(scanner.take("t") || scanner.skip_blanks()) || !take_time(scanner))
            return std::nullopt;
        scanner.take("z");
    }
    return scanner.is_at_end() ? date_of(*numbers) : std::nullopt;
}

std::optional<base::PartialDay> date_of_serial(Cell const& cell) {
    auto const day = day_of_serial(cell.number, cell.epoch);
    if (!day) return std::nullopt;
    std::chrono::year_month_day const date{*day};
    // Of "02/1970" typed as such Excel keeps the first of the month and shows no day: nobody has said which day it was.
    if (cell.style == CellStyle::month && date.day() == std::chrono::day(1))
        return base::PartialDay{static_cast<std::int16_t>(static_cast<int>(date.year())),
                                static_cast<std::uint8_t>(static_cast<unsigned>(date.month())), 0};
    return date_of(static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
                   static_cast<int>(static_cast<unsigned>(date.day())));
}

std::optional<base::PartialDay> date_of_number(Cell const& cell) {
    if (cell.style == CellStyle::time) return std::nullopt;
    if (cell.style != CellStyle::plain) return date_of_serial(cell);
    if (cell.number >= first_lone_serial && cell.number < last_lone_serial + 1) return date_of_serial(cell);
    bool const is_year = cell.number >= first_lone_year && cell.number <= last_lone_year;
    return is_year && cell.number == std::floor(cell.number) ? year_of(static_cast<int>(cell.number)) : std::nullopt;
}

std::optional<int> time_of_text(std::string_view text) {
    auto const folded = base::folded(text);
    Scanner scanner(folded);
    auto const minutes = take_time(scanner);
    return scanner.is_at_end() ? minutes : std::nullopt;
}

std::optional<int> time_of_number(Cell const& cell) {
    bool const is_fraction = cell.number >= 0 && cell.number < 1;
    bool is_time = false;
    switch (cell.style) {
        case CellStyle::plain: is_time = is_fraction && cell.number > 0; break;
        case CellStyle::date:
        case CellStyle::month: break;
        case CellStyle::time: is_time = is_fraction || cell.number >= first_moment; break;
        case CellStyle::date_time: is_time = true; break;
    }
    return is_time ? minutes_of_serial(cell.number) : std::nullopt;
}

}  // namespace

base::Result<std::optional<base::PartialDay>> read_date(Cell const& cell) {
    if (is_blank(cell)) return std::optional<base::PartialDay>{};
    std::optional<base::PartialDay> date;
    if (cell.kind == CellKind::text) date = date_of_text(cell.text);
    if (cell.kind == CellKind::number) date = date_of_number(cell);
    if (!date) return base::Error{base::Fault::invalid, "date_invalid"};
    return date;
}

base::Result<std::optional<int>> read_time_minutes(Cell const& cell) {
    if (is_blank(cell)) return std::optional<int>{};
    std::optional<int> minutes;
    if (cell.kind == CellKind::text) minutes = time_of_text(cell.text);
    if (cell.kind == CellKind::number) minutes = time_of_number(cell);
    if (!minutes) return base::Error{base::Fault::invalid, "time_invalid"};
    return minutes;
}

}  // namespace sheet
