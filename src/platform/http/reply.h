#pragma once
// A response as bytes, and the refusals that the server makes itself, before anything reaches an application. Pure.
#include <string>
#include <string_view>

#include "base/result.h"
#include "platform/http/message.h"
#include "platform/words/words.h"

namespace http {

enum class Persistence { keep, close };

// What the head of a response depends on beside the response.
struct Exchange {
    Persistence persistence = Persistence::keep;
    bool is_head = false;     // asked by HEAD: the length is told, the body is not sent
    bool is_http_10 = false;  // which must be told that the connection stays
};

// The head with its empty line: status, the response's own headers, length, date, connection. Control characters
// within a value become blanks, so that no value can end a line. The date is `now`'s, seconds since 1970.
std::string head_of(Response const& response, Exchange const& exchange, std::int64_t now_s);

// Whether bytes follow the head.
bool has_body(Response const& response, Exchange const& exchange);

// What goes out: a response with its head as of now.
struct Outgoing {
    std::string head{};
    Response response{};
    Persistence persistence = Persistence::close;
    bool has_body = false;
};
Outgoing outgoing(Response response, Exchange const& exchange);

// problem+json of the server's own, in the language that Accept-Language begins with.
Response refusal(int status, std::string_view code, std::string_view accept_language,
                 base::Arguments const& arguments = {});

}  // namespace http
