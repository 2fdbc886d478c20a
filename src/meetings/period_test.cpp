// Which months a log covers: by its title, by --period, by the days of its meetings.
#include "meetings/period.h"

#include <gmock/gmock.h>

#include "meetings/meetings.h"
#include "support/result.h"

namespace meetings {
namespace {

using support::code_of;
using support::ok;
using testing::ElementsAre;
using testing::IsEmpty;

// The months as "2019-01 2019-02 2019-03"; "?" where the title does not say.
std::string in_words(std::vector<base::Month> const& months) {
    std::string words;
    for (auto const month : months) words += (words.empty() ? "" : " ") + base::to_text(month);
    return words;
}

std::string titled(std::vector<std::string> const& lines) {
    auto const months = months_of_title(lines);
    return months ? in_words(*months) : "?";
}

std::string given(std::string_view period) {
    return in_words(ok(parse_period(period)));
}

std::string const first_quarter = "2019-01 2019-02 2019-03";
std::string const nothing = "?";

TEST(TitleOfALog, SaysAQuarterInManySpellings) {
    for (auto const* line : {"THEO DÕI SINH HOẠT CHI BỘ QUÝ I NĂM 2019", "Quý 1/2019", "quý 01 - 2019",
                             "SINH HOẠT QUÝ I/2019", "Sinh hoạt chi bộ, quý I, năm 2019.", "QUÝ I-2019",
                             "(Quý 1 năm 2019)", "  QUÝ   I   NĂM   2019  ", "QUÍ I NĂM 2019", "QUY\xCC\x81 I NĂM 2019",
                             "3 THÁNG ĐẦU NĂM 2019", "Ba tháng đầu năm 2019", "SINH HOẠT HẰNG THÁNG, QUÝ I NĂM 2019"})
        EXPECT_EQ(titled({line}), first_quarter) << line;
    EXPECT_EQ(titled({"QUÝ IV NĂM 2018"}), "2018-10 2018-11 2018-12");
    EXPECT_EQ(titled({"Quý III/2019"}), "2019-07 2019-08 2019-09");
}

TEST(TitleOfALog, SaysAMonth) {
    for (auto const* line : {"THÁNG 3 NĂM 2019", "tháng 03/2019", "Sổ họp tháng 3-2019"})
        EXPECT_EQ(titled({line}), "2019-03") << line;
    EXPECT_EQ(titled({"Tháng 12 năm 2018"}), "2018-12");
}

TEST(TitleOfALog, SaysHalvesAndNineMonths) {
    EXPECT_EQ(titled({"6 THÁNG ĐẦU NĂM 2019"}), given("2019-Q1") + " " + given("2019-Q2"));
    EXPECT_EQ(titled({"Sáu tháng đầu năm 2019"}), given("2019-Q1") + " " + given("2019-Q2"));
    EXPECT_EQ(titled({"06 tháng cuối năm 2019"}), given("2019-Q3") + " " + given("2019-Q4"));
    EXPECT_EQ(titled({"9 tháng đầu năm 2019"}), given("2019-Q1") + " " + given("2019-Q2") + " " + given("2019-Q3"));
}

TEST(TitleOfALog, SaysAWholeYear) {
    for (auto const* line : {"SỔ THEO DÕI SINH HOẠT CHI BỘ NĂM 2019", "Năm 2019", "SINH HOẠT HÀNG THÁNG NĂM 2019"})
        EXPECT_EQ(titled({line}), given("2019")) << line;
}

TEST(TitleOfALog, MayStandOnAnyOfItsLines) {
    EXPECT_EQ(titled({"ĐẢNG BỘ KHỐI CÁC CƠ QUAN TỈNH", "THEO DÕI SINH HOẠT", "Quý I năm 2019"}), first_quarter);
    EXPECT_EQ(titled({"SỔ HỌP NĂM 2019", "(Quý I năm 2019)"}), first_quarter);
}

TEST(TitleOfALog, IsNotTheDateOfThePaper) {
    EXPECT_EQ(titled({"Biên Hòa, ngày 05 tháng 4 năm 2019"}), nothing);
    EXPECT_EQ(titled({"(tính đến ngày 10/04/2019)"}), nothing);
    EXPECT_EQ(titled({"Từ ngày 01/01/2019 đến ngày 31/03/2019"}), nothing);
    EXPECT_EQ(titled({"Biên Hòa, ngày 05 tháng 4 năm 2019", "SINH HOẠT QUÝ I NĂM 2019"}), first_quarter);
    EXPECT_EQ(titled({"SINH HOẠT QUÝ I NĂM 2019 (lập ngày 5 tháng 4 năm 2019)"}), first_quarter);
}

// A month recorded by mistake would be shown as missed; what is left open is decided by the days of the meetings.
TEST(TitleOfALog, SaysNothingWhereThereIsDoubt) {
    for (auto const* line :
         {"", "THEO DÕI SINH HOẠT CHI BỘ", "QUÝ I", "2019", "QUÝ V NĂM 2019", "THÁNG 13 NĂM 2019", "QUÝ I, II NĂM 2019",
          "Quý I và quý II năm 2019", "Quý IV/2018 và quý I/2019", "Tháng 1, tháng 2, tháng 3 năm 2019",
          "Tháng 1-3/2019", "Học kỳ I năm 2019", "Quý đầu năm 2019", "4 tháng đầu năm 2019", "NHIỆM KỲ 2015 - 2020"})
        EXPECT_EQ(titled({line}), nothing) << line;
    EXPECT_EQ(titled({"SỔ HỌP NĂM 2019", "QUÝ I"}), nothing);
}

TEST(AnAskedPeriod, IsAQuarterAMonthOrAYear) {
    EXPECT_EQ(given("2019-Q1"), first_quarter);
    EXPECT_EQ(given("2019-12"), "2019-12");
    EXPECT_EQ(ok(parse_period("2019")).size(), 12U);
    EXPECT_EQ(base::to_text(ok(parse_period("2019")).front()), "2019-01");
    EXPECT_EQ(base::to_text(ok(parse_period("2019")).back()), "2019-12");
}

TEST(AnAskedPeriod, IsNothingElse) {
    for (auto const* text : {"", "2019-Q5", "2019-13", "2019-01-05", "Q1", "quý I 2019", "2019-Q1 "})
        EXPECT_EQ(code_of(parse_period(text)), "period.invalid") << text;
}

TEST(DaysOfMeetings, CoverTheirQuartersWhole) {
    std::vector<base::Day> const days{base::make_day(2019, 2, 14), base::make_day(2018, 12, 31),
                                      base::make_day(2019, 3, 31)};
    EXPECT_EQ(in_words(months_of_quarters(days)), "2018-10 2018-11 2018-12 2019-01 2019-02 2019-03");
    EXPECT_THAT(months_of_quarters({}), IsEmpty());
}

}  // namespace
}  // namespace meetings
