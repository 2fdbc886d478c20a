// What is not an Excel workbook, is a broken one or asks for too much: each is refused by its own code.
#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "platform/sheet/workbook.h"
#include "support/platform/xlsx_builder.h"
#include "support/result.h"

namespace sheet {
namespace {

using namespace std::string_literals;
using support::XlsxBuilder;

std::string code(std::string_view bytes, Limits const& limits = {}) {
    return support::code_of(read_workbook(bytes, limits));
}

std::string looks_like(std::string_view bytes) {
    auto const result = read_workbook(bytes);
    if (result || result.error().code != "file.is_not_excel") return "";
    return result.error().arguments.at("looks_like");
}

// "" when it was read, and the code when it was refused for something else.
std::string broken_part(XlsxBuilder const& builder) {
    auto const result = read_workbook(builder.bytes());
    if (result) return "";
    return result.error().code == "file.is_broken" ? result.error().arguments.at("part") : result.error().code;
}

XlsxBuilder small() {
    XlsxBuilder builder;
    builder.row({"STT", "Họ và tên", "Ngày sinh"}).row({1, "Nguyễn Văn Ân", support::date_cell(1975, 2, 3)});
    return builder;
}

XlsxBuilder with_sheet(std::string const& rows) {
    auto builder = small();
    builder.part("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    return builder;
}

// A compound file as Excel 97 wrote it: its magic number, and one directory entry with the stream's name.
std::string compound_file(std::string_view stream) {
    auto bytes = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s;
    bytes.resize(1024, '\0');
    for (char const letter : stream) bytes += {letter, '\0'};
    bytes.resize(2048, '\0');
    return bytes;
}

std::string package_with_main_part(std::string const& root) {
    return support::zip_of(
        {{"_rels/.rels",
          "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"main.xml\"/></Relationships>"},
         {"main.xml", "<" + root + " xmlns=\"x\"/>"}});
}

std::string const sheet_part = "xl/worksheets/sheet1.xml";

TEST(RefusedFiles, NothingAtAll) {
    EXPECT_EQ(code(""), "file.empty");
}

TEST(RefusedFiles, OldOfficeFiles) {
    EXPECT_EQ(code("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "file.is_old_excel");
    EXPECT_EQ(code(compound_file("Workbook")), "file.is_old_excel");
    EXPECT_EQ(code(compound_file("WordDocument")), "file.is_word");
    EXPECT_EQ(looks_like(compound_file("PowerPoint Document")), "PowerPoint");
}

TEST(RefusedFiles, ThoseWithAPassword) {
    EXPECT_EQ(code(compound_file("EncryptedPackage")), "file.is_encrypted");
    EXPECT_EQ(code(small().bytes(support::Packing::encrypted)), "file.is_encrypted");
}

TEST(RefusedFiles, OtherOfficePackages) {
    EXPECT_EQ(code(package_with_main_part("w:document")), "file.is_word");
    EXPECT_EQ(looks_like(package_with_main_part("p:presentation")), "PowerPoint");
    EXPECT_EQ(code(support::zip_of({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                                    {"content.xml", "<x/>"},
                                    {"META-INF/manifest.xml", "<x/>"}})),
              "file.is_open_document");
    auto binary = small();
    binary.part(
        "_rels/.rels",
        "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>");
    EXPECT_EQ(looks_like(binary.bytes()), "XLSB");
    EXPECT_EQ(looks_like(support::zip_of({{"photo.jpg", "x"}})), "ZIP");
    EXPECT_EQ(looks_like("PK\x05\x06"s + std::string(18, '\0')), "ZIP");
}

TEST(RefusedFiles, PicturesAndOthersByTheirName) {
    EXPECT_EQ(looks_like("\x89PNG\r\n\x1A\n"), "PNG");
    EXPECT_EQ(looks_like("\xFF\xD8\xFF\xE0"), "JPEG");
    EXPECT_EQ(looks_like("%PDF-1.4"), "PDF");
    EXPECT_EQ(looks_like("Rar!\x1A\x07"), "RAR");
    EXPECT_EQ(looks_like("\r\n<html><table>"), "HTML");
    EXPECT_EQ(looks_like("\xEF\xBB\xBF<?xml version=\"1.0\"?><Workbook/>"), "XML");
    EXPECT_EQ(looks_like("STT;Họ và tên"), "?");
    EXPECT_EQ(looks_like("P"), "?");
}

TEST(BrokenFiles, AreRefusedWhereverTheyWereCutOff) {
    auto const bytes = small().bytes();
    ASSERT_EQ(code(bytes), "");
    for (std::size_t length = 1; length < bytes.size(); ++length) {
        auto const refusal = code(std::string_view(bytes).substr(0, length));
        EXPECT_EQ(refusal, length < 4 ? "file.is_not_excel" : "file.is_broken") << length;
    }
}

TEST(BrokenFiles, AreNeverReadWrongWhicheverByteIsDamaged) {
    auto const bytes = small().bytes();
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        auto damaged = bytes;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x40);
        auto const result = read_workbook(damaged);
        if (!result || result->sheets.empty()) continue;
        ASSERT_EQ(result->sheets[0].rows.size(), 2U) << at;
        EXPECT_EQ(result->sheets[0].rows[1].at(1).text, "Nguyễn Văn Ân") << at;
    }
}

TEST(BrokenFiles, NameThePartThatIsMissing) {
    EXPECT_EQ(broken_part(small().without(sheet_part)), sheet_part);
    EXPECT_EQ(broken_part(small().without("xl/workbook.xml")), "xl/workbook.xml");
    EXPECT_EQ(broken_part(small().without("_rels/.rels")), "_rels/.rels");
    EXPECT_EQ(broken_part(small().without("xl/_rels/workbook.xml.rels")), "xl/_rels/workbook.xml.rels");
    EXPECT_EQ(broken_part(small().without("xl/sharedStrings.xml")), "xl/sharedStrings.xml");
    EXPECT_EQ(broken_part(small().without("xl/styles.xml")), "xl/styles.xml");
    EXPECT_EQ(broken_part(small().part("xl/_rels/workbook.xml.rels", "<Relationships/>")), "xl/workbook.xml");
    EXPECT_EQ(broken_part(
                  small().part("xl/_rels/workbook.xml.rels",
                               "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" TargetMode=\"External\" "
                               "Target=\"http://example.org/sheet1.xml\"/></Relationships>")),
              "xl/workbook.xml");
    EXPECT_EQ(broken_part(small().part("xl/workbook.xml", "<workbook/>")), "xl/workbook.xml");
}

TEST(BrokenFiles, NameThePartThatIsNotWellFormed) {
    EXPECT_EQ(broken_part(small().part(sheet_part, "<worksheet><sheetData>")), sheet_part);
    EXPECT_EQ(broken_part(small().part(sheet_part, "")), sheet_part);
    EXPECT_EQ(broken_part(small().part(sheet_part, "<html/>")), sheet_part);
    EXPECT_EQ(broken_part(small().part(sheet_part, "<worksheet>\xC3\x28</worksheet>")), sheet_part) << "not UTF-8";
    EXPECT_EQ(broken_part(small().part("xl/sharedStrings.xml", "<sst><si><t>a</si></sst>")), "xl/sharedStrings.xml");
    EXPECT_EQ(broken_part(small().part("xl/sharedStrings.xml", "<x/>")), "xl/sharedStrings.xml");
    EXPECT_EQ(broken_part(small().part("xl/sharedStrings.xml", "<sst><si><si/></si></sst>")), "xl/sharedStrings.xml");
    EXPECT_EQ(broken_part(small().part("xl/styles.xml", "<x/>")), "xl/styles.xml");
    EXPECT_EQ(broken_part(small().part("xl/workbook.xml", "<x/>")), "xl/workbook.xml");
    EXPECT_EQ(broken_part(small().part("_rels/.rels", "no XML")), "_rels/.rels");
}

TEST(BrokenFiles, MayNotDeclareTypesOrEntities) {
    EXPECT_EQ(broken_part(small().part(sheet_part, "<!DOCTYPE worksheet><worksheet/>")), sheet_part);
    EXPECT_EQ(broken_part(small().part(
                  "xl/sharedStrings.xml",
                  "<!DOCTYPE sst [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>")),
              "xl/sharedStrings.xml");
    EXPECT_EQ(broken_part(small().part(sheet_part, "<!DOCTYPE w SYSTEM \"file:///x\"><worksheet/>")), sheet_part);
}

TEST(BrokenFiles, AreThoseWhoseRowsOrCellsCannotStandWhereTheySay) {
    for (auto const* rows : {"<row r=\"99999999999\"/>",
                             "<row r=\"1048577\"/>",
                             "<row r=\"0\"/>",
                             "<row r=\"-1\"/>",
                             "<row r=\"\"/>",
                             "<row r=\"1a\"/>",
                             "<row r=\"2\"/><row r=\"2\"/>",
                             "<row r=\"3\"/><row r=\"2\"/>",
                             "<row r=\"1\"><row r=\"2\"/></row>",
                             "<c r=\"A1\"/>",
                             "<row r=\"1\"><c r=\"A1\"><c r=\"B1\"/></c></row>",
                             "<row r=\"1\"><c r=\"A2\"/></row>",
                             "<row r=\"1\"><c r=\"1\"/></row>",
                             "<row r=\"1\"><c r=\"A\"/></row>",
                             "<row r=\"1\"><c r=\"\"/></row>",
                             "<row r=\"1\"><c r=\"XFE1\"/></row>",
                             "<row r=\"1\"><c r=\"AAAAAAAAAAAAAAAAA1\"/></row>",
                             "<row r=\"1\"><c r=\"!@#\"/></row>",
                             "<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>",
                             "<row r=\"1\"><c r=\"A1\"/><c r=\"A1\"/></row>",
                             "<row r=\"1\"><c r=\"XFD1\"/><c/></row>",
                             "<row r=\"1\"><c r=\"A99999999999999999999\"/></row>"}) {
        EXPECT_EQ(broken_part(with_sheet(rows)), sheet_part) << rows;
    }
}

TEST(BrokenFiles, AreThoseWhoseValuesCannotBeWhatTheySay) {
    for (auto const* cell :
         {"<c t=\"s\"><v>9</v></c>", "<c t=\"s\"><v>-1</v></c>", "<c t=\"s\"><v>0.5</v></c>", "<c t=\"s\"><v>x</v></c>",
          "<c t=\"s\"><v>99999999999999999999</v></c>", "<c t=\"b\"><v>2</v></c>", "<c><v>abc</v></c>",
          "<c><v>1e999</v></c>", "<c><v>nan</v></c>", "<c><v>inf</v></c>", "<c><v>1,5</v></c>",
          "<c t=\"zzz\"><v>1</v></c>", "<c s=\"-1\"><v>1</v></c>"}) {
        EXPECT_EQ(broken_part(with_sheet("<row>"s + cell + "</row>")), sheet_part) << cell;
    }
    EXPECT_EQ(broken_part(with_sheet("<row><c s=\"777\"><v> 1 </v></c><c t=\"inlineStr\"/><c t=\"s\"/></row>")), "");
}

TEST(TooLargeFiles, AreStoppedWhileUnpackingWhateverTheyDeclare) {
    auto bomb = small();
    bomb.part("xl/styles.xml", "<styleSheet>" + std::string(20'000'000, ' ') + "</styleSheet>");
    auto const bytes = bomb.bytes();
    EXPECT_LT(bytes.size(), 100'000U);
    EXPECT_EQ(code(bytes, {.unpacked_bytes = 1'000'000}), "file.is_too_large");
    EXPECT_EQ(code(bytes), "");
}

TEST(TooLargeFiles, AreThoseWithTooManyEntriesSheetsOrStrings) {
    EXPECT_EQ(code(small().bytes(), {.zip_entries = 6}), "file.is_too_large");
    auto sheets = small();
    sheets.sheet("Hai").row({1}).sheet("Ba").row({1});
    EXPECT_EQ(code(sheets.bytes(), {.sheets = 2}), "file.is_too_large");
    EXPECT_EQ(code(sheets.bytes(), {.sheets = 3}), "");
    EXPECT_EQ(code(small().part("xl/sharedStrings.xml", "<sst><si/><si/><si/></sst>").bytes(), {.cells = 2}),
              "file.is_too_large");
}

TEST(TooLargeFiles, MayNotHideBehindOneEndlessTag) {
    EXPECT_EQ(broken_part(small().part(sheet_part, "<worksheet a=\"" + std::string(3'000'000, 'x') + "\"/>")),
              sheet_part);
}

TEST(TooLargeSheets, SayWhereReadingStopped) {
    XlsxBuilder builder;
    builder.sheet("Tháng 1").row({1, "hai"}).row({3, "bốn"}).row({5, "sáu"});
    auto const bytes = builder.bytes();
    auto const stop = [&](Limits const& limits) {
        auto const result = read_workbook(bytes, limits);
        if (result) return ""s;
        EXPECT_EQ(result.error().code, "sheet.is_too_large");
        EXPECT_EQ(result.error().arguments.at("sheet"), "Tháng 1");
        return result.error().arguments.at("cell");
    };
    EXPECT_EQ(stop({.rows = 2}), "A3");
    EXPECT_EQ(stop({.rows = 3}), "");
    EXPECT_EQ(stop({.columns = 1}), "B1");
    EXPECT_EQ(stop({.columns = 2}), "");
    EXPECT_EQ(stop({.cells = 5}), "B3");
    EXPECT_EQ(stop({.cells = 6}), "");
    EXPECT_EQ(stop({.text_characters = 2}), "B1");
    EXPECT_EQ(stop({.text_characters = 3}), "");
}

TEST(TooLargeSheets, CountOnlyWhatHoldsSomething) {
    EXPECT_EQ(broken_part(
                  with_sheet("<row r=\"1\"><c r=\"XFD1\" s=\"1\"/></row><row r=\"1048576\"><c r=\"A1048576\"/></row>")),
              "");
    auto const far_away = read_workbook(with_sheet("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>").bytes());
    ASSERT_FALSE(far_away);
    EXPECT_EQ(far_away.error().code, "sheet.is_too_large");
}

TEST(TooLargeSheets, HaveTextsLongerThanExcelAllows) {
    auto const longest = std::string("ế") + std::string(32'766, 'x');
    XlsxBuilder fits;
    fits.row({longest}).strings(support::Strings::in_line).row({longest});
    EXPECT_EQ(code(fits.bytes()), "");
    for (auto const strings : {support::Strings::shared, support::Strings::in_line}) {
        XlsxBuilder over;
        over.strings(strings).row({longest + "x"});
        EXPECT_EQ(code(over.bytes()), "sheet.is_too_large");
        XlsxBuilder far_over;
        far_over.strings(strings).row({std::string(2'000'000, 'x')});
        EXPECT_EQ(code(far_over.bytes()), "sheet.is_too_large");
    }
}

}  // namespace
}  // namespace sheet
