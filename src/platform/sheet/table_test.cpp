// Where the table is, which columns it has and which of its rows are data.
#include "platform/sheet/table.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "platform/sheet/values.h"
#include "support/platform/xlsx_builder.h"
#include "support/result.h"

namespace sheet {
namespace {

using support::XlsxBuilder;
using support::XlsxCell;

enum Column : std::size_t { organisation, cell, name, born, admitted, note };

std::vector<ColumnSpec> member_columns() {
    return {{"organisation", {"Tổ chức cơ sở đảng", "TCCSĐ"}, Need::required},
            {"cell", {"Chi bộ"}, Need::required},
            {"name", {"Họ và tên", "Họ tên"}, Need::required},
            {"born", {"Ngày sinh", "Ngày tháng năm sinh"}, Need::required},
            {"admitted", {"Ngày vào Đảng"}, Need::required},
            {"note", {"Ghi chú"}, Need::optional}};
}

std::vector<XlsxCell> const headings{"STT",       "Tổ chức cơ sở đảng", "Chi bộ", "Họ và tên",
                                     "Ngày sinh", "Ngày vào Đảng",      "Ghi chú"};

std::vector<XlsxCell> member(int number, char const* who) {
    return {number, "Đảng bộ Cục Thuế", "Chi bộ Văn phòng", who, support::date_cell(1975, 2, 3), "03/02/2000"};
}

// A list of two members in rows 2 and 3, with more rows to come.
XlsxBuilder two_members() {
    XlsxBuilder builder;
    builder.row(headings).row(member(1, "Nguyễn Văn Ân")).row(member(2, "Trần Thị Bình"));
    return builder;
}

// The numbers of the rows that are data and of those that were passed over.
struct Sorted {
    std::vector<unsigned> data;
    std::vector<unsigned> passed_over;
    bool operator==(Sorted const&) const = default;
};

void PrintTo(Sorted const& sorted, std::ostream* out) {
    *out << "data " << testing::PrintToString(sorted.data) << " passed over "
         << testing::PrintToString(sorted.passed_over);
}

Sorted sorted(XlsxBuilder const& builder) {
    auto const workbook = support::ok(read_workbook(builder.bytes()));
    auto const columns = member_columns();
    auto const table = support::ok(find_table(workbook, columns));
    Sorted out;
    for (auto const& row : table.rows) out.data.push_back(row.number());
    out.passed_over = table.passed_over;
    return out;
}

TEST(HeadingRow, IsFoundByItsWordsInAnyOrderAndPlace) {
    XlsxBuilder builder;
    builder.sheet("Bìa").row({"Danh sách"}).sheet("Danh sách");
    builder.row({"ĐẢNG BỘ KHỐI", {}, "Năm 2019"}).row({"(tính đến ngày", support::date_cell(2019, 4, 10)}).skip_rows(3);
    builder.row({{},
                 "HỌ VÀ\nTÊN:",
                 "Ngày vào  Đảng *",
                 "Ngày sinh (dd/mm/yyyy)",
                 "chi bộ",
                 "Khen thưởng",
                 "Tổ chức cơ sở Đảng"});
    builder.row({{}, "Nguyễn Văn Ân", "03/02/2000", "03/02/1975", "Chi bộ 1", "x", "Đảng bộ A"});
    auto const workbook = support::ok(read_workbook(builder.bytes()));
    auto const columns = member_columns();
    auto const table = support::ok(find_table(workbook, columns));
    EXPECT_EQ(table.sheet, "Danh sách");
    EXPECT_EQ(table.heading_row, 6U);
    EXPECT_EQ(table.title, (std::vector<std::string>{"ĐẢNG BỘ KHỐI Năm 2019", "(tính đến ngày 10/04/2019"}));
    EXPECT_EQ(table.headings[name], "HỌ VÀ TÊN:");
    EXPECT_EQ(table.headings[born], "Ngày sinh (dd/mm/yyyy)");
    EXPECT_EQ(table.headings[note], "");
    EXPECT_EQ(table.unknown_headings, std::vector<std::string>{"Khen thưởng"});
    ASSERT_EQ(table.rows.size(), 1U);
    EXPECT_EQ(table.rows[0].number(), 7U);
    EXPECT_EQ(table.rows[0].at(name).text, "Nguyễn Văn Ân");
    EXPECT_EQ(table.rows[0].at(organisation).text, "Đảng bộ A");
    EXPECT_EQ(table.rows[0].at(note).kind, CellKind::empty);
}

TEST(HeadingRow, IsTheOneWithTheMostHeadings) {
    XlsxBuilder builder;
    builder.row({"Chi bộ", "Họ và tên", "Ngày sinh"}).row(headings).row(member(1, "Nguyễn Văn Ân"));
    auto const workbook = support::ok(read_workbook(builder.bytes()));
    auto const columns = member_columns();
    EXPECT_EQ(support::ok(find_table(workbook, columns)).heading_row, 2U);
}

TEST(HeadingRow, OfAVisibleSheetComesBeforeAHiddenOne) {
    XlsxBuilder builder;
    builder.sheet("Cũ", "hidden").row(headings).row(member(1, "Nguyễn Văn Ân"));
    auto const hidden_only = support::ok(read_workbook(builder.bytes()));
    auto const columns = member_columns();
    EXPECT_EQ(support::ok(find_table(hidden_only, columns)).sheet, "Cũ");
    auto shorter = headings;
    shorter.pop_back();
    builder.sheet("Mới").row(shorter).row(member(1, "Nguyễn Văn Ân"));
    auto const workbook = support::ok(read_workbook(builder.bytes()));
    auto const table = support::ok(find_table(workbook, columns));
    EXPECT_EQ(table.sheet, "Mới");
    EXPECT_TRUE(table.other_sheets.empty());
}

TEST(HeadingRow, OfOtherSheetsIsTold) {
    XlsxBuilder builder;
    builder.sheet("Tháng 1").row(headings).row(member(1, "Nguyễn Văn Ân"));
    builder.sheet("Tháng 2").row(headings).row(member(1, "Trần Thị Bình"));
    auto const workbook = support::ok(read_workbook(builder.bytes()));
    auto const columns = member_columns();
    auto const table = support::ok(find_table(workbook, columns));
    EXPECT_EQ(table.sheet, "Tháng 1");
    EXPECT_EQ(table.other_sheets, std::vector<std::string>{"Tháng 2"});
}

TEST(Columns, TakeTheFirstOfEqualHeadings) {
    XlsxBuilder builder;
    auto twice = headings;
    twice.push_back("Họ tên");
    auto row = member(1, "Nguyễn Văn Ân");
    row.push_back({});
    row.push_back("Trần Thị Bình");
    builder.row(twice).row(row);
    auto const workbook = support::ok(read_workbook(builder.bytes()));
    auto const columns = member_columns();
    auto const table = support::ok(find_table(workbook, columns));
    EXPECT_EQ(table.rows.at(0).at(name).text, "Nguyễn Văn Ân");
    EXPECT_EQ(table.unknown_headings, (std::vector<std::string>{"STT", "Họ tên"}));
}

TEST(Columns, ThatAreRequiredAndMissingAreAllNamed) {
    XlsxBuilder builder;
    builder.sheet("DS").skip_rows(2).row({"Chi bộ", "Họ và tên", "Ghi chú"}).row({"Chi bộ 1", "Nguyễn Văn Ân"});
    auto const workbook = support::ok(read_workbook(builder.bytes()));
    auto const columns = member_columns();
    auto const table = find_table(workbook, columns);
    ASSERT_FALSE(table);
    EXPECT_EQ(table.error().code, "column_missing");
    ASSERT_EQ(table.error().fields.size(), 3U);
    EXPECT_EQ(
        table.error().fields[0],
        (base::FieldError{
            "/organisation", "column_missing", {{"column", "Tổ chức cơ sở đảng"}, {"row", "3"}, {"sheet", "DS"}}}));
    EXPECT_EQ(table.error().fields[2].pointer, "/admitted");
}

TEST(Columns, AreAllMissingWhereThereIsNoHeadingRow) {
    XlsxBuilder builder;
    builder.row({"Chi bộ", "Nguyễn Văn Ân"}).row({1, 2, 3});
    auto const workbook = support::ok(read_workbook(builder.bytes()));
    auto const columns = member_columns();
    auto const table = find_table(workbook, columns);
    ASSERT_FALSE(table);
    ASSERT_EQ(table.error().fields.size(), 5U);
    EXPECT_EQ(table.error().fields[0].arguments.count("row"), 0U);
    EXPECT_FALSE(find_table(Workbook{}, columns));
}

TEST(Headings, MayHaveABracketOrNot) {
    std::array<ColumnSpec, 3> const specs{{{"excused", {"Vắng (có lý do)"}, Need::required},
                                           {"unexcused", {"Vắng (không lý do)"}, Need::required},
                                           {"professional", {"Chuyên môn (phút)"}, Need::required}}};
    Headings const known(specs);
    auto const spec_of = [&](char const* text) { return known.spec_of({.text = text, .kind = CellKind::text}); };
    EXPECT_EQ(spec_of("Chuyên môn"), 2U);
    EXPECT_EQ(spec_of("CHUYÊN MÔN (PHÚT):"), 2U);
    EXPECT_EQ(spec_of("Chuyên môn (giờ)"), std::nullopt) << "another unit is another column";
    EXPECT_EQ(spec_of("Vắng có lý do"), 0U);
    EXPECT_EQ(spec_of("Vắng (không lý do)"), 1U);
    EXPECT_EQ(spec_of("Vắng"), std::nullopt) << "could be either";
    EXPECT_EQ(spec_of("()"), std::nullopt);
}

TEST(DataRows, LeaveBlankAndMerelyNumberedRowsOut) {
    auto builder = two_members();
    builder.row({" ", {}, "\xC2\xA0"}).row({3}).row({4}).row(member(5, "Lê Văn Cường"));
    EXPECT_EQ(sorted(builder), (Sorted{{2, 3, 7}, {5, 6}}));
}

TEST(DataRows, LeaveGroupRowsOutWhereverTheyStand) {
    auto builder = two_members();
    builder.row({"Đảng bộ Bệnh viện"})
        .row({"II", "Đảng bộ Sở Y tế"})
        .row({{}, {}, {}, {}, {}, {}, {}, "Chi bộ 7"})
        .row({"B.", "Chi bộ 2"});
    builder.row(member(3, "Lê Văn Cường"));
    EXPECT_EQ(sorted(builder), (Sorted{{2, 3, 8}, {4, 5, 6, 7}}));
}

TEST(DataRows, KeepANumberedRowWithLittleInIt) {
    auto builder = two_members();
    builder.row({3, {}, {}, "Lê Văn Cường"}).row({4, "Đảng bộ Cục Thuế", "Chi bộ 1", {}, "04/03/1980", "05/05/2010"});
    EXPECT_EQ(sorted(builder), (Sorted{{2, 3, 4, 5}, {}}));
}

TEST(DataRows, KeepARowWithoutItsNumber) {
    auto builder = two_members();
    builder.row({{}, "Đảng bộ Cục Thuế", "Chi bộ 1", "Lê Văn Cường"}).row({{}, {}, {}, "Phạm Thị Dung", "04/03/1980"});
    EXPECT_EQ(sorted(builder), (Sorted{{2, 3, 4, 5}, {}}));
}

TEST(DataRows, KeepAWeakRowThatIsNotAtTheEnd) {
    auto builder = two_members();
    builder.row({{}, {}, "Chi bộ 1", "Lê Văn Cường"}).row(member(4, "Phạm Thị Dung"));
    EXPECT_EQ(sorted(builder), (Sorted{{2, 3, 4, 5}, {}}));
}

TEST(DataRows, LeaveTotalsOut) {
    auto builder = two_members();
    builder.row({"Cộng", {}, {}, {}, 2, 3})
        .row({{}, "Tổng cộng:", {}, "2 đảng viên"})
        .row({{}, "Tổng số đảng viên", {}, "hai"});
    builder.row({{}, "CỘNG (I + II)", {}, {}, 5})
        .row(member(3, "Công Thị Tằm"))
        .row({4, "Công an tỉnh", "Chi bộ 1", "Lê Văn Cường"});
    EXPECT_EQ(sorted(builder), (Sorted{{2, 3, 8, 9}, {4, 5, 6, 7}}));
}

TEST(DataRows, KeepAnOrganisationWhoseNameSoundsLikeATotal) {
    auto builder = two_members();
    builder.row({{}, "Công an tỉnh", "Chi bộ 1", "Lê Văn Cường", "04/03/1980"});
    builder.row({{}, "Cộng đồng Long Bình", "Chi bộ 1", "Phạm Thị Dung", "04/03/1980"});
    EXPECT_EQ(sorted(builder), (Sorted{{2, 3, 4, 5}, {}}));
}

TEST(DataRows, LeaveRepeatedHeadingsAndColumnNumbersOut) {
    XlsxBuilder builder;
    builder.row(headings).row({"(1)", "(2)", "(3)", "(4)", "(5)", "(6)=(4)+(5)"}).row(member(1, "Nguyễn Văn Ân"));
    builder.row(headings).row({1, 2, 3, 4, 5, 6}).row(member(2, "Trần Thị Bình"));
    EXPECT_EQ(sorted(builder), (Sorted{{3, 6}, {2, 4, 5}}));
    XlsxBuilder letters;
    letters.row(headings).row({"A", "B", "C", 1, 2, 3}).row(member(1, "Nguyễn Văn Ân"));
    EXPECT_EQ(sorted(letters), (Sorted{{3}, {2}}));
}

TEST(DataRows, EndBeforeTheSignatures) {
    auto builder = two_members();
    builder.skip_rows(1).row({{}, {}, {}, {}, "Đồng Nai, ngày 10 tháng 4 năm 2019"});
    builder.row({{}, "NGƯỜI LẬP BIỂU", {}, {}, "T/M ĐẢNG ỦY"}).row({{}, {}, {}, {}, "BÍ THƯ"});
    builder.row({{}, "(Ký, ghi rõ họ tên)", {}, {}, "(Ký, đóng dấu)"})
        .skip_rows(4)
        .row({{}, "Lê Văn Cường", {}, {}, "Phạm Thị Dung"});
    EXPECT_EQ(sorted(builder), (Sorted{{2, 3}, {5, 6, 7, 8, 13}}));
}

TEST(DataRows, EndBeforeThreeSignersInARow) {
    auto builder = two_members();
    builder.row({{}, "NGƯỜI LẬP BIỂU", "KIỂM SOÁT", {}, "BÍ THƯ"})
        .row({{}, "Lê Văn Cường", "Phạm Thị Dung", {}, "Vũ Văn Em"});
    EXPECT_EQ(sorted(builder), (Sorted{{2, 3}, {4, 5}}));
}

TEST(DataRows, OfAListWithoutNumbersEndBeforeTheSignaturesToo) {
    XlsxBuilder builder;
    builder.row({"Tổ chức cơ sở đảng", "Chi bộ", "Họ và tên", "Ngày sinh", "Ngày vào Đảng"});
    builder.row({"Đảng bộ A", "Chi bộ 1", "Nguyễn Văn Ân", "03/02/1975", "03/02/2000"});
    builder.row({"Đảng bộ A", "Chi bộ 1", "Trần Thị Bình", "không rõ", "không rõ"});
    builder.row({"Người lập", {}, {}, "Bí thư"}).row({"Lê Văn Cường", {}, {}, "Phạm Thị Dung"});
    EXPECT_EQ(sorted(builder), (Sorted{{2, 3}, {4, 5}}));
}

TEST(DataRows, OfTheBlocAreAllButTheSignature) {
    auto const workbook = support::ok(read_workbook(support::fixture("bloc-2019-q1/danh-sach-dang-vien.xlsx")));
    auto columns = member_columns();
    columns.push_back({"card", {"Số thẻ đảng viên"}, Need::optional});
    auto const table = support::ok(find_table(workbook, columns));
    EXPECT_EQ(table.heading_row, 5U);
    EXPECT_EQ(table.title.at(2), "(tính đến ngày 10/04/2019)");
    EXPECT_EQ(table.rows.size(), 5240U);
    EXPECT_EQ(table.rows.back().number(), 5245U);
    EXPECT_EQ(table.passed_over, std::vector<unsigned>{5247});
    auto const is_bad = [](TableRow const& row) { return !read_date(row.at(born)) || !read_date(row.at(admitted)); };
    EXPECT_EQ(std::count_if(table.rows.begin(), table.rows.end(), is_bad), 1);
    auto const odd = std::find_if(table.rows.begin(), table.rows.end(), is_bad);
    EXPECT_EQ(odd->number(), 5241U);
    auto const short_card = [](TableRow const& row) { return read_card_number(row.at(6)).size() != 8; };
    EXPECT_TRUE(std::none_of(table.rows.begin(), table.rows.end(), short_card));
}

TEST(DataRows, OfTheMeetingsOfTheBlocCanAllBeRead) {
    auto const workbook = support::ok(read_workbook(support::fixture("bloc-2019-q1/sinh-hoat-quy-I-2019.xlsx")));
    std::array<ColumnSpec, 6> const specs{{{"day", {"Ngày"}, Need::required},
                                           {"start", {"Bắt đầu"}, Need::required},
                                           {"end", {"Kết thúc"}, Need::required},
                                           {"professional", {"Chuyên môn"}, Need::optional},
                                           {"break", {"Giải lao"}, Need::optional},
                                           {"present", {"Có mặt"}, Need::required}}};
    auto const table = support::ok(find_table(workbook, specs));
    EXPECT_EQ(table.title, std::vector<std::string>{"THEO DÕI SINH HOẠT CHI BỘ QUÝ I NĂM 2019"});
    EXPECT_EQ(table.headings.at(3), "Chuyên môn (phút)");
    EXPECT_EQ(table.rows.size(), 1226U);
    EXPECT_TRUE(table.passed_over.empty());
    for (auto const& row : table.rows) {
        ASSERT_TRUE(support::ok(read_date(row.at(0)))) << row.number();
        ASSERT_TRUE(support::ok(read_time_minutes(row.at(1)))) << row.number();
        ASSERT_TRUE(support::ok(read_time_minutes(row.at(2)))) << row.number();
        ASSERT_TRUE(read_count(row.at(3)) && read_count(row.at(4))) << row.number();
        ASSERT_TRUE(support::ok(read_count(row.at(5)))) << row.number();
    }
}

}  // namespace
}  // namespace sheet
