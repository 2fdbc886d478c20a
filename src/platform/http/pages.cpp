// The front end's files as responses.
#include "platform/http/pages.h"

#include <algorithm>
#include <array>

#include "platform/crypto/hash.h"
#include "platform/http/compress.h"

namespace http {
namespace {

constexpr std::string_view start_page = "index.html";

struct MediaType {
    std::string_view ending;
    std::string_view type;
};
constexpr std::array<MediaType, 14> media_types{{{".html", "text/html; charset=utf-8"},
                                                 {".js", "text/javascript; charset=utf-8"},
                                                 {".css", "text/css; charset=utf-8"},
                                                 {".json", "application/json"},
                                                 {".webmanifest", "application/manifest+json"},
                                                 {".svg", "image/svg+xml"},
                                                 {".woff2", "font/woff2"},
                                                 {".woff", "font/woff"},
                                                 {".png", "image/png"},
                                                 {".ico", "image/x-icon"},
                                                 {".jpg", "image/jpeg"},
                                                 {".webp", "image/webp"},
                                                 {".pdf", "application/pdf"},
                                                 {".txt", "text/plain; charset=utf-8"}}};

MediaType const* known_media_type(std::string_view name) {
    auto const* const found = std::find_if(media_types.begin(), media_types.end(),
                                           [&](MediaType const& type) { return name.ends_with(type.ending); });
    return found == media_types.end() ? nullptr : found;
}

std::string_view media_type_of(std::string_view name) {
    auto const* const type = known_media_type(name);
    return type == nullptr ? "application/octet-stream" : type->type;
}

// Where there is no such file, there is no page either. A dot alone says nothing: a figure's page is
// /reports/2019-Q1/figures/members.admitted.
bool is_of_a_file(std::string_view path) {
    return path.starts_with("/assets/") || known_media_type(path) != nullptr;
}

// If-None-Match: a list of tags, weak ones too, or "*".
bool names_tag(std::string_view if_none_match, std::string_view tag) {
    return if_none_match == "*" || if_none_match.find(tag) != std::string_view::npos;
}

Response not_built() {
    return {503,
            {{"content-type", "text/plain; charset=utf-8"}, {"cache-control", "no-store"}},
            "Chương trình này được dựng mà không có trang web; /api vẫn dùng được.\n"
            "This program was built without its pages; /api works.\n"};
}

}  // namespace

Pages::Pages(std::span<base::EmbeddedFile const> files) {
    for (auto const& file : files)
        if (!file.name.ends_with(".gz"))
            pages_[std::string(file.name)] = {file.text, {}, crypto::sha256_hex(file.text).substr(0, 32)};
    for (auto const& file : files) {
        if (!file.name.ends_with(".gz")) continue;
        auto const page = pages_.find(file.name.substr(0, file.name.size() - 3));
        if (page != pages_.end()) page->second.packed = file.text;
    }
}

Pages::Page const* Pages::page_of(std::string_view path, std::string_view& name) const {
    name = path;
    while (name.starts_with('/')) name.remove_prefix(1);
    auto found = pages_.find(name);
    if (found == pages_.end() && !is_of_a_file(path)) {
        name = start_page;
        found = pages_.find(name);
    }
    return found == pages_.end() ? nullptr : &found->second;
}

std::optional<Response> Pages::answer(Request const& request) const {
    if (request.path == "/api" || request.path.starts_with("/api/")) return {};
    if (pages_.empty()) return is_of_a_file(request.path) ? std::optional<Response>() : not_built();
    std::string_view name;
    auto const* const page = page_of(request.path, name);
    if (page == nullptr) return {};

    auto const is_packed = !page->packed.empty() && accepts_gzip(request.header("accept-encoding"));
    auto const tag = '"' + page->tag + (is_packed ? "-gzip\"" : "\"");
    auto const is_for_ever = name.starts_with("assets/");
    Response response;
    response.headers = {{"content-type", std::string(media_type_of(name))},
                        {"cache-control", is_for_ever ? "public, max-age=31536000, immutable" : "no-cache"},
                        {"etag", tag}};
    if (!page->packed.empty()) response.headers.emplace_back("vary", "accept-encoding");
    if (names_tag(request.header("if-none-match"), tag)) {
        response.status = 304;
        return response;
    }
    if (is_packed) response.headers.emplace_back("content-encoding", "gzip");
    response.fixed_body = is_packed ? page->packed : page->bytes;
    return response;
}

}  // namespace http
