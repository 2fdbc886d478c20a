// Proves how sentences are found and filled, and how numbers are written.
#include "platform/words/words.h"

#include <gtest/gtest.h>

#include <limits>

#include "base/embedded.h"
#include "json/codec.h"

namespace {

using words::Language;

TEST(Text, GivesEverySentenceOfBothLanguages) {
    auto const files = embedded::words();
    ASSERT_GE(files.size(), 2U);
    for (auto const& file : files) {
        auto const language = json::named<Language>(file.name.substr(0, 2));
        ASSERT_TRUE(language) << file.name;
        auto const sentences = json::parse(file.text);
        ASSERT_TRUE(sentences) << file.name;
        for (auto const& entry : sentences->as_object()) {
            EXPECT_EQ(words::text(*language, entry.key()), std::string_view(entry.value().as_string()));
        }
    }
}

TEST(Text, ShowsAnUnknownCodeWithItsArguments) {
    EXPECT_EQ(words::text(Language::vi, "nothing.known"), "nothing.known");
    EXPECT_EQ(words::text(Language::en, "nothing.known", {{"row", "7"}, {"name", "x"}}),
              "nothing.known (name: x, row: 7)");
}

TEST(Filled, PutsArgumentsInTheirPlaces) {
    EXPECT_EQ(words::filled("Dòng {row}: thiếu {column}, xem dòng {row}.", {{"row", "12"}, {"column", "Ngày sinh"}}),
              "Dòng 12: thiếu Ngày sinh, xem dòng 12.");
}

TEST(Filled, LeavesWhatHasNoArgument) {
    EXPECT_EQ(words::filled("{a} and {b", {{"b", "1"}}), "{a} and {b");
    EXPECT_EQ(words::filled("{}", {{"b", "1"}}), "{}");
    EXPECT_EQ(words::filled("", {}), "");
}

TEST(Filled, DoesNotLookInsideArguments) {
    EXPECT_EQ(words::filled("{a}{b}", {{"a", "{b}"}, {"b", "1"}}), "{b}1");
}

TEST(Number, IsGroupedByThousandsAsTheLanguageDoes) {
    EXPECT_EQ(words::number(Language::vi, 1'234'567), "1.234.567");
    EXPECT_EQ(words::number(Language::en, 1'234'567), "1,234,567");
    EXPECT_EQ(words::number(Language::vi, 0), "0");
    EXPECT_EQ(words::number(Language::vi, 999), "999");
    EXPECT_EQ(words::number(Language::vi, 1000), "1.000");
    EXPECT_EQ(words::number(Language::en, -123), "-123");
    EXPECT_EQ(words::number(Language::en, -123'456), "-123,456");
    EXPECT_EQ(words::number(Language::en, std::numeric_limits<std::int64_t>::min()), "-9,223,372,036,854,775,808");
}

TEST(Percent, HasNoMoreDecimalsThanNeeded) {
    EXPECT_EQ(words::percent(Language::vi, {114}), "1,14%");
    EXPECT_EQ(words::percent(Language::en, {114}), "1.14%");
    EXPECT_EQ(words::percent(Language::vi, {9000}), "90%");
    EXPECT_EQ(words::percent(Language::vi, {9050}), "90,5%");
    EXPECT_EQ(words::percent(Language::vi, {5}), "0,05%");
    EXPECT_EQ(words::percent(Language::en, {-50}), "-0.5%");
    EXPECT_EQ(words::percent(Language::en, {-123'450}), "-1,234.5%");
}

}  // namespace
