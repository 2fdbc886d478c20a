// A tree of path segments.
#include "platform/http/router.h"

#include <stdexcept>

namespace http {
namespace {

// Cuts the first segment off "/a/b": gives "a" and leaves "/b".
std::string_view cut_segment(std::string_view& rest) {
    rest.remove_prefix(1);
    auto const end = std::min(rest.find('/'), rest.size());
    auto const segment = rest.substr(0, end);
    rest.remove_prefix(end);
    return segment;
}

bool is_parameter(std::string_view segment) {
    return segment.starts_with('{') && segment.ends_with('}');
}

}  // namespace

Router::Node& Router::child(Node& node, std::string_view segment) {
    if (!is_parameter(segment)) return node.named[std::string(segment)];
    if (node.any.empty()) node.any.emplace_back();
    return node.any.front();
}

Router::Router(std::vector<Route> const& routes) {
    for (auto const& route : routes) {
        auto* node = &root_;
        for (auto rest = route.path; !rest.empty();) node = &child(*node, cut_segment(rest));
        if (!node->routes.emplace(route.method, &route).second)
            throw std::logic_error("two routes for " + std::string(route.path));
    }
}

Router::Node const* Router::walk(Node const& node, std::string_view rest, std::vector<std::string_view>& values) {
    if (rest.empty()) return node.routes.empty() ? nullptr : &node;
    if (rest.front() != '/') return nullptr;
    auto const segment = cut_segment(rest);
    auto const named = node.named.find(segment);
    if (named != node.named.end())
        if (auto const* const found = walk(named->second, rest, values)) return found;
    if (node.any.empty() || segment.empty()) return nullptr;
    values.push_back(segment);
    auto const* const found = walk(node.any.front(), rest, values);
    if (found == nullptr) values.pop_back();
    return found;
}

Found Router::find(Method method, std::string_view path) const {
    std::vector<std::string_view> values;
    auto const* const node = walk(root_, path, values);
    if (node == nullptr) return {};
    Found found;
    auto const route = node->routes.find(method);
    if (route == node->routes.end()) {
        for (auto const& [allowed, ignored] : node->routes)
            found.allowed.append(found.allowed.empty() ? "" : ", ").append(wire_name(allowed));
        return found;
    }
    found.route = route->second;
    auto const names = parameter_names(found.route->path);
    for (std::size_t at = 0; at < names.size(); ++at) found.values.emplace(names[at], values.at(at));
    return found;
}

std::string_view wire_name(Method method) {
    switch (method) {
        case Method::get: return "GET";
        case Method::post: return "POST";
        case Method::put: return "PUT";
        case Method::patch: return "PATCH";
        case Method::delete_: return "DELETE";
    }
    return "GET";
}

std::vector<std::string_view> parameter_names(std::string_view path) {
    std::vector<std::string_view> names;
    while (!path.empty()) {
        auto const segment = cut_segment(path);
        if (is_parameter(segment)) names.push_back(segment.substr(1, segment.size() - 2));
    }
    return names;
}

}  // namespace http
