// Calendar values: texts in and out, and what a date known in part can still decide.
#include "base/day.h"

namespace base {

namespace {

constexpr int earliest_year = 1800;
constexpr int latest_year = 2999;

Error invalid(char const* code, std::string_view text) {
    return Error{Fault::invalid, code, {{"value", std::string(text)}}};
}

// The number at the front of the text, taken off it; nothing unless there are exactly so many digits.
std::optional<int> take_number(std::string_view& text, std::size_t digits) {
    if (text.size() < digits) return std::nullopt;
    int number = 0;
    for (char const c : text.substr(0, digits)) {
        if (c < '0' || c > '9') return std::nullopt;
        number = number * 10 + (c - '0');
    }
    text.remove_prefix(digits);
    return number;
}

std::optional<int> take_year(std::string_view& text) {
    auto const year = take_number(text, 4);
    if (!year || *year < earliest_year || *year > latest_year) return std::nullopt;
    return year;
}

// "-03" at the front of the text.
std::optional<int> take_part(std::string_view& text) {
    if (!text.starts_with('-')) return std::nullopt;
    text.remove_prefix(1);
    return take_number(text, 2);
}

void append_number(std::string& text, unsigned number, int digits) {
    if (digits > 1) append_number(text, number / 10, digits - 1);
    text += static_cast<char>('0' + number % 10);
}

std::string year_text(int year) {
    std::string text;
    append_number(text, static_cast<unsigned>(year), 4);
    return text;
}

}  // namespace

Day make_day(int year, unsigned month, unsigned day) {
    return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day};
}

std::chrono::year_month_day calendar(Day day) {
    return std::chrono::year_month_day{day};
}

PartialDay whole(Day day) {
    auto const date = calendar(day);
    return {static_cast<std::int16_t>(int{date.year()}), static_cast<std::uint8_t>(unsigned{date.month()}),
            static_cast<std::uint8_t>(unsigned{date.day()})};
}

Result<Day> parse_day(std::string_view text) {
    auto const date = parse_partial_day(text);
    if (!date || !date->is_whole()) return invalid("date.invalid", text);
    return date->first();
}

std::string to_text(Day day) {
    return to_text(whole(day));
}

std::string to_words(Day day) {
    return to_words(whole(day));
}

Day PartialDay::first() const {
    return make_day(year, month == 0 ? 1U : month, is_whole() ? day : 1U);
}

Day PartialDay::last() const {
    if (is_whole()) return first();
    return Month{year, month == 0 ? std::uint8_t{12} : month}.last();
}

Result<PartialDay> parse_partial_day(std::string_view text) {
    auto rest = text;
    PartialDay date;
    auto const year = take_year(rest);
    if (!year) return invalid("date.invalid", text);
    date.year = static_cast<std::int16_t>(*year);
    if (rest.empty()) return date;

    auto const month = take_part(rest);
    if (!month || *month < 1 || *month > 12) return invalid("date.invalid", text);
    date.month = static_cast<std::uint8_t>(*month);
    if (rest.empty()) return date;

    auto const day = take_part(rest);
    auto const last_day = static_cast<int>(unsigned{calendar(date.last()).day()});
    if (!day || *day < 1 || *day > last_day || !rest.empty()) return invalid("date.invalid", text);
    date.day = static_cast<std::uint8_t>(*day);
    return date;
}

std::string to_text(PartialDay date) {
    auto text = year_text(date.year);
    for (unsigned const part : {date.month, date.day}) {
        if (part == 0) return text;
        text += '-';
        append_number(text, part, 2);
    }
    return text;
}

std::string to_words(PartialDay date) {
    std::string text;
    for (unsigned const part : {date.day, date.month}) {
        if (part == 0) continue;
        append_number(text, part, 2);
        text += '/';
    }
    return text + year_text(date.year);
}

Certainty both(Certainty a, Certainty b) {
    if (a == Certainty::no || b == Certainty::no) return Certainty::no;
    if (a == Certainty::unknown || b == Certainty::unknown) return Certainty::unknown;
    return Certainty::yes;
}

Certainty opposite(Certainty a) {
    if (a == Certainty::unknown) return a;
    return a == Certainty::yes ? Certainty::no : Certainty::yes;
}

Certainty on_or_before(PartialDay date, Day day) {
    if (date.last() <= day) return Certainty::yes;
    return date.first() > day ? Certainty::no : Certainty::unknown;
}

Certainty within(PartialDay date, Day first, Day last) {
    if (date.last() < first || last < date.first() || last < first) return Certainty::no;
    return first <= date.first() && date.last() <= last ? Certainty::yes : Certainty::unknown;
}

Day Month::first() const {
    return make_day(year, month, 1);
}

Day Month::last() const {
    return std::chrono::year{year} / std::chrono::month{month} / std::chrono::last;
}

Month Month::next() const {
    if (month == 12) return {static_cast<std::int16_t>(year + 1), 1};
    return {year, static_cast<std::uint8_t>(month + 1)};
}

Month month_of(Day day) {
    auto const date = whole(day);
    return {date.year, date.month};
}

Result<Month> parse_month(std::string_view text) {
    auto const date = parse_partial_day(text);
    if (!date || date->month == 0 || date->is_whole()) return invalid("month.invalid", text);
    return Month{date->year, date->month};
}

std::string to_text(Month month) {
    return to_text(PartialDay{month.year, month.month, 0});
}

Day Quarter::first() const {
    return first_month().first();
}

Day Quarter::last() const {
    return first_month().next().next().last();
}

Month Quarter::first_month() const {
    return {year, static_cast<std::uint8_t>(number * 3 - 2)};
}

Quarter quarter_of(Day day) {
    auto const month = month_of(day);
    return {month.year, static_cast<std::uint8_t>((month.month + 2) / 3)};
}

Result<Quarter> parse_quarter(std::string_view text) {
    auto rest = text;
    auto const year = take_year(rest);
    if (!year || rest.size() != 3 || !rest.starts_with("-Q")) return invalid("quarter.invalid", text);
    if (rest[2] < '1' || rest[2] > '4') return invalid("quarter.invalid", text);
    return Quarter{static_cast<std::int16_t>(*year), static_cast<std::uint8_t>(rest[2] - '0')};
}

std::string to_text(Quarter quarter) {
    auto text = year_text(quarter.year) + "-Q";
    append_number(text, quarter.number, 1);
    return text;
}

}  // namespace base
