// A template read once and filled often.
#include "platform/print/template.h"

#include <algorithm>
#include <map>

#include "platform/print/chart_part.h"
#include "platform/print/package.h"
#include "platform/print/pieces.h"

namespace print {
namespace {

namespace bj = boost::json;

// --- What marks may name ---

Holds held_by(bj::object const& schema) {
    auto const& type = schema.at("type");
    auto const is = [&](std::string_view name) {
        if (type.is_string()) return type.get_string() == name;
        auto const& either = type.as_array();
        return std::find(either.begin(), either.end(), bj::value(name)) != either.end();
    };
    if (is("array")) return Holds::list;
    if (is("object")) return Holds::group;
    return is("boolean") ? Holds::flag : Holds::text;
}

class Checking {
public:
    Checking(std::vector<Place> const& places, std::vector<base::FieldError>& faults)
        : places_(places), faults_(faults) {}

    // What a block holds, seen from within it.
    struct Sight {
        std::vector<Known> const& known;
        bool is_list = false;
        Sight const* outer = nullptr;
    };

    void check(Pieces const& pieces, Sight const& sight) {
        for (auto const& piece : pieces) one(piece, sight);
    }

private:
    void one(Piece const& piece, Sight const& sight) {
        switch (piece.kind) {
            case PieceKind::literal: return;
            case PieceKind::text:
            case PieceKind::capitals: return text(piece, sight);
            case PieceKind::chart: return chart(piece, sight);
            case PieceKind::block:
            case PieceKind::condition:
            case PieceKind::inverted_block: return block(piece, sight);
            case PieceKind::container:
            case PieceKind::table: return check(piece.inside, sight);
        }
    }

    void text(Piece const& piece, Sight const& sight) {
        auto const is_in_list = [&] {
            for (auto const* one = &sight; one != nullptr; one = one->outer)
                if (one->is_list) return true;
            return false;
        };
        auto const* const known = find(sight, piece.name);
        if (known == nullptr && (piece.name == "no" || piece.name == ".") && is_in_list()) return;
        if (known == nullptr) return unknown(piece, sight);
        if (known->holds != Holds::text) fault(piece, "template.not_a_text");
    }

    void chart(Piece const& piece, Sight const& sight) {
        auto const* const known = find(sight, piece.name);
        if (known == nullptr) return unknown(piece, sight);
        if (known->holds != Holds::chart) fault(piece, "template.not_a_chart");
    }

    void block(Piece const& piece, Sight const& sight) {
        auto const* const known = find(sight, piece.name);
        if (known == nullptr) return unknown(piece, sight);
        if (known->holds == Holds::chart) return fault(piece, "template.not_a_text");
        auto const goes_in =
            piece.kind == PieceKind::block && (known->holds == Holds::list || known->holds == Holds::group);
        if (!goes_in) return check(piece.inside, sight);
        check(piece.inside, {known->inside, known->holds == Holds::list, &sight});
    }

    static Known const* named(std::vector<Known> const& known, std::string_view name) {
        for (auto const& one : known)
            if (one.name == name) return &one;
        return nullptr;
    }

    static Known const* find(Sight const& sight, std::string_view name) {
        auto const first = name.substr(0, name.find('.'));
        for (auto const* one = &sight; one != nullptr; one = one->outer) {
            auto const* known = named(one->known, first);
            if (known == nullptr) continue;
            for (auto rest = name; rest.find('.') != std::string_view::npos && known != nullptr;) {
                rest.remove_prefix(rest.find('.') + 1);
                known = named(known->inside, rest.substr(0, rest.find('.')));
            }
            return known;
        }
        return nullptr;
    }

    void unknown(Piece const& piece, Sight const& sight) {
        std::string known;
        for (auto const* one = &sight; one != nullptr; one = one->outer)
            for (auto const& name : one->known) known.append(known.empty() ? "" : ", ").append(name.name);
        fault(piece, "template.unknown_mark", {{"known", known}});
    }

    void fault(Piece const& piece, std::string code, base::Arguments arguments = {}) {
        arguments["mark"] = piece.written;
        faults_.push_back(fault_at(places_[piece.place], std::move(code), std::move(arguments)));
    }

    std::vector<Place> const& places_;
    std::vector<base::FieldError>& faults_;
};

bool is_among(std::vector<PackedPart> const& parts, std::string const& name) {
    return std::any_of(parts.begin(), parts.end(), [&](PackedPart const& one) { return one.name == name; });
}

}  // namespace

std::vector<Known> known_from(bj::object const& schema) {
    std::vector<Known> known;
    auto const* const properties = schema.if_contains("properties");
    if (properties == nullptr) return known;
    for (auto const& [name, property] : properties->as_object()) {
        auto const& its = property.as_object();
        Known one{std::string(name), held_by(its), {}};
        if (one.holds == Holds::group) one.inside = known_from(its);
        if (one.holds == Holds::list) one.inside = known_from(its.at("items").as_object());
        known.push_back(std::move(one));
    }
    return known;
}

struct Template::Compiled {
    Package package{};
    std::vector<Place> places{};
    std::map<std::string, Pieces, std::less<>> stories{};
    std::vector<PackedPart> packed{};  // the other parts; empty ones hold the place of stories
    std::size_t filled_bytes = 0;
};

base::Result<Template> Template::read(std::string_view bytes, TemplateLimits const& limits) {
    auto compiled = std::make_shared<Compiled>();
    compiled->package = TRY(read_package(bytes, limits));
    compiled->filled_bytes = limits.filled_bytes;
    Findings findings;
    for (auto const& name : compiled->package.stories)
        compiled->stories[name] = pieces_of(*find_part(compiled->package, name), findings);
    if (!findings.faults.empty()) return invalid(std::move(findings.faults));
    compiled->places = std::move(findings.places);
    for (auto& part : compiled->package.parts) {
        auto const is_story = compiled->stories.contains(part.name);
        compiled->packed.push_back(is_story ? PackedPart{part.name, {}, 0, 0} : packed(part.name, part.bytes));
        // Only what may still be changed is kept as it was.
        auto const is_kept =
            part.name == "[Content_Types].xml" || part.name == relationships_of(compiled->package.main_part);
        if (!is_kept) part.bytes.clear();
    }
    return Template(std::move(compiled));
}

std::vector<base::FieldError> Template::unknown(std::vector<Known> const& known) const {
    std::vector<base::FieldError> faults;
    for (auto const& [name, pieces] : compiled_->stories)
        Checking(compiled_->places, faults).check(pieces, {known, false, nullptr});
    return faults;
}

base::Result<std::string> Template::fill(bj::object const& values, Charts const& charts) const {
    Filling filling{values, charts, compiled_->places, compiled_->filled_bytes, {}};
    std::map<std::string, PackedPart> changed;
    for (auto const& [name, pieces] : compiled_->stories)
        changed.emplace(name, packed(name, TRY(filled(pieces, filling))));
    if (!filling.placed.empty())
        for (auto& part : chart_parts(compiled_->package, filling.placed, charts))
            changed.insert_or_assign(part.name, packed(part.name, part.bytes));
    std::vector<PackedPart const*> parts;
    for (auto const& part : compiled_->packed) {
        auto const now = changed.find(part.name);
        parts.push_back(now == changed.end() ? &part : &now->second);
    }
    // Then those that the form did not have.
    for (auto const& one : changed)
        if (!is_among(compiled_->packed, one.first)) parts.push_back(&one.second);
    return archive_of(parts);
}

}  // namespace print
