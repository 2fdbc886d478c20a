#pragma once
// Private to rules: the parameters of each kind of rule, as the book's files write them and as its sentences name them.
#include <boost/json/object.hpp>
#include <optional>
#include <string>

#include "rules/reader.h"
#include "rules/rules.h"

namespace rules {

// May an entry of this kind judge what the rule measures?
bool suits(Kind kind, Measure measure);

// Every parameter of the kind is needed; faults are noted at their own pointers.
std::optional<Parameters> read_parameters(Node const& node, Kind kind, Rule const& rule);

Kind kind_of(Parameters const& parameters);
boost::json::object parameters_to_json(Rule const& rule, Parameters const& parameters);

// What an entry's sentence may name in braces: {regular}, {thematic}, {combined}, {small_cell_under},
// {small_cell_minutes}, {number}, {percent}.
base::Arguments arguments_of(Rule const& rule, Parameters const& parameters);

// Puts the arguments in place of their names in braces; unknown names stay.
std::string filled(std::string_view text, base::Arguments const& arguments);
// The first name in braces that is not among the arguments.
std::optional<std::string> unknown_placeholder(std::string_view text, base::Arguments const& arguments);

// The kinds of a set by name, as JSON writes them, and back.
boost::json::array kinds_to_json(MeetingKinds kinds);
MeetingKinds read_kinds(Node const& node);

}  // namespace rules
