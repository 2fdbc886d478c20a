// How often somebody may try: the waits as a table, and what is remembered.
#include "accounts/throttle.h"

#include <gtest/gtest.h>

namespace accounts {
namespace {

base::Instant at(std::int64_t seconds) {
    return {1'700'000'000'000 + seconds * 1000};
}

TEST(WaitAfterFailures, BeginsAfterTheFifthAndDoublesUpToAQuarterOfAnHour) {
    struct Row {
        int count;
        std::int64_t wait;
    };
    for (auto const& row : {Row{0, 0}, {4, 0}, {5, 30}, {6, 60}, {7, 120}, {8, 240}, {9, 480}, {10, 900}, {500, 900}})
        EXPECT_EQ(wait_seconds(Failures{row.count, at(0)}, at(0)), row.wait) << row.count;
}

TEST(WaitAfterFailures, RunsOffByTheSecondAndIsForgottenAfterAnHour) {
    Failures const five{5, at(0)};
    EXPECT_EQ(wait_seconds(five, at(1)), 29);
    EXPECT_EQ(wait_seconds(five, {at(29).milliseconds + 1}), 1);
    EXPECT_EQ(wait_seconds(five, at(30)), 0);
    EXPECT_EQ(wait_seconds(Failures{500, at(0)}, at(3601)), 0);
}

TEST(WaitAfterFailures, IsNotLongerWhenTheClockWasPutBack) {
    EXPECT_EQ(wait_seconds(Failures{5, at(100'000)}, at(0)), 30);
}

TEST(WaitOfAnAddress, LastsUntilTenMinutesAfterTheFirstOfThirty) {
    EXPECT_EQ(wait_seconds(Window{29, at(0)}, at(1)), 0);
    EXPECT_EQ(wait_seconds(Window{30, at(0)}, at(1)), 599);
    EXPECT_EQ(wait_seconds(Window{30, at(0)}, at(600)), 0);
}

TEST(Address, OfIPv6IsItsNetworkAndOfIPv4Itself) {
    EXPECT_EQ(address_key("192.0.2.7"), "192.0.2.7");
    EXPECT_EQ(address_key("2001:db8:1:2:3:4:5:6"), address_key("2001:db8:1:2:ffff::1"));
    EXPECT_NE(address_key("2001:db8:1:2::1"), address_key("2001:db8:1:3::1"));
    EXPECT_EQ(address_key("::ffff:192.0.2.7"), "192.0.2.7");
    EXPECT_EQ(address_key("nonsense"), "nonsense");
}

TEST(WaitOfStrangers, BeginsAfterTwentyFailuresAndEndsAtHalfAMinute) {
    struct Row {
        int count;
        std::int64_t wait;
    };
    for (auto const& row :
         {Row{0, 0}, {19, 0}, {20, 1}, {29, 1}, {30, 2}, {40, 4}, {50, 8}, {60, 16}, {70, 30}, {100'000, 30}})
        EXPECT_EQ(wait_seconds(Strangers{row.count, at(0)}, at(0)), row.wait) << row.count;
    EXPECT_EQ(wait_seconds(Strangers{100, at(0)}, at(30)), 0);
    EXPECT_EQ(wait_seconds(Strangers{100, at(0)}, at(3601)), 0);
    EXPECT_EQ(wait_seconds(Strangers{100, at(100'000)}, at(0)), 30) << "not longer when the clock was put back";
}

Sender stranger(std::string const& address) {
    return {address, ""};
}
Sender const owner{"192.0.2.7", "his browser"};

std::string address_of(int number) {
    return "10.0." + std::to_string(number / 256) + "." + std::to_string(number % 256);
}

TEST(Throttle, LetsFiveTryAndMakesTheSixthWait) {
    Throttle throttle;
    auto const here = stranger("192.0.2.7");
    for (int time = 0; time < 5; ++time) EXPECT_EQ(throttle.admit("annv", here, at(time)), 0);
    EXPECT_EQ(throttle.admit("annv", here, at(5)), 29);
    EXPECT_EQ(throttle.admit("annv", stranger("198.51.100.1"), at(5)), 0) << "whoever comes from elsewhere does not";
    EXPECT_EQ(throttle.admit("binhtt", here, at(5)), 0) << "and nobody else waits for him";
    EXPECT_EQ(throttle.admit("annv", here, at(34)), 0);
    EXPECT_EQ(throttle.admit("annv", here, at(35)), 59) << "one more failure, twice the wait";
}

TEST(Throttle, NeverMakesTheOwnersBrowserWaitForStrangers) {
    Throttle throttle;
    for (int guess = 0; guess < 1000; ++guess) {
        throttle.admit("quantri", stranger(address_of(guess)), at(guess));
        throttle.admit("quantri", stranger(owner.address), at(guess));
    }
    for (int time = 1000; time < 1005; ++time) EXPECT_EQ(throttle.admit("quantri", owner, at(time)), 0);
    EXPECT_EQ(throttle.admit("quantri", owner, at(1005)), 29) << "what he does wrong himself counts";
}

TEST(Throttle, LetsManyAddressesTogetherGuessSlowlyAndNobodyWaitLong) {
    Throttle throttle;
    int guesses = 0;
    std::int64_t longest = 0;
    // A day, a new address every second.
    for (int time = 0; time < 24 * 60 * 60; ++time) {
        auto const wait = throttle.admit("quantri", stranger(address_of(time)), at(time));
        guesses += wait == 0 ? 1 : 0;
        longest = std::max(longest, wait);
    }
    EXPECT_LE(guesses, 3000);
    EXPECT_LE(longest, 30) << "so that the owner gets in from a new PC too";
}

TEST(Throttle, ForgetsFailuresOnceSomebodyWasRight) {
    Throttle throttle;
    for (auto const& sender : {stranger("192.0.2.7"), owner}) {
        for (int time = 0; time < 5; ++time) EXPECT_EQ(throttle.admit("annv", sender, at(time)), 0);
        throttle.succeeded("annv", sender);
        for (int time = 5; time < 10; ++time) EXPECT_EQ(throttle.admit("annv", sender, at(time)), 0);
        EXPECT_GT(throttle.admit("annv", sender, at(10)), 0);
    }
}

TEST(Throttle, DoesNotForgiveStrangersBecauseTheOwnerWasRight) {
    Throttle throttle;
    for (int guess = 0; guess < 20; ++guess) throttle.admit("annv", stranger(address_of(guess)), at(0));
    throttle.admit("annv", owner, at(0));
    throttle.succeeded("annv", owner);
    EXPECT_EQ(throttle.admit("annv", stranger("192.0.2.7"), at(0)), 1);
}

TEST(Throttle, CountsAWholeOfficesSuccessesForNothing) {
    Throttle throttle;
    for (int person = 0; person < 200; ++person) {
        auto const name = "person" + std::to_string(person);
        EXPECT_EQ(throttle.admit(name, stranger("192.0.2.7"), at(person)), 0);
        throttle.succeeded(name, stranger("192.0.2.7"));
    }
}

TEST(Throttle, StopsAnAddressThatTriesManyNames) {
    Throttle throttle;
    for (int time = 0; time < 30; ++time)
        EXPECT_EQ(throttle.admit("name" + std::to_string(time), stranger("192.0.2.7"), at(time)), 0);
    EXPECT_EQ(throttle.admit("annv", stranger("192.0.2.7"), at(30)), 570);
    EXPECT_EQ(throttle.admit("annv", stranger("198.51.100.1"), at(30)), 0);
    EXPECT_EQ(throttle.admit("annv", owner, at(30)), 0) << "he has the same address, and is known";
    EXPECT_EQ(throttle.admit("annv", stranger("192.0.2.7"), at(600)), 0);
}

TEST(Throttle, TakesBackATryThatWasNoFailureWithoutForgivingThoseBefore) {
    Throttle throttle;
    auto const here = stranger("192.0.2.7");
    for (int time = 0; time < 4; ++time) throttle.admit("annv", here, at(time));
    throttle.admit("annv", here, at(4));
    throttle.take_back("annv", here);
    EXPECT_EQ(throttle.admit("annv", here, at(5)), 0);
    EXPECT_EQ(throttle.admit("annv", here, at(6)), 29);
}

TEST(Throttle, KeepsNoMoreThanItMayAndForgetsTheOldestFirst) {
    Throttle throttle(100);
    for (int time = 0; time < 5; ++time) throttle.admit("victim", stranger("192.0.2.7"), at(5000));
    for (int name = 0; name < 149; ++name) {
        throttle.admit("name" + std::to_string(name), stranger("10.0.0." + std::to_string(name)), at(1000 + name));
        EXPECT_LE(throttle.size(), 300U);
    }
    EXPECT_GT(throttle.admit("victim", stranger("192.0.2.7"), at(5001)), 0) << "the latest failures are still known";
}

}  // namespace
}  // namespace accounts
