// Drawn papers as their readers see them.
#include "platform/draw/sheet.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

#include "platform/draw/code.h"
#include "platform/draw/flow.h"
#include "support/platform/pdf.h"
#include "support/result.h"

namespace {

using draw::Paragraph;
using draw::Sheet;
using support::code_of;
using support::ok;
using support::Pdf;
using testing::HasSubstr;
using testing::Not;

// Every letter of Vietnamese with every tone, in both cases.
constexpr auto every_letter =
    "aàảãáạ ăằẳẵắặ âầẩẫấậ đ eèẻẽéẹ êềểễếệ iìỉĩíị oòỏõóọ ôồổỗốộ ơờởỡớợ uùủũúụ ưừửữứự yỳỷỹýỵ "
    "AÀẢÃÁẠ ĂẰẲẴẮẶ ÂẦẨẪẤẬ Đ EÈẺẼÉẸ ÊỀỂỄẾỆ IÌỈĨÍỊ OÒỎÕÓỌ ÔỒỔỖỐỘ ƠỜỞỠỚỢ UÙỦŨÚỤ ƯỪỬỮỨỰ YỲỶỸÝỴ";

Sheet sheet_of(std::vector<draw::Block> blocks) {
    return {.title = "Danh sách", .made_at = {1'795'420'000'000}, .blocks = std::move(blocks)};
}

Sheet list_of(int rows) {
    draw::Table table{.columns = {{"Số", 1}, {"Họ và tên", 6}, {"Ký tên", 3}}, .row_mm = 9};
    for (int row = 1; row <= rows; ++row) table.rows.push_back({std::to_string(row), "Nguyễn Văn Ân", ""});
    return sheet_of({table});
}

std::size_t count(std::string const& text, std::string const& word) {
    std::size_t times = 0;
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++times;
    return times;
}

TEST(ToPdf, KeepsEveryLetterOfVietnamese) {
    auto const text = Pdf(ok(draw::to_pdf(sheet_of({Paragraph{.text = every_letter, .size_pt = 10}})))).text();
    std::string const letters = every_letter;
    for (std::size_t at = 0; at < letters.size();) {
        auto const end = std::min(letters.find(' ', at), letters.size());
        EXPECT_THAT(text, HasSubstr(letters.substr(at, end - at)));
        at = end + 1;
    }
}

TEST(ToPdf, CarriesItsOwnTypeface) {
    auto const fonts = Pdf(ok(draw::to_pdf(sheet_of({Paragraph{.text = every_letter}})))).fonts();
    // One typeface has them all, in one part or several: none is lent by another.
    EXPECT_GT(count(fonts, "LiberationSerif"), 0U) << fonts;
    EXPECT_EQ(count(fonts, "\n"), 2 + count(fonts, "LiberationSerif")) << fonts;
    EXPECT_EQ(count(fonts, " yes yes yes "), count(fonts, "LiberationSerif")) << fonts;
}

TEST(ToPdf, RepeatsTheHeadOfATableOnEveryPage) {
    auto const text = Pdf(ok(draw::to_pdf(list_of(60)))).text();
    EXPECT_EQ(count(text, "\f"), 3U);
    EXPECT_EQ(count(text, "Họ và tên"), 3U);
    EXPECT_EQ(count(text, "Nguyễn Văn Ân"), 60U);
    EXPECT_THAT(text, HasSubstr("2/3"));
}

TEST(ToPdf, NumbersNoPageThatIsAlone) {
    auto const text = Pdf(ok(draw::to_pdf(list_of(5)))).text();
    EXPECT_EQ(count(text, "\f"), 1U);
    EXPECT_THAT(text, Not(HasSubstr("1/1")));
}

TEST(ToPdf, LeavesNoHeadAloneAtTheFoot) {
    // Pages are filled to every height before the table begins.
    for (int lines = 30; lines < 45; ++lines) {
        auto sheet = list_of(1);
        for (int line = 0; line < lines; ++line) sheet.blocks.insert(sheet.blocks.begin(), Paragraph{.text = "x"});
        auto const text = Pdf(ok(draw::to_pdf(sheet))).text();
        EXPECT_EQ(count(text, "Họ và tên"), 1U) << lines;
        EXPECT_EQ(text.find('\f', text.find("Họ và tên")), text.find('\f', text.find("Nguyễn"))) << lines;
    }
}

TEST(ToPdf, KeepsWhatStandsSideBySideTogether) {
    auto sheet = list_of(24);
    for (int line = 0; line < 12; ++line) {
        sheet.blocks.insert(sheet.blocks.begin(), Paragraph{.text = "x"});
        auto whole = sheet;
        whole.blocks.push_back(draw::Sides{.left = {{.text = "THƯ KÝ"}, {.text = ""}, {.text = "Ân"}},
                                           .right = {{.text = "CHỦ TRÌ"}, {.text = ""}, {.text = "Bình"}}});
        auto const text = Pdf(ok(draw::to_pdf(whole))).text();
        EXPECT_EQ(text.find('\f', text.find("THƯ KÝ")), text.find('\f', text.find("Bình"))) << line;
    }
}

TEST(ToPdf, EndsWithARowThatIsHigherThanAPage) {
    auto sheet = list_of(2);
    std::string tall = "x";
    for (int line = 0; line < 100; ++line) tall += "\nx";
    std::get<draw::Table>(sheet.blocks[0]).rows.push_back({"3", tall, ""});
    EXPECT_EQ(ok(draw::laid_out(sheet, 1)).size(), 2U);
}

TEST(ToPdf, DrawsAPosterSmallerUntilItFits) {
    Sheet poster = sheet_of({Paragraph{.text = "SINH HOẠT", .size_pt = 60}, draw::Code{"https://a.example/1", 150}});
    std::string place;
    for (int word = 0; word < 60; ++word) place += "Hội trường ";
    poster.blocks.insert(poster.blocks.begin() + 1, Paragraph{.text = place, .size_pt = 40});
    EXPECT_GT(ok(draw::laid_out(poster, 1)).size(), 1U);
    poster.pages = draw::Pages::one;
    Pdf const pdf(ok(draw::to_pdf(poster)));
    EXPECT_EQ(count(pdf.text(), "\f"), 1U);
    EXPECT_EQ(pdf.code(), "https://a.example/1\n");
}

TEST(ToPdf, GivesTheSameBytesForTheSameSheet) {
    EXPECT_EQ(ok(draw::to_pdf(list_of(30))), ok(draw::to_pdf(list_of(30))));
}

TEST(ToPdf, DrawsACodeThatIsRead) {
    constexpr auto address = "https://nennep.example:8443/meetings/0F3V9B2K7Q8ZD";
    EXPECT_EQ(Pdf(ok(draw::to_pdf(sheet_of({draw::Code{address, 40}})))).code(), std::string(address) + "\n");
}

TEST(ToPdf, RefusesWhatNoCodeHolds) {
    EXPECT_EQ(code_of(draw::to_pdf(sheet_of({draw::Code{std::string(2400, 'x')}}))), "draw.code_too_long");
}

TEST(ToPdfDeathTest, SaysWhereTheMachineHasNoFont) {
    GTEST_FLAG_SET(death_test_style, "threadsafe");
    files::TemporaryFolder const folder;
    auto const settings = folder.path() / "fonts.conf";
    std::ofstream(settings) << "<?xml version=\"1.0\"?><fontconfig><dir>/no/such/folder</dir></fontconfig>";
    auto const draw_without_fonts = [&] {
        ::setenv("FONTCONFIG_FILE", settings.c_str(), 1);
        std::exit(code_of(draw::to_pdf(list_of(1))) == "draw.no_font" ? 0 : 1);
    };
    EXPECT_EXIT(draw_without_fonts(), testing::ExitedWithCode(0), "");
}

TEST(SquaresOf, HaveTheThreeCornersOfACode) {
    auto const squares = ok(draw::squares_of("https://a.example"));
    ASSERT_EQ(squares.dark.size(), squares.side * squares.side);
    auto const last = squares.side - 7;
    for (auto const& [row, column] : {std::pair<std::size_t, std::size_t>{0, 0}, {0, last}, {last, 0}}) {
        EXPECT_TRUE(squares.at(row, column) && squares.at(row + 3, column + 3));
        EXPECT_FALSE(squares.at(row + 1, column + 1));
    }
}

}  // namespace
