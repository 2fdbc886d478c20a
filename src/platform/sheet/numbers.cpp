// Serial numbers to days and back, with Excel's own calendar fault of 1900.
#include "platform/sheet/numbers.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>

namespace sheet {
namespace {

constexpr double last_serial = 2'958'465;  // 31/12/9999

base::Day first_day(int year, unsigned month, unsigned day) {
    return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day};
}

// Takes `digits` digits and what follows them from the front.
std::optional<int> take_digits(std::string_view& text, std::size_t digits) {
    auto const number = whole_number(text.substr(0, digits));
    if (!number || text.size() < digits) return std::nullopt;
    text.remove_prefix(digits);
    return static_cast<int>(*number);
}

bool take_sign(std::string_view& text, char sign) {
    if (text.empty() || text.front() != sign) return false;
    text.remove_prefix(1);
    return true;
}

std::optional<double> take_iso_day(std::string_view& text) {
    auto const year = take_digits(text, 4);
    if (!year || !take_sign(text, '-')) return std::nullopt;
    auto const month = take_digits(text, 2);
    if (!month || !take_sign(text, '-')) return std::nullopt;
    auto const day = take_digits(text, 2);
    if (!day) return std::nullopt;
    auto const date = std::chrono::year{*year} / std::chrono::month{static_cast<unsigned>(*month)} /
                      std::chrono::day{static_cast<unsigned>(*day)};
    if (!date.ok()) return std::nullopt;
    auto const days = (base::Day{date} - first_day(1899, 12, 30)).count();
    if (days < 2) return std::nullopt;
    return days > 60 ? days : days - 1;
}

std::optional<double> take_iso_time(std::string_view& text) {
    auto const hour = take_digits(text, 2);
    if (!hour || *hour > 23 || !take_sign(text, ':')) return std::nullopt;
    auto const minute = take_digits(text, 2);
    if (!minute || *minute > 59) return std::nullopt;
    std::optional<int> second = 0;
    if (take_sign(text, ':')) second = take_digits(text, 2);
    if (!second || *second > 59) return std::nullopt;
    if (take_sign(text, '.')) text.remove_prefix(std::min(text.find_first_not_of("0123456789"), text.size()));
    take_sign(text, 'Z');
    return (*hour * 3600 + *minute * 60 + *second) / 86'400.0;
}

}  // namespace

std::optional<unsigned> whole_number(std::string_view text) {
    unsigned number = 0;
    auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

std::optional<double> decimal_number(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    auto const first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return std::nullopt;
    text = text.substr(first, text.find_last_not_of(blanks) - first + 1);
    double number = 0;
    auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc() || end != text.data() + text.size() || !std::isfinite(number)) return std::nullopt;
    return number;
}

std::optional<base::Day> day_of_serial(double serial, Epoch epoch) {
    if (!(serial >= 0 && serial < last_serial + 1)) return std::nullopt;
    auto const days = std::chrono::days{static_cast<int>(serial)};
    if (epoch == Epoch::from_1904) return first_day(1904, 1, 1) + days;
    if (days.count() == 0 || days.count() == 60) return std::nullopt;
    return days.count() < 60 ? first_day(1899, 12, 31) + days : first_day(1899, 12, 30) + days;
}

std::optional<int> minutes_of_serial(double serial) {
    if (!(serial >= 0 && serial < last_serial + 1)) return std::nullopt;
    auto const minutes = std::lround((serial - std::floor(serial)) * 1440);
    return static_cast<int>(std::min(minutes, 1439L));
}

std::optional<IsoMoment> parse_iso(std::string_view text) {
    if (text.size() > 2 && text[2] == ':') {
        auto const time = take_iso_time(text);
        return time && text.empty() ? std::optional(IsoMoment{*time, CellStyle::time}) : std::nullopt;
    }
    auto const day = take_iso_day(text);
    if (!day) return std::nullopt;
    if (text.empty()) return IsoMoment{*day, CellStyle::date};
    if (!take_sign(text, 'T')) return std::nullopt;
    auto const time = take_iso_time(text);
    return time && text.empty() ? std::optional(IsoMoment{*day + *time, CellStyle::date_time}) : std::nullopt;
}

}  // namespace sheet
