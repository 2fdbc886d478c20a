// One story of a Word file (its text, a header, a footer, notes) cut into pieces.
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "base/text.h"
#include "platform/print/blocks.h"
#include "platform/print/package.h"
#include "platform/print/word_xml.h"

namespace print {
namespace {

constexpr std::size_t near_letters = 60;
// What Word asks for may be a field; what fetches or runs something may not.
constexpr std::string_view fields[] = {"PAGE",       "NUMPAGES", "SECTIONPAGES", "SECTION",  "DATE",        "TIME",
                                       "CREATEDATE", "SAVEDATE", "PRINTDATE",    "SEQ",      "REF",         "PAGEREF",
                                       "NOTEREF",    "STYLEREF", "TOC",          "TC",       "XE",          "INDEX",
                                       "HYPERLINK",  "TITLE",    "SUBJECT",      "AUTHOR",   "EQ",          "SYMBOL",
                                       "QUOTE",      "ADVANCE",  "LISTNUM",      "AUTONUM",  "IF",          "=",
                                       "FILENAME",   "NUMWORDS", "NUMCHARS",     "FORMTEXT", "FORMCHECKBOX"};

std::string first_letters(std::string_view text, std::size_t letters) {
    std::size_t at = 0;
    for (; at < text.size(); ++at)
        if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U && letters-- == 0) break;
    return std::string(text.substr(0, at)).append(at < text.size() ? "…" : "");
}

std::string stem_of(std::string_view part) {
    auto const name = part.substr(part.rfind('/') + 1);
    return std::string(name.substr(0, name.rfind('.')));
}

bool must_end_with_paragraph(pugi::xml_node const& node) {
    for (auto const* name : {"w:tc", "w:hdr", "w:ftr", "w:footnote", "w:endnote", "w:comment", "w:txbxContent"})
        if (is(node, name)) return true;
    return false;
}

class Cutting {
public:
    Cutting(std::string_view part, Findings& findings) : stem_(stem_of(part)), findings_(findings) {}

    Pieces cut(pugi::xml_document& document) {
        auto root = document.document_element();
        tidy(root);
        join_marks(root);
        look(root);
        blocks_ = blocks_of(marks_, order_, findings_);
        for (auto const& mark : marks_) mark_runs_.insert(key_of(mark.run));
        Pieces pieces;
        literal("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n", pieces);
        one(root, pieces);
        return pieces;
    }

private:
    // --- What there is, in the document's order ---

    void look(pugi::xml_node const& node) {
        order_.emplace(key_of(node), order_.size());
        if (is(node, "w:p")) ++paragraphs_;
        auto const number = paragraphs_;
        check_field(node);
        if (is(node, "w:t")) look_at_text(node, number);
        for (auto const& child : node.children())
            if (child.type() == pugi::node_element) look(child);
        if (is(node, "w:p")) end_field();
    }

    void look_at_text(pugi::xml_node const& text, std::size_t number) {
        auto tokens = tokens_of(text_of(text));
        if (std::none_of(tokens.begin(), tokens.end(), [](Token const& token) { return token.is_mark; })) return;
        auto const place = place_of(text, number);
        for (auto const& token : tokens) look_at_mark(token, text, place);
        for (auto node = text; node; node = node.parent()) filled_.insert(key_of(node));
        texts_[key_of(text)] = {std::move(tokens), place};
    }

    void look_at_mark(Token const& token, pugi::xml_node const& text, std::size_t place) {
        if (!token.is_mark) return;
        if (token.kind == MarkKind::odd) {
            auto const is_brace = token.written.size() == 2;
            findings_.fault(place, is_brace ? "template.mark_unclosed" : "template.mark_odd", token.written);
        }
        if (token.kind == MarkKind::chart && stem_ != "document")
            findings_.fault(place, "template.chart_misplaced", token.written);
        if (is_block_mark(token)) marks_.push_back({text.parent(), token, place});
    }

    std::size_t place_of(pugi::xml_node const& text, std::size_t number) {
        if (number != placed_paragraph_) {
            std::string all;
            each_text(paragraph_of(text), [&](pugi::xml_node const& one) { all += one ? text_of(one) : " "; });
            findings_.places.push_back(
                {"/" + stem_ + "/" + std::to_string(number), first_letters(base::tidied(all), near_letters)});
            placed_paragraph_ = number;
        }
        return findings_.places.size() - 1;
    }

    // A field's text may lie in many runs, from its beginning to its separator or end.
    void check_field(pugi::xml_node const& node) {
        if (is(node, "w:fldSimple")) judge_field(node.attribute("w:instr").value());
        if (is(node, "w:instrText")) field_ += text_of(node);
        if (is(node, "w:fldChar")) end_field();
    }
    void end_field() {
        if (!field_.empty()) judge_field(field_);
        field_.clear();
    }
    void judge_field(std::string_view text) {
        auto const words = base::words_of(base::raised(base::tidied(text)));
        if (words.empty()) return;
        if (std::find(std::begin(fields), std::end(fields), words.front()) == std::end(fields))
            findings_.faults.push_back({"/" + stem_ + "/" + std::to_string(paragraphs_),
                                        "template.has_field",
                                        {{"field", first_letters(words.front(), near_letters)}}});
    }

    // --- Pieces ---

    static void literal(std::string_view xml, Pieces& out) {
        if (out.empty() || out.back().kind != PieceKind::literal) out.emplace_back();
        out.back().xml += xml;
    }

    void siblings(pugi::xml_node const& first, pugi::xml_node const& last, Pieces& out, std::size_t opened = 0) {
        for (auto node = first; node; node = node.next_sibling()) {
            auto const starting = blocks_.starting.find(key_of(node));
            auto const skipped = node == first ? opened : 0;
            if (starting != blocks_.starting.end() && starting->second.size() > skipped) {
                auto const& block = starting->second[skipped];
                out.push_back(block_piece(block));
                siblings(node, block.last, out.back().inside, skipped + 1);
                node = block.last;
            } else {
                one(node, out);
            }
            if (node == last) return;
        }
    }

    static Piece block_piece(Block const& block) {
        Piece piece;
        piece.kind = block.token.kind == MarkKind::block       ? PieceKind::block
                     : block.token.kind == MarkKind::condition ? PieceKind::condition
                                                               : PieceKind::inverted_block;
        piece.name = block.token.name;
        piece.written = block.token.written;
        piece.place = block.place;
        return piece;
    }

    void one(pugi::xml_node const& node, Pieces& out) {
        if (blocks_.empty.contains(key_of(node)) || mark_runs_.contains(key_of(node))) return;
        if (!filled_.contains(key_of(node))) return literal(whole(node), out);
        if (is(node, "w:t")) return text(node, out);
        if (must_end_with_paragraph(node) || is(node, "w:tbl")) return container(node, out);
        literal(start_tag(node), out);
        siblings(node.first_child(), {}, out);
        literal(end_tag(node), out);
    }

    void container(pugi::xml_node const& node, Pieces& out) {
        Piece piece;
        auto const is_table = is(node, "w:tbl");
        piece.kind = is_table ? PieceKind::table : PieceKind::container;
        piece.xml = start_tag(node);
        auto first = node.first_child();
        for (; is(first, "w:tblPr") || is(first, "w:tblGrid") || is(first, "w:tcPr"); first = first.next_sibling())
            piece.xml += whole(first);
        siblings(first, {}, piece.inside);
        piece.end = end_tag(node);
        out.push_back(std::move(piece));
    }

    void text(pugi::xml_node const& node, Pieces& out) {
        auto const& [tokens, place] = texts_.at(key_of(node));
        literal("<w:t xml:space=\"preserve\">", out);
        for (auto const& token : tokens) {
            if (!token.is_mark) {
                literal(escaped(token.written), out);
                continue;
            }
            Piece piece;
            piece.kind = token.kind == MarkKind::chart         ? PieceKind::chart
                         : token.kind == MarkKind::in_capitals ? PieceKind::capitals
                                                               : PieceKind::text;
            piece.name = token.name;
            piece.written = token.written;
            piece.place = place;
            piece.line_break = line_break(node);
            out.push_back(std::move(piece));
        }
        literal("</w:t>", out);
    }

    // From within a text: its run and paragraph end, and others with the same properties begin.
    static std::string line_break(pugi::xml_node const& text) {
        std::string ending = "</w:t>";
        std::string beginning = "<w:t xml:space=\"preserve\">";
        for (auto node = text.parent(); node; node = node.parent()) {
            ending += end_tag(node);
            std::string again = start_tag(node);
            if (auto const properties = node.child("w:rPr")) again += whole(properties);
            if (auto const properties = node.child("w:pPr")) again += without_section(properties);
            beginning = again + beginning;
            if (is(node, "w:p")) return ending + beginning;
        }
        return "";
    }

    static std::string without_section(pugi::xml_node const& properties) {
        std::string all = start_tag(properties);
        for (auto const& child : properties.children())
            if (!is(child, "w:sectPr")) all += whole(child);
        return all + end_tag(properties);
    }

    struct MarkedText {
        std::vector<Token> tokens{};
        std::size_t place = 0;
    };

    std::string stem_;
    Findings& findings_;
    std::size_t paragraphs_ = 0;
    std::size_t placed_paragraph_ = 0;
    std::string field_;
    std::unordered_map<NodeKey, std::size_t> order_;
    std::unordered_map<NodeKey, MarkedText> texts_;
    std::unordered_set<NodeKey> filled_;  // nodes with marks in them
    std::unordered_set<NodeKey> mark_runs_;
    std::vector<BlockMark> marks_;
    Blocks blocks_;
};

}  // namespace

void Findings::fault(std::size_t place, std::string code, std::string mark) {
    base::Arguments arguments;
    if (!mark.empty()) arguments["mark"] = std::move(mark);
    faults.push_back(fault_at(places[place], std::move(code), std::move(arguments)));
}

base::FieldError fault_at(Place const& place, std::string code, base::Arguments arguments) {
    arguments["near"] = place.near;
    return {place.pointer, std::move(code), std::move(arguments)};
}

base::Error invalid(std::vector<base::FieldError> faults) {
    return {base::Fault::invalid, "template.invalid", {}, std::move(faults)};
}

Pieces pieces_of(Part const& part, Findings& findings) {
    auto document = tree_of(part.bytes);
    return Cutting(part.name, findings).cut(document);
}

}  // namespace print
