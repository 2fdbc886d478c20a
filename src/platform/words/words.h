#pragma once
// Sentences for people, in Vietnamese and English, from the embedded web/src/words/<language>/*.json; and numbers as
// each language writes them. Safe from any thread.
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "json/record.h"
#include "json/shape.h"

namespace words {

enum class Language { vi, en };
RECORD_ENUM(Language, vi, en)

// The sentence for a code, its arguments in their places. A code without a sentence gives the code and its arguments,
// "x.odd (a: 1, b: 2)", so that nothing is ever hidden.
std::string text(Language language, std::string_view code, base::Arguments const& arguments = {});

// Puts arguments where their {name} stands; a {name} without an argument stays, so that the omission is seen. What an
// argument holds is not looked at again.
std::string filled(std::string_view sentence, base::Arguments const& arguments);

// 1234567 is "1.234.567" in Vietnamese and "1,234,567" in English.
std::string number(Language language, std::int64_t number);

// 114 hundredths are "1,14%" in Vietnamese and "1.14%" in English; no more decimals than needed.
std::string percent(Language language, json::Decimal share);

}  // namespace words
