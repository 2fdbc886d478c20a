#pragma once
// A request's head as the server needs it: what an application sees of it, and how to go on reading. Pure.
#include <cstdint>
#include <string_view>

#include "platform/http/message.h"
#include "platform/http/reply.h"

namespace http {

enum class Expectation { none, to_continue, unknown };

struct Incoming {
    Request request{};  // without body, address and is_secure
    Exchange exchange{};
    int method_status = 0;  // 405 or 501 where the method is none of ours
    std::uint64_t length = 0;
    bool is_chunked = false;
    Expectation expectation = Expectation::none;

    [[nodiscard]] bool has_body() const { return is_chunked || length > 0; }
};

// Of a head without problem (head.h).
Incoming incoming_of(std::string_view head);

}  // namespace http
