// Headings reduced to their words and looked up.
#include "platform/sheet/headings.h"

#include <algorithm>

#include "base/text.h"

namespace sheet {
namespace {

constexpr std::size_t longest_heading_bytes = 400;

bool is_punctuation(char letter) {
    return std::string_view("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~").find(letter) != std::string_view::npos;
}

std::string words_only(std::string_view text) {
    std::string out;
    for (char const letter : text) {
        bool const is_gap = letter == ' ' || is_punctuation(letter);
        if (!is_gap) out += letter;
        if (is_gap && !out.empty() && out.back() != ' ') out += ' ';
    }
    if (out.ends_with(' ')) out.pop_back();
    return out;
}

std::string_view without_bracket(std::string_view text) {
    while (!text.empty() && std::string_view(" :*.;,").find(text.back()) != std::string_view::npos)
        text.remove_suffix(1);
    auto const start = text.rfind('(');
    return text.ends_with(')') && start != std::string_view::npos ? text.substr(0, start) : text;
}

}  // namespace

HeadingWords heading_words(std::string_view text) {
    std::string line(text);
    std::replace_if(
        line.begin(), line.end(), [](char letter) { return letter == '\n' || letter == '\r'; }, ' ');
    auto const folded = base::folded(line);
    return {words_only(folded), words_only(without_bracket(folded))};
}

Headings::Headings(std::span<ColumnSpec const> specs) {
    for (std::size_t spec = 0; spec < specs.size(); ++spec) {
        for (auto const heading : specs[spec].headings) {
            auto const words = heading_words(heading);
            full_.emplace(words.full, spec);
            if (words.bare == words.full || words.bare.empty()) continue;
            auto const [known, is_new] = bare_.emplace(words.bare, spec);
            if (!is_new && known->second != spec) known->second.reset();
        }
    }
}

std::optional<std::size_t> Headings::spec_of(Cell const& cell) const {
    if (cell.kind != CellKind::text || cell.text.size() > longest_heading_bytes) return std::nullopt;
    auto const words = heading_words(cell.text);
    if (words.full.empty()) return std::nullopt;
    if (auto const found = full_.find(words.full); found != full_.end()) return found->second;
    if (auto const found = full_.find(words.bare); found != full_.end()) return found->second;
    auto const found = bare_.find(words.full);
    return found == bare_.end() ? std::nullopt : found->second;
}

bool heads_row_numbers(Cell const& cell) {
    if (cell.kind != CellKind::text || cell.text.size() > longest_heading_bytes) return false;
    auto const words = heading_words(cell.text).full;
    return words == "stt" || words == "tt" || words == "so tt" || words == "so thu tu";
}

}  // namespace sheet
