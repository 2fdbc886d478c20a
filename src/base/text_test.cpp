// Vietnamese text as people type it, and what it means all the same.
#include "base/text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace base {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Spelling {
    std::string letter;
    std::string base;
    std::vector<std::string> marks;
};

// Every Vietnamese vowel in every tone and both cases, beside the plain letter and the marks it is made of.
std::vector<Spelling> every_spelling() {
    std::string const tones[] = {"", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"};
    struct Row {
        char const* base;
        char const* shape;
        std::vector<std::string> letters;
    };
    Row const rows[] = {
        {"a", "", {"a", "à", "á", "ả", "ã", "ạ"}},       {"a", "\u0306", {"ă", "ằ", "ắ", "ẳ", "ẵ", "ặ"}},
        {"a", "\u0302", {"â", "ầ", "ấ", "ẩ", "ẫ", "ậ"}}, {"e", "", {"e", "è", "é", "ẻ", "ẽ", "ẹ"}},
        {"e", "\u0302", {"ê", "ề", "ế", "ể", "ễ", "ệ"}}, {"i", "", {"i", "ì", "í", "ỉ", "ĩ", "ị"}},
        {"o", "", {"o", "ò", "ó", "ỏ", "õ", "ọ"}},       {"o", "\u0302", {"ô", "ồ", "ố", "ổ", "ỗ", "ộ"}},
        {"o", "\u031b", {"ơ", "ờ", "ớ", "ở", "ỡ", "ợ"}}, {"u", "", {"u", "ù", "ú", "ủ", "ũ", "ụ"}},
        {"u", "\u031b", {"ư", "ừ", "ứ", "ử", "ữ", "ự"}}, {"y", "", {"y", "ỳ", "ý", "ỷ", "ỹ", "ỵ"}},
        {"A", "", {"A", "À", "Á", "Ả", "Ã", "Ạ"}},       {"A", "\u0306", {"Ă", "Ằ", "Ắ", "Ẳ", "Ẵ", "Ặ"}},
        {"A", "\u0302", {"Â", "Ầ", "Ấ", "Ẩ", "Ẫ", "Ậ"}}, {"E", "", {"E", "È", "É", "Ẻ", "Ẽ", "Ẹ"}},
        {"E", "\u0302", {"Ê", "Ề", "Ế", "Ể", "Ễ", "Ệ"}}, {"I", "", {"I", "Ì", "Í", "Ỉ", "Ĩ", "Ị"}},
        {"O", "", {"O", "Ò", "Ó", "Ỏ", "Õ", "Ọ"}},       {"O", "\u0302", {"Ô", "Ồ", "Ố", "Ổ", "Ỗ", "Ộ"}},
        {"O", "\u031b", {"Ơ", "Ờ", "Ớ", "Ở", "Ỡ", "Ợ"}}, {"U", "", {"U", "Ù", "Ú", "Ủ", "Ũ", "Ụ"}},
        {"U", "\u031b", {"Ư", "Ừ", "Ứ", "Ử", "Ữ", "Ự"}}, {"Y", "", {"Y", "Ỳ", "Ý", "Ỷ", "Ỹ", "Ỵ"}},
    };
    std::vector<Spelling> spellings;
    for (auto const& row : rows) {
        for (std::size_t tone = 0; tone < std::size(tones); ++tone) {
            Spelling spelling{row.letters[tone], row.base, {row.shape, tones[tone]}};
            std::erase(spelling.marks, "");
            spellings.push_back(spelling);
        }
    }
    return spellings;
}

// Text of letters spelt in marks in random order, with the composed text it stands for.
struct Sample {
    std::string typed;
    std::string meant;
};

std::vector<Sample> random_samples(unsigned seed) {
    static auto const spellings = every_spelling();
    std::mt19937 random(seed);
    std::string const others[] = {" ", "\u00a0", "đ", "Đ", "n", "G", "-", "’", "\u200b", "ü", "7", "\xff", "党"};
    std::vector<Sample> samples(2'000);
    for (auto& sample : samples) {
        for (int i = 0; i < 12; ++i) {
            auto const& other = others[random() % std::size(others)];
            auto spelling = spellings[random() % spellings.size()];
            if (random() % 4 == 0) spelling = {other, other, {}};
            std::shuffle(spelling.marks.begin(), spelling.marks.end(), random);
            sample.typed += spelling.base;
            for (auto const& mark : spelling.marks) sample.typed += mark;
            sample.meant += spelling.letter == "\xff" ? "\ufffd" : spelling.letter;
        }
    }
    return samples;
}

TEST(IsUtf8, TakesEveryLengthOfLetter) {
    for (auto const* text : {"", "a", "đ", "Đảng", "党", "😀", "\u07ff", "\u0800", "\uffff", "\U00010000", "\U0010ffff"})
        EXPECT_TRUE(is_utf8(text)) << text;
}

TEST(IsUtf8, RefusesBrokenBytes) {
    for (std::string const text :
         {"\x80", "\xbf", "\xc0\x80", "\xc1\xbf", "\xc3", "\xe1\xba", "\xe0\x80\x80", "\xed\xa0\x80",
          "\xf0\x80\x80\x80", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xff", "ti\xeang",
          "\xe1"
          "a",
          "\xf0\x9f\x98"})
        EXPECT_FALSE(is_utf8(text)) << testing::PrintToString(text);
}

TEST(Text, GivesBrokenBytesAsReplacementCharacters) {
    EXPECT_EQ(composed("ti\xeang"), "ti\ufffdng");
    EXPECT_EQ(tidied("  \xff "), "\ufffd");
    EXPECT_EQ(lowered("A\xffZ"), "a\ufffdz");
    for (auto const& sample : random_samples(1)) {
        EXPECT_TRUE(is_utf8(match_key(sample.typed)));
        EXPECT_TRUE(is_utf8(folded(sample.typed)));
    }
}

TEST(Composed, MakesEveryVowelOfItsMarksInAnyOrder) {
    for (auto spelling : every_spelling()) {
        std::sort(spelling.marks.begin(), spelling.marks.end());
        do {
            auto typed = spelling.base;
            for (auto const& mark : spelling.marks) typed += mark;
            EXPECT_EQ(composed(typed), spelling.letter);
        } while (std::next_permutation(spelling.marks.begin(), spelling.marks.end()));
        EXPECT_EQ(composed(spelling.letter), spelling.letter);
    }
}

TEST(Composed, TakesMarksBehindLettersThatCarrySomeAlready) {
    for (auto const* typed : {"ệ", "e\u0323\u0302", "e\u0302\u0323", "ê\u0323", "ẹ\u0302"})
        EXPECT_EQ(composed(typed), "ệ");
    EXPECT_EQ(composed("ư\u0301"), "ứ");
    EXPECT_EQ(composed("ú\u031b"), "ứ");
    EXPECT_EQ(composed("a\u0340 a\u0341"), "à á");
}

TEST(Composed, GivesWhatWasMeantWhateverTheOrderOfMarks) {
    for (auto const& sample : random_samples(2)) EXPECT_EQ(composed(sample.typed), sample.meant);
}

TEST(Composed, ChangesNothingTheSecondTime) {
    for (auto const& sample : random_samples(3)) EXPECT_EQ(composed(composed(sample.typed)), composed(sample.typed));
    for (std::string const text : {"\u0301", "\u0301a\u0301\u0301\u0306", "e\u0308\u0301\u0302", " \u0323"})
        EXPECT_EQ(composed(composed(text)), composed(text));
}

TEST(Composed, LeavesMarksThatMakeNoVietnameseLetter) {
    for (auto const* text : {"u\u0308", "n\u0303", "i\u0306\u0301", "á\u0300", "b\u0323", "\u0301", "đ\u0301"})
        EXPECT_EQ(composed(text), text);
}

TEST(Tidied, LeavesOneSpaceForBlanksOfEveryKind) {
    EXPECT_EQ(tidied("  Chi   bộ \t\r\n 1\u00a0"), "Chi bộ 1");
    EXPECT_EQ(tidied("a\u00a0b\u2003c\u202fd\u3000e\u2009f"), "a b c d e f");
    EXPECT_EQ(tidied(" \t "), "");
    EXPECT_EQ(tidied("\u00a0\u2000"), "");
    EXPECT_EQ(tidied(std::string_view("a\0b\x7f"
                                      "c",
                                      5)),
              "a b c");
}

TEST(Tidied, DropsWhatTakesNoRoom) {
    EXPECT_EQ(tidied("\ufeffĐảng\u200b bộ\u00ad"), "Đảng bộ");
    EXPECT_EQ(tidied("a\u200c\u200d\u2060\u0301"), "á");
    EXPECT_EQ(tidied(" \u200b "), "");
    EXPECT_EQ(tidied("a\u202efdp.exe\u2069"), "afdp.exe");
}

TEST(Tidied, ChangesNothingTheSecondTime) {
    for (auto const& sample : random_samples(4)) EXPECT_EQ(tidied(tidied(sample.typed)), tidied(sample.typed));
}

TEST(Folded, DropsAccentsToneMarksAndCapitals) {
    EXPECT_EQ(folded("  NGUYỄN Văn Ân"), "nguyen van an");
    EXPECT_EQ(folded("Đặng Thị Phượng Đào"), "dang thi phuong dao");
    EXPECT_EQ(folded("PLAIN  ascii "), "plain ascii");
    for (auto const& spelling : every_spelling()) EXPECT_EQ(folded(spelling.letter), lowered(spelling.base));
}

TEST(Folded, TakesTheLatinLettersOfOtherLanguages) {
    EXPECT_EQ(folded("Müller, Ångström, Øre, Łódź, Çelik, Ÿ"), "muller, angstrom, ore, lodz, celik, y");
    EXPECT_EQ(folded("Æther Œuvre Straße Þór Ĳssel"), "aether oeuvre strasse thor ijssel");
    EXPECT_EQ(folded("Mu\u0308ller"), "muller");
    EXPECT_EQ(folded("2 × 3 ÷ 4"), "2 × 3 ÷ 4");
}

TEST(Folded, LeavesOtherScripts) {
    EXPECT_EQ(folded("党 Ленин"), "党 Ленин");
}

TEST(Folded, UnifiesDashesAndQuotes) {
    EXPECT_EQ(folded("H’Hen – Niê"), "h'hen - nie");
    EXPECT_EQ(folded("H`Hen"), folded("H‘Hen"));
}

TEST(Folded, IsTheSameForEverySpelling) {
    for (auto const& sample : random_samples(5)) {
        EXPECT_EQ(folded(composed(sample.typed)), folded(sample.typed));
        EXPECT_EQ(folded(sample.typed), folded(sample.meant));
        EXPECT_EQ(folded(folded(sample.typed)), folded(sample.typed));
    }
}

TEST(MatchKey, IsOneForBothPlacesOfTheToneMark) {
    std::pair<char const*, char const*> const pairs[] = {
        {"hòa", "hoà"}, {"hóa", "hoá"},   {"hỏa", "hoả"},     {"họa", "hoạ"},   {"thủy", "thuỷ"},
        {"lũy", "luỹ"}, {"khỏe", "khoẻ"}, {"tòe", "toè"},     {"ngõa", "ngoã"}, {"xóa", "xoá"},
        {"úy", "uý"},   {"tụy", "tuỵ"},   {"hòan", "hoàn"},   {"tóan", "toán"}, {"qúy", "quý"},
        {"gìa", "già"}, {"thúê", "thuế"}, {"Thụân", "Thuận"}, {"tíên", "tiến"}, {"Huỳên", "Huyền"},
    };
    for (auto const& [old_way, new_way] : pairs) EXPECT_EQ(match_key(old_way), match_key(new_way)) << old_way;
}

TEST(MatchKey, KeepsDifferentNamesApart) {
    std::pair<char const*, char const*> const pairs[] = {
        {"Ân", "An"},   {"hòa", "hóa"},         {"hòa", "hoa"},   {"Quí", "Quý"},
        {"Đào", "Dào"}, {"Lan Ánh", "Lán Anh"}, {"mươn", "muôn"}, {"mai", "may"},
    };
    for (auto const& [one, other] : pairs) EXPECT_NE(match_key(one), match_key(other)) << one;
}

TEST(MatchKey, PassesOverCaseBlanksAndSpelling) {
    EXPECT_EQ(match_key("  ĐẢNG BỘ  Khối\u00a0các cơ quan "), match_key("Đảng bộ khối các cơ quan"));
    EXPECT_EQ(match_key("Ðặng"), match_key("Đặng"));
    EXPECT_EQ(match_key("CHI BO 1"), "chi bo 1");
}

TEST(MatchKey, UnifiesQuotesAndDashesWithTheBlanksAroundThem) {
    EXPECT_EQ(match_key("H’Hen"), match_key("H'HEN"));
    for (auto const* text :
         {"Bà Rịa – Vũng Tàu", "Bà Rịa — Vũng Tàu", "Bà Rịa -Vũng Tàu", "Bà Rịa‐Vũng Tàu", "bà rịa‑ vũng tàu"})
        EXPECT_EQ(match_key(text), match_key("Bà Rịa-Vũng Tàu")) << text;
    EXPECT_EQ(match_key("- a - - b -"), "-a--b-");
}

TEST(MatchKey, IsTheSameForEverySpelling) {
    for (auto const& sample : random_samples(6)) {
        EXPECT_EQ(match_key(sample.typed), match_key(sample.meant));
        EXPECT_EQ(match_key(match_key(sample.typed)), match_key(sample.typed));
    }
}

TEST(Case, KnowsVietnameseAndLatinLetters) {
    EXPECT_EQ(lowered("ĐẢNG ỦY ƯỚC Ơ ÄÖÜ ŁŹŸ"), "đảng ủy ước ơ äöü łźÿ");
    EXPECT_EQ(raised("đảng ủy ước ơ äöü łźÿ"), "ĐẢNG ỦY ƯỚC Ơ ÄÖÜ ŁŹŸ");
    EXPECT_EQ(lowered("ABC xyz 09 [`{@"), "abc xyz 09 [`{@");
    EXPECT_EQ(raised("ABC xyz 09 [`{@"), "ABC XYZ 09 [`{@");
    EXPECT_EQ(raised("ß × ÷ ĸ 党"), "ß × ÷ ĸ 党");
    EXPECT_EQ(lowered("×"), "×");
}

TEST(Case, GoesThereAndBackForEveryVowel) {
    for (auto const& spelling : every_spelling()) {
        EXPECT_EQ(raised(lowered(spelling.letter)), raised(spelling.letter));
        EXPECT_EQ(lowered(raised(spelling.letter)), lowered(spelling.letter));
        EXPECT_NE(lowered(spelling.letter), raised(spelling.letter));
    }
}

TEST(PersonName, StandsInOrdinaryCaseWhenTypedWhollyInCapitals) {
    EXPECT_EQ(person_name("NGUYỄN VĂN ÂN"), "Nguyễn Văn Ân");
    EXPECT_EQ(person_name(" ĐINH  THỊ\u00a0ĐÀO"), "Đinh Thị Đào");
    EXPECT_EQ(person_name("NGUYE\u0302\u0303N"), "Nguyễn");
    EXPECT_EQ(person_name("H'HEN NIÊ"), "H'Hen Niê");
    EXPECT_EQ(person_name("H’HEN NIÊ"), "H’Hen Niê");
    EXPECT_EQ(person_name("Y BƠ-LINH"), "Y Bơ-Linh");
}

TEST(PersonName, StaysAsTypedOtherwise) {
    EXPECT_EQ(person_name("  Nguyễn   Văn ân "), "Nguyễn Văn ân");
    EXPECT_EQ(person_name("nguyễn văn ân"), "nguyễn văn ân");
    EXPECT_EQ(person_name("NGUYỄN văn Ân"), "NGUYỄN văn Ân");
    EXPECT_EQ(person_name("Y"), "Y");
    EXPECT_EQ(person_name("  12 "), "12");
    EXPECT_EQ(person_name(""), "");
}

TEST(WordsOf, PartsAtSpaces) {
    EXPECT_THAT(words_of("nguyen van an"), ElementsAre("nguyen", "van", "an"));
    EXPECT_THAT(words_of("một"), ElementsAre("một"));
    EXPECT_THAT(words_of(""), IsEmpty());
    EXPECT_THAT(words_of(" a  b "), ElementsAre("a", "b"));
}

}  // namespace
}  // namespace base
