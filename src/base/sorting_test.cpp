// The order of Vietnamese names and titles, against tables written out by hand.
#include "base/sorting.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <random>

#include "base/text.h"

namespace base {
namespace {

using Key = std::string (*)(std::string_view);

// Every pair of the table, not only neighbours.
void expect_order(std::vector<std::string> const& table, Key key) {
    for (std::size_t a = 0; a < table.size(); ++a)
        for (std::size_t b = a + 1; b < table.size(); ++b)
            EXPECT_LT(key(table[a]), key(table[b])) << table[a] << " / " << table[b];
}

TEST(SortKey, TakesTheGivenNameThenTheFamilyNameThenTheRest) {
    expect_order({"Trần Văn An", "Bùi Thị Bình", "Nguyễn An Bình", "Nguyễn Văn Bình", "Phạm Bình", "Lê Thị Cúc"},
                 sort_key);
    EXPECT_LT(sort_key("Bình"), sort_key("Lê Bình"));
}

TEST(SortKey, HasTheLettersOfTheAlphabetInItsOrder) {
    expect_order({"A", "Ă", "Â", "B", "C", "D", "Đ", "E", "Ê", "F", "G", "H", "I", "J", "K", "L", "M",
                  "N", "O", "Ô", "Ơ", "P", "Q", "R", "S", "T", "U", "Ư", "V", "W", "X", "Y", "Z"},
                 sort_key);
    expect_order({"Dung", "Duyên", "Dương", "Đan", "Đào", "Em"}, sort_key);
}

TEST(SortKey, HasTheTonesInTheirOrderBehindTheLetters) {
    expect_order({"Ma", "Mà", "Mả", "Mã", "Má", "Mạ", "Mai", "Mài", "Mái"}, sort_key);
    expect_order({"Hoa", "Hòa", "Hoạt", "Hồ", "Hơn"}, sort_key);
    // All of one tone before the next, whatever stands behind.
    expect_order({"Vũ Thị Hoa", "An Văn Hòa"}, sort_key);
}

TEST(SortKey, DoesNotMindCaseCompositionAndThePlaceOfATone) {
    auto const same = [](std::string_view a, std::string_view b) {
        EXPECT_EQ(sort_key(a), sort_key(b)) << a << " / " << b;
    };
    same("NGUYỄN VĂN HÒA", "nguyễn văn hoà");
    same("Nguyễn Văn Ân", "  Nguye\u0302\u0303n   Va\u0306n  A\u0302n ");
    same("Trần Thị Thúy", "Trần Thị Thuý");
    same("H'Hen Niê", "H’Hen Niê");
    same("Ðỗ Hạnh", "Đỗ Hạnh");
}

TEST(SortKey, IsPlainTextWhateverComesIn) {
    std::mt19937 random(20261123);
    for (int round = 0; round < 1000; ++round) {
        std::string bytes(random() % 24, ' ');
        for (auto& byte : bytes) byte = static_cast<char>(random());
        for (auto const& key : {sort_key(bytes), title_sort_key(bytes)})
            EXPECT_TRUE(std::all_of(key.begin(), key.end(), [](char c) { return c >= ' ' && c < 0x7f; }));
    }
}

// Of any names, each compared with each: what sorts by the keys is what a reader of the alphabet would do by hand.
TEST(SortKey, AgreesWithComparingWordByWordByHand) {
    std::vector<std::string> const letters{"a", "ă", "â", "d", "đ", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"};
    std::vector<std::string> const marks{"", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"};
    std::mt19937 random(7);
    struct Made {
        std::string text;
        std::vector<std::pair<std::vector<std::size_t>, std::size_t>> words;  // given name first
    };
    auto const make = [&] {
        Made made;
        for (auto count = 1 + random() % 3; count > 0; --count) {
            std::vector<std::size_t> word;
            std::string text;
            std::size_t tone = 0;
            for (auto length = 1 + random() % 3; length > 0; --length) {
                word.push_back(random() % letters.size());
                text += letters[word.back()];
                bool const takes_mark = letters[word.back()] != "d" && letters[word.back()] != "đ";
                if (tone == 0 && takes_mark) text += marks[tone = random() % marks.size()];
            }
            made.text += (made.text.empty() ? "" : " ") + text;
            made.words.emplace_back(word, tone);
        }
        std::rotate(made.words.begin(), made.words.end() - 1, made.words.end());
        return made;
    };
    for (int round = 0; round < 5000; ++round) {
        auto const a = make();
        auto const b = make();
        EXPECT_EQ(sort_key(a.text) < sort_key(b.text), a.words < b.words) << a.text << " / " << b.text;
        EXPECT_EQ(sort_key(a.text) == sort_key(b.text), a.words == b.words) << a.text << " / " << b.text;
    }
}

TEST(TitleSortKey, ReadsFromTheFirstWordWithNumbersAsNumbers) {
    expect_order({"Chi bộ 1", "Chi bộ 2", "Chi bộ 2A", "Chi bộ 10", "Chi bộ 100", "Chi bộ Ấp 1", "Chi bộ Văn phòng",
                  "Đảng bộ Sở Nội vụ", "Đảng bộ Sở Y tế"},
                 title_sort_key);
    EXPECT_EQ(title_sort_key("Chi bộ 02"), title_sort_key("Chi bộ 2"));
    EXPECT_EQ(title_sort_key("Tổ chức – Cán bộ"), title_sort_key("Tổ chức - Cán bộ"));
}

TEST(TitleSortKey, PutsOtherScriptsLast) {
    expect_order({"Zurich", "Москва", "東京"}, title_sort_key);
    EXPECT_LT(title_sort_key("Müller"), title_sort_key("Mun"));
}

TEST(FoldedKey, IsOneForEveryWayOfAccentingTheSameWords) {
    auto const folded = [](std::string_view text) { return folded_key(title_sort_key(text)); };
    EXPECT_EQ(folded("Nguyễn Văn Ân"), "NGUYEN VAN AN ");
    EXPECT_EQ(folded("nguyen van an"), folded("NGUYE\u0302\u0303N VĂN A\u0302N"));
    EXPECT_EQ(folded("Đỗ Ưởng Ơn Êm Ôm"), folded("do uong on em om"));
    EXPECT_EQ(folded("Chi bộ 02"), folded("chi bo 2"));
    EXPECT_NE(folded("東"), folded("京"));
    EXPECT_EQ(folded_key(""), "");
}

}  // namespace
}  // namespace base
