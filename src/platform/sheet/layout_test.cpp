// Which column is which, as the file says and as somebody says by hand.
#include <gmock/gmock.h>

#include "platform/sheet/table.h"
#include "support/platform/xlsx_builder.h"
#include "support/result.h"

namespace sheet {
namespace {

using support::ok;
using support::XlsxBuilder;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<ColumnSpec> const person_columns{{"cell", {"Chi bộ"}, Need::required},
                                             {"name", {"Họ và tên"}, Need::required},
                                             {"sex", {"Giới tính"}, Need::optional}};

Workbook list_headed(support::XlsxCell cell, support::XlsxCell name, support::XlsxCell third) {
    return ok(read_workbook(XlsxBuilder()
                                .row({"DANH SÁCH"})
                                .row({"STT", std::move(cell), std::move(name), std::move(third)})
                                .row({1, "Chi bộ 1", "Nguyễn Văn An", "Nam"})
                                .row({2, "Chi bộ 2", "", "Nữ"})
                                .row({3, "Chi bộ 3", "Trần Thị Bình", "Nữ"})
                                .bytes()));
}

TEST(LayoutOf, ShowsEachColumnWithItsFirstValues) {
    auto const book = list_headed("Chi bộ", "Họ và tên", "Ghi chú");
    auto const layout = layout_of(book, person_columns);
    EXPECT_EQ(layout.heading_row, 2U);
    ASSERT_EQ(layout.columns.size(), 4U);
    EXPECT_EQ(layout.columns[2].heading, "Họ và tên");
    EXPECT_THAT(layout.columns[2].sample, ElementsAre("Nguyễn Văn An", "Trần Thị Bình"));
    EXPECT_THAT(layout.of_specs, ElementsAre(1U, 2U, std::nullopt));
}

TEST(LayoutOf, ShowsColumnsWhereNoHeadingIsKnown) {
    auto const book = list_headed("A", "B", "C");
    auto const layout = layout_of(book, person_columns);
    EXPECT_EQ(layout.heading_row, 2U);
    EXPECT_EQ(layout.columns.size(), 4U);
    EXPECT_THAT(layout.of_specs, ElementsAre(std::nullopt, std::nullopt, std::nullopt));
    EXPECT_FALSE(find_table(book, person_columns));
}

TEST(LayoutOf, FindsNothingInAnEmptyWorkbook) {
    auto const book = ok(read_workbook(XlsxBuilder().row({"chỉ một dòng"}).bytes()));
    EXPECT_EQ(layout_of(book, person_columns).heading_row, 0U);
    EXPECT_THAT(layout_of(book, person_columns).columns, IsEmpty());
}

TEST(FindTable, TakesTheColumnsThatWereChosen) {
    auto const book = list_headed("A", "B", "C");
    std::vector<Choice> const choices{{"cell", 1}, {"name", 2}};
    auto const table = ok(find_table(book, person_columns, choices));
    EXPECT_THAT(table.headings, ElementsAre("A", "B", ""));
    ASSERT_EQ(table.rows.size(), 3U);
    EXPECT_EQ(table.rows[2].at(1).text, "Trần Thị Bình");
}

TEST(FindTable, GivesAChosenColumnToNoOtherField) {
    auto const book = list_headed("Chi bộ", "Họ và tên", "Giới tính");
    std::vector<Choice> const choices{{"cell", 2}};
    auto const missing = find_table(book, person_columns, choices);
    ASSERT_FALSE(missing);
    ASSERT_EQ(missing.error().fields.size(), 1U);
    EXPECT_EQ(missing.error().fields.front().pointer, "/name");
}

TEST(FindTable, LeavesAColumnOutWhenToldSo) {
    auto const book = list_headed("Chi bộ", "Họ và tên", "Giới tính");
    std::vector<Choice> const choices{{"sex", std::nullopt}};
    EXPECT_THAT(ok(find_table(book, person_columns, choices)).headings, ElementsAre("Chi bộ", "Họ và tên", ""));
}

TEST(FindTable, NamesAChosenColumnWithoutAHeadingByItsLetter) {
    auto const book = list_headed("Chi bộ", "Họ và tên", {});
    std::vector<Choice> const choices{{"sex", 3}};
    EXPECT_EQ(ok(find_table(book, person_columns, choices)).headings[2], "D");
}

}  // namespace
}  // namespace sheet
