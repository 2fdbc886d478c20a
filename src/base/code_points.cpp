// UTF-8, byte by byte.
#include "base/code_points.h"

namespace base {

namespace {

constexpr char32_t replacement = 0xfffd;

void append_code_point(std::string& text, char32_t letter) {
    auto const put = [&](char32_t byte) { text += static_cast<char>(byte); };
    if (letter < 0x80) return put(letter);
    if (letter < 0x800) {
        put(0xc0 | letter >> 6U);
    } else if (letter < 0x10000) {
        put(0xe0 | letter >> 12U);
        put(0x80 | (letter >> 6U & 0x3fU));
    } else {
        put(0xf0 | letter >> 18U);
        put(0x80 | (letter >> 12U & 0x3fU));
        put(0x80 | (letter >> 6U & 0x3fU));
    }
    put(0x80 | (letter & 0x3fU));
}

}  // namespace

namespace detail {

char32_t take_long_code_point(std::string_view text, std::size_t& at) {
    static constexpr char32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    auto const lead = static_cast<unsigned char>(text[at++]);
    if (lead < 0xc2 || lead > 0xf4) return no_code_point;
    std::size_t const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    char32_t letter = lead & (0xffU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        auto const next = at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
        if ((next & 0xc0U) != 0x80U) return no_code_point;
        letter = letter << 6U | (next & 0x3fU);
        ++at;
    }
    bool const is_surrogate = letter >= 0xd800 && letter <= 0xdfff;
    return letter < smallest[length] || letter > 0x10ffff || is_surrogate ? no_code_point : letter;
}

}  // namespace detail

std::u32string decoded(std::string_view text) {
    std::u32string letters(text.size(), U'\0');
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto const letter = take_code_point(text, at);
        letters[end++] = letter == no_code_point ? replacement : letter;
    }
    letters.resize(end);
    return letters;
}

std::string encoded(std::u32string_view letters) {
    std::string text;
    text.reserve(letters.size() * 2);
    for (auto const letter : letters) append_code_point(text, letter);
    return text;
}

}  // namespace base
