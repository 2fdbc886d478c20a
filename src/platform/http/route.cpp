// Reading a route's input and writing its answer, without templates.
#include "platform/http/route.h"

#include <charconv>

#include "json/print.h"
#include "platform/http/compress.h"

namespace http {
namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

std::string_view type_in(object const& schema) {
    auto const* const type = schema.if_contains("type");
    if (type == nullptr) return {};
    if (auto const* const text = type->if_string()) return {text->data(), text->size()};
    // ["integer", "null"]: an optional one.
    if (auto const* const types = type->if_array(); types != nullptr && !types->empty() && types->front().is_string())
        return {types->front().get_string().data(), types->front().get_string().size()};
    return {};
}

// What cannot be a number or a boolean stays a text, and the codec says what it should have been.
value typed(std::string const& text, std::string_view type) {
    if (type == "boolean" && (text == "true" || text == "false")) return text == "true";
    std::int64_t number = 0;
    auto const* const end = text.data() + text.size();
    if (type == "integer" && std::from_chars(text.data(), end, number).ptr == end && !text.empty()) return number;
    return value(boost::json::string(text));
}

object const* property(object const& schema, std::string_view name) {
    auto const* const properties = schema.if_contains("properties");
    auto const* const found = properties == nullptr ? nullptr : properties->get_object().if_contains(name);
    return found == nullptr ? nullptr : &found->get_object();
}

// RFC 5987, for letters of any language in a file's name.
std::string percent_encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    for (char const letter : text) {
        auto const c = static_cast<unsigned char>(letter);
        auto const is_plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
                              c == '.' || c == '_';
        if (is_plain) {
            encoded += letter;
        } else {
            encoded += {'%', digits[c >> 4U], digits[c & 15U]};
        }
    }
    return encoded;
}

bool is_json(std::string_view content_type) {
    return content_type.substr(0, content_type.find(';')) == "application/json";
}

base::Result<value> query_value(std::string_view query, object const& schema) {
    object given;
    for (auto const& [name, text] : query_pairs(query)) {
        auto const* const wanted = property(schema, name);
        auto const type = wanted == nullptr ? std::string_view() : type_in(*wanted);
        if (type == "array") {
            auto const* const items = wanted->if_contains("items");
            auto const item_type = items == nullptr ? std::string_view() : type_in(items->get_object());
            if (!given.contains(name)) given[name] = array();
            given[name].get_array().push_back(typed(text, item_type));
        } else if (given.contains(name)) {
            return base::Error{base::Fault::invalid, "query.repeated", {{"name", name}}};
        } else if (!text.empty() || type == "string") {
            given[name] = typed(text, type);
        }
    }
    return value(std::move(given));
}

base::Result<value> body_value(Request const& request) {
    if (request.body.empty()) return value(object());
    if (!is_json(request.header("content-type"))) return base::Error{base::Fault::invalid, "body.not_json_type"};
    return json::parse(request.body);
}

}  // namespace

WrittenText::WrittenText(std::string json) : plain_(std::move(json)), packed_(gzipped(plain_)) {}

namespace detail {

base::Result<value> given(Call const& call, Route const& route) {
    auto const& request = call.request();
    auto const in_query =
        route.input == Input::upload || request.method == Method::get || request.method == Method::delete_;
    if (in_query) return query_value(request.query, route.in);
    TRY(query_value(request.query, object()));
    return body_value(request);
}

Route described(Method method, std::string_view path, rights::Right right, std::string_view summary, Input input) {
    Route made;
    made.method = method;
    made.path = path;
    made.right = right;
    made.summary = summary;
    made.input = input;
    if (input == Input::upload)
        made.body_limit_bytes = upload_limit_bytes;
    else if (method != Method::get && method != Method::delete_)
        made.body_limit_bytes = body_limit_bytes;
    return made;
}

Response json_response(std::string text) {
    Response response;
    response.headers.emplace_back("content-type", "application/json");
    response.body = std::move(text);
    return response;
}

Response written_response(std::shared_ptr<WrittenText const> text) {
    Response response;
    response.headers.emplace_back("content-type", "application/json");
    response.fixed_body = text->plain();
    response.fixed_packed = text->packed();
    response.owner = std::move(text);
    return response;
}

Response file_response(File file) {
    Response response;
    response.headers.emplace_back("content-type", std::move(file.type));
    response.headers.emplace_back("content-disposition", "attachment; filename*=UTF-8''" + percent_encoded(file.name));
    response.body = std::move(file.bytes);
    return response;
}

Response no_content() {
    Response response;
    response.status = 204;
    return response;
}

}  // namespace detail

Route tagged(Route route, std::function<base::Result<std::string>(Call& call)> tag) {
    route.run = [inner = std::move(route.run), tag = std::move(tag)](Call& call,
                                                                     Route const& its) -> base::Result<Response> {
        TRY(detail::input<Nothing>(call, its));
        auto const now = "\"" + TRY(tag(call)) + "\"";
        Response response;
        if (call.request().header("if-none-match") == now)
            response.status = 304;
        else
            response = TRY(inner(call, its));
        response.headers.emplace_back("etag", now);
        return response;
    };
    return route;
}

}  // namespace http
