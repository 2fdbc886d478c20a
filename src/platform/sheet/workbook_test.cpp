// What comes out of a workbook, by whomever it was written, and what is refused.
#include "platform/sheet/workbook.h"

#include <gtest/gtest.h>

#include <utility>

#include "support/platform/xlsx_builder.h"
#include "support/result.h"

namespace sheet {
namespace {

using support::XlsxBuilder;

Workbook read(XlsxBuilder const& builder) {
    return support::ok(read_workbook(builder.bytes()));
}

XlsxBuilder one_cell(std::string xml) {
    XlsxBuilder builder;
    builder.row({support::raw_cell(std::move(xml))});
    return builder;
}

Cell first_cell(Workbook const& workbook) {
    return workbook.sheets.at(0).rows.empty() ? Cell{} : workbook.sheets[0].rows[0].cells.at(0);
}

TEST(ReadWorkbook, KeepsRowsAndCellsWithTheirPlaces) {
    XlsxBuilder builder;
    builder.sheet("Danh sách").row({"STT", {}, "Họ và tên"}).skip_rows(3).row({1, {}, "Nguyễn Văn Ân", 2.5});
    auto const workbook = read(builder);
    ASSERT_EQ(workbook.sheets.size(), 1U);
    auto const& sheet = workbook.sheets[0];
    EXPECT_EQ(sheet.name, "Danh sách");
    ASSERT_EQ(sheet.rows.size(), 2U);
    EXPECT_EQ(sheet.rows[0].number, 1U);
    EXPECT_EQ(sheet.rows[1].number, 5U);
    EXPECT_EQ(sheet.rows[1].at(0).number, 1);
    EXPECT_EQ(sheet.rows[1].at(1).kind, CellKind::empty);
    EXPECT_EQ(sheet.rows[1].at(2).text, "Nguyễn Văn Ân");
    EXPECT_EQ(sheet.rows[1].at(3).number, 2.5);
    EXPECT_EQ(sheet.rows[1].at(900).kind, CellKind::empty);
}

TEST(ReadWorkbook, ReadsSharedAndInLineStringsAlike) {
    for (auto const strings : {support::Strings::shared, support::Strings::in_line}) {
        XlsxBuilder builder;
        builder.strings(strings).row({"Đảng bộ <A> & \"B\"", support::rich_cell({"Chi bộ ", "Văn phòng"}), ""});
        auto const workbook = read(builder);
        auto const& cells = workbook.sheets.at(0).rows.at(0).cells;
        ASSERT_EQ(cells.size(), 2U);
        EXPECT_EQ(cells[0].text, "Đảng bộ <A> & \"B\"");
        EXPECT_EQ(cells[1].text, "Chi bộ Văn phòng");
    }
}

TEST(ReadWorkbook, UndoesTheEscapesOfCharactersXmlCannotCarry) {
    auto const read_text = [](char const* text) {
        XlsxBuilder builder;
        builder.row({text});
        auto const workbook = read(builder);
        return std::string(first_cell(workbook).text);
    };
    EXPECT_EQ(read_text("Dòng một_x000D_\nDòng hai"), "Dòng một\r\nDòng hai");
    EXPECT_EQ(read_text("_x005F_x000D_"), "_x000D_");
    EXPECT_EQ(read_text("a_x0000_b_x0007_c"), "a b c");
    EXPECT_EQ(read_text("_xD83D__xDE00_"), "😀");
    EXPECT_EQ(read_text("_xD83D_!"), "\xEF\xBF\xBD!");
    EXPECT_EQ(read_text("_xDE00_"), "\xEF\xBF\xBD");
    EXPECT_EQ(read_text("_x12_x_ _xZZZZ_ _x"), "_x12_x_ _xZZZZ_ _x");
}

TEST(ReadWorkbook, TakesTheValueKeptWithAFormula) {
    XlsxBuilder builder;
    builder.row({support::formula_cell("A1+1", 42),
                 support::raw_cell("<c r=\"@\" t=\"str\"><f>B1</f><v>Chi bộ 1</v></c>"),
                 support::raw_cell("<c r=\"@\" t=\"str\"><f>\"\"</f><v></v></c>"),
                 support::raw_cell("<c r=\"@\"><f>ROW()</f><v/></c>")});
    auto const workbook = read(builder);
    auto const& row = workbook.sheets.at(0).rows.at(0);
    EXPECT_EQ(row.at(0).number, 42);
    EXPECT_EQ(row.at(1).text, "Chi bộ 1");
    EXPECT_EQ(row.at(2).kind, CellKind::empty);
    EXPECT_EQ(row.at(3).kind, CellKind::error) << "never computed: not to be taken for nothing";
    EXPECT_EQ(row.at(3).text, "=ROW()");
}

TEST(ReadWorkbook, KeepsAFormulaThatNeverGaveItsSharedString) {
    XlsxBuilder builder;
    builder.row({support::raw_cell("<c r=\"@\" t=\"s\"><f>A2&amp;\"một công thức dài\"</f></c>"), "Chi bộ"});
    auto const workbook = read(builder);
    auto const& row = workbook.sheets.at(0).rows.at(0);
    EXPECT_EQ(row.at(0).kind, CellKind::error);
    EXPECT_EQ(row.at(0).text, "=A2&\"một công thức dài\"");
    EXPECT_EQ(row.at(1).text, "Chi bộ");
}

TEST(ReadWorkbook, KnowsTruthAndErrors) {
    XlsxBuilder builder;
    builder.row({support::boolean_cell(true), support::error_cell("#N/A")});
    auto const workbook = read(builder);
    auto const& row = workbook.sheets.at(0).rows.at(0);
    EXPECT_EQ(row.at(0).kind, CellKind::boolean);
    EXPECT_EQ(row.at(0).number, 1);
    EXPECT_EQ(row.at(1).kind, CellKind::error);
    EXPECT_EQ(row.at(1).text, "#N/A");
}

TEST(ReadWorkbook, ReadsDatesWrittenInIsoForm) {
    auto const iso = [](std::string const& text) {
        auto const workbook = read(one_cell("<c r=\"@\" t=\"d\"><v>" + text + "</v></c>"));
        return std::pair(first_cell(workbook).number, first_cell(workbook).style);
    };
    EXPECT_EQ(iso("2019-01-02"), std::pair(43467.0, CellStyle::date));
    EXPECT_EQ(iso("2019-01-02T12:00:00Z"), std::pair(43467.5, CellStyle::date_time));
    EXPECT_EQ(iso("18:00:00.000"), std::pair(0.75, CellStyle::time));
    EXPECT_EQ(iso("1900-02-28"), std::pair(59.0, CellStyle::date));
    auto const workbook = read(one_cell("<c r=\"@\" t=\"d\"><v>1890-05-19</v></c>"));
    EXPECT_EQ(first_cell(workbook).text, "1890-05-19") << "before Excel's first day";
}

TEST(ReadWorkbook, TellsDatesAndTimesFromNumbersByTheirFormat) {
    auto const style = [](char const* format) {
        XlsxBuilder builder;
        auto const index = builder.format(format);
        builder.row({support::XlsxCell(43467.5, index)});
        auto const workbook = read(builder);
        return first_cell(workbook).style;
    };
    for (auto const* date : {"dd/mm/yyyy", "[$-42A]dd mmmm yyyy;@", "\"ngày\" dd \"tháng\" mm", "mmmm", "d\\-m"})
        EXPECT_EQ(style(date), CellStyle::date) << date;
    for (auto const* month : {"mm/yyyy", "mmm-yy"}) EXPECT_EQ(style(month), CellStyle::month) << month;
    for (auto const* time : {"hh:mm", "[h]:mm", "[mm]:ss", "h\"h\"mm", "mm:ss.0", "[$-F400]h:mm:ss\\ AM/PM"})
        EXPECT_EQ(style(time), CellStyle::time) << time;
    for (auto const* both : {"dd/mm/yyyy hh:mm", "yyyy-mm-dd\\Th:mm"})
        EXPECT_EQ(style(both), CellStyle::date_time) << both;
    for (auto const* plain : {"General", "0.00", "#,##0.00\\ \"đ\"", "[Red]#,##0;[Blue]-0", "@", "\"dd/mm/yyyy\"0",
                              "_d0", "*d0", "[$VND]\\ 0", "0;dd", "\"unfinished", "[unfinished", "\\"})
        EXPECT_EQ(style(plain), CellStyle::plain) << plain;
}

TEST(ReadWorkbook, KnowsExcelsOwnFormatsByNumber) {
    auto const style = [](int format) {
        XlsxBuilder builder;
        builder.part("xl/styles.xml",
                     "<styleSheet><cellXfs><xf numFmtId=\"" + std::to_string(format) + "\"/></cellXfs></styleSheet>");
        builder.row({support::XlsxCell(1.5)});
        auto const workbook = read(builder);
        return first_cell(workbook).style;
    };
    for (int const date : {14, 15, 16, 27, 31, 36, 50, 58}) EXPECT_EQ(style(date), CellStyle::date) << date;
    EXPECT_EQ(style(17), CellStyle::month);
    for (int const time : {18, 19, 20, 21, 32, 33, 45, 46, 47}) EXPECT_EQ(style(time), CellStyle::time) << time;
    EXPECT_EQ(style(22), CellStyle::date_time);
    for (int const plain : {0, 1, 2, 9, 13, 23, 26, 37, 44, 48, 49, 59})
        EXPECT_EQ(style(plain), CellStyle::plain) << plain;
}

TEST(ReadWorkbook, MarksTheCellsOfAWorkbookThatCountsFrom1904) {
    XlsxBuilder builder;
    builder.row({1});
    EXPECT_EQ(first_cell(read(builder)).epoch, Epoch::from_1900);
    builder.count_days_from_1904();
    EXPECT_EQ(first_cell(read(builder)).epoch, Epoch::from_1904);
}

TEST(ReadWorkbook, PlacesCellsWithoutReferencesOneAfterTheOther) {
    XlsxBuilder builder;
    builder.row({1}).part("xl/worksheets/sheet1.xml",
                          "<worksheet><sheetData><row><c><v>1</v></c><c r=\"D1\"><v>2</v></c><c><v>3</v></c></row>"
                          "<row><c/><c><v>4</v></c></row></sheetData></worksheet>");
    auto const workbook = read(builder);
    auto const& rows = workbook.sheets.at(0).rows;
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].at(3).number, 2);
    EXPECT_EQ(rows[0].at(4).number, 3);
    EXPECT_EQ(rows[1].number, 2U);
    EXPECT_EQ(rows[1].at(1).number, 4);
}

TEST(ReadWorkbook, ReadsStrictFilesAndPrefixedNames) {
    XlsxBuilder builder;
    builder.row({"Chi bộ"});
    builder.part("xl/_rels/workbook.xml.rels",
                 "<p:Relationships xmlns:p=\"x\"><p:Relationship Id=\"rId1\" Target=\"/xl/worksheets/sheet1.xml\" "
                 "Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet\"/></p:Relationships>");
    builder.part(
        "xl/worksheets/sheet1.xml",
        "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData><x:row r=\"2\">"
        "<x:c r=\"B2\" t=\"inlineStr\"><x:is><x:t>Chi bộ</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>");
    auto const workbook = read(builder);
    EXPECT_EQ(workbook.sheets.at(0).rows.at(0).at(1).text, "Chi bộ");
}

TEST(ReadWorkbook, MarksHiddenSheetsAndLeavesChartSheetsOut) {
    XlsxBuilder builder;
    builder.sheet("Quý I")
        .row({1})
        .sheet("Cũ", "hidden")
        .row({2})
        .sheet("Mã", "veryHidden")
        .row({3})
        .sheet("Biểu đồ")
        .row({4});
    builder.part("xl/_rels/workbook.xml.rels",
                 "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" "
                 "Target=\"./worksheets/../worksheets/sheet1.xml\"/>"
                 "<Relationship Id=\"rId2\" Type=\"x/worksheet\" Target=\"worksheets/sheet2.xml\"/>"
                 "<Relationship Id=\"rId3\" Type=\"x/worksheet\" Target=\"worksheets/SHEET3.xml\"/>"
                 "<Relationship Id=\"rId4\" Type=\"x/chartsheet\" Target=\"chartsheets/sheet1.xml\"/></Relationships>");
    auto const workbook = read(builder);
    ASSERT_EQ(workbook.sheets.size(), 3U);
    EXPECT_EQ(workbook.sheets[0].visibility, Visibility::visible);
    EXPECT_EQ(workbook.sheets[1].visibility, Visibility::hidden);
    EXPECT_EQ(workbook.sheets[2].visibility, Visibility::hidden);
}

TEST(ReadWorkbook, ReadsAMacroWorkbookAsData) {
    XlsxBuilder builder;
    builder.row({"Chi bộ"}).part("xl/vbaProject.bin", "\xD0\xCF\x11\xE0 not looked at");
    auto const workbook = read(builder);
    EXPECT_EQ(first_cell(workbook).text, "Chi bộ");
}

TEST(ReadWorkbook, StaysWholeWhenMoved) {
    XlsxBuilder builder;
    builder.row({"Chi bộ Văn phòng", std::string(30'000, 'x')}).row({"Chi bộ 2"});
    auto workbook = read(builder);
    auto const moved = std::move(workbook);
    EXPECT_EQ(moved.sheets.at(0).rows.at(0).at(0).text, "Chi bộ Văn phòng");
    EXPECT_EQ(moved.sheets[0].rows[0].at(1).text, std::string(30'000, 'x'));
    EXPECT_EQ(moved.sheets[0].rows.at(1).at(0).text, "Chi bộ 2");
}

TEST(ReadWorkbook, ReadsTheListsOfTheBloc) {
    auto const members = support::ok(read_workbook(support::fixture("bloc-2019-q1/danh-sach-dang-vien.xlsx")));
    auto const& sheet = members.sheets.at(0);
    EXPECT_EQ(sheet.name, "Danh sách đảng viên");
    ASSERT_EQ(sheet.rows.size(), 5245U);
    EXPECT_EQ(sheet.rows.back().number, 5247U);
    EXPECT_EQ(sheet.rows[4].at(3).text, "Lưu Bá Tùng");
    EXPECT_EQ(sheet.rows[4].at(5).style, CellStyle::date);
    auto const meetings = support::ok(read_workbook(support::fixture("bloc-2019-q1/sinh-hoat-quy-I-2019.xlsx")));
    EXPECT_EQ(meetings.sheets.at(0).rows.size(), 1228U);
}

TEST(ColumnLetters, CountLikeExcel) {
    EXPECT_EQ(column_letters(0), "A");
    EXPECT_EQ(column_letters(25), "Z");
    EXPECT_EQ(column_letters(26), "AA");
    EXPECT_EQ(column_letters(16'383), "XFD");
}

}  // namespace
}  // namespace sheet
