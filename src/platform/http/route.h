#pragma once
// What the server answers: one table entry per route, from which dispatch, rights, OpenAPI, the typed client of the
// pages and the scenario tests all follow.
#include <boost/json/object.hpp>
#include <concepts>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "json/codec.h"
#include "json/written.h"
#include "platform/http/call.h"

namespace http {

// A route without parameters, or one that answers nothing (204).
struct Nothing {};
RECORD(Nothing)

// An answer that is a file to keep.
struct File {
    std::string type{};  // "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    std::string name{};  // as the browser is to call it, letters of any language
    std::string bytes{};
};

// An answer as it was written once for many, and its gzip.
class WrittenText {
public:
    explicit WrittenText(std::string json);
    [[nodiscard]] std::string const& plain() const { return plain_; }
    [[nodiscard]] std::string const& packed() const { return packed_; }

private:
    std::string plain_;
    std::string packed_;
};
// The JSON of a T that may be kept.
template <class T>
struct Written {
    std::shared_ptr<WrittenText const> text{};
};

inline constexpr std::string_view pdf_type = "application/pdf";
inline constexpr std::string_view docx_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
inline constexpr std::string_view xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

// The bytes of an uploaded file; its query parameters are `Query`.
template <class Query>
struct Upload {
    Query query{};
    std::string_view bytes{};  // of the request, as long as it lives
};

enum class Input { none, query, body, upload };
enum class Output { nothing, json, file };

struct Route {
    Method method = Method::get;
    std::string_view path{};  // "/api/members/{member}"
    rights::Right right = rights::Right::signed_in;
    std::string_view summary{};  // English, for whoever reads OpenAPI
    Input input = Input::none;
    Output output = Output::json;
    boost::json::object in{};   // schema of the query or of the body
    boost::json::object out{};  // schema of the answer
    std::size_t body_limit_bytes = 0;
    std::function<base::Result<Response>(Call& call, Route const& its)> run{};  // it is given its own route
};

inline constexpr std::size_t body_limit_bytes = std::size_t{1} << 20U;
inline constexpr std::size_t upload_limit_bytes = std::size_t{32} << 20U;

namespace detail {

template <class T>
inline constexpr bool is_upload = false;
template <class Query>
inline constexpr bool is_upload<Upload<Query>> = true;

// What the schema describes: a T for a Written<T>.
template <class T>
struct Described {
    using Type = T;
};
template <class T>
struct Described<Written<T>> {
    using Type = T;
};

// What the codec is to read: the query, in which what the schema says is a number, a boolean or a list is made one
// where it can be, or the body.
base::Result<boost::json::value> given(Call const& call, Route const& route);
Response json_response(std::string text);
Response written_response(std::shared_ptr<WrittenText const> text);
Response file_response(File file);
Response no_content();

template <class In>
base::Result<In> input(Call const& call, Route const& route) {
    auto const value = TRY(given(call, route));
    if constexpr (is_upload<In>)
        return In{TRY(json::decode<decltype(In::query)>(value)), call.request().body};
    else
        return json::decode<In>(value);
}

template <class Out>
Response output(Out out) {
    if constexpr (std::same_as<Out, File>)
        return file_response(std::move(out));
    else if constexpr (std::same_as<Out, boost::json::value>)
        return json_response(json::print(out));
    else if constexpr (!std::same_as<Out, typename Described<Out>::Type>)
        return written_response(std::move(out.text));
    else
        return json_response(json::written(out));
}

template <class T>
boost::json::object schema_of() {
    if constexpr (is_upload<T>)
        return json::schema<decltype(T::query)>();
    else if constexpr (std::is_void_v<T> || std::same_as<T, File> || std::same_as<T, boost::json::value>)
        return {};
    else
        return json::schema<typename Described<T>::Type>();
}

template <class In>
Input input_of(Method method) {
    if (is_upload<In>) return Input::upload;
    if (std::same_as<In, Nothing>) return Input::none;
    return method == Method::get || method == Method::delete_ ? Input::query : Input::body;
}

// With the room for a body that such an input takes.
Route described(Method method, std::string_view path, rights::Right right, std::string_view summary, Input input);

}  // namespace detail

// get and delete take `In` from the query, the others from a JSON body; an Upload takes both. Path parameters are the
// handler's to ask for: a base::Result<Out>(Call&, In const&). The summary ends without a full stop.
template <class In, class Out, class Handler>
Route route(Method method, std::string_view path, rights::Right right, std::string_view summary, Handler handler) {
    auto made = detail::described(method, path, right, summary, detail::input_of<In>(method));
    made.output = std::is_void_v<Out> ? Output::nothing : std::same_as<Out, File> ? Output::file : Output::json;
    made.in = detail::schema_of<In>();
    made.out = detail::schema_of<Out>();
    made.run = [handler](Call& call, Route const& its) -> base::Result<Response> {
        auto const in = TRY(detail::input<In>(call, its));
        if constexpr (std::is_void_v<Out>) {
            TRY(handler(call, in));
            return detail::no_content();
        } else {
            return detail::output(TRY(handler(call, in)));
        }
    };
    return made;
}

template <class In, class Out>
Route route(Method method, std::string_view path, rights::Right right, std::string_view summary,
            base::Result<Out> (*handler)(Call& call, In const& in)) {
    return route<In, Out, base::Result<Out> (*)(Call&, In const&)>(method, path, right, summary, handler);
}

// The same route, one that takes nothing, whose answers carry an ETag. `tag` gives what the answer depends on, a short
// text of letters, digits and dashes, and asks for the caller's right itself; whoever holds the answer with that tag is
// told so (304), and the handler is not asked.
Route tagged(Route route, std::function<base::Result<std::string>(Call& call)> tag);

}  // namespace http
