// A committee's member list read row by row, with all the dirt an office's lists have.
#include "members/member_list.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "support/lists.h"
#include "support/members/listed.h"

namespace members {
namespace {

using support::a_member;
using support::date;
using support::lines_of;
using support::ListedMember;
using support::member_list;
using support::workbook_of;
using support::XlsxBuilder;
using support::XlsxCell;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

struct Read {
    std::vector<Listed> list{};
    imports::Outcome outcome{};
};

Read read(std::string const& bytes) {
    Read read;
    auto const opened = support::ok(imports::open_list(bytes, list_columns(), read.outcome));
    if (opened) read.list = read_list(opened->table, support::day("2019-04-10"), read.outcome);
    return read;
}

// The only row of a list that is taken whole.
Listed taken(ListedMember const& member) {
    auto const all = read(workbook_of("", support::all_member_headings(), std::vector{member}));
    EXPECT_THAT(lines_of(all.outcome.rejected), IsEmpty());
    EXPECT_THAT(all.list, SizeIs(1));
    return all.list.empty() ? Listed{} : all.list.front();
}

// What a list of one row, in row 3, is refused for.
std::vector<std::string> refused(ListedMember const& member) {
    auto const all = read(workbook_of("DANH SÁCH", support::all_member_headings(), std::vector{member}));
    EXPECT_THAT(all.list, IsEmpty());
    return lines_of(all.outcome.rejected);
}

std::vector<std::string> names_in(Read const& read) {
    std::vector<std::string> names;
    for (auto const& listed : read.list) names.push_back(listed.full_name);
    return names;
}

ListedMember an_example() {
    return a_member("Nguyễn Văn Ân")
        .in("Chi bộ 1", "Đảng bộ Sở Y tế")
        .with("Giới tính", "Nam")
        .born("05/03/1975")
        .card("05000002")
        .joined("19/05/2010")
        .official("19/05/2011")
        .exempt("x");
}

void expect_example(Listed const& listed) {
    EXPECT_EQ(listed.grassroots, "Đảng bộ Sở Y tế");
    EXPECT_EQ(listed.cell, "Chi bộ 1");
    EXPECT_EQ(listed.full_name, "Nguyễn Văn Ân");
    EXPECT_EQ(listed.sex, Sex::male);
    EXPECT_EQ(listed.born_on, date("1975-03-05"));
    EXPECT_EQ(listed.card_number, "05000002");
    EXPECT_EQ(listed.admitted_on, date("2010-05-19"));
    EXPECT_EQ(listed.official_on, date("2011-05-19"));
    EXPECT_EQ(listed.exempt, ExemptSince{});
}

TEST(AMemberList, IsReadWhateverTheOrderOfItsColumns) {
    auto headings = support::all_member_headings();
    for (std::size_t turn = 0; turn < headings.size(); ++turn) {
        std::rotate(headings.begin(), headings.begin() + 1, headings.end());
        auto const all = read(workbook_of("DANH SÁCH ĐẢNG VIÊN", headings, std::vector{an_example()}));
        ASSERT_THAT(all.list, SizeIs(1)) << headings.front();
        expect_example(all.list.front());
    }
}

TEST(AMemberList, IsReadWhereverItsHeadingsStand) {
    for (unsigned const above : {0U, 1U, 7U, 40U}) {
        XlsxBuilder book;
        for (unsigned row = 0; row < above; ++row) book.row({"ĐẢNG BỘ KHỐI", "", "Mẫu 1"});
        book.skip_rows(2);
        book.row({"", "", "Họ và tên", "Tổ chức cơ sở đảng", "Chi bộ", "Ngày vào Đảng", "Ngày chính thức"});
        book.row({"", "", "Trần Thị Bình", "Đảng bộ Sở Y tế", "Chi bộ 1", "2010", "2011"});
        auto const all = read(book.bytes());
        ASSERT_THAT(names_in(all), ElementsAre("Trần Thị Bình")) << above;
        EXPECT_EQ(all.list.front().row, above + 4);
    }
}

TEST(AMemberList, HasHeadingsInOtherWordsAndSpellings) {
    XlsxBuilder book;
    book.row({"SỐ TT", "ĐẢNG BỘ", "Nơi sinh hoạt\nĐảng", "HỌ, TÊN", "Nam/Nữ", "Ngày, tháng, năm sinh", "Số  thẻ Đảng",
              "Ngày kết nạp", "Ngày vào Đảng chính thức", "Miễn công tác", "Quê quán"});
    book.row({1, "Đảng bộ Sở Y tế", "Chi bộ 1", "Nguyễn Văn Ân", "nam", "05/03/1975", "05000002", "19/05/2010",
              "19/05/2011", "x", "Biên Hòa"});
    auto const all = read(book.bytes());
    ASSERT_THAT(all.list, SizeIs(1));
    expect_example(all.list.front());
    EXPECT_THAT(all.outcome.columns_passed_over, testing::Contains("Quê quán"));
}

TEST(AMemberList, NeedsNoMoreThanItsRequiredColumns) {
    auto const all =
        read(workbook_of("", {"Tổ chức cơ sở đảng", "Chi bộ", "Họ và tên", "Ngày vào Đảng", "Ngày chính thức"},
                         std::vector{an_example()}));
    ASSERT_THAT(all.list, SizeIs(1));
    EXPECT_EQ(all.list.front().card_number, std::nullopt);
    EXPECT_EQ(all.list.front().born_on, std::nullopt);
    EXPECT_EQ(all.list.front().sex, std::nullopt);
    EXPECT_EQ(all.list.front().exempt, std::nullopt);
}

TEST(AMemberList, IsNotReadWithoutARequiredColumn) {
    for (auto const* const missing :
         {"Tổ chức cơ sở đảng", "Chi bộ", "Họ và tên", "Ngày vào Đảng", "Ngày chính thức"}) {
        auto headings = support::all_member_headings();
        std::erase(headings, missing);
        auto const all = read(workbook_of("DANH SÁCH", headings, std::vector{an_example()}));
        EXPECT_THAT(all.list, IsEmpty());
        EXPECT_THAT(lines_of(all.outcome.rejected),
                    ElementsAre(std::string("2 | ") + missing + " |  | column_missing"));
    }
}

TEST(AMemberList, HoldsDatesInEveryForm) {
    for (auto const& fifth_of_march : {XlsxCell("05/03/1975"), XlsxCell("5/3/1975"), XlsxCell(" 5-3-1975 "),
                                       XlsxCell("5.3.1975"), XlsxCell("ngày 5 tháng 3 năm 1975"),
                                       XlsxCell("1975-03-05"), support::date_cell(1975, 3, 5), XlsxCell(27'458)})
        EXPECT_EQ(taken(an_example().born(fifth_of_march)).born_on, date("1975-03-05")) << fifth_of_march.text;
    EXPECT_EQ(taken(an_example().born("03/1975")).born_on, date("1975-03"));
    EXPECT_EQ(taken(an_example().born("1975")).born_on, date("1975"));
    EXPECT_EQ(taken(an_example().born(1975)).born_on, date("1975"));
    EXPECT_EQ(taken(an_example().born("")).born_on, std::nullopt);
    EXPECT_EQ(taken(an_example().joined("05/2010")).admitted_on, date("2010-05"));
    EXPECT_EQ(taken(an_example().official(" ")).official_on, std::nullopt);
}

TEST(AMemberList, HoldsTextsInEverySpelling) {
    auto const listed = taken(an_example()
                                  .with("Họ và tên", "  NGUYÊ\u0303N   VĂN\u00a0ÂN ")
                                  .in("Chi bô\u0323  1\n", "\tĐa\u0309ng bô\u0323 Sơ\u0309 Y tê\u0301"));
    EXPECT_EQ(listed.full_name, "Nguyễn Văn Ân");
    EXPECT_EQ(listed.cell, "Chi bộ 1");
    EXPECT_EQ(listed.grassroots, "Đảng bộ Sở Y tế");
    EXPECT_EQ(taken(a_member("nguyễn văn Ân")).full_name, "nguyễn văn Ân") << "only capitals are rewritten";
}

TEST(AMemberList, HoldsCardNumbersAsTextAndAsNumbers) {
    for (auto const& number : {XlsxCell("05000002"), XlsxCell(5'000'002), XlsxCell(" 05 000 002 "),
                               XlsxCell("05.000.002"), XlsxCell("5000002")})
        EXPECT_EQ(taken(an_example().card(number)).card_number, "05000002") << number.text;
    EXPECT_EQ(taken(an_example().card("")).card_number, std::nullopt);
    EXPECT_EQ(taken(an_example().card("123456789012")).card_number, "123456789012");
}

TEST(AMemberList, MarksTheExemptWithASignOrADay) {
    for (auto const& yes : {XlsxCell("x"), XlsxCell(" X "), XlsxCell("có"), support::boolean_cell(true)})
        EXPECT_EQ(taken(an_example().exempt(yes)).exempt, ExemptSince{}) << yes.text;
    for (auto const& no : {XlsxCell(""), XlsxCell("không"), XlsxCell("-"), support::boolean_cell(false)})
        EXPECT_EQ(taken(an_example().exempt(no)).exempt, std::nullopt) << no.text;
    EXPECT_EQ(taken(an_example().exempt("01/12/2018")).exempt, ExemptSince{date("2018-12-01")});
    EXPECT_EQ(taken(an_example().exempt(support::date_cell(2018, 12, 1))).exempt, ExemptSince{date("2018-12-01")});
    EXPECT_EQ(taken(an_example().exempt("12/2018")).exempt, ExemptSince{date("2018-12")});
}

TEST(AMemberList, TakesWordsAboutAnExemptionForOne) {
    EXPECT_EQ(taken(an_example().exempt("Được miễn")).exempt, ExemptSince{});
    EXPECT_EQ(taken(an_example().exempt("Miễn từ 01/12/2018")).exempt, ExemptSince{date("2018-12-01")});
    EXPECT_EQ(taken(an_example().exempt("miễn từ tháng 12 năm 2018")).exempt, ExemptSince{date("2018-12")});
}

TEST(AMemberList, KnowsBothSexes) {
    EXPECT_EQ(taken(an_example().with("Giới tính", " NỮ ")).sex, Sex::female);
    EXPECT_EQ(taken(an_example().with("Giới tính", "nam")).sex, Sex::male);
    EXPECT_EQ(taken(an_example().with("Giới tính", "")).sex, std::nullopt);
}

// What a row of these cells is taken with, and the notice about it.
std::pair<Listed, std::vector<std::string>> noticed(ListedMember const& member) {
    auto const all = read(workbook_of("", support::all_member_headings(), std::vector{member}));
    EXPECT_THAT(lines_of(all.outcome.rejected), IsEmpty());
    EXPECT_THAT(all.list, SizeIs(1));
    return {all.list.empty() ? Listed{} : all.list.front(), lines_of(all.outcome.notices)};
}

TEST(AMemberList, SaysWhatItDidNotUnderstandAndTakesTheRow) {
    auto const [nobody, sex] = noticed(an_example().with("Giới tính", "Ông"));
    EXPECT_EQ(nobody.sex, std::nullopt);
    EXPECT_THAT(sex, ElementsAre("2 | Giới tính | Ông | sex_not_understood"));

    auto const [without_card, card] = noticed(an_example().card("Chưa có"));
    EXPECT_EQ(without_card.card_number, std::nullopt);
    EXPECT_THAT(card, ElementsAre("2 | Số thẻ đảng viên | Chưa có | card_not_understood"));

    auto const [exempt, reason] = noticed(an_example().exempt("già yếu"));
    EXPECT_EQ(exempt.exempt, ExemptSince{});
    EXPECT_THAT(reason, ElementsAre("2 | Miễn sinh hoạt | già yếu | exempt_not_understood"));
}

TEST(AMemberList, HasGroupRowsTotalsAndSignaturesThatArePassedOver) {
    XlsxBuilder book;
    book.row({"DANH SÁCH ĐẢNG VIÊN"})
        .row({"STT", "Tổ chức cơ sở đảng", "Chi bộ", "Họ và tên", "Ngày vào Đảng", "Ngày chính thức"})
        .row({"I", "Đảng bộ Sở Y tế"})
        .row({1, "Đảng bộ Sở Y tế", "Chi bộ 1", "Nguyễn Văn Ân", "2010", "2011"})
        .row({"", "", "Chi bộ 2"})
        .row({2, "Đảng bộ Sở Y tế", "Chi bộ 2", "Trần Thị Bình", "2010", "2011"})
        .row({"", "Tổng cộng", "", 2})
        .skip_rows(1)
        .row({"", "", "", "", "Biên Hòa, ngày 10 tháng 4 năm 2019"})
        .row({"", "", "", "NGƯỜI LẬP BIỂU", "", "T/M BAN THƯỜNG VỤ"})
        .row({"", "", "", "Phạm Văn Lập", "", "Lê Thị Ký"});
    auto const all = read(book.bytes());
    EXPECT_THAT(names_in(all), ElementsAre("Nguyễn Văn Ân", "Trần Thị Bình"));
    EXPECT_THAT(lines_of(all.outcome.rejected), IsEmpty());
    EXPECT_THAT(all.outcome.rows_passed_over, ElementsAre(3U, 5U, 7U, 9U, 10U, 11U));
}

TEST(ARowOfAMemberList, IsRefusedForEachFaultInTheWordsOfTheFile) {
    EXPECT_THAT(refused(an_example().with("Họ và tên", "  ")), ElementsAre("3 | Họ và tên |  | name_missing"));
    EXPECT_THAT(refused(an_example().with("Họ và tên", "123")), ElementsAre("3 | Họ và tên | 123 | name_missing"));
    EXPECT_THAT(refused(an_example().born("31/02/1980")), ElementsAre("3 | Ngày sinh | 31/02/1980 | date_invalid"));
    EXPECT_THAT(refused(an_example().joined("")), ElementsAre("3 | Ngày vào Đảng |  | date_invalid"));
    EXPECT_THAT(refused(an_example().joined(" 32/1/2010")),
                ElementsAre("3 | Ngày vào Đảng | 32/1/2010 | date_invalid"));
    EXPECT_THAT(refused(an_example().official("chưa")), ElementsAre("3 | Ngày chính thức | chưa | date_invalid"));
    EXPECT_THAT(refused(an_example().joined(support::date_cell(2031, 5, 5)).official("")),
                ElementsAre("3 | Ngày vào Đảng | 05/05/2031 | date_in_future"));
    EXPECT_THAT(refused(an_example().official("18/5/2010")),
                ElementsAre("3 | Ngày chính thức | 18/5/2010 | official_before_admission"));
    EXPECT_THAT(refused(an_example().born("20/05/1992")),
                ElementsAre("3 | Ngày vào Đảng | 19/05/2010 | under_age_at_admission"));
}

TEST(ARowOfAMemberList, IsRefusedUnderTheHeadingAsTheFileWritesIt) {
    XlsxBuilder book;
    book.row({"ĐẢNG BỘ", "CHI BỘ", "HỌ TÊN", "NĂM  SINH", "NGÀY KẾT NẠP", "CHÍNH THỨC"});
    book.row({"Đảng bộ Sở Y tế", "Chi bộ 1", "Lê Văn Trẻ", 2005, "2018", ""});
    EXPECT_THAT(lines_of(read(book.bytes()).outcome.rejected),
                ElementsAre("2 | NGÀY KẾT NẠP | 2018 | under_age_at_admission"));
}

TEST(ARowOfAMemberList, IsRefusedForAllThatIsWrongWithIt) {
    EXPECT_THAT(refused(an_example().with("Họ và tên", "").born("31/02/1980").official("chưa")),
                ElementsAre("3 | Họ và tên |  | name_missing", "3 | Ngày sinh | 31/02/1980 | date_invalid",
                            "3 | Ngày chính thức | chưa | date_invalid"));
    EXPECT_THAT(refused(an_example().with("Họ và tên", "").born("2005").official("2009")),
                ElementsAre("3 | Họ và tên |  | name_missing", "3 | Ngày chính thức | 2009 | official_before_admission",
                            "3 | Ngày vào Đảng | 19/05/2010 | under_age_at_admission"));
    EXPECT_THAT(refused(an_example().born("2005").joined("")), ElementsAre("3 | Ngày vào Đảng |  | date_invalid"))
        << "no day of admission says nothing about his age";
    EXPECT_THAT(refused(an_example().born("2030").joined("")),
                ElementsAre("3 | Ngày vào Đảng |  | date_invalid", "3 | Ngày sinh | 2030 | date_in_future"));
}

TEST(ACardNumber, IsRepeatedInEverySecondRowWhateverElseItSays) {
    auto const all = read(member_list({an_example(), a_member("Trần Thị Bình").card(5'000'002),
                                       a_member("Lê Văn Cường").card("05000003"), an_example().card("5.000.002")}));
    EXPECT_THAT(names_in(all), ElementsAre("Nguyễn Văn Ân", "Lê Văn Cường"));
    EXPECT_THAT(lines_of(all.outcome.rejected), ElementsAre("4 | Số thẻ đảng viên | 5000002 | card_repeated",
                                                            "6 | Số thẻ đảng viên | 5.000.002 | card_repeated"));
}

TEST(ACardNumber, IsRepeatedAlsoWhereTheFirstRowCouldNotBeTaken) {
    auto const all = read(member_list({an_example().official("2009"), an_example()}));
    EXPECT_THAT(all.list, IsEmpty());
    EXPECT_THAT(lines_of(all.outcome.rejected), ElementsAre("3 | Ngày chính thức | 2009 | official_before_admission",
                                                            "4 | Số thẻ đảng viên | 05000002 | card_repeated"));
}

TEST(ACardNumber, IsNotRepeatedByRowsWithoutOne) {
    auto const all = read(member_list({an_example().card(""), a_member("Trần Thị Bình"), an_example().card(" - ")}));
    EXPECT_THAT(all.list, SizeIs(3));
}

}  // namespace
}  // namespace members
