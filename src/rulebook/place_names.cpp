// Names of places: of the organisations there, else of the country's provinces.
#include "rulebook/place_names.h"

#include <set>

namespace rulebook {
namespace {

// Without words it is called as it is written.
std::string in_words(words::Language language, std::string_view part) {
    auto const code = "place_name." + std::string(part);
    auto text = words::text(language, code);
    return text == code ? std::string(part) : text;
}

}  // namespace

PlaceNames::PlaceNames(organisations::Reach const& reach, words::Language language) : language_(language) {
    auto const known = reach.known();
    std::set<organisations::Node const*> const may_be_told(known.begin(), known.end());
    // Superiors come before those below them, and the first is kept.
    for (auto const* const node : reach.tree().in_reading_order())
        if (node->place && may_be_told.contains(node)) names_.try_emplace(*node->place, node->name);
}

std::string PlaceNames::name_of(std::string const& place) const {
    if (auto const found = names_.find(place); found != names_.end()) return found->second;
    auto const slash = place.rfind('/');
    if (slash == std::string::npos) return in_words(language_, place);
    return name_of(place.substr(0, slash)) + " / " + in_words(language_, std::string_view(place).substr(slash + 1));
}

}  // namespace rulebook
