// Finding persons by words.
#include "members/search.h"

#include <algorithm>

#include "base/sorting.h"
#include "base/text.h"

namespace members {
namespace {

bool parts_words(char letter) {
    auto const byte = static_cast<unsigned char>(letter);
    return byte < 0x80 && std::isalnum(byte) == 0;
}

// "H'Hen" is one word, "An-Bình" are two.
std::vector<std::string> words_in(std::string text) {
    std::erase(text, '\'');
    std::replace_if(text.begin(), text.end(), parts_words, ' ');
    return base::words_of(text);
}

void keep_once(std::vector<std::string>& words) {
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
}

// A word of a sort key: "letters!tones ".
struct KeyWord {
    std::string_view letters{};
    std::string_view tones{};
};

KeyWord next_word(std::string_view& key) {
    auto const end = std::min(key.find(' '), key.size());
    auto const word = key.substr(0, end);
    key.remove_prefix(std::min(end + 1, key.size()));
    auto const middle = std::min(word.find('!'), word.size());
    return {word.substr(0, middle), word.substr(std::min(middle + 1, word.size()))};
}

constexpr std::string_view level_tone = "1";

// The beginning of a word may still lack its tone.
bool begins(KeyWord const& own, KeyWord const& typed) {
    if (own.letters == typed.letters) return own.tones == typed.tones;
    return own.letters.starts_with(typed.letters) && (typed.tones == level_tone || typed.tones == own.tones);
}

// A sort key has the given name first: here it stands last again, as the name is written, behind a blank.
std::string as_written(std::string_view name_key) {
    auto const folded = base::folded_key(name_key);
    auto const given = std::min(folded.find(' ') + 1, folded.size());
    return " " + folded.substr(given) + folded.substr(0, given);
}

// Whether words of the name that stand side by side begin, one by one, as those that were typed. `name` begins where a
// word does.
bool begins_in_turn(std::string_view name, std::string_view typed) {
    while (!typed.empty()) {
        auto const end = std::min(typed.find(' '), typed.size());
        if (!name.starts_with(typed.substr(0, end))) return false;
        name.remove_prefix(std::min(name.find(' ') + 1, name.size()));
        typed.remove_prefix(std::min(end + 1, typed.size()));
    }
    return true;
}

enum class Order { whole_words, beginnings, any };

Order order_of(std::string_view name_key, std::string_view typed) {
    auto const name = as_written(name_key);
    if (name.find(' ' + std::string(typed)) != std::string::npos) return Order::whole_words;
    for (auto blank = name.find(' '); blank + 1 < name.size(); blank = name.find(' ', blank + 1))
        if (begins_in_turn(std::string_view(name).substr(blank + 1), typed)) return Order::beginnings;
    return Order::any;
}

}  // namespace

std::vector<std::string> search_words(std::string_view full_name, std::optional<std::string> const& card_number) {
    auto words = words_in(base::folded(full_name));
    if (card_number) {
        words.push_back(base::folded(*card_number));
        auto const first = words.back().find_first_not_of('0');
        if (first != std::string::npos) words.push_back(words.back().substr(first));
    }
    keep_once(words);
    return words;
}

std::vector<std::string> wanted_words(std::string_view typed) {
    auto words = words_in(base::folded(typed));
    keep_once(words);
    std::stable_sort(words.begin(), words.end(), [](auto const& a, auto const& b) { return a.size() > b.size(); });
    if (words.size() > most_wanted_words) words.resize(most_wanted_words);
    return words;
}

bool is_found(std::string_view full_name, std::optional<std::string> const& card_number, std::string_view typed) {
    auto const words = search_words(full_name, card_number);
    auto const wanted = wanted_words(typed);
    return !wanted.empty() && std::all_of(wanted.begin(), wanted.end(), [&](std::string const& beginning) {
        return std::any_of(words.begin(), words.end(),
                           [&](std::string const& word) { return word.starts_with(beginning); });
    });
}

bool is_exact(std::string_view name_key, std::string_view typed_key) {
    for (auto typed = next_word(typed_key); !typed.letters.empty(); typed = next_word(typed_key)) {
        auto rest = name_key;
        auto own = next_word(rest);
        while (!own.letters.empty() && !begins(own, typed)) own = next_word(rest);
        if (own.letters.empty()) return false;
    }
    return true;
}

Typed typed_words(std::string_view text) {
    Typed typed{base::title_sort_key(text), {}};
    typed.folded = base::folded_key(typed.key);
    return typed;
}

int rank_of(std::string_view name_key, Typed const& typed) {
    int const accents = is_exact(name_key, typed.key) ? 0 : ranks / 2;
    return accents + static_cast<int>(order_of(name_key, typed.folded));
}

}  // namespace members
