// What stands between {{ and }}.
#include "platform/print/marks.h"

#include <algorithm>

#include "base/text.h"

namespace print {
namespace {

constexpr std::string_view opening = "{{";
constexpr std::string_view closing = "}}";
constexpr std::size_t longest_name_bytes = 80;

bool is_step(std::string_view step) {
    if (step.empty() || step.front() < 'a' || step.front() > 'z') return false;
    return std::all_of(step.begin(), step.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

bool is_name(std::string_view name) {
    if (name == ".") return true;
    if (name.size() > longest_name_bytes) return false;
    while (true) {
        auto const dot = name.find('.');
        if (!is_step(name.substr(0, dot))) return false;
        if (dot == std::string_view::npos) return true;
        name.remove_prefix(dot + 1);
    }
}

// Word begins sentences with a capital by itself, and blanks come in unseen.
Token mark_of(std::string_view written) {
    Token mark{true, MarkKind::text, {}, std::string(written)};
    auto inside = base::lowered(base::tidied(written.substr(opening.size(), written.size() - 2 * opening.size())));
    auto const take = [&](std::string_view prefix, MarkKind kind) {
        if (mark.kind != MarkKind::text || !inside.starts_with(prefix)) return;
        mark.kind = kind;
        inside = base::tidied(inside.substr(prefix.size()));
    };
    take("#", MarkKind::block);
    take("?", MarkKind::condition);
    take("^", MarkKind::inverted_block);
    take("/", MarkKind::end);
    take("upper:", MarkKind::in_capitals);
    take("chart:", MarkKind::chart);
    mark.name = inside;
    if (!is_name(inside)) mark.kind = MarkKind::odd;
    return mark;
}

bool may_stand_in_mark(char c) {
    return static_cast<unsigned char>(c) >= 0x20 && c != '{' && c != '}';
}

// How long the mark is that begins here; 0 where it has no end.
std::size_t mark_length(std::string_view text) {
    auto at = opening.size();
    while (at < text.size() && may_stand_in_mark(text[at])) ++at;
    return text.substr(at).starts_with(closing) ? at + closing.size() : 0;
}

}  // namespace

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    auto const add_text = [&](std::string_view piece) {
        if (!piece.empty()) tokens.push_back({false, MarkKind::text, {}, std::string(piece)});
    };
    auto const add_odd = [&](std::string_view braces) {
        tokens.push_back({true, MarkKind::odd, {}, std::string(braces)});
    };
    while (true) {
        auto const at = std::min(text.find(opening), text.find(closing));
        add_text(text.substr(0, at));
        if (at == std::string_view::npos) return tokens;
        text.remove_prefix(at);
        auto const length = text.starts_with(opening) ? mark_length(text) : 0;
        if (length == 0) {
            add_odd(text.substr(0, opening.size()));
            text.remove_prefix(opening.size());
            continue;
        }
        tokens.push_back(mark_of(text.substr(0, length)));
        text.remove_prefix(length);
    }
}

}  // namespace print
