// The tables behind letters.h.
#include "base/letters.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace base {

namespace {

constexpr char32_t breve = 0x306;
constexpr char32_t circumflex = 0x302;
constexpr char32_t horn = 0x31b;

// The columns of `vowels`; 0 is the level tone.
constexpr std::array<char32_t, 6> tone_marks = {0, 0x300, 0x301, 0x309, 0x303, 0x323};
constexpr std::size_t tone_count = tone_marks.size();

struct Row {
    std::u32string_view letters;  // by tone
    std::string_view ascii;
};

constexpr std::array<Row, 24> vowels = {{
    {U"aàáảãạ", "a"}, {U"ăằắẳẵặ", "a"}, {U"âầấẩẫậ", "a"}, {U"eèéẻẽẹ", "e"}, {U"êềếểễệ", "e"}, {U"iìíỉĩị", "i"},
    {U"oòóỏõọ", "o"}, {U"ôồốổỗộ", "o"}, {U"ơờớởỡợ", "o"}, {U"uùúủũụ", "u"}, {U"ưừứửữự", "u"}, {U"yỳýỷỹỵ", "y"},
    {U"AÀÁẢÃẠ", "a"}, {U"ĂẰẮẲẴẶ", "a"}, {U"ÂẦẤẨẪẬ", "a"}, {U"EÈÉẺẼẸ", "e"}, {U"ÊỀẾỂỄỆ", "e"}, {U"IÌÍỈĨỊ", "i"},
    {U"OÒÓỎÕỌ", "o"}, {U"ÔỒỐỔỖỘ", "o"}, {U"ƠỜỚỞỠỢ", "o"}, {U"UÙÚỦŨỤ", "u"}, {U"ƯỪỨỬỮỰ", "u"}, {U"YỲÝỶỸỴ", "y"},
}};

// Vowels stand below U+0200 and from U+1EA0 to U+1EFF; one slot each.
constexpr std::size_t slots = 0x200 + 0x60;

constexpr std::size_t slot_of(char32_t letter) {
    if (letter < 0x200) return letter;
    if (letter >= 0x1ea0 && letter < 0x1f00) return letter - 0x1ea0 + 0x200;
    return slots;
}

// By slot: 1 + row * tone_count + tone, 0 for what is no vowel.
constexpr auto places = [] {
    std::array<std::uint8_t, slots + 1> table{};
    for (std::size_t row = 0; row < vowels.size(); ++row) {
        for (std::size_t tone = 0; tone < tone_count; ++tone)
            table[slot_of(vowels[row].letters[tone])] = static_cast<std::uint8_t>(1 + row * tone_count + tone);
    }
    return table;
}();

struct Place {
    bool found;
    std::size_t row;
    std::size_t tone;
};

Place place_of(char32_t letter) {
    auto const place = static_cast<std::size_t>(places[slot_of(letter)]);
    if (place == 0) return {false, 0, 0};
    return {true, (place - 1) / tone_count, (place - 1) % tone_count};
}

// How many rows below its plain letter the shaped one stands; 0 where the letter takes no such mark.
std::size_t steps_to_shape(char32_t plain, char32_t mark) {
    auto const letter = lower(plain);
    if (mark == breve) return letter == U'a' ? 1 : 0;
    if (mark == circumflex && letter == U'a') return 2;
    if (mark == circumflex) return letter == U'e' || letter == U'o' ? 1 : 0;
    if (mark == horn && letter == U'o') return 2;
    return mark == horn && letter == U'u' ? 1 : 0;
}

// The tone a mark stands for, 0 for other marks; U+0340 and U+0341 are Unicode's doubles of grave and acute.
std::size_t tone_of(char32_t mark) {
    if (mark == 0x340 || mark == 0x341) mark -= 0x40;
    for (std::size_t tone = 1; tone < tone_count; ++tone) {
        if (tone_marks[tone] == mark) return tone;
    }
    return 0;
}

// U+00C0 to U+017F in ASCII; ? where `ascii_of` knows better.
constexpr std::string_view latin =
    "aaaaaa?ceeeeiiiidnooooo?ouuuuy??"
    "aaaaaa?ceeeeiiiidnooooo?ouuuuy?y"
    "aaaaaaccccccccddddeeeeeeeeeegggg"
    "gggghhhhiiiiiiiiii??jjkkklllllll"
    "lllnnnnnnnnnoooooo??rrrrrrssssss"
    "ssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(latin.size() == 0x180 - 0xc0);

// Latin letters that come in pairs, the capital first; whether capitals have even or odd numbers changes along the way.
bool is_pair_with_even_capital(char32_t letter) {
    return (letter >= 0x100 && letter <= 0x137 && letter != 0x130 && letter != 0x131) ||
           (letter >= 0x14a && letter <= 0x177) || (letter >= 0x1e00 && letter <= 0x1e95) ||
           (letter >= 0x1ea0 && letter <= 0x1eff) || letter == 0x1a0 || letter == 0x1a1;
}

bool is_pair_with_odd_capital(char32_t letter) {
    return (letter >= 0x139 && letter <= 0x148) || (letter >= 0x179 && letter <= 0x17e) || letter == 0x1af ||
           letter == 0x1b0;
}

}  // namespace

ToneParts tone_parts(char32_t letter) {
    auto const place = place_of(letter);
    if (!place.found) return {};
    return {vowels[place.row].letters[0], tone_marks[place.tone]};
}

char32_t joined(char32_t letter, char32_t mark) {
    auto const place = place_of(letter);
    if (!place.found) return 0;
    auto const& row = vowels[place.row];
    if (auto const tone = tone_of(mark)) return place.tone == 0 ? row.letters[tone] : 0;
    auto const steps = steps_to_shape(row.letters[0], mark);
    return steps == 0 ? 0 : vowels[place.row + steps].letters[place.tone];
}

bool is_mark(char32_t letter) {
    return letter >= 0x300 && letter <= 0x36f;
}

bool is_blank(char32_t letter) {
    if (letter <= 0x20) return true;
    if (letter < 0x7f) return false;
    return letter <= 0xa0 || letter == 0x1680 || (letter >= 0x2000 && letter <= 0x200a) || letter == 0x2028 ||
           letter == 0x2029 || letter == 0x202f || letter == 0x205f || letter == 0x3000;
}

bool is_invisible(char32_t letter) {
    return letter == 0xad || (letter >= 0x200b && letter <= 0x200f) || (letter >= 0x202a && letter <= 0x202e) ||
           letter == 0x2060 || (letter >= 0x2066 && letter <= 0x2069) || letter == 0xfeff;
}

char32_t lower(char32_t letter) {
    if (letter < 0x80) return letter >= U'A' && letter <= U'Z' ? letter + 0x20 : letter;
    if (letter >= 0xc0 && letter <= 0xde && letter != 0xd7) return letter + 0x20;
    if (is_pair_with_even_capital(letter)) return letter | 1U;
    if (is_pair_with_odd_capital(letter)) return letter + letter % 2;
    if (letter == 0x130) return U'i';
    return letter == 0x178 ? 0xff : letter;
}

char32_t upper(char32_t letter) {
    if (letter < 0x80) return letter >= U'a' && letter <= U'z' ? letter - 0x20 : letter;
    if (letter >= 0xe0 && letter <= 0xfe && letter != 0xf7) return letter - 0x20;
    if (is_pair_with_even_capital(letter)) return letter - letter % 2;
    if (is_pair_with_odd_capital(letter)) return letter - 1 + letter % 2;
    if (letter == 0x131) return U'I';
    return letter == 0xff ? 0x178 : letter;
}

std::string_view ascii_of(char32_t letter) {
    if (auto const place = place_of(letter); place.found) return vowels[place.row].ascii;
    switch (letter) {
        case 0xc6:
        case 0xe6: return "ae";
        case 0xde:
        case 0xfe: return "th";
        case 0xdf: return "ss";
        case 0xd7:
        case 0xf7: return {};
        case 0x132:
        case 0x133: return "ij";
        case 0x152:
        case 0x153: return "oe";
        default: break;
    }
    if (letter < 0xc0 || letter >= 0x180) return {};
    return latin.substr(letter - 0xc0, 1);
}

char32_t usual_form(char32_t letter) {
    if (letter < 0x80) return letter == U'`' ? U'\'' : letter;
    if ((letter >= 0x2010 && letter <= 0x2015) || letter == 0x2212) return U'-';
    if (letter == 0x2018 || letter == 0x2019 || letter == 0x201b || letter == 0x2bc || letter == 0xb4) return U'\'';
    if (letter == 0xd0) return U'Đ';
    return letter;
}

}  // namespace base
