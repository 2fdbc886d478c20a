#pragma once
// RECORD lists a struct's members once, for the JSON codec, the schema and the rows of the database.
#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <boost/describe/members.hpp>
#include <boost/mp11/list.hpp>
#include <cstddef>
#include <exception>
#include <utility>

namespace json {

template <class T>
using MembersOf = boost::describe::describe_members<T, boost::describe::mod_public>;

namespace detail {

// Stands for a member of any type; nobody ever makes one.
struct AnyMember {
    template <class T>
    operator T&() const&& noexcept {
        std::terminate();
    }
    template <class T>
    operator T&() const& noexcept {
        std::terminate();
    }
};

template <class T, std::size_t... I>
consteval bool takes(std::index_sequence<I...> /*count*/) {
    return requires {
        T{(static_cast<void>(I), AnyMember{})...};
    };
}

template <class T>
consteval bool lists_every_member() {
    constexpr auto listed = boost::mp11::mp_size<MembersOf<T>>::value;
    return takes<T>(std::make_index_sequence<listed>()) && !takes<T>(std::make_index_sequence<listed + 1>());
}

}  // namespace detail
}  // namespace json

// RECORD(T, a, b) stands after struct T in T's namespace; a forgotten member does not compile. RECORD_ENUM(E, x, y)
// likewise for an enum, whose names are those in JSON and SQL.
#define RECORD(T, ...)                          \
    BOOST_DESCRIBE_STRUCT(T, (), (__VA_ARGS__)) \
    static_assert(json::detail::lists_every_member<T>(), #T ": every member must be listed in RECORD");
#define RECORD_ENUM(E, ...) BOOST_DESCRIBE_ENUM(E, __VA_ARGS__)
