// Percents from exact whole numbers.
#include <gtest/gtest.h>

#include "meetings/meetings.h"

namespace meetings {
namespace {

std::optional<std::int64_t> hundredths(std::int64_t part, std::int64_t whole) {
    auto const share = percent(part, whole);
    return share ? std::optional(share->hundredths) : std::nullopt;
}

TEST(Percent, IsExactWhereTwoDecimalsAre) {
    EXPECT_EQ(hundredths(1, 8), 12'50);
    EXPECT_EQ(hundredths(0, 5), 0);
    EXPECT_EQ(hundredths(5, 5), 100'00);
    EXPECT_EQ(hundredths(7, 5), 140'00);
}

TEST(Percent, IsRoundedHalfUp) {
    EXPECT_EQ(hundredths(1, 3), 33'33);
    EXPECT_EQ(hundredths(2, 3), 66'67);
    EXPECT_EQ(hundredths(1, 20'000), 1) << "0.005 is half: up";
    EXPECT_EQ(hundredths(1, 20'001), 0) << "a little less than half";
    EXPECT_EQ(hundredths(3, 20'000), 2) << "0.015, which binary fractions get wrong";
    EXPECT_EQ(hundredths(201, 20'000), 1'01) << "1.005 likewise";
    EXPECT_EQ(hundredths(59, 5175), 1'14);
}

TEST(Percent, IsNoneOfNothing) {
    EXPECT_EQ(hundredths(0, 0), std::nullopt);
    EXPECT_EQ(hundredths(3, 0), std::nullopt);
}

TEST(Percent, HoldsForNumbersAsLargeAsItPromises) {
    EXPECT_EQ(hundredths(99'999'999'999'999, 99'999'999'999'999), 100'00);
}

}  // namespace
}  // namespace meetings
