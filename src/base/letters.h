#pragma once
// Private to text.cpp and sorting.cpp: what is known of single Unicode code points - vowels and their marks, case,
// blanks, signs. All pure.
#include <string_view>

namespace base {

// Grave, acute, hook, tilde or dot below, as a combining mark, and the vowel without it: "ệ" is "ê" with a dot below.
struct ToneParts {
    char32_t stem = 0;
    char32_t mark = 0;  // 0 for the level tone
};

// stem is 0 where the letter is no Vietnamese vowel.
ToneParts tone_parts(char32_t letter);

// The one letter of a vowel and a further tone or shape mark, else 0.
char32_t joined(char32_t letter, char32_t mark);

bool is_mark(char32_t letter);
bool is_blank(char32_t letter);
// Takes no room and tells readers nothing: soft hyphen, zero-width space and joiners, marks that turn the direction
// of writing, byte order mark.
bool is_invisible(char32_t letter);

// Letters that have no other case stay.
char32_t lower(char32_t letter);
char32_t upper(char32_t letter);

// The ASCII letters, in lower case, that stand for a Latin letter ("ae" for "Æ"); empty for everything else.
std::string_view ascii_of(char32_t letter);

// What people mean by a look-alike: - for every dash and hyphen, ' for every single quote, Đ for the Icelandic Ð that
// old Vietnamese fonts typed in its place; all else stays.
char32_t usual_form(char32_t letter);

}  // namespace base
