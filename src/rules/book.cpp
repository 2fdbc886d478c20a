// The loaded book: finding a rule, finding the entry of a day and a place, and what places are.
#include <algorithm>
#include <utility>

#include "rules/contents.h"
#include "rules/rules.h"

namespace rules {
namespace {

bool is_part_of_a_place(std::string_view part) {
    if (part.empty() || part.front() == '-' || part.back() == '-' || part.find("--") != std::string_view::npos)
        return false;
    return std::all_of(part.begin(), part.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

// The last entry of the place that begins on or before the day, where it has not ended before it.
Entry const* entry_at(std::vector<Entry> const& entries, std::string const& place, base::Day day) {
    auto const begins_later = [&](base::Day, Entry const& entry) {
        int const order = entry.place.compare(place);
        return order > 0 || (order == 0 && entry.from > day);
    };
    auto const next = std::upper_bound(entries.begin(), entries.end(), day, begins_later);
    if (next == entries.begin()) return nullptr;
    auto const& last = *std::prev(next);
    bool const is_in_force = last.place == place && (!last.to || *last.to >= day);
    return is_in_force ? &last : nullptr;
}

}  // namespace

bool is_place(std::string_view place) {
    for (auto slash = place.find('/'); slash != std::string_view::npos; slash = place.find('/')) {
        if (!is_part_of_a_place(place.substr(0, slash))) return false;
        place.remove_prefix(slash + 1);
    }
    return is_part_of_a_place(place);
}

std::vector<std::string> places_of(std::string_view place) {
    std::vector<std::string> places{"central"};
    if (place.empty() || place == "central") return places;
    for (auto slash = place.find('/'); slash != std::string_view::npos; slash = place.find('/', slash + 1)) {
        places.emplace_back(place.substr(0, slash));
    }
    places.emplace_back(place);
    return places;
}

std::span<Rule const> Book::rules() const {
    return contents_->rules;
}

Rule const* Book::find(std::string_view id) const {
    auto const& rules = contents_->rules;
    auto const found = std::find_if(rules.begin(), rules.end(), [&](Rule const& rule) { return rule.id == id; });
    return found == rules.end() ? nullptr : &*found;
}

std::string const& Book::version() const {
    return contents_->version;
}

Entry const* entry_in_force(Rule const& rule, base::Day day, std::span<std::string const> places) {
    for (auto place = places.rbegin(); place != places.rend(); ++place) {
        if (auto const* entry = entry_at(rule.entries, *place, day)) return entry;
    }
    return nullptr;
}

}  // namespace rules
