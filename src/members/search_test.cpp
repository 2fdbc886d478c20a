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

int rank(std::string_view name, std::string_view typed) {
    return rank_of(base::sort_key(name), typed_words(typed));
}

TEST(Ranks, HaveExactAccentsThenWordsSideBySideThenAnyOrder) {
    // From the best to the worst, each better than the next.
    for (auto const& [typed, names] : std::vector<std::pair<std::string, std::vector<std::string>>>{
             {"nguyen van", {"Nguyễn Văn Ân", "Nguyễn Vàng Anh", "Nguyễn Thị Vân"}},
             {"Nguyễn Vân", {"Nguyễn Vân Anh", "Nguyễn Thị Vân", "Nguyễn Văn Ân", "Nguyễn Thị Văn"}},
             {"van an", {"Nguyễn Văn Ân", "Nguyễn Văn Anh", "Vân Thị An"}},
             {"ân nguyễn", {"Ân Nguyễn", "Nguyễn Văn Ân", "An Nguyên", "Nguyên Văn An"}},
             {"ng v a", {"Nguyễn Văn An", "An Văn Nguyễn", "Nguyễn Văn Ân"}}})
        for (std::size_t at = 0; at + 1 < names.size(); ++at)
            EXPECT_LT(rank(names[at], typed), rank(names[at + 1], typed)) << typed << ": " << names[at];
}

TEST(Ranks, AreTheSameHoweverAWordIsTyped) {
    EXPECT_EQ(rank("Nguyễn Văn Ân", "Nguyễn Văn Ân"), 0);
    EXPECT_EQ(rank("Nguyễn Văn Ân", "NGUYE\u0302\u0303N VA\u0306N A\u0302N"), 0);
    EXPECT_EQ(rank("Nguyễn Văn Ân", "nguyen van an"), rank("Nguyễn Văn An", "nguyen van an"));
    EXPECT_EQ(rank("H'Hen Niê", "h’hen"), 0);
    EXPECT_EQ(rank("Nguyễn Văn Ân", "00123456"), ranks - 1) << "a card number says nothing about names";
    EXPECT_EQ(rank("", "an"), ranks - 1);
}

}  // namespace
}  // namespace members
