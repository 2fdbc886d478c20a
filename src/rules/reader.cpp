// The pointer-tracking reader over Boost.JSON.
#include "rules/reader.h"

#include <algorithm>
#include <boost/json/parse.hpp>
#include <iterator>

#include "rules/rules.h"

namespace rules {
namespace {

std::string escaped(std::string_view key) {
    std::string out;
    for (char const c : key) {
        if (c == '~') out += "~0";
        if (c == '/') out += "~1";
        if (c != '~' && c != '/') out += c;
    }
    return out;
}

}  // namespace

void Node::refuse(std::string_view problem, base::Arguments arguments) const {
    if (faults_->fields.size() >= 1000) return;
    faults_->fields.push_back({pointer_, faults_->prefix + std::string(problem), std::move(arguments)});
}

Node const& Node::needed() const {
    if (!is_given()) refuse("missing");
    return *this;
}

bool Node::is_object(std::initializer_list<std::string_view> keys, std::string_view problem) const {
    return is_object(std::vector<std::string_view>(keys), problem);
}

bool Node::is_object(std::vector<std::string_view> const& keys, std::string_view problem) const {
    if (!is_given()) return false;
    if (!value_->is_object()) {
        refuse("not_an_object");
        return false;
    }
    for (auto const& member : value_->get_object()) {
        std::string_view const key(member.key().data(), member.key().size());
        if (std::find(keys.begin(), keys.end(), key) == keys.end()) at(key).refuse(problem);
    }
    return true;
}

Node Node::at(std::string_view key) const {
    boost::json::value const* child = nullptr;
    if (value_ != nullptr && value_->is_object()) {
        child = value_->get_object().if_contains(boost::json::string_view(key.data(), key.size()));
    }
    return {child, pointer_ + "/" + escaped(key), *faults_};
}

std::vector<Node> Node::elements() const {
    std::vector<Node> nodes;
    if (!is_given()) return nodes;
    if (!value_->is_array()) {
        refuse("not_a_list");
        return nodes;
    }
    for (auto const& element : value_->get_array()) {
        nodes.emplace_back(&element, pointer_ + "/" + std::to_string(nodes.size()), *faults_);
    }
    return nodes;
}

std::optional<std::string> Node::text() const {
    if (!is_given()) return {};
    if (!value_->is_string() || value_->get_string().empty()) {
        refuse("not_text");
        return {};
    }
    auto const& held = value_->get_string();
    return std::string(held.data(), held.size());
}

std::optional<int> Node::number(int least, int most) const {
    if (!is_given()) return {};
    if (!value_->is_int64() && !value_->is_uint64()) {
        refuse("not_an_integer");
        return {};
    }
    if (value_->is_uint64() || value_->get_int64() < least || value_->get_int64() > most) {
        refuse("out_of_range", {{"minimum", std::to_string(least)}, {"maximum", std::to_string(most)}});
        return {};
    }
    return static_cast<int>(value_->get_int64());
}

std::optional<bool> Node::flag() const {
    if (!is_given()) return {};
    if (!value_->is_bool()) {
        refuse("not_a_boolean");
        return {};
    }
    return value_->get_bool();
}

std::optional<base::Day> Node::day() const {
    if (!is_given()) return {};
    if (value_->is_string()) {
        auto const& held = value_->get_string();
        if (auto const day = base::parse_day(std::string_view(held.data(), held.size()))) return *day;
    }
    refuse("not_a_date");
    return {};
}

std::optional<std::string> Node::place() const {
    auto found = text();
    if (!found) return {};
    if (!is_place(*found)) {
        refuse("place_invalid", {{"value", *found}});
        return {};
    }
    return found;
}

std::optional<boost::json::value> parse_json(std::string_view text, std::size_t size_limit, std::string const& pointer,
                                             Faults& faults) {
    Node const whole(nullptr, pointer, faults);
    if (text.size() > size_limit) {
        whole.refuse("too_large");
        return {};
    }
    boost::json::parse_options options;
    options.max_depth = 16;
    boost::json::error_code error;
    auto parsed = boost::json::parse(boost::json::string_view(text.data(), text.size()), error, {}, options);
    if (error) {
        whole.refuse("not_json");
        return {};
    }
    return parsed;
}

}  // namespace rules
