#pragma once
// Finding persons by words: pure.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace members {

// The words by which somebody is found: those of his name without accents, and his card number with and without the
// zeros before it. Each once.
std::vector<std::string> search_words(std::string_view full_name, std::optional<std::string> const& card_number);

// The words of what somebody typed, the longest first; each must begin one of search_words. At most `most_wanted_words`
// of them: nobody's name has more.
inline constexpr std::size_t most_wanted_words = 6;
std::vector<std::string> wanted_words(std::string_view typed);

// Whether what was typed finds him.
bool is_found(std::string_view full_name, std::optional<std::string> const& card_number, std::string_view typed);

// Whether every word that was typed begins a word of the name with the accents that it has: by the name's
// base::sort_key and base::title_sort_key of what was typed.
bool is_exact(std::string_view name_key, std::string_view typed_key);

// What somebody typed, as names are compared with it.
struct Typed {
    std::string key{};     // base::title_sort_key
    std::string folded{};  // base::folded_key of it

    [[nodiscard]] bool is_empty() const { return key.empty(); }
};
Typed typed_words(std::string_view text);

// How well a name fits what finds it, the best first: with the accents that were typed before others; of each the names
// that have the words side by side in the order typed, whole words before beginnings; then the words in any order.
int rank_of(std::string_view name_key, Typed const& typed);
inline constexpr int ranks = 6;

}  // namespace members
