// Reading a row cell by cell: what is wrong is told in the words of the file.
#include "platform/imports/row_reader.h"

#include <gmock/gmock.h>

#include <array>

#include "support/platform/xlsx_builder.h"
#include "support/result.h"

namespace imports {
namespace {

using support::code_of;
using support::ok;
using support::XlsxBuilder;
using support::XlsxCell;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::size_t name = 0;
constexpr std::size_t day = 1;
constexpr std::size_t start = 2;
constexpr std::size_t present = 3;
constexpr std::size_t exempt = 4;

std::array<sheet::ColumnSpec, 5> const columns{{{"name", {"Họ và tên", "Họ tên"}, sheet::Need::required},
                                                {"day", {"Ngày"}, sheet::Need::required},
                                                {"start", {"Bắt đầu"}, sheet::Need::required},
                                                {"present", {"Có mặt"}, sheet::Need::optional},
                                                {"exempt", {"Miễn sinh hoạt"}, sheet::Need::optional}}};

// A list with one row, opened.
struct OneRow {
    explicit OneRow(std::vector<XlsxCell> const& cells)
        : opened(ok(open_list(XlsxBuilder()
                                  .row({"SỔ HỌP"})
                                  .row({"HỌ  TÊN", "Ngày", "Bắt đầu", "Có mặt", "Ghi chú"})
                                  .row(cells)
                                  .bytes(),
                              columns, outcome))
                     .value()),
          row(opened.table, opened.table.rows.at(0), outcome) {}

    Outcome outcome{};
    OpenedList opened;
    RowReader row;
};

TEST(RowOfAList, IsReadAsWhatItMeans) {
    OneRow one({"Trần  Thị Bình ", "05/03/2019", "8h30", 12});
    EXPECT_EQ(one.row.number(), 3U);
    EXPECT_EQ(one.row.text(name), "Trần Thị Bình");
    EXPECT_EQ(one.row.date(day), base::whole(base::make_day(2019, 3, 5)));
    EXPECT_EQ(one.row.time_minutes(start), 510);
    EXPECT_EQ(one.row.count(present), 12);
    EXPECT_TRUE(one.row.is_good());
    EXPECT_THAT(one.outcome.rejected, IsEmpty());
}

TEST(RowOfAList, KnowsWhichColumnsTheListHas) {
    OneRow const one({"Trần Thị Bình", "05/03/2019", "8h30"});
    EXPECT_TRUE(one.row.has(present));
    EXPECT_TRUE(one.row.is_blank(present));
    EXPECT_FALSE(one.row.has(exempt));
}

TEST(RowOfAList, IsRejectedWithTheWordsOfTheFile) {
    OneRow one({"Trần Thị Bình", "31/02/2019", "sáng", "mười"});
    EXPECT_EQ(one.row.date(day), std::nullopt);
    EXPECT_EQ(one.row.time_minutes(start), std::nullopt);
    EXPECT_EQ(one.row.count(present), std::nullopt);
    one.row.reject(name, "name_missing");
    EXPECT_FALSE(one.row.is_good());
    EXPECT_THAT(one.outcome.rejected, ElementsAre(Rejected{3, "Ngày", "31/02/2019", "date_invalid"},
                                                  Rejected{3, "Bắt đầu", "sáng", "time_invalid"},
                                                  Rejected{3, "Có mặt", "mười", "count_invalid"},
                                                  Rejected{3, "HỌ TÊN", "Trần Thị Bình", "name_missing"}));
}

TEST(RowOfAList, StaysGoodWithANotice) {
    OneRow one({"Trần Thị Bình", "05/03/2019", "8h30", "?"});
    one.row.notice(present, "sex_not_understood");
    EXPECT_TRUE(one.row.is_good());
    EXPECT_THAT(one.outcome.notices, ElementsAre(Rejected{3, "Có mặt", "?", "sex_not_understood"}));
}

TEST(AList, TellsWhatItPassesOver) {
    Outcome outcome;
    auto const book = XlsxBuilder()
                          .row({"Họ và tên", "Ngày", "Bắt đầu", "Ghi chú"})
                          .row({"Trần Thị Bình", "05/03/2019", "8h30"})
                          .row({"Người lập biểu"})
                          .sheet("Quý cũ")
                          .row({"Họ và tên", "Ngày", "Bắt đầu"})
                          .bytes();
    ASSERT_TRUE(ok(open_list(book, columns, outcome)));
    EXPECT_THAT(outcome.rows_passed_over, ElementsAre(3U));
    EXPECT_THAT(outcome.columns_passed_over, ElementsAre("Ghi chú"));
    EXPECT_THAT(outcome.notices, ElementsAre(Rejected{0, "Quý cũ", "", "sheet_not_read"}));
}

TEST(AList, SaysWhichColumnsItLacks) {
    Outcome outcome;
    auto const book = XlsxBuilder().row({"SỔ"}).row({"Họ và tên", "Có mặt", "Miễn sinh hoạt"}).bytes();
    EXPECT_FALSE(ok(open_list(book, columns, outcome)));
    EXPECT_THAT(outcome.rejected,
                ElementsAre(Rejected{2, "Ngày", "", "column_missing"}, Rejected{2, "Bắt đầu", "", "column_missing"}));
}

TEST(AList, SaysThatItIsNoWorkbook) {
    Outcome outcome;
    EXPECT_EQ(code_of(open_list("%PDF-1.7", columns, outcome)), "file.is_not_excel");
    EXPECT_EQ(code_of(open_list("", columns, outcome)), "file.empty");
}

}  // namespace
}  // namespace imports
