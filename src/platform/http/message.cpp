// Reading the small texts inside a request.
#include "platform/http/message.h"

namespace http {
namespace {

int hex(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

// Calls use(name, value) for each "name=value" between `separator`s.
template <class Use>
void each_pair(std::string_view text, char separator, Use&& use) {
    while (!text.empty()) {
        auto const end = std::min(text.find(separator), text.size());
        auto const pair = text.substr(0, end);
        auto const equals = std::min(pair.find('='), pair.size());
        if (!pair.empty()) use(pair.substr(0, equals), pair.substr(std::min(equals + 1, pair.size())));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

}  // namespace

std::string_view Request::header(std::string_view name) const {
    auto const found = headers.find(name);
    return found == headers.end() ? std::string_view() : std::string_view(found->second);
}

std::string_view Request::cookie(std::string_view name) const {
    std::string_view found;
    each_pair(header("cookie"), ';', [&](std::string_view key, std::string_view value) {
        if (trimmed(key) == name) found = trimmed(value);
    });
    return found;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

std::string percent_decoded(std::string_view text, bool plus_is_blank) {
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto const is_escape =
            text[at] == '%' && at + 2 < text.size() && hex(text[at + 1]) >= 0 && hex(text[at + 2]) >= 0;
        if (is_escape) {
            decoded += static_cast<char>(hex(text[at + 1]) * 16 + hex(text[at + 2]));
            at += 2;
        } else {
            decoded += plus_is_blank && text[at] == '+' ? ' ' : text[at];
        }
    }
    return decoded;
}

std::vector<std::pair<std::string, std::string>> query_pairs(std::string_view query) {
    std::vector<std::pair<std::string, std::string>> pairs;
    each_pair(query, '&', [&](std::string_view name, std::string_view value) {
        pairs.emplace_back(percent_decoded(name, true), percent_decoded(value, true));
    });
    return pairs;
}

}  // namespace http
