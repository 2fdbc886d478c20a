// gzip over zlib.
#include "platform/http/compress.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <limits>
#include <stdexcept>

namespace http {
namespace {

constexpr std::size_t least_bytes = 1024;
constexpr int level = 5;         // nearly as small as 9 at a third of the time
constexpr int gzip_window = 31;  // 32 KiB of history, with gzip's frame around

// The part before `separator`, trimmed; `text` goes on behind it.
std::string_view take_part(std::string_view& text, char separator) {
    auto const end = std::min(text.find(separator), text.size());
    auto const part = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

// "q=0", "q=0.0" and so on.
bool is_zero_weight(std::string_view parameters) {
    while (!parameters.empty()) {
        auto const parameter = take_part(parameters, ';');
        if (parameter.starts_with("q=") || parameter.starts_with("Q="))
            return parameter.find_first_of("123456789") == std::string_view::npos;
    }
    return false;
}

bool is_gzip(std::string_view coding) {
    constexpr std::string_view name = "gzip";
    auto const is_same = [](char a, char b) { return (a | 0x20) == b; };
    return std::equal(coding.begin(), coding.end(), name.begin(), name.end(), is_same);
}

bool is_text(std::string_view content_type) {
    static constexpr std::array<std::string_view, 6> types{"text/",
                                                           "application/json",
                                                           "application/problem+json",
                                                           "application/javascript",
                                                           "application/manifest+json",
                                                           "image/svg+xml"};
    return std::any_of(types.begin(), types.end(),
                       [&](std::string_view type) { return content_type.starts_with(type); });
}

std::string* header_of(Response& response, std::string_view name) {
    for (auto& [key, value] : response.headers)
        if (key == name) return &value;
    return nullptr;
}

}  // namespace

bool accepts_gzip(std::string_view accept_encoding) {
    std::optional<bool> named;
    bool any = false;
    while (!accept_encoding.empty()) {
        auto entry = take_part(accept_encoding, ',');
        auto const coding = take_part(entry, ';');
        auto const is_wanted = !is_zero_weight(entry);
        if (is_gzip(coding)) named = is_wanted;
        if (coding == "*") any = is_wanted;
    }
    return named.value_or(any);
}

std::string gzipped(std::string_view text) {
    z_stream stream{};
    if (text.size() > std::numeric_limits<uInt>::max()) throw std::length_error("gzip: too much at once");
    if (deflateInit2(&stream, level, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) != Z_OK) throw std::bad_alloc();
    std::string packed(deflateBound(&stream, static_cast<uLong>(text.size())), '\0');
    stream.next_in = const_cast<Bytef*>(reinterpret_cast<Bytef const*>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    auto const status = deflate(&stream, Z_FINISH);
    auto const written = stream.total_out;
    deflateEnd(&stream);
    if (status != Z_STREAM_END) throw std::logic_error("gzip: did not end");
    packed.resize(written);
    return packed;
}

void compress(Response& response, Request const& request) {
    auto const* const type = header_of(response, "content-type");
    auto const is_worth_it = response.status == 200 && response.bytes().size() > least_bytes;
    if (!is_worth_it || type == nullptr || !is_text(*type)) return;
    // Packed already, or named by a tag that stands for these very bytes.
    if (header_of(response, "content-encoding") != nullptr || header_of(response, "etag") != nullptr) return;
    if (auto* const vary = header_of(response, "vary"))
        *vary += ", accept-encoding";
    else
        response.headers.emplace_back("vary", "accept-encoding");
    if (!accepts_gzip(request.header("accept-encoding"))) return;
    if (response.fixed_packed.empty()) response.body = gzipped(response.bytes());
    response.fixed_body = response.fixed_packed;
    response.headers.emplace_back("content-encoding", "gzip");
}

}  // namespace http
