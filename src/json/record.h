#pragma once
// RECORD lists a struct's members once, for the JSON codec, the schema and the rows of the database.
#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <boost/describe/members.hpp>
#include <boost/mp11/list.hpp>
#include <boost/pfr/tuple_size.hpp>

namespace json {

template <class T>
using MembersOf = boost::describe::describe_members<T, boost::describe::mod_any_access>;

}  // namespace json

// RECORD(T, a, b) stands after struct T in T's namespace; a forgotten member does not compile. RECORD_ENUM(E, x, y)
// likewise for an enum, whose names are those in JSON and SQL.
#define RECORD(T, ...)                                                                            \
    BOOST_DESCRIBE_STRUCT(T, (), (__VA_ARGS__))                                                   \
    static_assert(boost::pfr::tuple_size_v<T> == boost::mp11::mp_size<json::MembersOf<T>>::value, \
                  #T ": every member must be listed in RECORD");
#define RECORD_ENUM(E, ...) BOOST_DESCRIBE_ENUM(E, __VA_ARGS__)
