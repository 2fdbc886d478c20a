// Workbooks that were written, read again.
#include "platform/sheet/writer.h"

#include <gmock/gmock.h>

#include "platform/sheet/table.h"
#include "platform/sheet/values.h"
#include "support/result.h"

namespace sheet {
namespace {

using support::ok;

constexpr base::Instant instant{1'795'000'000'000};

Page a_page() {
    Page page;
    page.name = "Danh sách";
    page.title = "DANH SÁCH ĐẢNG VIÊN";
    page.lines = {"Tính đến 23/11/2026"};
    page.columns = {{"Họ và tên", Shows::text, 0},
                    {"Ngày sinh", Shows::day, 0},
                    {"Số cuộc", Shows::number, 0},
                    {"Tỷ lệ", Shows::percent, 0}};
    page.rows = {{std::string("Nguyễn Văn Ân"), base::whole(base::make_day(1975, 3, 5)), std::int64_t{12}, 97.5},
                 {std::string("=1+1 & <b>"), base::PartialDay{1975, 3, 0}, std::monostate(), std::int64_t{100}},
                 {std::string("Trần\x01Thị")}};
    page.notes = {"Ngày chỉ biết tháng được ghi là tháng."};
    return page;
}

std::string shown_at(Workbook const& book, std::size_t row, std::size_t column) {
    return show(book.sheets.at(0).rows.at(row).at(column));
}

TEST(WrittenWorkbooks, HoldRealValuesUnderTitleAndHeadings) {
    auto const bytes = write_workbook({a_page()}, instant);
    auto const book = ok(read_workbook(bytes));
    ASSERT_EQ(book.sheets.size(), 1U);
    EXPECT_EQ(book.sheets[0].name, "Danh sách");
    EXPECT_EQ(shown_at(book, 0, 0), "DANH SÁCH ĐẢNG VIÊN");
    EXPECT_EQ(shown_at(book, 1, 0), "Tính đến 23/11/2026");
    EXPECT_EQ(shown_at(book, 2, 3), "Tỷ lệ");
    auto const& first = book.sheets[0].rows.at(3);
    EXPECT_EQ(first.number, 5U);
    EXPECT_EQ(first.at(1).style, CellStyle::date);
    EXPECT_EQ(ok(read_date(first.at(1))), base::whole(base::make_day(1975, 3, 5)));
    EXPECT_EQ(first.at(2).kind, CellKind::number);
    EXPECT_DOUBLE_EQ(first.at(3).number, 0.975);
    EXPECT_EQ(shown_at(book, 4, 0), "=1+1 & <b>");
    EXPECT_EQ(book.sheets[0].rows.at(4).at(1).kind, CellKind::text);
    EXPECT_EQ(shown_at(book, 4, 1), "03/1975");
    EXPECT_DOUBLE_EQ(book.sheets[0].rows.at(4).at(3).number, 1);
    EXPECT_EQ(shown_at(book, 5, 0), "Trần Thị");
    EXPECT_EQ(shown_at(book, 6, 0), "Ngày chỉ biết tháng được ghi là tháng.");
}

TEST(WrittenWorkbooks, AreFoundAgainAsTables) {
    std::vector<ColumnSpec> const specs{{"full_name", {"Họ và tên"}, Need::required},
                                        {"born_on", {"Ngày sinh"}, Need::required}};
    auto const bytes = write_workbook({a_page()}, instant);
    auto const book = ok(read_workbook(bytes));
    auto const table = ok(find_table(book, specs));
    EXPECT_EQ(table.heading_row, 4U);
    ASSERT_GE(table.rows.size(), 2U);
    EXPECT_EQ(read_text(table.rows[0].at(0)), "Nguyễn Văn Ân");
}

TEST(WrittenWorkbooks, AreTheSameBytesForTheSamePages) {
    EXPECT_EQ(write_workbook({a_page()}, instant), write_workbook({a_page()}, instant));
}

TEST(WrittenWorkbooks, GiveEachPageATabThatExcelTakes) {
    std::vector<Page> pages(4);
    pages[0].name = pages[1].name = "Chi bộ: [1/2] của Đảng bộ Sở Lao động - Thương binh và Xã hội";
    pages[2].name = "''";
    pages[3].name = "CHI BỘ";
    auto const bytes = write_workbook(pages, instant);
    auto const book = ok(read_workbook(bytes));
    ASSERT_EQ(book.sheets.size(), 4U);
    EXPECT_EQ(book.sheets[0].name, "Chi bộ 1 2 của Đảng bộ Sở Lao đ");
    EXPECT_EQ(book.sheets[1].name, "Chi bộ 1 2 của Đảng bộ Sở L (2)");
    EXPECT_EQ(book.sheets[2].name, "Trang");
}

TEST(WrittenWorkbooks, HoldNoDayThatExcelWouldShowWrongly) {
    Page page;
    page.columns = {{"Ngày sinh", Shows::day, 0}};
    page.rows = {{base::whole(base::make_day(1899, 5, 19))}};
    auto const bytes = write_workbook({page}, instant);
    auto const book = ok(read_workbook(bytes));
    EXPECT_EQ(shown_at(book, 1, 0), "19/05/1899");
}

}  // namespace
}  // namespace sheet
