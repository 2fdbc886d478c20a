#pragma once
// A request and a response as plain values: what the server reads and writes, and all that features ever see of HTTP.
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "json/record.h"

namespace http {

enum class Method { get, post, put, patch, delete_ };
RECORD_ENUM(Method, get, post, put, patch, delete_)

// Names of headers are in lower case; a repeated one has its values joined by ", ". HEAD arrives as get.
using Headers = std::map<std::string, std::string, std::less<>>;

struct Request {
    Method method = Method::get;
    std::string path{};   // percent signs decoded, without the query
    std::string query{};  // as sent, without "?"
    Headers headers{};
    std::string body{};
    std::string address{};   // of the peer
    bool is_secure = false;  // came by TLS

    // Empty where it was not sent.
    [[nodiscard]] std::string_view header(std::string_view name) const;
    // Of the Cookie header; empty where there is none.
    [[nodiscard]] std::string_view cookie(std::string_view name) const;
};

struct Response {
    int status = 200;
    std::vector<std::pair<std::string, std::string>> headers{};
    std::string body{};
    // Bytes sent in place of `body` without being copied, such as embedded pages, and the same as gzip where somebody
    // has them already. They live as long as the program, or as their owner.
    std::string_view fixed_body{};
    std::string_view fixed_packed{};
    std::shared_ptr<void const> owner{};

    [[nodiscard]] std::string_view bytes() const { return fixed_body.empty() ? std::string_view(body) : fixed_body; }
};

// What a server serves. `refused_by_head` and `answer` are called on worker threads, many at a time; `answer` does not
// throw.
class Application {
public:
    Application() = default;
    Application(Application const&) = delete;
    Application& operator=(Application const&) = delete;
    virtual ~Application() = default;
    // How large the body of such a request may be; 0 where no body is taken. Asked before the body is read.
    [[nodiscard]] virtual std::size_t body_limit_bytes(Method method, std::string_view path) const = 0;
    // Whether its answer needs no disk, no database and no time: then it is asked for on the thread that speaks with
    // all peers, and waits behind no other request.
    [[nodiscard]] virtual bool is_answered_at_once(Request const& request) const = 0;
    // What is refused whatever the body may be, such as an upload by nobody: asked before a large body is read, so that
    // no stranger takes the room that is kept for it. Nothing: read on, and ask for the answer.
    virtual std::optional<Response> refused_by_head(Request const& head) = 0;
    virtual Response answer(Request const& request) = 0;
};

// Without the blanks and tabs around it: white space as HTTP's fields have it (RFC 9110, 5.6.3).
std::string_view trimmed(std::string_view text);
// "%C3%A2n" to "ân", "+" to a blank where `plus_is_blank`. A broken escape stays as it is.
std::string percent_decoded(std::string_view text, bool plus_is_blank);
// The pairs of a query, decoded, in their order.
std::vector<std::pair<std::string, std::string>> query_pairs(std::string_view query);

}  // namespace http
