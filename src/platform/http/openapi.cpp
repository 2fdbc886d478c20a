// The table of routes as an OpenAPI 3.1 document.
#include "json/names.h"
#include "platform/http/dispatcher.h"
#include "platform/http/router.h"

namespace http {
namespace {

using boost::json::array;
using boost::json::object;

object text_schema() {
    return {{"type", "string"}};
}

object content(std::string_view type, object schema) {
    return {{type, {{"schema", std::move(schema)}}}};
}

array parameters_of(Route const& route) {
    array parameters;
    for (auto const name : parameter_names(route.path))
        parameters.push_back({{"name", name}, {"in", "path"}, {"required", true}, {"schema", text_schema()}});
    auto const takes_query = route.input == Input::query || route.input == Input::upload;
    if (!takes_query) return parameters;
    auto const& required = route.in.at("required").as_array();
    for (auto const& property : route.in.at("properties").as_object()) {
        auto const is_required = std::find(required.begin(), required.end(), property.key()) != required.end();
        parameters.push_back(
            {{"name", property.key()}, {"in", "query"}, {"required", is_required}, {"schema", property.value()}});
    }
    return parameters;
}

object responses_of(Route const& route) {
    object responses;
    switch (route.output) {
        case Output::nothing: responses["204"] = {{"description", "Done"}}; break;
        case Output::file:
            responses["200"] = {
                {"description", "A file"},
                {"content", content("application/octet-stream", {{"type", "string"}, {"format", "binary"}})}};
            break;
        case Output::json:
            responses["200"] = {{"description", "Done"}, {"content", content("application/json", route.out)}};
            break;
    }
    responses["default"] = {{"$ref", "#/components/responses/Problem"}};
    return responses;
}

// "post_api_members": what the operation is called.
std::string operation_id(Route const& route) {
    std::string id(json::name_of(route.method));
    for (char const c : route.path)
        if (c == '/' || c == '-' || c == '.')
            id += '_';
        else if (c != '{' && c != '}')
            id += c;
    return id;
}

object operation_of(Route const& route) {
    object operation{{"operationId", operation_id(route)},
                     {"summary", route.summary},
                     {"x-right", json::name_of(route.right)},
                     {"parameters", parameters_of(route)},
                     {"responses", responses_of(route)}};
    if (route.right == rights::Right::anyone) operation["security"] = array();
    if (route.input == Input::body)
        operation["requestBody"] = {{"required", true}, {"content", content("application/json", route.in)}};
    if (route.input == Input::upload)
        operation["requestBody"] = {
            {"required", true},
            {"content", content("application/octet-stream", {{"type", "string"}, {"format", "binary"}})}};
    return operation;
}

object problem_schema() {
    object const field{{"type", "object"},
                       {"properties",
                        {{"pointer", text_schema()},
                         {"code", text_schema()},
                         {"arguments", {{"type", "object"}, {"additionalProperties", text_schema()}}},
                         {"detail", text_schema()}}},
                       {"required", {"pointer", "code", "arguments", "detail"}}};
    return {{"type", "object"},
            {"properties",
             {{"type", text_schema()},
              {"title", text_schema()},
              {"status", {{"type", "integer"}}},
              {"code", text_schema()},
              {"arguments", {{"type", "object"}, {"additionalProperties", text_schema()}}},
              {"errors", {{"type", "array"}, {"items", field}}},
              {"request", text_schema()}}},
            {"required", {"type", "title", "status", "code", "arguments", "errors", "request"}}};
}

}  // namespace

object openapi(std::vector<Route> const& routes, std::string_view version) {
    object paths;
    for (auto const& route : routes) {
        auto& path = paths[route.path];
        if (!path.is_object()) path = object();
        path.get_object()[json::name_of(route.method)] = operation_of(route);
    }
    object const problem{{"description", "What was wrong, all at once"},
                         {"content", content("application/problem+json", {{"$ref", "#/components/schemas/Problem"}})}};
    return {{"openapi", "3.1.0"},
            {"info",
             {{"title", "Nền Nếp"},
              {"version", version},
              {"license", {{"name", "Apache-2.0"}, {"identifier", "Apache-2.0"}}}}},
            {"paths", std::move(paths)},
            {"components",
             {{"schemas", {{"Problem", problem_schema()}}},
              {"responses", {{"Problem", problem}}},
              {"securitySchemes", {{"session", {{"type", "apiKey"}, {"in", "cookie"}, {"name", "nennep_session"}}}}}}},
            {"security", array{object{{"session", array()}}}}};
}

}  // namespace http
