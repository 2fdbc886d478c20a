// Words that find a person, and which of those found is written just so.
#include "members/search.h"

#include <gmock/gmock.h>

#include "base/sorting.h"

namespace members {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

bool is_found_by(std::string_view typed, std::string_view name = "Nguyễn Văn Ân",
                 std::optional<std::string> const& card = "00123456") {
    return is_found(name, card, typed);
}

TEST(SearchWords, AreThoseOfTheNameWithoutAccentsAndTheCard) {
    EXPECT_THAT(search_words("Nguyễn Văn Ân", "00123456"), ElementsAre("00123456", "123456", "an", "nguyen", "van"));
    EXPECT_THAT(search_words("Đỗ Đỗ", std::nullopt), ElementsAre("do"));
    EXPECT_THAT(search_words("H'Hen Niê-Kdăm", std::nullopt), ElementsAre("hhen", "kdam", "nie"));
}

TEST(WantedWords, AreTheLongestFirstAndNotTooMany) {
    EXPECT_THAT(wanted_words("  ân NGUYỄN "), ElementsAre("nguyen", "an"));
    EXPECT_EQ(wanted_words("một hai ba bốn năm sáu bảy tám").size(), most_wanted_words);
    EXPECT_THAT(wanted_words(" ,.- "), IsEmpty());
}

TEST(Finding, TakesWordsInAnyOrderByTheirBeginningsHoweverAccented) {
    for (auto const* typed :
         {"nguyen van an", "ân nguyễn", "a\u0302n", "ng v a", "NGUYỄN", "00123456", "123456", "1234", "0012"})
        EXPECT_TRUE(is_found_by(typed)) << typed;
    for (auto const* typed : {"guyen", "nguyen thi", "23456", "", " "}) EXPECT_FALSE(is_found_by(typed)) << typed;
}

TEST(Exactness, IsOfLettersAndTonesOfWholeWordsAndOfBeginnings) {
    auto const is_exactly = [](std::string_view name, std::string_view typed) {
        return is_exact(base::sort_key(name), base::title_sort_key(typed));
    };
    EXPECT_TRUE(is_exactly("Nguyễn Văn Ân", "ân"));
    EXPECT_TRUE(is_exactly("Nguyễn Văn Ân", "Ân nguyễn"));
    EXPECT_TRUE(is_exactly("Nguyễn Văn Ân", "Nguyê"));
    EXPECT_TRUE(is_exactly("Nguyễn Văn Ân", "Nguyễ"));
    EXPECT_FALSE(is_exactly("Nguyễn Văn Ân", "an"));
    EXPECT_FALSE(is_exactly("Nguyễn Văn Ân", "Nguyên"));
    EXPECT_FALSE(is_exactly("Nguyễn Văn Ân", "Nguyế"));
    EXPECT_TRUE(is_exactly("Trần Thị Hòa", "hoà"));
}

}  // namespace
}  // namespace members
