// Reading periods out of titles.
#include "meetings/period.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "base/text.h"
#include "meetings/meetings.h"

namespace meetings {
namespace {

std::vector<base::Month> months_from(base::Month first, int count) {
    std::vector<base::Month> months;
    for (auto month = first; count > 0; --count, month = month.next()) months.push_back(month);
    return months;
}

base::Month january(std::int16_t year) {
    return {year, 1};
}

// Folded words and numbers, without punctuation: "Quý I/2019" gives quy, i, 2019.
std::vector<std::string> plain_words(std::string_view line) {
    auto text = base::folded(line);
    std::replace_if(
        text.begin(), text.end(), [](unsigned char c) { return c < 0x80 && std::isalnum(c) == 0; }, ' ');
    return base::words_of(text);
}

int number_of(std::string_view word) {
    int number = 0;
    auto const [at, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    return error == std::errc() && at == word.data() + word.size() ? number : -1;
}

int quarter_number(std::string_view word) {
    constexpr std::array<std::string_view, 4> roman{"i", "ii", "iii", "iv"};
    auto const found = std::find(roman.begin(), roman.end(), word);
    if (found != roman.end()) return static_cast<int>(found - roman.begin()) + 1;
    auto const number = number_of(word);
    return number >= 1 && number <= 4 ? number : -1;
}

// The words of one line, asked for what stands before the year.
class Title {
public:
    explicit Title(std::string_view line) : words_(plain_words(line)) {}

    [[nodiscard]] std::optional<std::vector<base::Month>> months() const {
        for (std::size_t at = 0; at < words_.size(); ++at) {
            auto const number = number_of(words_[at]);
            if (number < 1930 || number > 2200) continue;
            return before_year(at, static_cast<std::int16_t>(number));
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] std::string_view word(std::size_t at) const {
        return at < words_.size() ? std::string_view(words_[at]) : "";
    }

    // `year_at` is where the year stands, "nam" may stand before it.
    [[nodiscard]] std::optional<std::vector<base::Month>> before_year(std::size_t year_at, std::int16_t year) const {
        auto const has_word = year_at > 0 && word(year_at - 1) == "nam";
        auto const end = year_at - (has_word ? 1 : 0);
        auto const back = [&](std::size_t count) { return end >= count ? word(end - count) : std::string_view{}; };
        if (back(2) == "quy" && quarter_number(back(1)) > 0)
            return months_of(base::Quarter{year, static_cast<std::uint8_t>(quarter_number(back(1)))});
        if (auto const month = number_of(back(1)); back(2) == "thang" && month >= 1 && month <= 12)
            return months_from({year, static_cast<std::uint8_t>(month)}, 1);
        if (auto const count = number_of(back(3)); back(2) == "thang" && (count == 6 || count == 9)) {
            if (back(1) == "dau") return months_from(january(year), count);
            if (back(1) == "cuoi" && count == 6) return months_from({year, 7}, count);
        }
        if (has_word) return months_from(january(year), 12);
        return std::nullopt;
    }

    std::vector<std::string> words_;
};

}  // namespace

std::vector<base::Month> months_of(base::Quarter quarter) {
    return months_from(quarter.first_month(), 3);
}

std::optional<std::vector<base::Month>> months_of_title(std::span<std::string const> lines) {
    for (auto const& line : lines)
        if (auto months = Title(line).months()) return months;
    return std::nullopt;
}

std::vector<base::Month> months_of_quarters(std::span<base::Day const> days) {
    std::set<base::Month> months;
    for (auto const day : days)
        for (auto const month : months_of(base::quarter_of(day))) months.insert(month);
    return {months.begin(), months.end()};
}

base::Result<std::vector<base::Month>> parse_period(std::string_view text) {
    if (auto const quarter = base::parse_quarter(text)) return months_of(*quarter);
    if (auto const month = base::parse_month(text)) return months_from(*month, 1);
    if (auto const year = base::parse_partial_day(text); year && year->month == 0)
        return months_from(january(year->year), 12);
    return base::Error{base::Fault::invalid, "period.invalid", {{"period", std::string(text)}}};
}

}  // namespace meetings
