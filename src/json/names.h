#pragma once
// The names of a RECORD_ENUM's enumerators: what JSON, SQL and the command line call them.
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>
#include <boost/mp11/list.hpp>
#include <optional>
#include <string_view>
#include <vector>

namespace json {

// In the order of RECORD_ENUM.
template <class Enum>
std::vector<std::string_view> names_of() {
    std::vector<std::string_view> names;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>(
        [&](auto enumerator) { names.emplace_back(enumerator.name); });
    return names;
}

// Empty for a number that has no name.
template <class Enum>
std::string_view name_of(Enum value) {
    std::string_view name;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>([&](auto enumerator) {
        if (enumerator.value == value) name = enumerator.name;
    });
    return name;
}

template <class Enum>
std::optional<Enum> named(std::string_view name) {
    std::optional<Enum> found;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>([&](auto enumerator) {
        if (enumerator.name == name) found = enumerator.value;
    });
    return found;
}

}  // namespace json
