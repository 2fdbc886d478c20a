#pragma once
// Reads and writes RECORD structs as JSON and describes them as JSON schema, all from the one list of members. Pure;
// safe from any thread.
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <concepts>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "base/day.h"
#include "base/id.h"
#include "base/result.h"
#include "json/names.h"
#include "json/print.h"
#include "json/record.h"
#include "json/shape.h"

namespace json {

struct Limits {
    std::size_t size_bytes = std::size_t{1} << 20U;
    std::size_t depth = 32;
};

// Text that must be one JSON value in UTF-8. Codes: json.too_large {limit_bytes}, json.too_deep {limit}, json.invalid
// {line, column} where reading stopped, both from 1, the column in bytes. Of two equal keys in one object the last
// counts.
base::Result<boost::json::value> parse(std::string_view text, Limits limits = {});

// Reads a T, with every fault at once. The error's code is "body.invalid"; its fields have one of these codes, or one
// of a TextForm:
//   missing, unknown_key, not_text, not_a_boolean, not_an_integer, not_a_number, not_a_list, not_an_object,
//   out_of_range {minimum, maximum}, too_many_decimals {decimals}, not_one_of {allowed}.
// At most 1000 faults are named, so that a small hostile body cannot become a large answer.
// T: bool, integers, std::string, Decimal, RECORD_ENUMs (by name), TextForms (days, partial days, months, quarters,
// instants, ids), std::optional (left out or null is empty; only optionals may be left out), std::vector, std::map from
// std::string, RECORD structs.
template <class T>
base::Result<T> decode(boost::json::value const& value);

// An empty optional is written as null.
template <class T>
boost::json::value encode(T const& value);

// JSON schema 2020-12, as OpenAPI 3.1 takes it; structs within structs stand in place. Not for structs that contain
// themselves.
template <class T>
boost::json::object schema();

// --- From here on only what the templates above need. ---

namespace detail {

// Where the reader stands: a chain on the stack, written out as a JSON pointer only when something is wrong there.
struct Place {
    Place const* above = nullptr;
    std::variant<std::string_view, std::size_t> step{};

    [[nodiscard]] Place below(std::string_view key) const { return {this, key}; }
    [[nodiscard]] Place below(std::size_t index) const { return {this, index}; }
    [[nodiscard]] std::string pointer() const;
};

// Takes values apart without templates and collects what is wrong. What is not as asked is nullptr or nullopt, and
// noted.
class Reader {
public:
    void refuse(Place const& place, std::string code, base::Arguments arguments = {});
    std::optional<bool> boolean(boost::json::value const& value, Place const& place);
    std::optional<std::int64_t> integer(boost::json::value const& value, Place const& place, std::int64_t minimum,
                                        std::int64_t maximum);
    std::optional<std::uint64_t> natural(boost::json::value const& value, Place const& place);
    std::optional<Decimal> decimal(boost::json::value const& value, Place const& place);
    boost::json::string const* text(boost::json::value const& value, Place const& place);
    boost::json::array const* list(boost::json::value const& value, Place const& place);
    boost::json::object const* object(boost::json::value const& value, Place const& place);
    void not_one_of(Place const& place, std::vector<std::string_view> const& allowed);
    void unknown_keys(boost::json::object const& object, Place const& place,
                      std::vector<std::string_view> const& known);
    std::vector<base::FieldError> take() { return std::move(faults_); }

private:
    std::vector<base::FieldError> faults_;
};

base::Error body_invalid(std::vector<base::FieldError> fields);
boost::json::value decimal_value(Decimal decimal);
boost::json::object typed(std::string_view type);
boost::json::object integer_schema(std::int64_t minimum, std::int64_t maximum);
boost::json::object choice_schema(std::vector<std::string_view> const& names);
boost::json::object decimal_schema();
boost::json::object text_schema(std::string_view format);
boost::json::object pattern_schema(std::string_view pattern);
boost::json::object or_null(boost::json::object schema);
boost::json::object list_schema(boost::json::object items);
boost::json::object map_schema(boost::json::object values);

template <class T>
void read(boost::json::value const& value, T& out, Place const& place, Reader& reader);

template <class T>
void read_integer(boost::json::value const& value, T& out, Place const& place, Reader& reader) {
    if constexpr (std::same_as<T, std::uint64_t>) {
        if (auto const number = reader.natural(value, place)) out = *number;
    } else {
        using Range = std::numeric_limits<T>;
        auto const number = reader.integer(value, place, Range::min(), Range::max());
        if (number) out = static_cast<T>(*number);
    }
}

template <class T>
void read_enum(boost::json::value const& value, T& out, Place const& place, Reader& reader) {
    auto const* text = reader.text(value, place);
    if (!text) return;
    if (auto const found = named<T>(*text)) {
        out = *found;
    } else {
        reader.not_one_of(place, names_of<T>());
    }
}

template <class T>
void read_text_form(boost::json::value const& value, T& out, Place const& place, Reader& reader) {
    auto const* text = reader.text(value, place);
    if (!text) return;
    auto parsed = TextForm<T>::parse(*text);
    if (parsed) {
        out = *std::move(parsed);
    } else {
        reader.refuse(place, parsed.error().code, parsed.error().arguments);
    }
}

template <class T>
void read_list(boost::json::value const& value, std::vector<T>& out, Place const& place, Reader& reader) {
    auto const* list = reader.list(value, place);
    if (!list) return;
    out.clear();
    out.reserve(list->size());
    for (auto const& entry : *list) {
        T read_entry{};
        read(entry, read_entry, place.below(out.size()), reader);
        out.push_back(std::move(read_entry));
    }
}

template <class T>
void read_map(boost::json::value const& value, std::map<std::string, T>& out, Place const& place, Reader& reader) {
    auto const* object = reader.object(value, place);
    if (!object) return;
    out.clear();
    for (auto const& entry : *object) {
        read(entry.value(), out[std::string(entry.key())], place.below(entry.key()), reader);
    }
}

// One object, member after member.
struct ObjectReader {
    boost::json::object const& object;
    Place const& place;
    Reader& reader;
    std::vector<std::string_view> known{};

    // What is given under the name; nullptr where nothing is, which is noted unless it may be left out.
    boost::json::value const* given(std::string_view name, bool may_be_left_out);
};

template <class T>
void read_member(ObjectReader& from, std::string_view name, T& out) {
    if (auto const* given = from.given(name, is_a<T, std::optional>))
        read(*given, out, from.place.below(name), from.reader);
    else if constexpr (is_a<T, std::optional>)
        out.reset();
}

template <class T, template <class...> class List, class... Member>
void read_members(ObjectReader& from, T& out, List<Member...> /*described*/) {
    (read_member(from, Member::name, out.*Member::pointer), ...);
}

template <class T>
void read_record(boost::json::value const& value, T& out, Place const& place, Reader& reader) {
    auto const* object = reader.object(value, place);
    if (!object) return;
    ObjectReader from{*object, place, reader};
    read_members(from, out, MembersOf<T>());
    reader.unknown_keys(*object, place, from.known);
}

template <class T>
void read(boost::json::value const& value, T& out, Place const& place, Reader& reader) {
    if constexpr (is_a<T, std::optional>) {
        out.reset();
        if (!value.is_null()) read(value, out.emplace(), place, reader);
    } else if constexpr (std::same_as<T, bool>) {
        if (auto const flag = reader.boolean(value, place)) out = *flag;
    } else if constexpr (std::same_as<T, Decimal>) {
        if (auto const number = reader.decimal(value, place)) out = *number;
    } else if constexpr (std::same_as<T, std::string>) {
        if (auto const* text = reader.text(value, place)) out.assign(text->data(), text->size());
    } else if constexpr (std::integral<T>) {
        read_integer(value, out, place, reader);
    } else if constexpr (std::is_enum_v<T>) {
        read_enum(value, out, place, reader);
    } else if constexpr (Textual<T>) {
        read_text_form(value, out, place, reader);
    } else if constexpr (is_a<T, std::vector>) {
        read_list(value, out, place, reader);
    } else if constexpr (is_a<T, std::map>) {
        read_map(value, out, place, reader);
    } else {
        read_record(value, out, place, reader);
    }
}

// The schema of an object, member after member.
struct ObjectSchema {
    boost::json::object properties{};
    boost::json::array required{};

    void add(std::string_view name, boost::json::object schema, bool may_be_left_out);
    boost::json::object take();
};

template <class T, class Of>
void add_schema(ObjectSchema& to, std::string_view name, T Of::* /*member*/) {
    to.add(name, schema<T>(), is_a<T, std::optional>);
}

template <template <class...> class List, class... Member>
boost::json::object record_schema(List<Member...> /*described*/) {
    ObjectSchema schema;
    (add_schema(schema, Member::name, Member::pointer), ...);
    return schema.take();
}

template <class T, template <class...> class List, class... Member>
boost::json::object encode_record(T const& value, List<Member...> /*described*/) {
    boost::json::object object;
    (object.emplace(Member::name, encode(value.*Member::pointer)), ...);
    return object;
}

}  // namespace detail

template <>
struct TextForm<base::Day> {
    static base::Result<base::Day> parse(std::string_view text) { return base::parse_day(text); }
    static std::string print(base::Day day) { return base::to_text(day); }
    static boost::json::object schema() { return detail::text_schema("date"); }
};

template <>
struct TextForm<base::PartialDay> {
    static base::Result<base::PartialDay> parse(std::string_view text) { return base::parse_partial_day(text); }
    static std::string print(base::PartialDay date) { return base::to_text(date); }
    static boost::json::object schema() { return detail::pattern_schema(R"(^\d{4}(-\d{2}(-\d{2})?)?$)"); }
};

template <>
struct TextForm<base::Month> {
    static base::Result<base::Month> parse(std::string_view text) { return base::parse_month(text); }
    static std::string print(base::Month month) { return base::to_text(month); }
    static boost::json::object schema() { return detail::pattern_schema(R"(^\d{4}-\d{2}$)"); }
};

template <>
struct TextForm<base::Quarter> {
    static base::Result<base::Quarter> parse(std::string_view text) { return base::parse_quarter(text); }
    static std::string print(base::Quarter quarter) { return base::to_text(quarter); }
    static boost::json::object schema() { return detail::pattern_schema(R"(^\d{4}-Q[1-4]$)"); }
};

// 2019-04-10T08:00:00.000Z and nothing else; the fault's code is "instant.invalid".
template <>
struct TextForm<base::Instant> {
    static base::Result<base::Instant> parse(std::string_view text);
    static std::string print(base::Instant instant) { return base::to_text(instant); }
    static boost::json::object schema() { return detail::text_schema("date-time"); }
};

template <class T>
struct TextForm<base::Id<T>> {
    static base::Result<base::Id<T>> parse(std::string_view text) { return base::Id<T>{TRY(base::parse_id(text))}; }
    static std::string print(base::Id<T> id) { return base::to_text(id); }
    static boost::json::object schema() { return detail::pattern_schema("^[0-9A-HJKMNP-TV-Z]{13}$"); }
};

template <class T>
base::Result<T> decode(boost::json::value const& value) {
    T out{};
    detail::Reader reader;
    detail::read(value, out, detail::Place{}, reader);
    auto faults = reader.take();
    if (!faults.empty()) return detail::body_invalid(std::move(faults));
    return out;
}

template <class T>
boost::json::value encode(T const& value) {
    if constexpr (detail::is_a<T, std::optional>) {
        return value ? encode(*value) : boost::json::value(nullptr);
    } else if constexpr (std::same_as<T, bool> || std::same_as<T, std::string> || std::integral<T>) {
        return boost::json::value(value);
    } else if constexpr (std::same_as<T, Decimal>) {
        return detail::decimal_value(value);
    } else if constexpr (std::is_enum_v<T>) {
        return boost::json::value(name_of(value));
    } else if constexpr (detail::Textual<T>) {
        return boost::json::value(TextForm<T>::print(value));
    } else if constexpr (detail::is_a<T, std::vector>) {
        boost::json::array list;
        list.reserve(value.size());
        for (typename T::const_reference entry : value) list.push_back(encode<typename T::value_type>(entry));
        return list;
    } else if constexpr (detail::is_a<T, std::map>) {
        boost::json::object object;
        for (auto const& [key, entry] : value) object.emplace(key, encode(entry));
        return object;
    } else {
        return detail::encode_record(value, MembersOf<T>());
    }
}

template <class T>
boost::json::object schema() {
    if constexpr (detail::is_a<T, std::optional>) {
        return detail::or_null(schema<typename T::value_type>());
    } else if constexpr (std::same_as<T, bool>) {
        return detail::typed("boolean");
    } else if constexpr (std::same_as<T, std::string>) {
        return detail::typed("string");
    } else if constexpr (std::same_as<T, Decimal>) {
        return detail::decimal_schema();
    } else if constexpr (std::same_as<T, std::uint64_t>) {
        return detail::integer_schema(0, std::numeric_limits<std::int64_t>::max());
    } else if constexpr (std::integral<T>) {
        return detail::integer_schema(std::numeric_limits<T>::min(), std::numeric_limits<T>::max());
    } else if constexpr (std::is_enum_v<T>) {
        return detail::choice_schema(names_of<T>());
    } else if constexpr (detail::Textual<T>) {
        return TextForm<T>::schema();
    } else if constexpr (detail::is_a<T, std::vector>) {
        return detail::list_schema(schema<typename T::value_type>());
    } else if constexpr (detail::is_a<T, std::map>) {
        return detail::map_schema(schema<typename T::mapped_type>());
    } else {
        return detail::record_schema(MembersOf<T>());
    }
}

}  // namespace json
