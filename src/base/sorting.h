#pragma once
// The order in which Vietnamese readers look things up, as keys of plain ASCII that sort byte by byte. All pure.
#include <string>
#include <string_view>

namespace base {

// Word by word: first the letters as the alphabet has them (a ă â b c d đ e ê ... o ô ơ ... u ư v ...), then the tone
// (ngang, huyền, hỏi, ngã, sắc, nặng), so that all "Hoa" come before all "Hòa". Whole numbers compare as numbers, and
// come before letters. Case, composition, quotes and the place of a tone mark do not matter; other signs part words.

// Titles and names of organisations, from the first word on: "Chi bộ 2" before "Chi bộ 10".
std::string title_sort_key(std::string_view text);

// Persons: by the given name (the last word), then the family name (the first), then the words between.
std::string sort_key(std::string_view name);

// The words of such a key without accents, each followed by a blank: keys of "Văn Ân" and "van an" give one text. For
// comparing what people type however they accent it.
std::string folded_key(std::string_view key);

}  // namespace base
