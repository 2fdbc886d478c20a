// The columns of a member list and the reading of its rows.
#include "members/member_list.h"

#include <algorithm>
#include <unordered_set>

#include "base/text.h"
#include "members/listed_offices.h"

namespace members {
namespace {

using imports::RowReader;
using sheet::Need;

constexpr std::size_t longest_card_digits = 12;

constexpr std::size_t at(Field field) {
    return static_cast<std::size_t>(field);
}

// As found in the lists of committees, programs and exports.
std::array<sheet::ColumnSpec, field_count> const member_list_columns{{
    organisations::grassroots_column(Need::required),
    organisations::cell_column(),
    {"full_name", {"Họ và tên", "Họ tên", "Họ, tên", "Họ tên Đảng viên", "Họ và tên đảng viên"}, Need::required},
    {"sex", {"Giới tính", "Nam/Nữ", "Phái"}, Need::optional},
    {"born_on", {"Ngày sinh", "Ngày, tháng, năm sinh", "Ngày tháng năm sinh", "Năm sinh", "Sinh ngày"}, Need::optional},
    {"card_number",
     {"Số thẻ đảng viên", "Số thẻ Đảng", "Số thẻ", "Số thẻ ĐV", "Số TĐV", "Thẻ đảng viên"},
     Need::optional},
    {"admitted_on",
     {"Ngày vào Đảng", "Ngày kết nạp", "Ngày kết nạp Đảng", "Ngày vào Đảng dự bị", "Vào Đảng", "Kết nạp"},
     Need::required},
    {"official_on",
     {"Ngày chính thức", "Ngày vào chính thức", "Ngày vào Đảng chính thức", "Chính thức", "Ngày công nhận chính thức"},
     Need::required},
    {"exempt",
     {"Miễn sinh hoạt", "Miễn sinh hoạt đảng", "Miễn công tác", "Miễn SH", "Miễn công tác và sinh hoạt đảng",
      "Được miễn sinh hoạt"},
     Need::optional},
    {"office",
     {"Chức vụ", "Chức vụ Đảng", "Chức vụ trong Đảng", "Chức vụ cấp ủy", "Chức danh trong Đảng",
      "Chức vụ trong chi bộ"},
     Need::optional},
    {"office_from",
     {"Từ ngày", "Giữ chức vụ từ ngày", "Giữ chức vụ từ", "Ngày giữ chức vụ", "Từ ngày giữ chức vụ"},
     Need::optional},
}};

std::optional<Sex> read_sex(RowReader& row) {
    auto const key = base::folded(row.text(at(Field::sex)));
    if (key == "nam") return Sex::male;
    if (key == "nu") return Sex::female;
    if (!key.empty()) row.notice(at(Field::sex), "sex_not_understood");
    return std::nullopt;
}

// "x" or words such as "Được miễn" throughout, or the day since which. Words that say neither leave him exempt, with a
// notice: whoever is named in this column is so for some reason.
std::optional<ExemptSince> read_exempt(RowReader& row) {
    if (auto const mark = row.mark(at(Field::exempt))) return *mark ? std::optional(ExemptSince{}) : std::nullopt;
    auto const words = base::folded(row.text(at(Field::exempt)));
    auto const digit = words.find_first_of("0123456789");
    if (digit == std::string::npos) {
        if (words != "v" && words.find("mien") == std::string::npos)
            row.notice(at(Field::exempt), "exempt_not_understood");
        return ExemptSince{};
    }
    if (auto const whole = row.date_if_any(at(Field::exempt))) return ExemptSince{whole};
    auto const within =
        sheet::read_date({.text = std::string_view(words).substr(digit, words.find_last_of("0123456789") + 1 - digit),
                          .kind = sheet::CellKind::text});
    if (within && *within) return ExemptSince{*within};
    row.notice(at(Field::exempt), "exempt_not_understood");
    return ExemptSince{};
}

// Offices write "Chưa có" where there is no card: what is not a card's number is none.
std::optional<std::string> read_card(RowReader& row) {
    auto number = row.card_number(at(Field::card_number));
    auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
    bool const is_number = std::all_of(number.begin(), number.end(), is_digit) && number.size() <= longest_card_digits;
    if (is_number && number.find_first_not_of('0') != std::string::npos) return number;
    if (!number.empty() && !is_number) row.notice(at(Field::card_number), "card_not_understood");
    return std::nullopt;
}

// Many lists have the posts of the workplace in this column: what is no office of the Party is left out.
void read_office(RowReader& row, Listed& listed) {
    auto offices = read_offices(row.text(at(Field::office)));
    if (!offices) return row.notice(at(Field::office), "office_not_understood");
    listed.offices = *std::move(offices);
    if (listed.offices.empty()) return;
    auto const from = row.date_if_any(at(Field::office_from));
    if (from && from->is_whole())
        listed.office_from = from->first();
    else if (!row.is_blank(at(Field::office_from)))
        row.notice(at(Field::office_from), "office_from_not_understood");
}

// A name has letters.
bool is_name(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        return std::isalpha(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
    });
}

Listed read_row(RowReader& row) {
    Listed listed;
    listed.row = row.number();
    listed.grassroots = row.text(at(Field::grassroots));
    listed.cell = row.text(at(Field::cell));
    listed.full_name = base::person_name(row.text(at(Field::full_name)));
    if (!is_name(listed.full_name)) row.reject(at(Field::full_name), "name_missing");
    listed.sex = read_sex(row);
    listed.born_on = row.date(at(Field::born_on));
    listed.card_number = read_card(row);
    // Without a day of admission nobody can say when he began to count.
    if (row.is_blank(at(Field::admitted_on))) row.reject(at(Field::admitted_on), "date_invalid");
    listed.admitted_on = row.date(at(Field::admitted_on)).value_or(base::PartialDay{});
    listed.official_on = row.date(at(Field::official_on));
    listed.exempt = read_exempt(row);
    listed.shows_exemptions = row.has(at(Field::exempt));
    read_office(row, listed);
    return listed;
}

}  // namespace

std::span<sheet::ColumnSpec const> list_columns() {
    return member_list_columns;
}

std::vector<Listed> read_list(sheet::Table const& table, base::Day today, imports::Outcome& outcome) {
    std::vector<Listed> list;
    std::unordered_set<std::string> cards;
    for (auto const& table_row : table.rows) {
        RowReader row(table, table_row, outcome);
        auto listed = read_row(row);
        // A second row with the same card, whatever else it says, and also where the first could not be taken.
        if (listed.card_number && !cards.insert(*listed.card_number).second)
            row.reject(at(Field::card_number), "card_repeated");
        for (auto const& problem : problems_of(listed, today)) row.reject(at(problem.field), problem.code);
        if (row.is_good()) list.push_back(std::move(listed));
    }
    return list;
}

}  // namespace members
