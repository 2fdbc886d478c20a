// Writing the Excel files.
#include "app/demo/lists.h"

#include <algorithm>
#include <array>

#include "platform/sheet/writer.h"

namespace app::demo {
namespace {

using base::Day;
using rules::MeetingKind;
using sheet::PageValue;
using sheet::Shows;

// What a list says of a person that may change from one to the next.
struct Listed {
    bool is_official = false;
    bool is_exempt = false;
    bool operator==(Listed const&) const = default;
};

bool is_reached(std::optional<Day> const& from, Day day) {
    return from && *from <= day;
}

// None where he is in no list of that day.
std::optional<Listed> listed_on(Population const& population, Person const& person, Day day) {
    if (population.cells[person.cell].listed_from > day || person.admitted_on > day) return std::nullopt;
    return Listed{is_reached(person.official_on, day), is_reached(person.exempt_from, day)};
}

// A card comes with the recognition.
std::vector<PageValue> row_of(Population const& population, Person const& person, Listed const& listed) {
    auto const& cell = population.cells[person.cell];
    std::vector<PageValue> row{std::monostate(), cell.grassroots, cell.name, person.full_name};
    row.emplace_back(std::string(person.sex == members::Sex::male ? "Nam" : "Nữ"));
    row.emplace_back(person.born_on);
    row.push_back(listed.is_official ? PageValue(person.card_number) : PageValue());
    row.emplace_back(base::whole(person.admitted_on));
    row.push_back(listed.is_official ? sheet::page_value(person.official_on) : PageValue());
    row.push_back(listed.is_exempt ? sheet::page_value(person.exempt_from) : PageValue());
    return row;
}

void number_rows(sheet::Page& page) {
    for (std::int64_t number = 0; auto& row : page.rows) row.front() = ++number;
}

List written(std::string file_name, sheet::Page page, Day day) {
    number_rows(page);
    base::Instant const made_at{std::chrono::milliseconds(day.time_since_epoch()).count()};
    return {std::move(file_name), sheet::write_workbook({page}, made_at), page.rows.size()};
}

std::string in_words(MeetingKind kind) {
    switch (kind) {
        case MeetingKind::thematic: return "Chuyên đề";
        case MeetingKind::combined: return "Thường kỳ kết hợp chuyên đề";
        case MeetingKind::extraordinary: return "Bất thường";
        case MeetingKind::committee: return "Họp chi ủy";
        case MeetingKind::regular: return "Thường kỳ";
    }
    return "";
}

std::string time_in_words(int minute) {
    auto const two = [](int number) { return std::string(number < 10 ? "0" : "") + std::to_string(number); };
    return two(minute / 60) + ":" + two(minute % 60);
}

PageValue count(int number) {
    return std::int64_t{number};
}

std::vector<PageValue> row_of(Population const& population, Met const& met) {
    auto const& cell = population.cells[met.cell];
    return {std::monostate(),
            cell.grassroots,
            cell.name,
            in_words(met.kind),
            base::whole(met.held_on),
            time_in_words(met.start_minute),
            time_in_words(met.end_minute),
            count(met.professional_minutes),
            count(met.break_minutes),
            count(met.present),
            count(met.absent_excused),
            count(met.absent_unexcused),
            met.spoke ? count(*met.spoke) : PageValue()};
}

sheet::Page log_page(std::string const& period) {
    sheet::Page page;
    page.name = "Theo dõi sinh hoạt";
    page.title = "THEO DÕI SINH HOẠT CHI BỘ " + period;
    page.columns = {{"STT", Shows::number},
                    {"Tổ chức cơ sở đảng"},
                    {"Chi bộ"},
                    {"Loại sinh hoạt"},
                    {"Ngày", Shows::day},
                    {"Bắt đầu"},
                    {"Kết thúc"},
                    {"Chuyên môn (phút)", Shows::number},
                    {"Giải lao (phút)", Shows::number},
                    {"Có mặt", Shows::number},
                    {"Vắng có lý do", Shows::number},
                    {"Vắng không lý do", Shows::number},
                    {"Số đảng viên phát biểu", Shows::number}};
    return page;
}

template <class Wanted>
List log_of(Population const& population, History const& history, std::string file_name, sheet::Page page,
            Wanted const& is_wanted) {
    Day last{};
    for (auto const& met : history.held) {
        if (!is_wanted(met.held_on)) continue;
        page.rows.push_back(row_of(population, met));
        last = std::max(last, met.held_on);
    }
    return written(std::move(file_name), std::move(page), last);
}

}  // namespace

List member_list(Population const& population, Day day, std::optional<Day> before) {
    sheet::Page page;
    page.name = "Đảng viên";
    page.title = before ? "DANH SÁCH ĐẢNG VIÊN MỚI, CHUYỂN CHÍNH THỨC VÀ ĐƯỢC MIỄN SINH HOẠT" : "DANH SÁCH ĐẢNG VIÊN";
    page.lines = {"Tính đến ngày " + base::to_words(day)};
    page.columns = {{"STT", Shows::number},
                    {"Tổ chức cơ sở đảng"},
                    {"Chi bộ"},
                    {"Họ và tên"},
                    {"Giới tính"},
                    {"Ngày sinh", Shows::day},
                    {"Số thẻ đảng viên"},
                    {"Ngày vào Đảng", Shows::day},
                    {"Ngày chính thức", Shows::day},
                    {"Miễn sinh hoạt", Shows::day}};
    for (auto const& person : population.people) {
        auto const now = listed_on(population, person, day);
        auto const then = before ? listed_on(population, person, *before) : std::nullopt;
        if (now && now != then) page.rows.push_back(row_of(population, person, *now));
    }
    return written("dang-vien-" + base::to_text(day) + ".xlsx", std::move(page), day);
}

List meeting_log(Population const& population, History const& history, base::Quarter quarter) {
    constexpr std::array<char const*, 4> roman{"I", "II", "III", "IV"};
    auto const period = std::string(roman.at(quarter.number - 1U)) + " NĂM " + std::to_string(quarter.year);
    return log_of(population, history, "sinh-hoat-" + base::to_text(quarter) + ".xlsx", log_page("QUÝ " + period),
                  [&](Day day) { return base::quarter_of(day) == quarter; });
}

List meeting_log(Population const& population, History const& history, base::Month month) {
    auto const period = std::to_string(month.month) + " NĂM " + std::to_string(month.year);
    return log_of(population, history, "sinh-hoat-" + base::to_text(month) + ".xlsx", log_page("THÁNG " + period),
                  [&](Day day) { return base::month_of(day) == month; });
}

}  // namespace app::demo
