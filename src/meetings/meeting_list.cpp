// The columns of a log of meetings and the reading of its rows.
#include "meetings/meeting_list.h"

#include <array>

#include "base/text.h"

namespace meetings {
namespace {

using imports::RowReader;
using sheet::Need;

constexpr std::size_t at(Field field) {
    return static_cast<std::size_t>(field);
}

std::array<sheet::ColumnSpec, field_count> const columns{{
    organisations::grassroots_column(Need::optional),
    organisations::cell_column(),
    {"kind",
     {"Loại sinh hoạt", "Hình thức sinh hoạt", "Loại hình sinh hoạt", "Nội dung sinh hoạt", "Loại cuộc họp"},
     Need::required},
    {"held_on", {"Ngày", "Ngày sinh hoạt", "Ngày họp", "Ngày tổ chức"}, Need::required},
    {"start", {"Bắt đầu", "Giờ bắt đầu", "Từ giờ", "Thời gian bắt đầu"}, Need::required},
    {"end", {"Kết thúc", "Giờ kết thúc", "Đến giờ", "Thời gian kết thúc"}, Need::required},
    {"professional",
     {"Chuyên môn (phút)", "Thời gian chuyên môn (phút)", "Nội dung chuyên môn (phút)"},
     Need::optional},
    {"break", {"Giải lao (phút)", "Nghỉ giải lao (phút)", "Nghỉ (phút)"}, Need::optional},
    {"present", {"Có mặt", "Số có mặt", "Số đảng viên có mặt", "Số đảng viên dự"}, Need::optional},
    {"absent_excused", {"Vắng có lý do", "Vắng có phép", "Có lý do"}, Need::optional},
    {"absent_unexcused", {"Vắng không lý do", "Vắng không có lý do", "Vắng không phép", "Không lý do"}, Need::optional},
    {"spoke",
     {"Số đảng viên phát biểu", "Số người phát biểu", "Phát biểu", "Số ý kiến phát biểu", "Số lượt phát biểu"},
     Need::optional},
}};

// Where it is sure that a time is wrong: the end before the start, and items longer than the meeting.
void check_times(RowReader& row, Held const& meeting) {
    int const length = meeting.end_minute - meeting.start_minute;
    if (length < 0) return row.reject(at(Field::end), "ends_before_start");
    int const professional = meeting.professional_minutes.value_or(0);
    if (professional + meeting.break_minutes <= length) return;
    bool const is_break = professional == 0 || meeting.break_minutes > length;
    row.reject(at(is_break ? Field::breaks : Field::professional), "minutes_exceed_meeting");
}

std::optional<int> required_time(RowReader& row, Field field) {
    if (row.is_blank(at(field))) row.reject(at(field), "time_invalid");
    return row.time_minutes(at(field));
}

// A meeting has a whole day; a month or a year alone is no day of a meeting.
std::optional<base::Day> read_day(RowReader& row, base::Day today) {
    auto const date = row.date(at(Field::held_on));
    if (date && date->is_whole() && date->first() > today) row.reject(at(Field::held_on), "date_in_future");
    if (date && date->is_whole()) return date->first();
    if (date || row.is_blank(at(Field::held_on))) row.reject(at(Field::held_on), "date_invalid");
    return std::nullopt;
}

void read_counts(RowReader& row, Held& meeting) {
    // An empty cell in a column of minutes is none; a column that is not kept at all is not known.
    if (row.has(at(Field::professional))) meeting.professional_minutes = row.count(at(Field::professional)).value_or(0);
    meeting.break_minutes = row.count(at(Field::breaks)).value_or(0);
    meeting.present = row.count(at(Field::present));
    meeting.absent_excused = row.count(at(Field::absent_excused));
    meeting.absent_unexcused = row.count(at(Field::absent_unexcused));
    meeting.spoke = row.count(at(Field::spoke));
    if (meeting.spoke && meeting.present && *meeting.spoke > *meeting.present)
        row.reject(at(Field::spoke), "count_invalid");
}

// "Họp chi bộ thường kì kết hợp sinh hoạt chuyên đề" as "thuong ky ket hop chuyen de".
std::string kind_key(std::string_view words) {
    auto key = base::folded(words);
    for (std::string_view const prefix : {"sinh hoat chi bo ", "sinh hoat ", "sh ", "hop chi bo ", "hop "})
        if (key.starts_with(prefix)) key.erase(0, prefix.size());
    constexpr std::string_view again = " sinh hoat";
    if (auto const found = key.find(again); found != std::string::npos) key.erase(found, again.size());
    for (std::string_view const period : {"thuong ki", "dinh ki"})
        if (key.starts_with(period)) key[period.size() - 1] = 'y';
    return key;
}

Held read_row(RowReader& row, organisations::CellNames const& cells, base::Day today) {
    Held meeting;
    auto const cell = cells.find(row.text(at(Field::grassroots)), row.text(at(Field::cell)));
    if (!cell) row.reject(at(Field::cell), "unknown_cell");
    auto const kind = kind_of(row.text(at(Field::kind)));
    if (!kind) row.reject(at(Field::kind), "unknown_kind");
    meeting.cell_id = cell.value_or(OrganisationId{});
    meeting.kind = kind.value_or(MeetingKind::regular);
    meeting.held_on = read_day(row, today).value_or(base::Day{});
    auto const start = required_time(row, Field::start);
    auto const end = required_time(row, Field::end);
    read_counts(row, meeting);
    meeting.start_minute = start.value_or(0);
    meeting.end_minute = end.value_or(0);
    if (start && end) check_times(row, meeting);
    return meeting;
}

}  // namespace

std::span<sheet::ColumnSpec const> log_columns() {
    return columns;
}

std::optional<MeetingKind> kind_of(std::string_view words) {
    auto const key = kind_key(words);
    struct Name {
        std::string_view words;
        MeetingKind kind;
    };
    constexpr std::array<Name, 17> names{{
        {"thuong ky", MeetingKind::regular},
        {"dinh ky", MeetingKind::regular},
        {"hang thang", MeetingKind::regular},
        {"chuyen de", MeetingKind::thematic},
        {"thuong ky ket hop chuyen de", MeetingKind::combined},
        {"thuong ky va chuyen de", MeetingKind::combined},
        {"thuong ky, chuyen de", MeetingKind::combined},
        {"thuong ky + chuyen de", MeetingKind::combined},
        {"dinh ky ket hop chuyen de", MeetingKind::combined},
        {"ket hop", MeetingKind::combined},
        {"ket hop chuyen de", MeetingKind::combined},
        {"thuong ky/chuyen de", MeetingKind::combined},
        {"thuong ky - chuyen de", MeetingKind::combined},
        {"bat thuong", MeetingKind::extraordinary},
        {"dot xuat", MeetingKind::extraordinary},
        {"chi uy", MeetingKind::committee},
        {"cap uy", MeetingKind::committee},
    }};
    for (auto const& name : names)
        if (name.words == key) return name.kind;
    return std::nullopt;
}

std::vector<Listed> read_log(sheet::Table const& table, organisations::CellNames const& cells, base::Day today,
                             imports::Outcome& outcome) {
    std::vector<Listed> list;
    for (auto const& table_row : table.rows) {
        RowReader row(table, table_row, outcome);
        auto meeting = read_row(row, cells, today);
        if (row.is_good()) list.push_back({row.number(), std::move(meeting), row.has(at(Field::breaks))});
    }
    return list;
}

}  // namespace meetings
