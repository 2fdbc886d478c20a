// Proves how JSON is printed.
#include "json/print.h"

#include <gtest/gtest.h>

#include <boost/json/value.hpp>
#include <limits>

#include "json/codec.h"

namespace {

TEST(Print, WritesNumbersAsPeopleDo) {
    boost::json::array const numbers{1.14, 90.0, 0.1, -2.5, 100000000.0, 123456.789, 0.000001};
    EXPECT_EQ(json::print(numbers), "[1.14,90,0.1,-2.5,100000000,123456.789,0.000001]");
}

TEST(Print, UsesAnExponentOnlyForHugeAndTinyNumbers) {
    EXPECT_EQ(json::print(1e20), "100000000000000000000");
    EXPECT_EQ(json::print(1e21), "1e+21");
    EXPECT_EQ(json::print(5e-7), "5e-07");
}

TEST(Print, WritesWholeNumbersToTheLastDigit) {
    EXPECT_EQ(json::print(std::numeric_limits<std::int64_t>::min()), "-9223372036854775808");
    EXPECT_EQ(json::print(std::numeric_limits<std::uint64_t>::max()), "18446744073709551615");
}

TEST(Print, WritesNullForWhatIsNoNumberInJson) {
    EXPECT_EQ(json::print(std::numeric_limits<double>::infinity()), "null");
    EXPECT_EQ(json::print(std::numeric_limits<double>::quiet_NaN()), "null");
}

TEST(Print, KeepsVietnameseAndEscapesWhatJsonForbids) {
    EXPECT_EQ(json::print("Đảng viên dự bị"), R"("Đảng viên dự bị")");
    EXPECT_EQ(json::print("a\"b\\c\n\r\t\x01\x1f\x7f/"), R"("a\"b\\c\n\r\t\u0001\u001f\u007f/")");
    EXPECT_EQ(json::print(boost::json::value{{"a\nb", 1}}), R"({"a\nb":1})");
}

TEST(Print, KeepsTheOrderOfKeys) {
    boost::json::object object;
    for (auto const* key : {"quý", "an", "bình"}) object[key] = true;
    EXPECT_EQ(json::print(object), R"({"quý":true,"an":true,"bình":true})");
}

TEST(Print, IndentsByTwoBlanksAndLeavesEmptyBracketsTogether) {
    auto const value = json::parse(R"({"a":[1,{"b":null}],"c":[],"d":{}})");
    ASSERT_TRUE(value);
    EXPECT_EQ(json::print(*value, json::Layout::indented), R"({
  "a": [
    1,
    {
      "b": null
    }
  ],
  "c": [],
  "d": {}
})");
}

}  // namespace
