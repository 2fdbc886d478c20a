// Login names.
#include "accounts/login_name.h"

#include <algorithm>

#include "base/text.h"

namespace accounts {
namespace {

constexpr std::size_t longest = 40;
constexpr std::size_t longest_made = 30;
// For a name in a script that has no plain letters.
constexpr std::string_view nameless = "nguoidung";

bool is_letter(char c) {
    return c >= 'a' && c <= 'z';
}

std::string letters_of(std::string_view word) {
    std::string letters;
    std::copy_if(word.begin(), word.end(), std::back_inserter(letters), is_letter);
    return letters;
}

}  // namespace

std::string login_name_from(std::string_view full_name) {
    std::string made;
    std::string initials;
    for (auto const& word : base::words_of(base::folded(full_name))) {
        auto const letters = letters_of(word);
        if (letters.empty()) continue;
        if (!made.empty()) initials += made.front();
        made = letters;
    }
    made = (made + initials).substr(0, longest_made);
    return made.size() < 2 ? std::string(nameless) : made;
}

std::string LoginNames::take_for(std::string_view full_name) {
    auto const wanted = login_name_from(full_name);
    auto name = wanted;
    for (int number = 2; !taken_.insert(name).second; ++number) name = wanted + std::to_string(number);
    return name;
}

std::string typed_login_name(std::string_view typed) {
    // Nobody's login name is longer, and what comes from outside is not carried around.
    constexpr std::size_t most_bytes = 200;
    return base::folded(typed.substr(0, most_bytes));
}

bool is_login_name(std::string_view name) {
    auto const is_allowed = [](char c) {
        return is_letter(c) || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
    };
    return name.size() >= 2 && name.size() <= longest && is_letter(name.front()) &&
           std::all_of(name.begin(), name.end(), is_allowed);
}

}  // namespace accounts
