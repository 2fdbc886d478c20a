// From the marks of blocks to rows, paragraphs and runs.
#include "platform/print/blocks.h"

#include <algorithm>
#include <optional>

#include "platform/print/word_xml.h"

namespace print {
namespace {

using Ancestors = std::vector<pugi::xml_node>;

// From the node itself up to the root.
Ancestors ancestors_of(pugi::xml_node node) {
    Ancestors ancestors;
    for (; node; node = node.parent()) ancestors.push_back(node);
    return ancestors;
}

struct Span {
    pugi::xml_node within{};  // the nearest that holds both
    pugi::xml_node first{};
    pugi::xml_node last{};
};

Span span_of(pugi::xml_node const& a, pugi::xml_node const& b) {
    auto const above_a = ancestors_of(a);
    auto const above_b = ancestors_of(b);
    std::size_t common = 0;
    while (common < above_a.size() && common < above_b.size() &&
           above_a[above_a.size() - 1 - common] == above_b[above_b.size() - 1 - common])
        ++common;
    return {above_a[above_a.size() - common], above_a[above_a.size() - 1 - common],
            above_b[above_b.size() - 1 - common]};
}

bool is_mark_run(pugi::xml_node const& run) {
    auto const tokens = tokens_of(text_of(run.child("w:t")));
    return tokens.size() == 1 && is_block_mark(tokens.front());
}

// Whether a run holds anything but its properties and empty texts.
bool has_content(pugi::xml_node const& run) {
    auto const parts = run.children();
    return std::any_of(parts.begin(), parts.end(), [](pugi::xml_node const& part) {
        return !is(part, "w:rPr") && !(is(part, "w:t") && text_of(part).empty());
    });
}

bool says_something(pugi::xml_node const& node);

bool says_something_itself(pugi::xml_node const& node) {
    if (is(node, "w:sectPr")) return true;
    if (is(node, "w:rPr") || is(node, "w:tcPr") || is(node, "w:trPr")) return false;
    if (is(node, "w:r")) return !is_mark_run(node) && has_content(node);
    return says_something(node);
}

// What a reader would see, marks of blocks aside; a section's end counts, since it must not be lost.
bool says_something(pugi::xml_node const& node) {
    auto const children = node.children();
    return std::any_of(children.begin(), children.end(), says_something_itself);
}

// Whether nothing but marks of blocks stands before (or behind) the run in its paragraph.
bool is_at_edge(pugi::xml_node const& run, pugi::xml_node const& paragraph, bool is_first) {
    if (run.parent() != paragraph) return false;
    auto const step = [&](pugi::xml_node const& node) {
        return is_first ? node.previous_sibling() : node.next_sibling();
    };
    for (auto node = step(run); node; node = step(node)) {
        if (is(node, "w:pPr") || (is(node, "w:r") && is_mark_run(node))) continue;
        if (!is(node, "w:r") || has_content(node)) return false;
    }
    return true;
}

bool holds_paragraphs(pugi::xml_node const& node) {
    for (auto const* name : {"w:body", "w:tc", "w:hdr", "w:ftr", "w:footnote", "w:endnote", "w:comment",
                             "w:txbxContent", "w:ins", "w:customXml"})
        if (is(node, name)) return true;
    return false;
}

class Matching {
public:
    Matching(std::unordered_map<NodeKey, std::size_t> const& order, Findings& findings)
        : order_(order), findings_(findings) {}

    void match(std::vector<BlockMark> const& marks) {
        std::vector<std::size_t> open;
        for (std::size_t at = 0; at < marks.size(); ++at) {
            auto const& mark = marks[at];
            if (mark.token.kind != MarkKind::end) {
                open.push_back(at);
                continue;
            }
            if (open.empty() || marks[open.back()].token.name != mark.token.name) {
                findings_.fault(mark.place, "template.block_unopened", mark.token.written);
                continue;
            }
            add(marks, open.back(), at);
            open.pop_back();
        }
        for (auto const at : open) findings_.fault(marks[at].place, "template.block_unclosed", marks[at].token.written);
    }

    Blocks take() {
        check_nesting();
        Blocks blocks;
        for (auto& block : found_) blocks.starting[key_of(block.first)].push_back(std::move(block));
        blocks.empty = std::move(empty_);
        return blocks;
    }

private:
    void add(std::vector<BlockMark> const& marks, std::size_t opened, std::size_t closed) {
        auto const& from = marks[opened];
        auto const span = span_of(from.run, marks[closed].run);
        auto const range = range_of(span, from.run, marks[closed].run);
        if (!range) return findings_.fault(from.place, "template.block_crosses", from.token.written);
        found_.push_back({range->first, range->last, from.token, from.place, opened, closed});
    }

    std::optional<Span> range_of(Span const& span, pugi::xml_node const& from, pugi::xml_node const& to) {
        if (is(span.within, "w:tr")) return Span{span.within.parent(), span.within, span.within};
        if (is(span.within, "w:tbl")) {
            note_row(span.first);
            note_row(span.last);
            return span;
        }
        auto const paragraph = paragraph_of(from);
        if (paragraph == paragraph_of(to)) return within_paragraph(span, from, to, paragraph);
        if (!holds_paragraphs(span.within) || span.first != paragraph || span.last != paragraph_of(to))
            return std::nullopt;
        note_paragraph(span.first);
        note_paragraph(span.last);
        return span;
    }

    std::optional<Span> within_paragraph(Span const& span, pugi::xml_node const& from, pugi::xml_node const& to,
                                         pugi::xml_node const& paragraph) {
        if (is_at_edge(from, paragraph, true) && is_at_edge(to, paragraph, false)) {
            note_paragraph(paragraph);
            return Span{paragraph.parent(), paragraph, paragraph};
        }
        if (span.first != from || span.last != to) return std::nullopt;
        return span;
    }

    void note_row(pugi::xml_node const& row) {
        if (is(row, "w:tr") && !says_something(row)) empty_.insert(key_of(row));
    }

    // A cell keeps its only paragraph.
    void note_paragraph(pugi::xml_node const& paragraph) {
        auto const parent = paragraph.parent();
        auto const is_only = parent.child("w:p") == paragraph && !paragraph.next_sibling("w:p");
        if (!says_something(paragraph) && !(is(parent, "w:tc") && is_only)) empty_.insert(key_of(paragraph));
    }

    [[nodiscard]] std::size_t order_of(pugi::xml_node const& node) const { return order_.at(key_of(node)); }

    // Marks may stand so that neither of two blocks lies wholly within the other, or both take the same row one after
    // the other: nobody could say what that means.
    void check_nesting() {
        std::sort(found_.begin(), found_.end(), [&](Block const& a, Block const& b) {
            auto const key = [&](Block const& block) {
                return std::tuple(order_of(block.first), ~order_of(block.last), block.opened);
            };
            return key(a) < key(b);
        });
        std::vector<Block const*> around;
        for (auto const& block : found_) {
            auto const first = order_of(block.first);
            while (!around.empty() && is_over(*around.back(), block, first)) around.pop_back();
            if (!around.empty() && !fits(*around.back(), block))
                findings_.fault(block.place, "template.block_crosses", block.token.written);
            around.push_back(&block);
        }
    }

    // Whether the block ended before a node. One with other parents is deeper within its last node, or behind it.
    bool is_over(Block const& block, Block const& next, std::size_t first) const {
        auto const last = order_of(block.last);
        if (first <= last) return false;
        for (auto node = next.first; node; node = node.parent())
            if (node == block.last) return false;
        return true;
    }

    static bool fits(Block const& outer, Block const& inner) {
        if (outer.first.parent() != inner.first.parent()) return true;
        auto const is_within = outer.opened < inner.opened && inner.closed < outer.closed;
        if (outer.first == inner.first && outer.last == inner.last) return is_within;
        for (auto node = inner.first; node; node = node.next_sibling()) {
            if (node == inner.last) return true;
            if (node == outer.last) return false;
        }
        return false;
    }

    std::unordered_map<NodeKey, std::size_t> const& order_;
    Findings& findings_;
    std::vector<Block> found_;
    std::unordered_set<NodeKey> empty_;
};

}  // namespace

Blocks blocks_of(std::vector<BlockMark> const& marks, std::unordered_map<NodeKey, std::size_t> const& order,
                 Findings& findings) {
    Matching matching(order, findings);
    matching.match(marks);
    return matching.take();
}

}  // namespace print
