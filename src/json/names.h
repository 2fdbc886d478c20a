#pragma once
// The names of a RECORD_ENUM's enumerators: what JSON, SQL and the command line call them. One that would be a keyword
// carries a trailing _ in C++ only: break_ is "break".
#include <array>
#include <boost/describe/enumerators.hpp>
#include <optional>
#include <string_view>
#include <vector>

namespace json {

constexpr std::string_view plain_name(std::string_view enumerator) {
    return enumerator.ends_with('_') ? enumerator.substr(0, enumerator.size() - 1) : enumerator;
}

namespace detail {

template <class Enum>
struct Named {
    Enum value;
    std::string_view name;
};

template <class Enum, template <class...> class List, class... Enumerator>
constexpr std::array<Named<Enum>, sizeof...(Enumerator)> all_named(List<Enumerator...> /*described*/) {
    return {{{Enumerator::value, plain_name(Enumerator::name)}...}};
}

// In the order of RECORD_ENUM.
template <class Enum>
inline constexpr auto enumerators = all_named<Enum>(boost::describe::describe_enumerators<Enum>());

}  // namespace detail

// In the order of RECORD_ENUM.
template <class Enum>
std::vector<std::string_view> names_of() {
    std::vector<std::string_view> names;
    for (auto const& one : detail::enumerators<Enum>) names.push_back(one.name);
    return names;
}

// Empty for a number that has no name.
template <class Enum>
std::string_view name_of(Enum value) {
    for (auto const& one : detail::enumerators<Enum>)
        if (one.value == value) return one.name;
    return {};
}

template <class Enum>
std::optional<Enum> named(std::string_view name) {
    for (auto const& one : detail::enumerators<Enum>)
        if (one.name == name) return one.value;
    return std::nullopt;
}

}  // namespace json
