#pragma once
// From a request to a response through a fixed chain: request id, route, session, origin, right, input, handler, error
// to problem+json, security headers. Needs no socket: scenario tests call it directly.
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "platform/http/route.h"

namespace http {

// What the chain is made of. `actor_of` reads who sends the request, from its session (nobody where there is none);
// `pages` answers what is no API path, such as the front end (empty: 404); `name_of` may be empty.
struct Wiring {
    Site site;
    std::vector<Route> routes{};
    std::function<rights::Actor(Site& site, Request const& request)> actor_of{};
    std::function<std::optional<Response>(Request const& request)> pages{};
    NameOf name_of{};
};

// Safe from any thread.
class Dispatcher final : public Application {
public:
    // Throws std::logic_error when two routes have the same method and path.
    explicit Dispatcher(Wiring wiring);
    ~Dispatcher() override;

    [[nodiscard]] std::size_t body_limit_bytes(Method method, std::string_view path) const override;
    [[nodiscard]] bool is_answered_at_once(Request const& request) const override;
    std::optional<Response> refused_by_head(Request const& head) override;
    Response answer(Request const& request) override;
    [[nodiscard]] std::vector<Route> const& routes() const;

private:
    struct Chain;
    std::unique_ptr<Chain> chain_;
};

// RFC 9457: {"type", "title", "status", "code", "arguments", "errors": [{"pointer", "code", "arguments", "detail"}],
// "request"}.
Response problem(base::Error const& error, words::Language language, std::string_view request_id);

// The one table from what went wrong to HTTP's status.
int status_of(base::Fault fault);

// The routes as an OpenAPI 3.1 document.
boost::json::object openapi(std::vector<Route> const& routes, std::string_view version);

}  // namespace http
