#pragma once
// One-time codes: what a slip of paper carries until its owner has chosen a password. Making and reading them; the
// functions are pure but for make_code.
#include <optional>
#include <string>
#include <string_view>

#include "base/id.h"

namespace accounts {

inline constexpr std::int64_t code_lifetime_days = 30;

// "7K3M-Q2XB-9FTC": three groups of four of Crockford's base32, without vowels and without D and W, whatever else the
// group holds: the Vietnamese keyboards (Telex, VNI) would turn them into marked letters under the writer's hands.
std::string make_code();

// The twelve characters of a code as somebody typed it: any case, with or without hyphens and blanks, O for 0, I and L
// for 1. None where it cannot be a code.
std::optional<std::string> canonical_code(std::string_view typed);

// How a code is kept: "<salt>$<SHA-256 of salt and code>". A quick hash is enough for it, unlike for a password: twelve
// of 27 characters are 57 bits of pure chance, so a thief of the database who tries ten thousand million codes a second
// needs three months on average for one account, and the code has lost its worth after thirty days or at its first use.
// It is what lets an office print five hundred slips in a moment.
std::string kept_code(std::string_view code);
bool code_matches(std::string_view kept, std::string_view typed);

base::Instant code_valid_until(base::Instant made_at);

}  // namespace accounts
