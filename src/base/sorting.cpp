// Keys are written letter by letter: '0' to '9' for digits, from 'A' on for the letters of the alphabet, '~' and six
// digits for other scripts; '!' and the tones close a word's letters, a blank closes the word.
#include "base/sorting.h"

#include <algorithm>
#include <vector>

#include "base/code_points.h"
#include "base/letters.h"
#include "base/text.h"

namespace base {
namespace {

constexpr std::u32string_view alphabet = U"aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
constexpr std::string_view plain_alphabet = "AAABCDDEEFGHIJKLMNOOOPQRSTUUVWXYZ";
static_assert(alphabet.size() == plain_alphabet.size());
// Combining grave, hook, tilde, acute, dot below: in the order of Vietnamese dictionaries, behind the level tone.
constexpr std::u32string_view dictionary_tones = {U"\u0300\u0309\u0303\u0301\u0323"};
constexpr std::size_t longest_number_digits = 15;

struct Word {
    std::string letters{};
    std::string tones{};
};

bool is_digit(char32_t letter) {
    return letter >= U'0' && letter <= U'9';
}

bool is_quote(char32_t letter) {
    return letter == U'\'' || letter == U'"';
}

char weight(std::size_t place) {
    return static_cast<char>('A' + place);
}

void add_other(Word& word, char32_t letter) {
    constexpr std::string_view digits = "0123456789abcdef";
    word.letters += '~';
    for (unsigned shift = 24; shift > 0; shift -= 4) word.letters += digits[letter >> (shift - 4) & 15U];
}

// False where it is no letter: a sign between words.
bool add_letter(Word& word, char32_t letter) {
    auto const parts = tone_parts(letter);
    auto const stem = parts.stem == 0 ? letter : parts.stem;
    if (auto const tone = dictionary_tones.find(parts.mark); parts.mark != 0 && tone != std::u32string_view::npos)
        word.tones += static_cast<char>('2' + tone);
    if (auto const place = alphabet.find(stem); place != std::u32string_view::npos) {
        word.letters += weight(place);
        return true;
    }
    auto const ascii = ascii_of(stem);
    for (char const plain : ascii)
        if (auto const place = alphabet.find(static_cast<char32_t>(plain)); place != std::u32string_view::npos)
            word.letters += weight(place);
    if (!ascii.empty()) return true;
    if (stem < 0x80 || is_mark(stem)) return is_mark(stem);
    add_other(word, stem);
    return true;
}

// A number by its length, then its digits; leading zeros do not count.
std::size_t add_number(Word& word, std::u32string_view letters, std::size_t at) {
    auto const first = at;
    while (at < letters.size() && is_digit(letters[at])) ++at;
    auto digits = letters.substr(first, at - first);
    while (digits.size() > 1 && digits.front() == U'0') digits.remove_prefix(1);
    word.letters += static_cast<char>('0' + std::min(digits.size(), longest_number_digits));
    for (auto const digit : digits) word.letters += static_cast<char>(digit);
    return at;
}

std::vector<Word> words_in(std::string_view text) {
    auto letters = decoded(tidied(text));
    std::vector<Word> words(1);
    for (std::size_t at = 0; at < letters.size();) {
        auto const letter = lower(usual_form(letters[at]));
        if (is_digit(letter)) {
            at = add_number(words.back(), letters, at);
            continue;
        }
        ++at;
        if (is_quote(letter) || add_letter(words.back(), letter) || words.back().letters.empty()) continue;
        words.emplace_back();
    }
    if (words.back().letters.empty()) words.pop_back();
    return words;
}

void append_word(std::string& key, Word const& word) {
    key += word.letters;
    key += '!';
    key += word.tones.empty() ? "1" : word.tones;
    key += ' ';
}

}  // namespace

std::string title_sort_key(std::string_view text) {
    std::string key;
    for (auto const& word : words_in(text)) append_word(key, word);
    return key;
}

std::string sort_key(std::string_view name) {
    auto words = words_in(name);
    if (words.size() > 1) std::rotate(words.begin(), words.end() - 1, words.end());
    std::string key;
    for (auto const& word : words) append_word(key, word);
    return key;
}

std::string folded_key(std::string_view key) {
    std::string folded;
    bool is_tone = false;
    for (char const letter : key) {
        is_tone = letter != ' ' && (is_tone || letter == '!');
        if (is_tone) continue;
        auto const place = static_cast<std::size_t>(letter - 'A');
        folded += letter >= 'A' && place < plain_alphabet.size() ? plain_alphabet[place] : letter;
    }
    return folded;
}

}  // namespace base
