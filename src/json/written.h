#pragma once
// Writes RECORD structs as JSON text.
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "json/names.h"
#include "json/print.h"
#include "json/record.h"
#include "json/shape.h"

namespace json {

// The same text as print(encode(value)), written without a value in between; for the same types.
template <class T>
std::string written(T const& value);

// --- From here on only what the template above needs. ---

namespace detail {

void write_decimal(std::string& out, Decimal decimal);

template <class T>
void write(std::string& out, T const& value);

template <class List>
void write_list(std::string& out, List const& list) {
    char between = '[';
    for (typename List::const_reference entry : list) {
        out += std::exchange(between, ',');
        write<typename List::value_type>(out, entry);
    }
    out += list.empty() ? "[]" : "]";
}

template <class Map>
void write_map(std::string& out, Map const& map) {
    char between = '{';
    for (auto const& [key, entry] : map) {
        out += std::exchange(between, ',');
        print_text(out, key);
        out += ':';
        write(out, entry);
    }
    out += map.empty() ? "{}" : "}";
}

template <class T>
void write_member(std::string& out, char& between, std::string_view name, T const& value) {
    out += std::exchange(between, ',');
    print_text(out, name);
    out += ':';
    write(out, value);
}

template <class T, template <class...> class List, class... Member>
void write_record(std::string& out, T const& value, List<Member...> /*described*/) {
    [[maybe_unused]] char between = '{';
    (write_member(out, between, Member::name, value.*Member::pointer), ...);
    out += sizeof...(Member) == 0 ? "{}" : "}";
}

template <class T>
void write(std::string& out, T const& value) {
    if constexpr (is_a<T, std::optional>) {
        if (value)
            write(out, *value);
        else
            out += "null";
    } else if constexpr (std::same_as<T, bool>) {
        out += value ? "true" : "false";
    } else if constexpr (std::same_as<T, std::string>) {
        print_text(out, value);
    } else if constexpr (std::same_as<T, std::uint64_t>) {
        print_natural(out, value);
    } else if constexpr (std::integral<T>) {
        print_whole(out, value);
    } else if constexpr (std::same_as<T, Decimal>) {
        write_decimal(out, value);
    } else if constexpr (std::is_enum_v<T>) {
        print_text(out, name_of(value));
    } else if constexpr (Textual<T>) {
        print_text(out, TextForm<T>::print(value));
    } else if constexpr (is_a<T, std::vector>) {
        write_list(out, value);
    } else if constexpr (is_a<T, std::map>) {
        write_map(out, value);
    } else {
        write_record(out, value, MembersOf<T>());
    }
}

}  // namespace detail

template <class T>
std::string written(T const& value) {
    std::string out;
    detail::write(out, value);
    return out;
}

}  // namespace json
