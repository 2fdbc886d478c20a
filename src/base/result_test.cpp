// Results: a value or an error, handed on by TRY.
#include "base/result.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace base {
namespace {

Error refusal() {
    return {Fault::refused, "meeting.refused", {{"minutes", "59"}}};
}

Result<int> number_or_refusal(int number) {
    if (number < 0) return refusal();
    return number;
}

Result<std::string> doubled(int number) {
    return std::to_string(2 * TRY(number_or_refusal(number)));
}

Result<> checked(int number) {
    TRY(number_or_refusal(number));
    return {};
}

Result<> checked_twice(int number) {
    TRY(checked(number));
    TRY(checked(number - 1));
    return {};
}

TEST(Result, HoldsItsValue) {
    auto const result = number_or_refusal(7);
    ASSERT_TRUE(result.has_value());
    EXPECT_EQ(*result, 7);
}

TEST(Result, HoldsItsErrorWithArguments) {
    auto const result = number_or_refusal(-1);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error(), refusal());
}

TEST(Result, GivesAwayValuesThatCannotBeCopied) {
    Result<std::unique_ptr<int>> result = std::make_unique<int>(5);
    std::unique_ptr<int> const taken = *std::move(result);
    EXPECT_EQ(*taken, 5);
}

TEST(Result, GivesAwayItsError) {
    auto result = number_or_refusal(-1);
    EXPECT_EQ(result.take_error(), refusal());
}

TEST(Result, ReachesMembersByArrow) {
    Result<std::string> result = std::string("chi bộ");
    EXPECT_EQ(result->size(), 8U);
}

TEST(Result, IsSmallForSmallValues) {
    EXPECT_LE(sizeof(Result<int>), 16U);
}

TEST(Try, YieldsTheValue) {
    auto const result = doubled(21);
    ASSERT_TRUE(result);
    EXPECT_EQ(*result, "42");
}

TEST(Try, HandsTheErrorOnWhateverTheValueTypesAre) {
    EXPECT_EQ(doubled(-1).error(), refusal());
    EXPECT_EQ(checked(-1).error(), refusal());
}

TEST(Try, StopsAtTheFirstError) {
    EXPECT_TRUE(checked_twice(1));
    EXPECT_EQ(checked_twice(0).error(), refusal());
}

TEST(Error, ComparesByEverythingItSays) {
    Error error{Fault::invalid, "member.invalid"};
    error.fields.push_back({"/name", "name.missing"});
    auto other = error;
    EXPECT_EQ(error, other);
    other.fields[0].pointer = "/card";
    EXPECT_NE(error, other);
}

}  // namespace
}  // namespace base
