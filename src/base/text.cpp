// Vietnamese text: taken apart into code points, worked on in place and put together again.
#include "base/text.h"

#include <algorithm>

#include "base/code_points.h"
#include "base/letters.h"

namespace base {

namespace {

bool is_ascii(std::string_view text) {
    unsigned bits = 0;
    for (char const c : text) bits |= static_cast<unsigned char>(c);
    return bits < 0x80;
}

// One space for every run of blanks, none at the ends; nothing invisible. `Text` is ASCII or code points.
template <class Text>
void squeeze(Text& text) {
    std::size_t end = 0;
    bool is_after_blank = false;
    for (auto const letter : text) {
        auto const code = static_cast<char32_t>(letter);
        if (is_invisible(code)) continue;
        if (is_blank(code)) {
            is_after_blank = end > 0;
            continue;
        }
        if (is_after_blank) text[end++] = ' ';
        is_after_blank = false;
        text[end++] = letter;
    }
    text.resize(end);
}

// Marks join the vowel before them one by one, so their order does not matter: wider than Unicode, where it does for
// two marks above a letter. Behind a mark that cannot join, the rest stay too, as they are stacked on it.
void compose(std::u32string& letters) {
    std::size_t end = 0;
    bool takes_marks = false;
    for (auto const letter : letters) {
        bool const marks = is_mark(letter);
        auto const whole = marks && takes_marks ? joined(letters[end - 1], letter) : 0;
        if (whole != 0) {
            letters[end - 1] = whole;
            continue;
        }
        letters[end++] = letter;
        takes_marks = !marks;
    }
    letters.resize(end);
}

char32_t lower_form(char32_t letter) {
    return lower(usual_form(letter));
}

std::u32string tidied_letters(std::string_view text) {
    auto letters = decoded(text);
    squeeze(letters);
    compose(letters);
    return letters;
}

void drop_blanks_beside_dashes(std::u32string& letters) {
    std::size_t end = 0;
    for (auto const letter : letters) {
        auto const before = end > 0 ? letters[end - 1] : U'\0';
        if (letter == U' ' && before == U'-') continue;
        if (letter == U'-' && before == U' ') --end;
        letters[end++] = letter;
    }
    letters.resize(end);
}

// A syllable's vowels stand together: behind them is one place for its tone wherever it was typed ("hòa", "hoà").
std::u32string with_tones_behind_vowels(std::u32string_view letters) {
    std::u32string out;
    std::u32string tones;
    out.reserve(letters.size() * 2);
    for (auto const letter : letters) {
        auto const parts = tone_parts(letter);
        if (parts.stem == 0 && !tones.empty()) {
            out += tones;
            tones.clear();
        }
        out += parts.stem == 0 ? letter : parts.stem;
        if (parts.mark != 0) tones += parts.mark;
    }
    return out + tones;
}

bool is_capital(char32_t letter) {
    return lower(letter) != letter;
}
bool is_small(char32_t letter) {
    return upper(letter) != letter;
}

}  // namespace

bool is_utf8(std::string_view text) {
    if (is_ascii(text)) return true;
    for (std::size_t at = 0; at < text.size();) {
        if (take_code_point(text, at) == no_code_point) return false;
    }
    return true;
}

std::string composed(std::string_view text) {
    if (is_ascii(text)) return std::string(text);
    auto letters = decoded(text);
    compose(letters);
    return encoded(letters);
}

std::string tidied(std::string_view text) {
    if (!is_ascii(text)) return encoded(tidied_letters(text));
    std::string tidy(text);
    squeeze(tidy);
    return tidy;
}

std::string folded(std::string_view text) {
    if (is_ascii(text)) {
        auto plain = tidied(text);
        for (auto& letter : plain) letter = static_cast<char>(lower_form(static_cast<char32_t>(letter)));
        return plain;
    }
    std::u32string letters;
    letters.reserve(text.size());
    for (auto const letter : decoded(text)) {
        if (is_mark(letter)) continue;
        auto const ascii = ascii_of(letter);
        letters.append(ascii.begin(), ascii.end());
        if (ascii.empty()) letters += lower_form(letter);
    }
    squeeze(letters);
    return encoded(letters);
}

std::string match_key(std::string_view text) {
    auto letters = tidied_letters(text);
    for (auto& letter : letters) letter = lower_form(letter);
    drop_blanks_beside_dashes(letters);
    return encoded(with_tones_behind_vowels(letters));
}

std::string lowered(std::string_view text) {
    auto letters = decoded(text);
    for (auto& letter : letters) letter = lower(letter);
    return encoded(letters);
}

std::string raised(std::string_view text) {
    auto letters = decoded(text);
    for (auto& letter : letters) letter = upper(letter);
    return encoded(letters);
}

std::string person_name(std::string_view text) {
    auto letters = tidied_letters(text);
    bool const is_in_capitals = std::any_of(letters.begin(), letters.end(), is_capital) &&
                                std::none_of(letters.begin(), letters.end(), is_small);
    if (!is_in_capitals) return encoded(letters);
    bool is_inside = false;
    for (auto& letter : letters) {
        if (is_mark(letter)) continue;
        bool const is_letter = is_capital(letter);
        if (is_inside) letter = lower(letter);
        is_inside = is_letter;
    }
    return encoded(letters);
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    while (!text.empty()) {
        auto const end = std::min(text.find(' '), text.size());
        if (end > 0) words.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return words;
}

}  // namespace base
