// A response as bytes.
#include "platform/http/reply.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>

#include "json/codec.h"
#include "json/print.h"

namespace http {
namespace {

std::string_view reason_of(int status) {
    struct Reason {
        int status;
        std::string_view text;
    };
    static constexpr std::array<Reason, 24> reasons{{{200, "OK"},
                                                     {201, "Created"},
                                                     {202, "Accepted"},
                                                     {204, "No Content"},
                                                     {303, "See Other"},
                                                     {304, "Not Modified"},
                                                     {400, "Bad Request"},
                                                     {401, "Unauthorized"},
                                                     {403, "Forbidden"},
                                                     {404, "Not Found"},
                                                     {405, "Method Not Allowed"},
                                                     {408, "Request Timeout"},
                                                     {409, "Conflict"},
                                                     {411, "Length Required"},
                                                     {413, "Content Too Large"},
                                                     {415, "Unsupported Media Type"},
                                                     {417, "Expectation Failed"},
                                                     {422, "Unprocessable Content"},
                                                     {429, "Too Many Requests"},
                                                     {431, "Request Header Fields Too Large"},
                                                     {500, "Internal Server Error"},
                                                     {501, "Not Implemented"},
                                                     {503, "Service Unavailable"},
                                                     {505, "HTTP Version Not Supported"}}};
    auto const* const found =
        std::find_if(reasons.begin(), reasons.end(), [&](Reason const& reason) { return reason.status == status; });
    return found == reasons.end() ? std::string_view("Status") : found->text;
}

// "Mon, 23 Nov 2026 08:00:00 GMT", in English whatever the locale.
std::string date_of(std::int64_t now_s) {
    static constexpr std::string_view days = "SunMonTueWedThuFriSat";
    static constexpr std::string_view months = "JanFebMarAprMayJunJulAugSepOctNovDec";
    std::time_t const time = now_s;
    std::tm parts{};
    ::gmtime_r(&time, &parts);
    std::array<char, 32> rest{};
    auto const part = [](std::string_view names, int at) {
        return std::string(names.substr(static_cast<std::size_t>(at) * 3, 3));
    };
    auto const written = std::strftime(rest.data(), rest.size(), "%Y %H:%M:%S GMT", &parts);
    auto const day = std::to_string(100 + parts.tm_mday).substr(1);
    return part(days, parts.tm_wday) + ", " + day + " " + part(months, parts.tm_mon) + " " +
           std::string(rest.data(), written);
}

bool takes_a_body(int status) {
    return status >= 200 && status != 204 && status != 304;
}

void add(std::string& head, std::string_view name, std::string_view value) {
    head.append(name).append(": ");
    for (char const c : value) head += static_cast<unsigned char>(c) < 0x20U || c == '\x7f' ? ' ' : c;
    head += "\r\n";
}

}  // namespace

std::string head_of(Response const& response, Exchange const& exchange, std::int64_t now_s) {
    std::string head;
    head.reserve(1024);
    head.append("HTTP/1.1 ").append(std::to_string(response.status)).append(" ");
    head.append(reason_of(response.status)).append("\r\n");
    for (auto const& [name, value] : response.headers) add(head, name, value);
    if (takes_a_body(response.status)) add(head, "content-length", std::to_string(response.bytes().size()));
    add(head, "date", date_of(now_s));
    if (exchange.persistence == Persistence::close)
        add(head, "connection", "close");
    else if (exchange.is_http_10)
        add(head, "connection", "keep-alive");
    return head += "\r\n";
}

bool has_body(Response const& response, Exchange const& exchange) {
    return !exchange.is_head && takes_a_body(response.status) && !response.bytes().empty();
}

Outgoing outgoing(Response response, Exchange const& exchange) {
    auto const now = std::chrono::system_clock::now().time_since_epoch();
    auto head = head_of(response, exchange, std::chrono::duration_cast<std::chrono::seconds>(now).count());
    auto const body_follows = has_body(response, exchange);
    return {std::move(head), std::move(response), exchange.persistence, body_follows};
}

Response refusal(int status, std::string_view code, std::string_view accept_language,
                 base::Arguments const& arguments) {
    auto const language = accept_language.starts_with("en") ? words::Language::en : words::Language::vi;
    boost::json::object const body{{"type", "about:blank"},
                                   {"title", words::text(language, code, arguments)},
                                   {"status", status},
                                   {"code", code},
                                   {"arguments", json::encode(arguments)},
                                   {"errors", boost::json::array()},
                                   {"request", ""}};
    Response response{status,
                      {{"content-type", "application/problem+json"},
                       {"cache-control", "no-store"},
                       {"x-content-type-options", "nosniff"}},
                      json::print(body)};
    if (status == 503) response.headers.emplace_back("retry-after", "1");
    return response;
}

}  // namespace http
