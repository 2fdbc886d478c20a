// The chain every request walks through.
#include "platform/http/dispatcher.h"

#include <algorithm>
#include <chrono>
#include <stdexcept>

#include "json/print.h"
#include "platform/http/router.h"
#include "platform/log/log.h"

namespace http {
namespace {

using base::Fault;

// Whether the server lives, for whoever watches over it.
constexpr std::string_view health_path = "/healthz";

// A page of another origin may make a browser send our cookie, but cannot make it lie about where the page is from.
bool comes_from_elsewhere(Request const& request) {
    auto const site = request.header("sec-fetch-site");
    if (!site.empty()) return site != "same-origin" && site != "none";
    auto const origin = request.header("origin");
    if (origin.empty()) return false;
    auto const scheme_end = origin.find("://");
    return scheme_end == std::string_view::npos || origin.substr(scheme_end + 3) != request.header("host");
}

words::Language language_of(Request const& request) {
    return request.header("accept-language").starts_with("en") ? words::Language::en : words::Language::vi;
}

// What every answer carries. Pages may run our own scripts alone; Mantine writes styles, hence its exception.
void add_security_headers(Response& response, Request const& request) {
    auto& headers = response.headers;
    headers.emplace_back("x-content-type-options", "nosniff");
    headers.emplace_back("referrer-policy", "no-referrer");
    headers.emplace_back("x-frame-options", "DENY");
    headers.emplace_back("cross-origin-opener-policy", "same-origin");
    headers.emplace_back("cross-origin-resource-policy", "same-origin");
    headers.emplace_back("permissions-policy", "camera=(), microphone=(), geolocation=()");
    headers.emplace_back(
        "content-security-policy",
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        "font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action "
        "'self'; frame-ancestors 'none'");
    if (request.is_secure) headers.emplace_back("strict-transport-security", "max-age=31536000");
    auto const is_cached =
        std::any_of(headers.begin(), headers.end(), [](auto const& header) { return header.first == "cache-control"; });
    if (!is_cached) headers.emplace_back("cache-control", "no-store");
}

// No body is asked of a browser that only wants to know whether it may.
base::Result<> check_right(rights::Actor const& actor, rights::Right right, Request const& request) {
    if (request.method != Method::get && comes_from_elsewhere(request))
        return base::Error{Fault::forbidden, "http.other_origin"};
    if (rights::may_somewhere(actor, right)) return {};
    if (!actor.is_signed_in()) return base::Error{Fault::unauthenticated, "http.not_signed_in"};
    if (actor.must_choose_password) return base::Error{Fault::forbidden, "http.choose_password"};
    return Call::forbidden();
}

}  // namespace

struct Dispatcher::Chain {
    Wiring wiring;
    Router router;

    Response answer_api(Request const& request, std::string const& request_id) {
        auto const language = language_of(request);
        auto const found = router.find(request.method, request.path);
        if (found.route == nullptr) return not_routed(found, language, request_id);
        logs::Scope const route("route", found.route->path);
        auto result = run(*found.route, found.values, request);
        return result ? *std::move(result) : problem(result.error(), language, request_id);
    }

    base::Result<Response> run(Route const& route, PathValues const& values, Request const& request) {
        auto const actor = wiring.actor_of(wiring.site, request);
        TRY(check_right(actor, route.right, request));
        Call call(wiring.site, request, actor, values, wiring.name_of);
        auto response = TRY(route.run(call, route));
        for (auto const& header : call.headers()) response.headers.push_back(header);
        return response;
    }

    static Response not_routed(Found const& found, words::Language language, std::string const& request_id) {
        if (found.allowed.empty()) return problem(Call::not_found(), language, request_id);
        auto response = problem({Fault::invalid, "http.method_not_allowed"}, language, request_id);
        response.status = 405;
        response.headers.emplace_back("allow", found.allowed);
        return response;
    }

    Response answer(Request const& request, std::string const& request_id) {
        if (request.path == health_path) return {200, {{"content-type", "text/plain; charset=utf-8"}}, "ok\n"};
        if (request.path.starts_with("/api/")) return answer_api(request, request_id);
        if (request.method == Method::get && wiring.pages)
            if (auto page = wiring.pages(request)) return *std::move(page);
        return problem(Call::not_found(), language_of(request), request_id);
    }

    // With what every answer has: a number of its own, and a line in the log.
    template <class F>
    Response answered(Request const& request, F const& make) {
        auto const began = std::chrono::steady_clock::now();
        auto const request_id = base::to_text(wiring.site.ids.next<Request>());
        logs::Scope const scope("request", request_id);
        Response response;
        try {
            response = make(request_id);
        } catch (std::exception const& broken) {
            // The machine's own words go to the log; the caller gets the number by which they can be found there.
            logs::error("request.broken", {{"reason", broken.what()}});
            response = problem({Fault::unavailable, "http.broken"}, language_of(request), request_id);
        }
        response.headers.emplace_back("x-request-id", request_id);
        add_security_headers(response, request);
        auto const took =
            std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - began);
        logs::info("request.done", {{"method", json::name_of(request.method)},
                                    {"status", response.status},
                                    {"bytes", response.bytes().size()},
                                    {"took_us", took.count()}});
        return response;
    }
};

Dispatcher::Dispatcher(Wiring wiring) : chain_(std::make_unique<Chain>(Chain{std::move(wiring), Router{}})) {
    chain_->router = Router(chain_->wiring.routes);
}

Dispatcher::~Dispatcher() = default;

std::size_t Dispatcher::body_limit_bytes(Method method, std::string_view path) const {
    auto const found = chain_->router.find(method, path);
    return found.route == nullptr ? 0 : found.route->body_limit_bytes;
}

bool Dispatcher::is_answered_at_once(Request const& request) const {
    return request.path == health_path;
}

std::vector<Route> const& Dispatcher::routes() const {
    return chain_->wiring.routes;
}

std::optional<Response> Dispatcher::refused_by_head(Request const& head) {
    auto const* const route = chain_->router.find(head.method, head.path).route;
    if (route == nullptr) return std::nullopt;
    auto const allowed = check_right(chain_->wiring.actor_of(chain_->wiring.site, head), route->right, head);
    if (allowed) return std::nullopt;
    return chain_->answered(
        head, [&](std::string const& request_id) { return problem(allowed.error(), language_of(head), request_id); });
}

Response Dispatcher::answer(Request const& request) {
    return chain_->answered(request,
                            [&](std::string const& request_id) { return chain_->answer(request, request_id); });
}

int status_of(Fault fault) {
    switch (fault) {
        case Fault::invalid: return 400;
        case Fault::unauthenticated: return 401;
        case Fault::forbidden: return 403;
        case Fault::not_found: return 404;
        case Fault::conflict:
        case Fault::stale: return 409;
        case Fault::refused: return 422;
        case Fault::throttled: return 429;
        case Fault::unavailable: return 503;
    }
    return 500;
}

Response problem(base::Error const& error, words::Language language, std::string_view request_id) {
    boost::json::array errors;
    for (auto const& field : error.fields)
        errors.push_back({{"pointer", field.pointer},
                          {"code", field.code},
                          {"arguments", json::encode(field.arguments)},
                          {"detail", words::text(language, field.code, field.arguments)}});
    auto const status = status_of(error.fault);
    boost::json::object const body{{"type", "about:blank"},
                                   {"title", words::text(language, error.code, error.arguments)},
                                   {"status", status},
                                   {"code", error.code},
                                   {"arguments", json::encode(error.arguments)},
                                   {"errors", std::move(errors)},
                                   {"request", request_id}};
    Response response{status, {{"content-type", "application/problem+json"}}, json::print(body)};
    // Whoever is told to wait is told how long: the argument is in whole seconds.
    auto const seconds = error.arguments.find("seconds");
    if (error.fault == Fault::throttled && seconds != error.arguments.end())
        response.headers.emplace_back("retry-after", seconds->second);
    return response;
}

}  // namespace http
