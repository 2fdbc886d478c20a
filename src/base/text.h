#pragma once
// Vietnamese text as people type it: composed and decomposed letters, capitals, stray blanks, two ways of placing a
// tone mark. All functions take and give UTF-8; bytes that are not UTF-8 become U+FFFD. All pure.
#include <string>
#include <string_view>
#include <vector>

namespace base {

bool is_utf8(std::string_view text);

// Unicode's composed form (NFC) for every Vietnamese letter, in whatever order its marks were typed; other letters stay
// as they are.
std::string composed(std::string_view text);

// composed, with blanks of every kind (tabs, line breaks, control characters, no-break spaces) gone at the ends and one
// space inside. What takes no room at all (zero-width spaces, soft hyphens) goes without a trace.
std::string tidied(std::string_view text);

// Lower case, accents and tone marks gone, đ as d, tidied: "  NGUYỄN Văn Ân" gives "nguyen van an". Every dash is -,
// every single quote '. Latin letters become ASCII ("Müller" gives "muller"), other scripts stay. For searching.
std::string folded(std::string_view text);

// Two spellings of one name have one key: tidied, lower case, and "hòa" equals "hoà" (the tone mark counts for the
// syllable, not for the letter that carries it). Dashes are one, with or without blanks around, and so are single
// quotes. Accents count: "Ân" is not "An"; i and y are two letters: "Quí" is not "Quý". For matching, never for
// showing.
std::string match_key(std::string_view text);

// Lower and upper case of Vietnamese and Latin letters.
std::string lowered(std::string_view text);
std::string raised(std::string_view text);

// A person's name: tidied, and in ordinary case where it stands wholly in capitals ("NGUYỄN VĂN ÂN" gives "Nguyễn Văn
// Ân", "H'HEN NIÊ" gives "H'Hen Niê").
std::string person_name(std::string_view text);

// The words of a tidied text.
std::vector<std::string> words_of(std::string_view text);

}  // namespace base
