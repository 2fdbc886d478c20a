// Cells as dates, times, counts, marks and card numbers, the way they stand in real lists.
#include "platform/sheet/values.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "support/result.h"

namespace sheet {
namespace {

Cell text(std::string_view written) {
    return {.text = written, .kind = CellKind::text};
}
Cell number(double value, CellStyle style = CellStyle::plain, Epoch epoch = Epoch::from_1900) {
    return {.number = value, .kind = CellKind::number, .style = style, .epoch = epoch};
}
Cell const error{.text = "#N/A", .kind = CellKind::error};
Cell const truth{.number = 1, .kind = CellKind::boolean};

// The date as text, "" for none, or the code.
std::string date(Cell const& cell) {
    auto const result = read_date(cell);
    if (!result) return result.error().code;
    return *result ? base::to_text(**result) : "";
}

// HH:mm, "" for none, or the code.
std::string time(Cell const& cell) {
    auto const result = read_time_minutes(cell);
    if (!result) return result.error().code;
    return *result ? show(number(**result / 1440.0, CellStyle::time)) : "";
}

std::string count(Cell const& cell) {
    auto const result = read_count(cell);
    if (!result) return result.error().code;
    return *result ? std::to_string(**result) : "";
}

std::string mark(Cell const& cell) {
    auto const result = read_mark(cell);
    if (!result) return result.error().code;
    return *result ? "yes" : "no";
}

TEST(ReadDate, TakesDateCells) {
    EXPECT_EQ(date(number(43467, CellStyle::date)), "2019-01-02");
    EXPECT_EQ(date(number(25600, CellStyle::month)), "1970-02");
    EXPECT_EQ(date(number(25601, CellStyle::month)), "1970-02-02");
    EXPECT_EQ(show(number(25600, CellStyle::month)), "02/1970");
    EXPECT_EQ(date(number(43467.75, CellStyle::date_time)), "2019-01-02");
    EXPECT_EQ(date(number(42005, CellStyle::date, Epoch::from_1904)), "2019-01-02");
    EXPECT_EQ(date(number(0.5, CellStyle::time)), "date_invalid");
    EXPECT_EQ(date(number(-3, CellStyle::date)), "date_invalid");
    EXPECT_EQ(date(number(1e300, CellStyle::date)), "date_invalid");
}

TEST(ReadDate, KnowsTheDayOf1900ThatNeverWas) {
    EXPECT_EQ(date(number(0, CellStyle::date)), "date_invalid");
    EXPECT_EQ(date(number(1, CellStyle::date)), "1900-01-01");
    EXPECT_EQ(date(number(59, CellStyle::date)), "1900-02-28");
    EXPECT_EQ(date(number(60, CellStyle::date)), "date_invalid");
    EXPECT_EQ(date(number(61, CellStyle::date)), "1900-03-01");
    EXPECT_EQ(date(number(0, CellStyle::date, Epoch::from_1904)), "1904-01-01");
}

TEST(ReadDate, TakesASerialNumberThatLostItsFormat) {
    EXPECT_EQ(date(number(20528)), "1956-03-14");
    EXPECT_EQ(date(number(3653)), "date_invalid");
    EXPECT_EQ(date(number(3654)), "1910-01-01");
    EXPECT_EQ(date(number(80'000)), "2119-01-11");
    EXPECT_EQ(date(number(80'001)), "date_invalid");
    EXPECT_EQ(date(text("20528")), "date_invalid");
}

TEST(ReadDate, TakesAYearAlone) {
    EXPECT_EQ(date(number(1975)), "1975");
    EXPECT_EQ(date(text("1975")), "1975");
    EXPECT_EQ(date(text(" năm 1975 ")), "1975");
    EXPECT_EQ(date(number(1899)), "date_invalid");
    EXPECT_EQ(date(number(2101)), "date_invalid");
    EXPECT_EQ(date(number(1975.5)), "date_invalid");
    EXPECT_EQ(date(text("1899")), "date_invalid");
}

TEST(ReadDate, TakesDayMonthYearAsTyped) {
    for (auto const* typed :
         {"02/05/1975", "2/5/1975", " 02/05/1975 ", "2 / 5 / 1975", "02-05-1975", "02.05.1975", "2 5 1975",
          "1975-05-02", "1975-05-02T00:00:00", "1975-05-02 07:30", "02/05/1975 00:00:00", "ngày 2 tháng 5 năm 1975",
          "Ngày 02 tháng 05 năm 1975", "Ngày 2/5/1975",
          "\xC2\xA0"
          "02/05/1975\xC2\xA0",
          "02/05/1975\n", "02-05/1975", "1975/5/2", "1975-05-02T00:00:00.000Z"}) {
        EXPECT_EQ(date(text(typed)), "1975-05-02") << typed;
    }
}

TEST(ReadDate, TakesWhatIsNotKnownAsNotKnown) {
    for (auto const* typed :
         {"05/1975", "5/1975", "5-1975", "tháng 5/1975", "Tháng 5 năm 1975", "00/05/1975", "1975-05", "0/5/1975"})
        EXPECT_EQ(date(text(typed)), "1975-05") << typed;
    EXPECT_EQ(date(text("00/00/1956")), "1956");
    EXPECT_EQ(date(text("00/1956")), "1956");
    EXPECT_EQ(date(text("05/00/1956")), "date_invalid");
}

TEST(ReadDate, RefusesWhatIsNoDate) {
    for (auto const* typed : {"31/02/1980",
                              "29/02/1900",
                              "32/01/1980",
                              "05/13/1980",
                              "1980-13-05",
                              "02/05/75",
                              "2/5/197",
                              "02/05/19750",
                              "02/05",
                              "hôm qua",
                              "02/05/1975 (âm lịch)",
                              "02/05/1975 25:00",
                              "1/1/1879",
                              "1/1/2201",
                              "//",
                              "/05/1975",
                              "02//05/1975",
                              "02051975",
                              "ngày tháng năm 1975 x",
                              "1975/1976",
                              "2019-03-05T",
                              "１/1/x",
                              "0000",
                              "00/00/0000"}) {
        EXPECT_EQ(date(text(typed)), "date_invalid") << typed;
    }
    EXPECT_EQ(date(error), "date_invalid");
    EXPECT_EQ(date(truth), "date_invalid");
}

TEST(ReadDate, LeavesAnEmptyCellToTheCaller) {
    EXPECT_EQ(date(empty_cell), "");
    EXPECT_EQ(date(text(" \xC2\xA0 ")), "");
}

TEST(ReadTime, TakesTimeCells) {
    EXPECT_EQ(time(number(0.3125, CellStyle::time)), "07:30");
    EXPECT_EQ(time(number(0.3923611111111111, CellStyle::time)), "09:25");
    EXPECT_EQ(time(number(0, CellStyle::time)), "00:00");
    EXPECT_EQ(time(number(43467.5833333333, CellStyle::date_time)), "14:00");
    EXPECT_EQ(time(number(43467.5, CellStyle::time)), "12:00");
    EXPECT_EQ(time(number(0.99999, CellStyle::time)), "23:59");
    EXPECT_EQ(time(number(0.3125)), "07:30") << "a lost format";
}

TEST(ReadTime, RefusesNumbersThatAreNoTimeOfDay) {
    for (auto const& cell : {number(1, CellStyle::time), number(1.5, CellStyle::time), number(-0.1, CellStyle::time),
                             number(8), number(8.3), number(0), number(43467, CellStyle::date), error, truth}) {
        EXPECT_EQ(time(cell), "time_invalid") << show(cell);
    }
}

TEST(ReadTime, TakesTheTimeAsTyped) {
    for (auto const* typed : {"08:00", "8:00", "8h00", "8h", "8H", "8 giờ", "8g00", "08.00", "08:00:00", " 8 : 00 ",
                              "8 giờ 00 phút", "8 h 00", "08h00'", "8h00p", "8:00:29"}) {
        EXPECT_EQ(time(text(typed)), "08:00") << typed;
    }
    EXPECT_EQ(time(text("8 giờ 30")), "08:30");
    EXPECT_EQ(time(text("8g30")), "08:30");
    EXPECT_EQ(time(text("08.30")), "08:30");
    EXPECT_EQ(time(text("14:00:00")), "14:00");
    EXPECT_EQ(time(text("15h45")), "15:45");
}

TEST(ReadTime, RefusesWhatIsNoTime) {
    for (auto const* typed :
         {"24:00", "25:00", "8:60", "08:00:60", "8", "830", "8.3", "2 giờ chiều", "8h30 sáng", "8:00 AM", "2:00 PM",
          "h30", ":30", "8:", "08:00-09:00", "tám giờ", "8h300", "08:00:00:00", "8 giờ kém 15"}) {
        EXPECT_EQ(time(text(typed)), "time_invalid") << typed;
    }
}

TEST(ReadCount, TakesWholeNumbersAlone) {
    EXPECT_EQ(count(number(15)), "15");
    EXPECT_EQ(count(number(0)), "0");
    EXPECT_EQ(count(text(" 15 ")), "15");
    EXPECT_EQ(count(number(100'000)), "100000");
    EXPECT_EQ(count(empty_cell), "");
    EXPECT_EQ(count(text("  ")), "");
    for (auto const& cell : {number(-1), number(1.5), number(100'001), number(5, CellStyle::date), text("15 người"),
                             text("-1"), text("1.5"), text("1.000"), text("+5"), text("99999999999"), error, truth}) {
        EXPECT_EQ(count(cell), "count_invalid") << show(cell);
    }
}

TEST(ReadMark, KnowsYesAndNo) {
    for (auto const& cell :
         {text("x"), text("X"), text(" x "), text("có"), text("Có"), text("1"), text("✓"), number(1), truth})
        EXPECT_EQ(mark(cell), "yes") << show(cell);
    for (auto const& cell : {empty_cell, text(""), text(" "), text("không"), text("0"), text("-"), number(0)})
        EXPECT_EQ(mark(cell), "no") << show(cell);
    for (auto const& cell : {text("từ 2015"), text("xx"), number(2), error})
        EXPECT_EQ(mark(cell), "mark_invalid") << show(cell);
}

TEST(ReadCardNumber, RestoresTheZerosExcelAte) {
    EXPECT_EQ(read_card_number(number(5'000'009)), "05000009");
    EXPECT_EQ(read_card_number(text("5000009")), "05000009");
    EXPECT_EQ(read_card_number(text("05000009")), "05000009");
    EXPECT_EQ(read_card_number(text(" 05.000 009 ")), "05000009");
    EXPECT_EQ(read_card_number(text("05-000-009")), "05000009");
    EXPECT_EQ(read_card_number(number(123'456'789'012)), "123456789012");
    EXPECT_EQ(read_card_number(text("075 012 345 678")), "075012345678");
    EXPECT_EQ(read_card_number(text(" ĐV  123 ")), "ĐV 123");
    EXPECT_EQ(read_card_number(empty_cell), "");
    EXPECT_EQ(read_card_number(text("-")), "");
}

TEST(ReadText, IsTidyAndComposed) {
    EXPECT_EQ(read_text(text("  Bùi  Phương Xuân\n")), "Bùi Phương Xuân");
    EXPECT_EQ(read_text(text("Ngo\xCC\x82 Ngo\xCC\xA3"
                             "c A\xCC\x82n")),
              "Ngô Ngọc Ân");
    EXPECT_EQ(read_text(number(12)), "12");
}

TEST(Show, GivesWhatAPersonSees) {
    EXPECT_EQ(show(number(43467, CellStyle::date)), "02/01/2019");
    EXPECT_EQ(show(number(43467.5, CellStyle::date_time)), "02/01/2019 12:00");
    EXPECT_EQ(show(number(0.3125, CellStyle::time)), "07:30");
    EXPECT_EQ(show(number(42005, CellStyle::date, Epoch::from_1904)), "02/01/2019");
    EXPECT_EQ(show(number(60, CellStyle::date)), "60");
    EXPECT_EQ(show(number(-1, CellStyle::time)), "-1");
    EXPECT_EQ(show(number(15)), "15");
    EXPECT_EQ(show(number(1.5)), "1.5");
    EXPECT_EQ(show(number(0.1 + 0.2)), "0.3");
    EXPECT_EQ(show(number(-0.0)), "0");
    EXPECT_EQ(show(number(123'456'789'012)), "123456789012");
    EXPECT_EQ(show(truth), "TRUE");
    EXPECT_EQ(show(error), "#N/A");
    EXPECT_EQ(show(empty_cell), "");
    EXPECT_EQ(show(text("  x ")), "x");
}

TEST(IsBlank, SeesThroughInvisibleLetters) {
    EXPECT_TRUE(is_blank(empty_cell));
    EXPECT_TRUE(is_blank(text(" \t\xC2\xA0\xE2\x80\x8B")));
    EXPECT_FALSE(is_blank(text("ê")));
    EXPECT_FALSE(is_blank(number(0)));
    EXPECT_FALSE(is_blank(error));
}

}  // namespace
}  // namespace sheet
