// Pieces and values put together.
#include <optional>
#include <set>

#include "base/text.h"
#include "platform/print/chart_part.h"
#include "platform/print/pieces.h"
#include "platform/print/word_xml.h"

namespace print {
namespace {

namespace bj = boost::json;

// The values that a mark may name: those of the nearest block first.
struct Scope {
    bj::value const* entry = nullptr;  // of a list; an object, or a text that is {{.}}
    bj::object const* values = nullptr;
    std::size_t number = 0;  // of an entry, from 1
    Scope const* outer = nullptr;
};

// Through the objects within one another; null where one of them is null, none where there is nothing of that name.
bj::value const* below(bj::value const* value, std::string_view path) {
    static bj::value const nothing(nullptr);
    while (value != nullptr && !path.empty()) {
        if (value->is_null()) return &nothing;
        if (!value->is_object()) return nullptr;
        auto const dot = path.find('.');
        value = value->get_object().if_contains(path.substr(0, dot));
        path.remove_prefix(dot == std::string_view::npos ? path.size() : dot + 1);
    }
    return value;
}

bj::value const* find(Scope const* scope, std::string_view name) {
    auto const dot = name.find('.');
    auto const rest = dot == std::string_view::npos ? "" : name.substr(dot + 1);
    for (; scope != nullptr; scope = scope->outer)
        if (scope->values != nullptr)
            if (auto const* const value = scope->values->if_contains(name.substr(0, dot))) return below(value, rest);
    return nullptr;
}

std::string names_in(Scope const* scope) {
    std::string names;
    for (; scope != nullptr; scope = scope->outer) {
        if (scope->values == nullptr) continue;
        for (auto const& value : *scope->values) names.append(names.empty() ? "" : ", ").append(value.key());
    }
    return names;
}

Scope const* nearest_entry(Scope const* scope) {
    while (scope != nullptr && scope->number == 0) scope = scope->outer;
    return scope;
}

std::optional<std::string> text_in(bj::value const& value) {
    if (value.is_null()) return "";
    if (value.is_string()) return std::string(value.get_string());
    if (value.is_int64()) return std::to_string(value.get_int64());
    return std::nullopt;
}

bool ends_with_paragraph(std::string_view xml) {
    return xml.ends_with("</w:p>") || xml.ends_with("<w:p/>") || xml.ends_with("<w:p />");
}

class Writing {
public:
    explicit Writing(Filling& filling) : filling_(filling) {}

    base::Result<std::string> write(Pieces const& pieces) {
        Scope const top{nullptr, &filling_.values, 0, nullptr};
        all(pieces, top);
        if (is_too_large_) return base::Error{base::Fault::invalid, "template.is_too_large"};
        if (!faults_.empty()) return invalid(std::move(faults_));
        return std::move(out_);
    }

private:
    void all(Pieces const& pieces, Scope const& scope) {
        for (auto const& piece : pieces) {
            if (out_.size() > filling_.limit_bytes) is_too_large_ = true;
            if (is_too_large_) return;
            one(piece, scope);
        }
    }

    void one(Piece const& piece, Scope const& scope) {
        switch (piece.kind) {
            case PieceKind::literal: out_ += piece.xml; return;
            case PieceKind::text:
            case PieceKind::capitals: return text(piece, scope);
            case PieceKind::chart: return chart(piece, scope);
            case PieceKind::block:
            case PieceKind::condition:
            case PieceKind::inverted_block: return block(piece, scope);
            case PieceKind::container:
            case PieceKind::table: return container(piece, scope);
        }
    }

    std::optional<std::string> text_named(Piece const& piece, Scope const& scope) {
        auto const* const entry = nearest_entry(&scope);
        if (piece.name == "." && entry != nullptr) return text_in(*entry->entry);
        auto const* const value = find(&scope, piece.name);
        if (value == nullptr && piece.name == "no" && entry != nullptr) return std::to_string(entry->number);
        if (value == nullptr) {
            unknown(piece, scope);
            return "";
        }
        return text_in(*value);
    }

    void text(Piece const& piece, Scope const& scope) {
        auto text = text_named(piece, scope);
        if (!text) return fault(piece, "template.not_a_text");
        *text = base::composed(*text);
        if (piece.kind == PieceKind::capitals) *text = base::raised(*text);
        std::string_view left = *text;
        while (true) {
            auto const end = left.find_first_of("\n\t");
            auto line = left.substr(0, end);
            if (end != std::string_view::npos && left[end] == '\n' && line.ends_with('\r')) line.remove_suffix(1);
            out_ += escaped(line);
            if (end == std::string_view::npos) return;
            out_ += left[end] == '\n' ? std::string_view(piece.line_break)
                                      : std::string_view("</w:t><w:tab/><w:t xml:space=\"preserve\">");
            left.remove_prefix(end + 1);
        }
    }

    void chart(Piece const& piece, Scope const& scope) {
        if (!filling_.charts.contains(piece.name)) return unknown(piece, scope);
        filling_.placed.push_back({piece.name, filling_.placed.size() + 1});
        out_ += "</w:t>";
        out_ += drawing_of(filling_.placed.back());
        out_ += "<w:t xml:space=\"preserve\">";
    }

    void block(Piece const& piece, Scope const& scope) {
        auto const* const value = find(&scope, piece.name);
        if (value == nullptr) return unknown(piece, scope);
        if (piece.kind == PieceKind::inverted_block) {
            if (is_empty(*value)) all(piece.inside, scope);
            return;
        }
        if (is_empty(*value)) return;
        if (piece.kind == PieceKind::condition) return all(piece.inside, scope);
        if (value->is_object()) return all(piece.inside, {nullptr, &value->get_object(), 0, &scope});
        if (!value->is_array()) return all(piece.inside, scope);
        std::size_t number = 0;
        for (auto const& entry : value->get_array()) all(piece.inside, {&entry, entry.if_object(), ++number, &scope});
    }

    static bool is_empty(bj::value const& value) {
        if (value.is_null()) return true;
        if (value.is_bool()) return !value.get_bool();
        if (value.is_string()) return value.get_string().empty();
        if (value.is_array()) return value.get_array().empty();
        return false;
    }

    // A cell, a header and the like may not end without a paragraph, nor a table stand without a row.
    void container(Piece const& piece, Scope const& scope) {
        auto const start = out_.size();
        out_ += piece.xml;
        auto const inside = out_.size();
        all(piece.inside, scope);
        auto const is_table = piece.kind == PieceKind::table;
        if (is_table && std::string_view(out_).substr(inside).find("</w:tr>") == std::string_view::npos) {
            out_.resize(start);
            return;
        }
        if (!is_table && !ends_with_paragraph(std::string_view(out_).substr(inside))) out_ += "<w:p/>";
        out_ += piece.end;
    }

    void unknown(Piece const& piece, Scope const& scope) {
        fault(piece, "template.unknown_mark", {{"known", names_in(&scope)}});
    }

    // A list's rows would say the same thing again and again.
    void fault(Piece const& piece, std::string code, base::Arguments arguments = {}) {
        if (!told_.insert(&piece).second) return;
        arguments["mark"] = piece.written;
        faults_.push_back(fault_at(filling_.places[piece.place], std::move(code), std::move(arguments)));
    }

    Filling& filling_;
    std::string out_;
    std::vector<base::FieldError> faults_;
    std::set<Piece const*> told_;
    bool is_too_large_ = false;
};

}  // namespace

base::Result<std::string> filled(Pieces const& pieces, Filling& filling) {
    return Writing(filling).write(pieces);
}

}  // namespace print
