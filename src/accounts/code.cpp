// One-time codes.
#include "accounts/code.h"

#include "platform/crypto/hash.h"
#include "platform/crypto/random.h"

namespace accounts {
namespace {

constexpr std::string_view code_letters = "0123456789BCFGHJKMNPQRSTVXZ";
constexpr std::size_t code_length = 12;
constexpr std::size_t group_length = 4;
constexpr std::size_t salt_bytes = 16;

// What people read into a printed letter.
char meant(char c) {
    auto const upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    if (upper == 'O') return '0';
    if (upper == 'I' || upper == 'L') return '1';
    return upper;
}

std::string salted(std::string_view salt, std::string_view code) {
    return std::string(salt) + "$" + crypto::sha256_hex(std::string(salt) + std::string(code));
}

}  // namespace

std::string make_code() {
    // Bytes from here on would favour the first letters.
    constexpr std::size_t end = 256 - 256 % code_letters.size();
    std::string code;
    while (code.size() < code_length + 2) {
        auto const byte = static_cast<unsigned char>(crypto::random_bytes(1).front());
        if (byte >= end) continue;
        if (code.size() % (group_length + 1) == group_length) code += '-';
        code += code_letters[byte % code_letters.size()];
    }
    return code;
}

std::optional<std::string> canonical_code(std::string_view typed) {
    std::string code;
    for (char const c : typed) {
        if (c == '-' || c == ' ') continue;
        auto const letter = meant(c);
        if (code_letters.find(letter) == std::string_view::npos || code.size() == code_length) return std::nullopt;
        code += letter;
    }
    if (code.size() != code_length) return std::nullopt;
    return code;
}

std::string kept_code(std::string_view code) {
    return salted(crypto::random_hex(salt_bytes), canonical_code(code).value());
}

bool code_matches(std::string_view kept, std::string_view typed) {
    auto const code = canonical_code(typed);
    return code && salted(kept.substr(0, kept.find('$')), *code) == kept;
}

base::Instant code_valid_until(base::Instant made_at) {
    return {made_at.milliseconds + code_lifetime_days * base::day_ms};
}

}  // namespace accounts
