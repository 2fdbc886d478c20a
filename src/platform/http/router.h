#pragma once
// Finds the route of a path. Immutable once built; safe from any thread.
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/route.h"

namespace http {

struct Found {
    Route const* route = nullptr;
    PathValues values{};
    std::string allowed{};  // where the path is known, but not by that method: "GET, POST"
};

class Router {
public:
    Router() = default;
    // The routes must outlive it. Throws std::logic_error when two have the same method and path.
    explicit Router(std::vector<Route> const& routes);

    // A segment in braces takes any one segment that is not empty; a segment written out wins over it.
    [[nodiscard]] Found find(Method method, std::string_view path) const;

private:
    struct Node {
        std::map<std::string, Node, std::less<>> named{};
        std::vector<Node> any{};  // none or one
        std::map<Method, Route const*> routes{};
    };

    static Node& child(Node& node, std::string_view segment);
    static Node const* walk(Node const& node, std::string_view rest, std::vector<std::string_view>& values);

    Node root_;
};

// "GET" for get, as the wire has it.
std::string_view wire_name(Method method);
// The names in braces, in their order: "member" of "/api/members/{member}".
std::vector<std::string_view> parameter_names(std::string_view path);

}  // namespace http
