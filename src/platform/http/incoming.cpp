// From the bytes of a sound head to plain values.
#include "platform/http/incoming.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "platform/http/head.h"

namespace http {
namespace {

constexpr std::string_view line_end = "\r\n";

std::string lowered(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return lower;
}

std::string_view take_until(std::string_view& text, std::string_view separator) {
    auto const end = std::min(text.find(separator), text.size());
    auto const part = text.substr(0, end);
    text.remove_prefix(std::min(end + separator.size(), text.size()));
    return part;
}

void set_method(Incoming& incoming, std::string_view name) {
    struct Known {
        std::string_view name;
        Method method;
    };
    static constexpr std::array<Known, 6> ours{{{"GET", Method::get},
                                                {"HEAD", Method::get},
                                                {"POST", Method::post},
                                                {"PUT", Method::put},
                                                {"PATCH", Method::patch},
                                                {"DELETE", Method::delete_}}};
    incoming.exchange.is_head = name == "HEAD";
    auto const* const known =
        std::find_if(ours.begin(), ours.end(), [&](Known const& method) { return method.name == name; });
    if (known != ours.end())
        incoming.request.method = known->method;
    else
        incoming.method_status = name == "OPTIONS" || name == "TRACE" || name == "CONNECT" ? 405 : 501;
}

void add_field(Headers& headers, std::string name, std::string_view value) {
    // Cookies have a separator of their own (RFC 9113, 8.2.3); all else is a list.
    std::string_view const separator = name == "cookie" ? "; " : ", ";
    auto const [field, is_new] = headers.try_emplace(std::move(name), value);
    if (!is_new) field->second.append(separator).append(value);
}

bool lists(std::string_view values, std::string_view wanted) {
    while (!values.empty())
        if (lowered(trimmed(take_until(values, ","))) == wanted) return true;
    return false;
}

void read_framing(Incoming& incoming) {
    auto const& request = incoming.request;
    auto const connection = request.header("connection");
    auto const stays =
        !lists(connection, "close") && (!incoming.exchange.is_http_10 || lists(connection, "keep-alive"));
    incoming.exchange.persistence = stays ? Persistence::keep : Persistence::close;
    incoming.is_chunked = !request.header("transfer-encoding").empty();
    auto const length = request.header("content-length");
    std::from_chars(length.data(), length.data() + length.size(), incoming.length);
    auto const expected = lowered(request.header("expect"));
    if (!expected.empty() && !incoming.exchange.is_http_10)
        incoming.expectation = expected == "100-continue" ? Expectation::to_continue : Expectation::unknown;
}

}  // namespace

Incoming incoming_of(std::string_view head) {
    Incoming incoming;
    auto line = take_until(head, line_end);
    set_method(incoming, take_until(line, " "));
    auto [path, query] = split_target(take_until(line, " "));
    incoming.request.path = std::move(path);
    incoming.request.query = std::move(query);
    incoming.exchange.is_http_10 = line == "HTTP/1.0";
    for (line = take_until(head, line_end); !line.empty(); line = take_until(head, line_end)) {
        auto name = lowered(take_until(line, ":"));
        add_field(incoming.request.headers, std::move(name), trimmed(line));
    }
    read_framing(incoming);
    return incoming;
}

}  // namespace http
