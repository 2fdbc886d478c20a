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
    std::function<base::Result<Response>(Call& call)> run{};
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
    using type = T;
};
template <class T>
struct Described<Written<T>> {
    using type = T;
};

// A query as the codec reads it: what the schema says is a number, a boolean or a list is made one where it can be.
base::Result<boost::json::value> query_value(std::string_view query, boost::json::object const& schema);
base::Result<boost::json::value> body_value(Request const& request);
Response json_response(std::string text);
Response written_response(std::shared_ptr<WrittenText const> text);
Response file_response(File file);
Response no_content();

template <class In>
base::Result<In> input(Call& call, boost::json::object const& schema) {
    auto const& request = call.request();
    if constexpr (is_upload<In>) {
        using Query = decltype(In::query);
        return In{TRY(json::decode<Query>(TRY(query_value(request.query, schema)))), request.body};
    } else if (request.method == Method::get || request.method == Method::delete_) {
        return json::decode<In>(TRY(query_value(request.query, schema)));
    } else {
        TRY(query_value(request.query, json::schema<Nothing>()));
        return json::decode<In>(TRY(body_value(request)));
    }
}

template <class Out>
Response output(Out out) {
    if constexpr (std::same_as<Out, File>)
        return file_response(std::move(out));
    else if constexpr (std::same_as<Out, boost::json::value>)
        return json_response(json::print(out));
    else if constexpr (!std::same_as<Out, typename Described<Out>::type>)
        return written_response(std::move(out.text));
    else
        return json_response(json::written(out));
}

template <class In>
boost::json::object schema_of() {
    if constexpr (is_upload<In>)
        return json::schema<decltype(In::query)>();
    else if constexpr (std::same_as<In, boost::json::value>)
        return {};
    else
        return json::schema<In>();
}

}  // namespace detail

// get and delete take `In` from the query, the others from a JSON body; an Upload takes both. Path parameters are the
// handler's to ask for. The summary ends without a full stop.
template <class In, class Out>
Route route(Method method, std::string_view path, rights::Right right, std::string_view summary,
            std::function<base::Result<Out>(Call& call, In const& in)> handler) {
    Route made;
    made.method = method;
    made.path = path;
    made.right = right;
    made.summary = summary;
    made.in = detail::schema_of<In>();
    auto const takes_body = method != Method::get && method != Method::delete_;
    made.input = detail::is_upload<In>       ? Input::upload
                 : std::same_as<In, Nothing> ? Input::none
                 : takes_body                ? Input::body
                                             : Input::query;
    if (takes_body) made.body_limit_bytes = detail::is_upload<In> ? upload_limit_bytes : body_limit_bytes;
    if constexpr (std::is_void_v<Out>) {
        made.output = Output::nothing;
        made.run = [handler = std::move(handler), schema = made.in](Call& call) -> base::Result<Response> {
            auto const in = TRY(detail::input<In>(call, schema));
            TRY(handler(call, in));
            return detail::no_content();
        };
    } else {
        made.output = std::same_as<Out, File> ? Output::file : Output::json;
        if constexpr (!std::same_as<Out, File>) made.out = detail::schema_of<typename detail::Described<Out>::type>();
        made.run = [handler = std::move(handler), schema = made.in](Call& call) -> base::Result<Response> {
            auto const in = TRY(detail::input<In>(call, schema));
            return detail::output(TRY(handler(call, in)));
        };
    }
    return made;
}

template <class In, class Out>
Route route(Method method, std::string_view path, rights::Right right, std::string_view summary,
            base::Result<Out> (*handler)(Call& call, In const& in)) {
    return route<In, Out>(method, path, right, summary, std::function<base::Result<Out>(Call&, In const&)>(handler));
}

}  // namespace http
