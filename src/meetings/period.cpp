// Reading periods out of titles.
#include "meetings/period.h"

#include <algorithm>
#include <array>
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

// Dates are no periods: "ngày 05 tháng 4 năm 2019", "ngày 5/4/2019".
std::vector<std::string> without_dates(std::vector<std::string> const& words) {
    std::vector<std::string> rest;
    bool is_in_date = false;
    for (auto const& word : words) {
        is_in_date = word == "ngay" || (is_in_date && (word == "thang" || word == "nam" || number_of(word) >= 0));
        if (!is_in_date) rest.push_back(word);
    }
    return rest;
}

int months_in_words(std::string_view word) {
    if (word == "ba") return 3;
    if (word == "sau") return 6;
    if (word == "chin") return 9;
    auto const number = number_of(word);
    return number == 3 || number == 6 || number == 9 ? number : -1;
}

// One line of a title. It says a period only where there is no doubt of it: a month taken for recorded by mistake would
// be shown as missed.
class Title {
public:
    explicit Title(std::string_view line) : words_(without_dates(plain_words(line))) {
        for (std::size_t at = 0; at < words_.size(); ++at) {
            if (names_part(at)) ++parts_;
            auto const number = number_of(words_[at]);
            if (number < 1930 || number > 2200) continue;
            ++years_;
            year_ = static_cast<std::int16_t>(number);
            has_year_word_ = at > 0 && words_[at - 1] == "nam";
            end_ = at - (has_year_word_ ? 1 : 0);
        }
    }

    [[nodiscard]] bool names_a_part() const { return parts_ > 0; }

    // A quarter, a month, so many months at the beginning or the end of the year.
    [[nodiscard]] std::optional<std::vector<base::Month>> part_of_year() const {
        if (years_ != 1 || parts_ != 1) return std::nullopt;
        if (auto const quarter = quarter_number(back(1)); is_quarter(back(2)) && quarter > 0)
            return months_of(base::Quarter{year_, static_cast<std::uint8_t>(quarter)});
        if (auto const month = number_of(back(1)); back(2) == "thang" && month >= 1 && month <= 12)
            return months_from({year_, static_cast<std::uint8_t>(month)}, 1);
        auto const count = months_in_words(back(3));
        if (count < 0 || back(2) != "thang") return std::nullopt;
        if (back(1) == "dau") return months_from(january(year_), count);
        if (back(1) == "cuoi") return months_from({year_, static_cast<std::uint8_t>(13 - count)}, count);
        return std::nullopt;
    }

    [[nodiscard]] std::optional<std::vector<base::Month>> whole_year() const {
        if (years_ != 1 || !has_year_word_ || parts_ > 0) return std::nullopt;
        bool const is_numbered = number_of(back(1)) >= 0 || quarter_number(back(1)) > 0;
        if (is_numbered || back(1) == "dau" || back(1) == "cuoi") return std::nullopt;
        return months_from(january(year_), 12);
    }

private:
    static bool is_quarter(std::string_view word) { return word == "quy" || word == "qui"; }

    // "hàng tháng" says how often, not when.
    [[nodiscard]] bool names_part(std::size_t at) const {
        return is_quarter(words_[at]) || (words_[at] == "thang" && (at == 0 || words_[at - 1] != "hang"));
    }

    // The words before the year, from the last one, 1, backwards.
    [[nodiscard]] std::string_view back(std::size_t count) const {
        return end_ >= count ? std::string_view(words_[end_ - count]) : "";
    }

    std::vector<std::string> words_;
    int parts_ = 0;
    int years_ = 0;
    std::int16_t year_ = 0;
    bool has_year_word_ = false;
    std::size_t end_ = 0;  // where the year begins, "năm" with it
};

}  // namespace

std::vector<base::Month> months_of(base::Quarter quarter) {
    return months_from(quarter.first_month(), 3);
}

std::optional<std::vector<base::Month>> months_of_title(std::span<std::string const> lines) {
    std::vector<Title> const titles(lines.begin(), lines.end());
    std::set<std::vector<base::Month>> said;
    for (auto const& title : titles)
        if (auto months = title.part_of_year()) said.insert(*std::move(months));
    // Lines that speak of different periods ("kèm theo báo cáo tháng 4 ...") leave it open.
    if (said.size() == 1) return *said.begin();
    if (std::any_of(titles.begin(), titles.end(), [](auto const& title) { return title.names_a_part(); }))
        return std::nullopt;
    for (auto const& title : titles)
        if (auto months = title.whole_year()) return months;
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
