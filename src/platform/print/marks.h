#pragma once
// Marks within a text: "Số {{number}}" is a text and a mark. Pure.
#include <string>
#include <string_view>
#include <vector>

namespace print {

enum class MarkKind { text, in_capitals, chart, block, condition, inverted_block, end, odd };

// A piece of text, or where `is_mark` a mark.
struct Token {
    bool is_mark = false;
    MarkKind kind = MarkKind::text;
    std::string name{};     // of a mark, in lower case
    std::string written{};  // the text, or the mark with its braces as it stands
};

constexpr bool is_block_mark(Token const& token) {
    return token.is_mark && (token.kind == MarkKind::block || token.kind == MarkKind::condition ||
                             token.kind == MarkKind::inverted_block || token.kind == MarkKind::end);
}

// Texts and marks in their order. No mark holds a brace or a control character; "{{" or "}}" by itself is odd.
std::vector<Token> tokens_of(std::string_view text);

}  // namespace print
