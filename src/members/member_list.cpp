// The columns of a member list and the reading of its rows.
#include "members/member_list.h"

#include <algorithm>
#include <unordered_set>

#include "base/text.h"

namespace members {
namespace {

using imports::RowReader;
using sheet::Need;

constexpr std::size_t at(Field field) {
    return static_cast<std::size_t>(field);
}

// As found in the lists of committees, programs and exports.
std::array<sheet::ColumnSpec, field_count> const columns{{
    {"grassroots",
     {"Tổ chức cơ sở đảng", "Tổ chức đảng", "Đảng bộ", "TCCSĐ", "Cơ sở Đảng", "Đảng bộ cơ sở", "Đảng bộ, chi bộ cơ sở"},
     Need::required},
    {"cell", {"Chi bộ", "Tên chi bộ", "Nơi sinh hoạt Đảng", "Chi bộ sinh hoạt"}, Need::required},
    {"full_name", {"Họ và tên", "Họ tên", "Họ, tên", "Họ tên Đảng viên", "Họ và tên đảng viên"}, Need::required},
    {"sex", {"Giới tính", "Nam/Nữ", "Phái"}, Need::optional},
    {"born_on", {"Ngày sinh", "Ngày, tháng, năm sinh", "Ngày tháng năm sinh", "Năm sinh", "Sinh ngày"}, Need::optional},
    {"card_number", {"Số thẻ đảng viên", "Số thẻ Đảng", "Số thẻ", "Số TĐV", "Thẻ đảng viên"}, Need::optional},
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
}};

std::optional<Sex> read_sex(RowReader& row) {
    auto const key = base::folded(row.text(at(Field::sex)));
    if (key == "nam") return Sex::male;
    if (key == "nu") return Sex::female;
    if (!key.empty()) row.notice(at(Field::sex), "sex_not_understood");
    return std::nullopt;
}

// "x" throughout, or the day since which.
std::optional<ExemptSince> read_exempt(RowReader& row) {
    auto const mark = row.mark(at(Field::exempt));
    if (mark) return *mark ? std::optional(ExemptSince{}) : std::nullopt;
    auto const since = row.date(at(Field::exempt));
    return since ? std::optional(ExemptSince{since}) : std::nullopt;
}

std::optional<std::string> unless_empty(std::string text) {
    return text.empty() ? std::nullopt : std::optional(std::move(text));
}

Listed read_row(RowReader& row) {
    Listed listed;
    listed.row = row.number();
    listed.grassroots = row.text(at(Field::grassroots));
    listed.cell = row.text(at(Field::cell));
    listed.full_name = base::person_name(row.text(at(Field::full_name)));
    if (listed.full_name.empty()) row.reject(at(Field::full_name), "name_missing");
    listed.sex = read_sex(row);
    listed.born_on = row.date(at(Field::born_on));
    listed.card_number = unless_empty(row.card_number(at(Field::card_number)));
    // Without a day of admission nobody can say when he began to count.
    if (row.is_blank(at(Field::admitted_on))) row.reject(at(Field::admitted_on), "date_invalid");
    listed.admitted_on = row.date(at(Field::admitted_on)).value_or(base::PartialDay{});
    listed.official_on = row.date(at(Field::official_on));
    listed.exempt = read_exempt(row);
    return listed;
}

}  // namespace

std::span<sheet::ColumnSpec const> list_columns() {
    return columns;
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
        if (!row.is_good()) continue;
        for (auto const& problem : problems_of(listed, today)) row.reject(at(problem.field), problem.code);
        if (row.is_good()) list.push_back(std::move(listed));
    }
    return list;
}

}  // namespace members
