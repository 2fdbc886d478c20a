// Which passwords may be chosen: length first, then only what anybody would try at once.
#include "accounts/password_rules.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/text.h"

namespace accounts {
namespace {

// What is left of the passwords that lists of the usual ones are full of, once digits and signs around are gone.
constexpr std::array<std::string_view, 30> usual_words{
    "abc",      "abcd",       "abcde",    "abcdef",     "abcdefgh", "abcdefghij", "admin",    "administrator",
    "anhyeuem", "asdfghjkl",  "bangbang", "bithu",      "chibo",    "dangbo",     "dangvien", "dangcongsan",
    "iloveyou", "letmein",    "matkhau",  "matkhaumoi", "nennep",   "nguyenvana", "password", "passwordpassword",
    "qwerty",   "qwertyuiop", "quantri",  "vietnam",    "welcome",  "xinchao"};

// As many digits around a usual word still leave it one.
constexpr std::size_t most_digits_around = 8;

std::size_t characters_in(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_plain(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z');
}

// Letters and digits alone, without marks and capitals.
std::string plain(std::string_view text) {
    std::string kept;
    auto const folded = base::folded(text);
    std::copy_if(folded.begin(), folded.end(), std::back_inserter(kept), is_plain);
    return kept;
}

std::string_view without_digits_around(std::string_view text) {
    while (!text.empty() && is_digit(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_digit(text.back())) text.remove_suffix(1);
    return text;
}

// 1234567890, 0987654321, 2468...: each step like the one before.
bool is_a_run(std::string_view text) {
    auto const step_at = [&](std::size_t at) { return (text[at] - text[at - 1] + 10) % 10; };
    for (std::size_t at = 2; at < text.size(); ++at)
        if (step_at(at) != step_at(1)) return false;
    return true;
}

bool is_trivial(std::string const& password) {
    constexpr std::size_t fewest_different = 4;
    if (std::set<char>(password.begin(), password.end()).size() < fewest_different) return true;
    auto const text = plain(password);
    auto const core = without_digits_around(text);
    if (core.empty()) return text.size() == password.size() && is_a_run(text);
    auto const is_usual = std::find(usual_words.begin(), usual_words.end(), core) != usual_words.end();
    return is_usual && text.size() - core.size() <= most_digits_around;
}

// "anan" of "an"; once counts too.
bool is_repeated(std::string_view text, std::string_view part) {
    while (text.starts_with(part)) text.remove_prefix(part.size());
    return text.empty();
}

}  // namespace

std::string composed_password(std::string_view typed) {
    return base::composed(typed);
}

base::Result<std::string> chosen_password(std::string_view typed, std::string_view login_name,
                                          std::string_view pointer) {
    auto const refused = [&](char const* code, base::Arguments arguments = {}) {
        return base::Error{
            base::Fault::invalid, "body.invalid", {}, {{std::string(pointer), code, std::move(arguments)}}};
    };
    auto password = composed_password(typed);
    auto const characters = characters_in(password);
    if (characters < shortest_password)
        return refused("password.too_short", {{"minimum", std::to_string(shortest_password)}});
    if (characters > longest_password)
        return refused("password.too_long", {{"maximum", std::to_string(longest_password)}});
    auto const text = plain(password);
    auto const name = plain(login_name);
    if (!name.empty() && (without_digits_around(text) == name || is_repeated(text, name)))
        return refused("password.is_login_name");
    if (is_trivial(password)) return refused("password.trivial");
    return password;
}

}  // namespace accounts
