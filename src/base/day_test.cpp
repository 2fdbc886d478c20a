// Days, months, quarters and dates known in part: their texts and what they decide.
#include "base/day.h"

#include <gtest/gtest.h>

namespace base {
namespace {

using enum Certainty;

constexpr Certainty every_certainty[] = {no, yes, unknown};

PartialDay partial(char const* text) {
    return *parse_partial_day(text);
}
Day day(char const* text) {
    return *parse_day(text);
}

TEST(Day, ReadsAndWritesIsoText) {
    for (auto const* text : {"1800-01-01", "2019-03-05", "2020-02-29", "2000-02-29", "2999-12-31"}) {
        auto const parsed = parse_day(text);
        ASSERT_TRUE(parsed) << text;
        EXPECT_EQ(to_text(*parsed), text);
    }
    EXPECT_EQ(day("2019-03-05"), make_day(2019, 3, 5));
}

TEST(Day, IsTheSameAfterItsTextForEveryDayOfManyYears) {
    for (auto each = make_day(1895, 1, 1); each < make_day(2105, 1, 1); each += std::chrono::days{1})
        ASSERT_EQ(*parse_day(to_text(each)), each);
}

TEST(Day, RefusesWhatIsNoIsoDay) {
    for (auto const* text :
         {"",           "2019",       "2019-03",    "2019-2-3",   "2019-02-30",  "2019-02-29",  "1900-02-29",
          "2019-13-01", "2019-00-01", "2019-01-00", "2019-04-31", "2019-03-05 ", " 2019-03-05", "2019-03-05T00",
          "2019/03/05", "05-03-2019", "2019-03-0a", "-019-03-05", "+019-03-05",  "1799-12-31",  "3000-01-01",
          "2019-03-",   "2019-03-+5"}) {
        auto const parsed = parse_day(text);
        ASSERT_FALSE(parsed) << text;
        EXPECT_EQ(parsed.error(), (Error{Fault::invalid, "date.invalid", {{"value", text}}}));
    }
}

TEST(Day, IsWrittenForVietnameseReaders) {
    EXPECT_EQ(to_words(day("2019-03-05")), "05/03/2019");
}

TEST(Day, KnowsItsPlaceInTheCalendar) {
    auto const date = calendar(day("2019-03-05"));
    EXPECT_EQ(date, std::chrono::year{2019} / 3 / 5);
}

TEST(PartialDay, ReadsYearMonthAndDay) {
    EXPECT_EQ(partial("2019"), (PartialDay{2019, 0, 0}));
    EXPECT_EQ(partial("2019-03"), (PartialDay{2019, 3, 0}));
    EXPECT_EQ(partial("2019-03-05"), (PartialDay{2019, 3, 5}));
}

TEST(PartialDay, WritesNoMoreThanItKnows) {
    for (auto const* text : {"2019", "2019-03", "2019-03-05"}) EXPECT_EQ(to_text(partial(text)), text);
    EXPECT_EQ(to_words(partial("2019")), "2019");
    EXPECT_EQ(to_words(partial("2019-03")), "03/2019");
    EXPECT_EQ(to_words(partial("2019-03-05")), "05/03/2019");
}

TEST(PartialDay, RefusesJunk) {
    for (auto const* text : {"", "19", "2019-", "2019-3", "2019-13", "2019-00", "2019-03-", "2019-03-5", "2019-03-32",
                             "2019-02-29", "2019-03-05-", "20190305", "2019-03-05x", "03/2019", "năm 2019"}) {
        auto const parsed = parse_partial_day(text);
        ASSERT_FALSE(parsed) << text;
        EXPECT_EQ(parsed.error().code, "date.invalid");
    }
}

TEST(PartialDay, MayBeAnyDayFromItsFirstToItsLast) {
    EXPECT_EQ(partial("2019").first(), day("2019-01-01"));
    EXPECT_EQ(partial("2019").last(), day("2019-12-31"));
    EXPECT_EQ(partial("2020-02").first(), day("2020-02-01"));
    EXPECT_EQ(partial("2020-02").last(), day("2020-02-29"));
    EXPECT_EQ(partial("2019-03-05").first(), day("2019-03-05"));
    EXPECT_EQ(partial("2019-03-05").last(), day("2019-03-05"));
}

TEST(PartialDay, OfAYearIsNotItsFirstDay) {
    EXPECT_NE(partial("2019"), partial("2019-01-01"));
    EXPECT_NE(partial("2019"), partial("2019-01"));
    EXPECT_LT(partial("2018-12-31"), partial("2019"));
}

TEST(PartialDay, OfAWholeDayIsThatDay) {
    EXPECT_EQ(whole(day("2019-03-05")), partial("2019-03-05"));
    EXPECT_TRUE(whole(day("2019-03-05")).is_whole());
    EXPECT_FALSE(partial("2019-03").is_whole());
}

TEST(Both, IsNoWhenEitherIsNoAndYesOnlyWhenBothAre) {
    EXPECT_EQ(both(yes, yes), yes);
    EXPECT_EQ(both(yes, unknown), unknown);
    EXPECT_EQ(both(unknown, unknown), unknown);
    for (auto const other : every_certainty) EXPECT_EQ(both(no, other), no);
    for (auto const a : every_certainty) {
        for (auto const b : every_certainty) EXPECT_EQ(both(a, b), both(b, a));
    }
}

TEST(Opposite, TurnsYesAndNoAndLeavesTheUnknown) {
    EXPECT_EQ(opposite(yes), no);
    EXPECT_EQ(opposite(no), yes);
    EXPECT_EQ(opposite(unknown), unknown);
}

TEST(OnOrBefore, IsYesFromTheLastPossibleDayOn) {
    EXPECT_EQ(on_or_before(partial("2019-03"), day("2019-03-31")), yes);
    EXPECT_EQ(on_or_before(partial("2019-03"), day("2019-03-30")), unknown);
    EXPECT_EQ(on_or_before(partial("2019-03"), day("2019-03-01")), unknown);
    EXPECT_EQ(on_or_before(partial("2019-03"), day("2019-02-28")), no);
    EXPECT_EQ(on_or_before(partial("2019"), day("2019-12-31")), yes);
    EXPECT_EQ(on_or_before(partial("2019"), day("2019-06-30")), unknown);
    EXPECT_EQ(on_or_before(partial("2019"), day("2018-12-31")), no);
}

TEST(OnOrBefore, NeverDoubtsAWholeDay) {
    EXPECT_EQ(on_or_before(partial("2019-03-05"), day("2019-03-05")), yes);
    EXPECT_EQ(on_or_before(partial("2019-03-05"), day("2019-03-04")), no);
}

TEST(Within, IsYesWhereEveryPossibleDayLiesInside) {
    auto const first = day("2019-01-01");
    auto const last = day("2019-03-31");
    EXPECT_EQ(within(partial("2019-01"), first, last), yes);
    EXPECT_EQ(within(partial("2019-03"), first, last), yes);
    EXPECT_EQ(within(partial("2019-01-01"), first, last), yes);
    EXPECT_EQ(within(partial("2019-03-31"), first, last), yes);
    EXPECT_EQ(within(partial("2019"), first, last), unknown);
    EXPECT_EQ(within(partial("2019-03"), first, day("2019-03-30")), unknown);
    EXPECT_EQ(within(partial("2018-12-31"), first, last), no);
    EXPECT_EQ(within(partial("2019-04"), first, last), no);
    EXPECT_EQ(within(partial("2018"), first, last), no);
}

TEST(Within, IsNoWhereThereIsNoDayToLieIn) {
    EXPECT_EQ(within(partial("2019"), day("2019-03-02"), day("2019-03-01")), no);
}

TEST(Month, RunsFromItsFirstToItsLastDay) {
    EXPECT_EQ((Month{2020, 2}).first(), day("2020-02-01"));
    EXPECT_EQ((Month{2020, 2}).last(), day("2020-02-29"));
    EXPECT_EQ((Month{2019, 12}).last(), day("2019-12-31"));
}

TEST(Month, IsFollowedByTheNextAcrossYears) {
    EXPECT_EQ((Month{2019, 1}).next(), (Month{2019, 2}));
    EXPECT_EQ((Month{2019, 12}).next(), (Month{2020, 1}));
}

TEST(Month, ReadsAndWritesItsText) {
    EXPECT_EQ(*parse_month("2019-03"), (Month{2019, 3}));
    EXPECT_EQ(to_text(Month{2019, 3}), "2019-03");
    EXPECT_EQ(month_of(day("2019-03-31")), (Month{2019, 3}));
    for (auto const* text : {"", "2019", "2019-3", "2019-13", "2019-00", "2019-03-05", "2019-03 "}) {
        auto const parsed = parse_month(text);
        ASSERT_FALSE(parsed) << text;
        EXPECT_EQ(parsed.error().code, "month.invalid");
    }
}

TEST(QuarterOf, TakesTheMonthsThreeByThree) {
    for (unsigned month = 1; month <= 12; ++month)
        EXPECT_EQ(quarter_of(make_day(2019, month, 15)),
                  (Quarter{2019, static_cast<std::uint8_t>(1 + (month - 1) / 3)}));
}

TEST(Quarter, RunsFromItsFirstToItsLastDay) {
    EXPECT_EQ((Quarter{2019, 1}).first(), day("2019-01-01"));
    EXPECT_EQ((Quarter{2019, 1}).last(), day("2019-03-31"));
    EXPECT_EQ((Quarter{2019, 2}).last(), day("2019-06-30"));
    EXPECT_EQ((Quarter{2019, 4}).first_month(), (Month{2019, 10}));
    EXPECT_EQ((Quarter{2019, 4}).last(), day("2019-12-31"));
}

TEST(Quarter, ReadsAndWritesItsText) {
    EXPECT_EQ(*parse_quarter("2019-Q1"), (Quarter{2019, 1}));
    EXPECT_EQ(to_text(Quarter{2019, 4}), "2019-Q4");
    for (auto const* text :
         {"", "2019", "2019-Q", "2019-Q0", "2019-Q5", "2019-q1", "2019-Q11", "2019Q1", "2019-1", "Q1-2019"}) {
        auto const parsed = parse_quarter(text);
        ASSERT_FALSE(parsed) << text;
        EXPECT_EQ(parsed.error().code, "quarter.invalid");
    }
}

}  // namespace
}  // namespace base
