// The order of lists, and cursors: texts that mean nothing to whoever carries them.
#include "members/register_list.h"

#include <algorithm>
#include <array>

#include "json/codec.h"

namespace members {
namespace {

constexpr std::string_view hexadecimal_digits = "0123456789abcdef";
constexpr std::size_t parts_of_cursor = 5;
constexpr char cursor_separator = '\n';  // no value holds one

std::string as_hex(std::string_view bytes) {
    std::string text;
    for (char const letter : bytes) {
        auto const byte = static_cast<unsigned char>(letter);
        text += {hexadecimal_digits[byte >> 4U], hexadecimal_digits[byte & 15U]};
    }
    return text;
}

std::optional<std::string> from_hex(std::string_view text) {
    if (text.size() % 2 != 0) return std::nullopt;
    std::string bytes;
    for (std::size_t at = 0; at < text.size(); at += 2) {
        auto const high = hexadecimal_digits.find(text[at]);
        auto const low = hexadecimal_digits.find(text[at + 1]);
        if (high == std::string_view::npos || low == std::string_view::npos) return std::nullopt;
        bytes += static_cast<char>(high << 4U | low);
    }
    return bytes;
}

std::optional<std::array<std::string, parts_of_cursor>> cursor_parts(std::string_view text) {
    auto const bytes = from_hex(text);
    if (!bytes) return std::nullopt;
    std::array<std::string, parts_of_cursor> parts;
    std::size_t part = 0;
    for (char const c : *bytes) {
        if (c != cursor_separator)
            parts[part] += c;
        else if (++part == parts_of_cursor)
            return std::nullopt;
    }
    return part + 1 == parts_of_cursor ? std::optional(parts) : std::nullopt;
}

}  // namespace

std::string_view unknown_day(Direction direction) {
    return direction == Direction::ascending ? "9" : "";
}

Place before_all(Direction direction) {
    if (direction == Direction::ascending) return {};
    return {"\x7f", {}};
}

void arrange(std::vector<Place>& places, Direction direction) {
    if (direction == Direction::ascending)
        std::sort(places.begin(), places.end());
    else
        std::sort(places.begin(), places.end(), std::greater<>());
    places.erase(std::unique(places.begin(), places.end()), places.end());
}

std::string to_text(Cursor const& cursor) {
    std::string bytes(json::name_of(cursor.order.sort));
    bytes += cursor_separator;
    bytes += json::name_of(cursor.order.direction);
    return as_hex(bytes + cursor_separator + base::to_text(cursor.last.id) + cursor_separator +
                  base::id_to_text(cursor.total) + cursor_separator + cursor.last.value);
}

base::Result<Cursor> parse_cursor(std::string_view text, ListOrder order) {
    base::Error const invalid{base::Fault::invalid, "cursor.invalid"};
    auto const parts = cursor_parts(text);
    if (!parts) return invalid;
    auto const sort = json::named<SortBy>((*parts)[0]);
    auto const direction = json::named<Direction>((*parts)[1]);
    auto const id = base::parse_id((*parts)[2]);
    auto const total = base::parse_id((*parts)[3]);
    if (!sort || !direction || !id || !total || ListOrder{*sort, *direction} != order) return invalid;
    return Cursor{order, {(*parts)[4], MemberId{*id}}, *total};
}

Standing standing_on(std::optional<base::PartialDay> const& official_on, base::Day day) {
    switch (official_on ? base::on_or_before(*official_on, day) : base::Certainty::no) {
        case base::Certainty::yes: return Standing::official;
        case base::Certainty::no: return Standing::probationary;
        case base::Certainty::unknown: break;
    }
    return Standing::unknown;
}

}  // namespace members
