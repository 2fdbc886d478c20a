#pragma once
// Member lists and logs of meetings as offices keep them, made row by row: a_member("Nguyễn Văn
// An").joined("2015-03-01").
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "support/organisations/names.h"
#include "support/platform/xlsx_builder.h"

namespace support {

// One row of a list: what stands under which heading.
template <class Row>
class ListRow {
public:
    Row& with(std::string heading, XlsxCell cell) {
        cells_.insert_or_assign(std::move(heading), std::move(cell));
        return static_cast<Row&>(*this);
    }
    [[nodiscard]] XlsxCell at(std::string const& heading) const {
        auto const found = cells_.find(heading);
        return found == cells_.end() ? XlsxCell{} : found->second;
    }
    // In which cell of which grass-roots organisation.
    Row& in(std::string cell, std::string grassroots = health_name) {
        return with("Chi bộ", std::move(cell)).with("Tổ chức cơ sở đảng", std::move(grassroots));
    }

private:
    std::map<std::string, XlsxCell> cells_{};
};

class ListedMember : public ListRow<ListedMember> {
public:
    ListedMember& joined(XlsxCell day) { return with("Ngày vào Đảng", std::move(day)); }
    ListedMember& official(XlsxCell day) { return with("Ngày chính thức", std::move(day)); }
    ListedMember& born(XlsxCell day) { return with("Ngày sinh", std::move(day)); }
    ListedMember& card(XlsxCell number) { return with("Số thẻ đảng viên", std::move(number)); }
    ListedMember& exempt(XlsxCell mark) { return with("Miễn sinh hoạt", std::move(mark)); }
};

// A member of long standing, until the test says otherwise.
inline ListedMember a_member(std::string name) {
    ListedMember member;
    member.with("Họ và tên", std::move(name));
    return member.in("Chi bộ 1").joined("2010-05-19").official("2011-05-19");
}

inline std::vector<ListedMember> some_members(int count, std::string const& cell,
                                              std::string const& grassroots = health_name) {
    std::vector<ListedMember> members;
    for (int number = 1; number <= count; ++number)
        members.push_back(a_member("Đảng viên " + std::to_string(number)).in(cell, grassroots));
    return members;
}

class ListedMeeting : public ListRow<ListedMeeting> {
public:
    ListedMeeting& kind(XlsxCell kind) { return with("Loại sinh hoạt", std::move(kind)); }
    ListedMeeting& on(XlsxCell day) { return with("Ngày", std::move(day)); }
    ListedMeeting& from(XlsxCell time) { return with("Bắt đầu", std::move(time)); }
    ListedMeeting& to(XlsxCell time) { return with("Kết thúc", std::move(time)); }
    ListedMeeting& professional(XlsxCell minutes) { return with("Chuyên môn (phút)", std::move(minutes)); }
    ListedMeeting& break_of(XlsxCell minutes) { return with("Giải lao (phút)", std::move(minutes)); }
    ListedMeeting& present(XlsxCell count) { return with("Có mặt", std::move(count)); }
    ListedMeeting& absent(XlsxCell excused, XlsxCell unexcused) {
        return with("Vắng có lý do", std::move(excused)).with("Vắng không lý do", std::move(unexcused));
    }
    ListedMeeting& spoke(XlsxCell count) { return with("Số đảng viên phát biểu", std::move(count)); }
};

// A regular meeting of an hour and a half, until the test says otherwise.
inline ListedMeeting a_meeting(XlsxCell day) {
    ListedMeeting meeting;
    return meeting.in("Chi bộ 1").kind("Thường kỳ").on(std::move(day)).from("08:00").to("09:30");
}

// A workbook of one sheet: the title (none where empty), the headings, the rows.
template <class Row>
std::string workbook_of(std::string const& title, std::vector<std::string> const& headings,
                        std::vector<Row> const& rows) {
    XlsxBuilder book;
    if (!title.empty()) book.row({title});
    std::vector<XlsxCell> cells{"STT"};
    for (auto const& heading : headings) cells.emplace_back(heading);
    book.row(cells);
    int number = 0;
    for (auto const& row : rows) {
        cells = {XlsxCell(++number)};
        for (auto const& heading : headings) cells.push_back(row.at(heading));
        book.row(cells);
    }
    return book.bytes();
}

inline std::string member_list(std::vector<ListedMember> const& members) {
    return workbook_of("DANH SÁCH ĐẢNG VIÊN",
                       {"Tổ chức cơ sở đảng", "Chi bộ", "Họ và tên", "Ngày sinh", "Số thẻ đảng viên", "Ngày vào Đảng",
                        "Ngày chính thức", "Miễn sinh hoạt"},
                       members);
}

// The headings of a log, in the order of its columns.
inline std::vector<std::string> log_headings() {
    return {"Tổ chức cơ sở đảng",
            "Chi bộ",
            "Loại sinh hoạt",
            "Ngày",
            "Bắt đầu",
            "Kết thúc",
            "Chuyên môn (phút)",
            "Giải lao (phút)",
            "Có mặt",
            "Vắng có lý do",
            "Vắng không lý do",
            "Số đảng viên phát biểu"};
}

// The row of the first meeting of a titled log.
inline constexpr unsigned first_log_row = 3;

inline std::string meeting_log(std::vector<ListedMeeting> const& meetings,
                               std::string const& title = "THEO DÕI SINH HOẠT CHI BỘ QUÝ I NĂM 2019") {
    return workbook_of(title, log_headings(), meetings);
}

inline std::string log_without(std::string const& heading, std::vector<ListedMeeting> const& meetings) {
    auto headings = log_headings();
    std::erase(headings, heading);
    return workbook_of("THEO DÕI SINH HOẠT CHI BỘ QUÝ I NĂM 2019", headings, meetings);
}

}  // namespace support
