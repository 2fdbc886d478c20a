// Reading and printing the typed parameters of the kinds of rule.
#include "rules/parameters.h"

#include <algorithm>
#include <array>
#include <utility>

namespace rules {
namespace {

constexpr std::array<MeetingKind, meeting_kind_count> all_meeting_kinds{
    MeetingKind::regular, MeetingKind::thematic, MeetingKind::combined, MeetingKind::extraordinary,
    MeetingKind::committee};

boost::json::string_view json_view(std::string_view text) {
    return {text.data(), text.size()};
}

bool is_object_of_parameters(Node const& node, std::initializer_list<std::string_view> keys) {
    return node.needed().is_object(keys, "unknown_parameter");
}

std::optional<MinimumMinutes> read_minimum_minutes(Node const& node, MeetingKinds kinds) {
    std::vector<std::string_view> keys{"small_cell"};
    for (auto const kind : all_meeting_kinds) {
        if (kinds.contains(kind)) keys.push_back(name_of(kind));
    }
    if (!node.needed().is_object(keys, "unknown_parameter")) return {};
    MinimumMinutes read;
    for (auto const kind : all_meeting_kinds) {
        if (!kinds.contains(kind)) continue;
        read.minutes[static_cast<std::size_t>(kind)] = node.at(name_of(kind)).needed().count().value_or(0);
    }
    auto const small_cell = node.at("small_cell");
    if (!small_cell.is_object({"under", "minutes"}, "unknown_parameter")) return read;
    read.small_cell = MinimumMinutes::SmallCell{small_cell.at("under").needed().number(1, 1000).value_or(1),
                                                small_cell.at("minutes").count()};
    return read;
}

template <class T>
std::optional<T> read_number(Node const& node) {
    if (!is_object_of_parameters(node, {"number"})) return {};
    return T{node.at("number").needed().count().value_or(0)};
}

std::optional<ShareOver> read_share_over(Node const& node) {
    if (!is_object_of_parameters(node, {"percent", "nobody_unexcused"})) return {};
    return ShareOver{node.at("percent").needed().number(0, 100).value_or(0),
                     node.at("nobody_unexcused").needed().flag().value_or(false)};
}

std::optional<HeldOnce> read_held_once(Node const& node) {
    if (!is_object_of_parameters(node, {"meetings"})) return {};
    return HeldOnce{read_kinds(node.at("meetings").needed())};
}

template <class T>
std::optional<Parameters> as_parameters(std::optional<T> read) {
    if (!read) return {};
    return Parameters(*std::move(read));
}

boost::json::object printed(Rule const& rule, MinimumMinutes const& parameters) {
    boost::json::object out;
    for (auto const kind : all_meeting_kinds) {
        if (rule.meeting_kinds.contains(kind))
            out[json_view(name_of(kind))] = parameters.minutes[static_cast<std::size_t>(kind)];
    }
    if (!parameters.small_cell) return out;
    boost::json::value minutes;
    if (parameters.small_cell->minutes) minutes = *parameters.small_cell->minutes;
    out["small_cell"] = boost::json::object{{"under", parameters.small_cell->under}, {"minutes", std::move(minutes)}};
    return out;
}
boost::json::object printed(Rule const& /*rule*/, AtLeast const& parameters) {
    return {{"number", parameters.number}};
}
boost::json::object printed(Rule const& /*rule*/, AtMost const& parameters) {
    return {{"number", parameters.number}};
}
boost::json::object printed(Rule const& /*rule*/, ShareOver const& parameters) {
    return {{"percent", parameters.percent}, {"nobody_unexcused", parameters.nobody_unexcused}};
}
boost::json::object printed(Rule const& /*rule*/, HeldOnce const& parameters) {
    return {{"meetings", kinds_to_json(parameters.meetings)}};
}
boost::json::object printed(Rule const& /*rule*/, NothingRequired const& /*parameters*/) {
    return {};
}

// The name in braces that begins at `open`, or none where the brace is not closed.
std::optional<std::string_view> name_at(std::string_view text, std::size_t open) {
    auto const close = text.find('}', open);
    if (close == std::string_view::npos) return {};
    return text.substr(open + 1, close - open - 1);
}

}  // namespace

bool suits(Kind kind, Measure measure) {
    switch (kind) {
        case Kind::minimum_minutes: return measure == Measure::party_minutes;
        case Kind::share_over: return measure == Measure::attendance_share;
        case Kind::held_once: return measure == Measure::meetings_held;
        case Kind::at_least:
        case Kind::at_most: return measure != Measure::attendance_share && measure != Measure::meetings_held;
        case Kind::nothing_required: return true;
    }
    return false;
}

std::optional<Parameters> read_parameters(Node const& node, Kind kind, Rule const& rule) {
    switch (kind) {
        case Kind::minimum_minutes: return as_parameters(read_minimum_minutes(node, rule.meeting_kinds));
        case Kind::at_least: return as_parameters(read_number<AtLeast>(node));
        case Kind::at_most: return as_parameters(read_number<AtMost>(node));
        case Kind::share_over: return as_parameters(read_share_over(node));
        case Kind::held_once: return as_parameters(read_held_once(node));
        case Kind::nothing_required: break;
    }
    if (node.is_given() && !node.is_object({}, "unknown_parameter")) return {};
    return Parameters(NothingRequired{});
}

Kind kind_of(Parameters const& parameters) {
    return static_cast<Kind>(parameters.index());
}

boost::json::object parameters_to_json(Rule const& rule, Parameters const& parameters) {
    return std::visit([&](auto const& held) { return printed(rule, held); }, parameters);
}

base::Arguments arguments_of(Rule const& rule, Parameters const& parameters) {
    base::Arguments arguments;
    for (auto const& member : parameters_to_json(rule, parameters)) {
        if (member.value().is_int64())
            arguments[std::string(member.key())] = std::to_string(member.value().get_int64());
    }
    auto const* minimum = std::get_if<MinimumMinutes>(&parameters);
    if (minimum == nullptr || !minimum->small_cell) return arguments;
    arguments["small_cell_under"] = std::to_string(minimum->small_cell->under);
    if (minimum->small_cell->minutes) arguments["small_cell_minutes"] = std::to_string(*minimum->small_cell->minutes);
    return arguments;
}

std::string filled(std::string_view text, base::Arguments const& arguments) {
    std::string out;
    while (!text.empty()) {
        auto const open = text.find('{');
        out += text.substr(0, open);
        if (open == std::string_view::npos) return out;
        auto const name = name_at(text, open);
        auto const argument = name ? arguments.find(std::string(*name)) : arguments.end();
        if (argument == arguments.end()) {
            out += '{';
            text.remove_prefix(open + 1);
            continue;
        }
        out += argument->second;
        text.remove_prefix(open + name->size() + 2);
    }
    return out;
}

std::optional<std::string> unknown_placeholder(std::string_view text, base::Arguments const& arguments) {
    for (auto open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
        auto const name = name_at(text, open);
        if (!name) return std::string(text.substr(open));
        if (!arguments.contains(std::string(*name))) return std::string(*name);
    }
    return {};
}

boost::json::array kinds_to_json(MeetingKinds kinds) {
    boost::json::array names;
    for (auto const kind : all_meeting_kinds) {
        if (kinds.contains(kind)) names.emplace_back(json_view(name_of(kind)));
    }
    return names;
}

MeetingKinds read_kinds(Node const& node) {
    MeetingKinds kinds;
    if (node.is_empty_list()) node.refuse("missing");
    for (auto const& element : node.elements()) {
        if (auto const kind = element.needed().choice<MeetingKind>("unknown_meeting_kind")) kinds.add(*kind);
    }
    return kinds;
}

}  // namespace rules
