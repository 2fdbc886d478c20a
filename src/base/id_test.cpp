// Ids: growing, unrepeated, and the same after a walk through their text.
#include "base/id.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <random>
#include <set>
#include <thread>
#include <vector>

namespace base {
namespace {

// A clock that says what the test wants next.
class HandClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override { return instant; }
    Instant instant{1'554'883'200'000};
};

constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();

TEST(IdText, IsTheIdAgainWhenRead) {
    std::mt19937_64 random(7);
    for (int i = 0; i < 10'000; ++i) {
        auto const value = static_cast<std::int64_t>(random() >> 1U);
        ASSERT_EQ(*parse_id(id_to_text(value)), value);
    }
    for (std::int64_t const value : {std::int64_t{0}, std::int64_t{1}, std::int64_t{31}, std::int64_t{32}, largest})
        EXPECT_EQ(*parse_id(id_to_text(value)), value);
}

TEST(IdText, SortsAsTheNumbersDo) {
    std::mt19937_64 random(11);
    std::vector<std::int64_t> values = {0, 1, 9, 10, 31, 32, 1023, 1024, largest};
    for (int i = 0; i < 1'000; ++i) values.push_back(static_cast<std::int64_t>(random() >> (1 + random() % 62)));
    std::sort(values.begin(), values.end());
    for (std::size_t i = 1; i < values.size(); ++i) EXPECT_LE(id_to_text(values[i - 1]), id_to_text(values[i]));
}

TEST(IdText, HasThirteenCharactersWithoutLettersThatLookLikeDigits) {
    EXPECT_EQ(id_to_text(0), "0000000000000");
    EXPECT_EQ(id_to_text(31), "000000000000Z");
    EXPECT_EQ(id_to_text(largest), "7ZZZZZZZZZZZZ");
    struct Thing {};
    EXPECT_EQ(to_text(Id<Thing>{32}), "0000000000010");
}

TEST(ParseId, TakesEitherCase) {
    EXPECT_EQ(*parse_id("7zzzzzzzzzzzz"), *parse_id("7ZZZZZZZZZZZZ"));
}

TEST(ParseId, RefusesWhatNoIdLooksLike) {
    for (auto const* text :
         {"", "0", "000000000000", "00000000000000", "8000000000000", "Z000000000000", "000000000000I", "000000000000O",
          "000000000000L", "000000000000U", "000000000000-", " 00000000000 ", "00000000000ă"}) {
        auto const parsed = parse_id(text);
        ASSERT_FALSE(parsed) << text;
        EXPECT_EQ(parsed.error(), (Error{Fault::invalid, "id.invalid", {{"value", text}}}));
    }
}

TEST(Id, IsTypedByWhatItNamesAndFalseWhenNoneIsSet) {
    struct Member {};
    EXPECT_FALSE(Id<Member>{});
    EXPECT_TRUE(Id<Member>{5});
    EXPECT_LT(Id<Member>{5}, Id<Member>{6});
}

TEST(IdMaker, GrowsWhileTheClockStandsStill) {
    FixedClock const clock{Instant{1'554'883'200'000}};
    IdMaker maker(clock);
    auto last = maker.next();
    for (int i = 0; i < 10'000; ++i) {
        auto const made = maker.next();
        ASSERT_GT(made, last);
        last = made;
    }
}

TEST(IdMaker, GrowsWhenTheClockGoesBack) {
    HandClock clock;
    IdMaker maker(clock);
    auto const first = maker.next();
    clock.instant.milliseconds -= 3'600'000;
    auto const second = maker.next();
    clock.instant.milliseconds = 0;
    auto const third = maker.next();
    EXPECT_GT(second, first);
    EXPECT_GT(third, second);
}

TEST(IdMaker, GrowsWithTime) {
    HandClock clock;
    IdMaker maker(clock);
    auto const first = maker.next();
    clock.instant.milliseconds += 1;
    EXPECT_GT(maker.next() >> 22, first >> 22);
}

TEST(IdMaker, KeepsNodesApart) {
    FixedClock const clock{Instant{1'554'883'200'000}};
    IdMaker one(clock, 1);
    IdMaker two(clock, 2);
    EXPECT_NE(one.next(), two.next());
    EXPECT_EQ(one.next() >> 12 & 0x3ff, 1);
    EXPECT_EQ(IdMaker(clock, 0x7ff).next() >> 12 & 0x3ff, 0x3ff);
}

TEST(IdMaker, NeverGivesANegativeOrEmptyIdEvenBeforeItsEpoch) {
    FixedClock const clock{Instant{0}};
    IdMaker maker(clock);
    EXPECT_GT(maker.next(), 0);
}

TEST(IdMaker, NeverRepeatsOverThreadsAndGrowsInEach) {
    SystemClock const clock;
    IdMaker maker(clock);
    constexpr std::size_t each = 20'000;
    std::vector<std::vector<std::int64_t>> made(4);
    {
        std::vector<std::jthread> threads;
        for (auto& mine : made) {
            threads.emplace_back([&mine, &maker] {
                for (std::size_t i = 0; i < each; ++i) mine.push_back(maker.next());
            });
        }
    }
    std::set<std::int64_t> all;
    for (auto const& mine : made) {
        EXPECT_TRUE(std::is_sorted(mine.begin(), mine.end()));
        all.insert(mine.begin(), mine.end());
    }
    EXPECT_EQ(all.size(), made.size() * each);
}

TEST(Instant, IsWrittenAsIsoTextInUtc) {
    EXPECT_EQ(to_text(Instant{0}), "1970-01-01T00:00:00.000Z");
    EXPECT_EQ(to_text(Instant{1'554'883'200'000}), "2019-04-10T08:00:00.000Z");
    EXPECT_EQ(to_text(Instant{1'554'940'799'042}), "2019-04-10T23:59:59.042Z");
    EXPECT_EQ(to_text(Instant{-1}), "1969-12-31T23:59:59.999Z");
}

TEST(Clock, OfTheSystemGoesOnAndStandsInVietNam) {
    SystemClock const clock;
    auto const first = clock.now();
    EXPECT_GT(first, Instant{1'700'000'000'000});
    EXPECT_GE(clock.now(), first);
    EXPECT_EQ(clock.offset_minutes(), 420);
}

}  // namespace
}  // namespace base
