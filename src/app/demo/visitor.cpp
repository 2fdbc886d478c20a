// Requests to the program itself.
#include "app/demo/visitor.h"

#include "json/codec.h"

namespace app::demo {
namespace {

constexpr int first_status_of_refusal = 400;
constexpr json::Limits own_answers{std::size_t{16} << 20U, 32};

base::Error refusal(http::Response const& response) {
    base::Error error{base::Fault::refused, "http.broken"};
    auto const told = json::parse(response.bytes());
    if (!told || !told->is_object()) return error;
    auto const& problem = told->as_object();
    if (auto const* code = problem.if_contains("code"); code != nullptr && code->is_string())
        error.code = std::string(code->as_string());
    return error;
}

}  // namespace

base::Result<boost::json::value> Visitor::ask(http::Method method, std::string const& path,
                                              boost::json::value const& body) {
    http::Request request;
    request.method = method;
    auto const question = std::min(path.find('?'), path.size());
    request.path = path.substr(0, question);
    request.query = path.substr(std::min(question + 1, path.size()));
    request.address = "127.0.0.1";
    request.headers = {{"host", "localhost"}, {"cookie", cookie_}};
    if (!body.is_null()) {
        request.headers["content-type"] = "application/json";
        request.body = json::print(body);
    }
    auto const response = application_.answer(request);
    if (response.status >= first_status_of_refusal) return refusal(response);
    for (auto const& [name, value] : response.headers)
        if (name == "set-cookie") cookie_ = value.substr(0, value.find(';'));
    if (response.bytes().empty()) return boost::json::value();
    return json::parse(response.bytes(), own_answers);
}

base::Result<> Visitor::sign_in(std::string const& login_name, std::string const& password) {
    TRY(ask(http::Method::post, "/api/session", {{"login_name", login_name}, {"password", password}}));
    return {};
}

base::Result<> Visitor::open(std::string const& login_name, std::string const& code, std::string const& password) {
    TRY(ask(http::Method::post, "/api/session/first",
            {{"login_name", login_name}, {"code", code}, {"new_password", password}}));
    return {};
}

base::Result<> Visitor::sign_out() {
    TRY(ask(http::Method::delete_, "/api/session"));
    return {};
}

}  // namespace app::demo
