// Fuzzes the head of a request: whatever bytes come, what is believed can be read in one way alone.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/text.h"
#include "platform/http/head.h"
#include "platform/http/incoming.h"

namespace {

void demand(bool holds) {
    if (!holds) std::abort();
}

std::size_t count(std::string_view text, std::string_view what) {
    std::size_t found = 0;
    for (auto at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1)) ++found;
    return found;
}

std::string lowered(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return lower;
}

// What every believed head has in common, said once more without the reader's own functions.
void check_believed(std::string_view head, http::Incoming const& incoming) {
    auto const lower = lowered(head);
    demand(head.ends_with("\r\n\r\n") && head.find("\r\n\r\n") == head.size() - 4);
    demand(count(head, "\n") == count(head, "\r\n") && count(head, "\r") == count(head, "\r\n"));
    demand(head.find('\0') == std::string_view::npos && count(lower, "\r\n ") == 0 && count(lower, "\r\n\t") == 0);
    demand(count(lower, "\r\nhost:") <= 1 && count(lower, "\r\ncontent-length:") <= 1);
    demand(count(lower, "\r\ntransfer-encoding:") <= 1);
    demand(count(lower, "\r\ncontent-length:") + count(lower, "\r\ntransfer-encoding:") <= 1);
    demand(incoming.is_chunked == (count(lower, "\r\ntransfer-encoding:") == 1));
    demand(!incoming.is_chunked || (incoming.length == 0 && !incoming.exchange.is_http_10));
    demand(incoming.exchange.is_http_10 || !incoming.request.header("host").empty());
    demand(base::is_utf8(incoming.request.path) && incoming.request.path.find('\0') == std::string::npos);
    for (auto const& [name, value] : incoming.request.headers)
        demand(!name.empty() && name == lowered(name) && value.find_first_of("\r\n") == std::string::npos);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string_view const bytes(reinterpret_cast<char const*>(data), size);
    auto const length = http::head_length(bytes, 0);
    // Wherever the bytes were cut on their way, the same end is found.
    for (std::size_t cut = 0; cut < std::min<std::size_t>(size, 64); ++cut) {
        auto const early = http::head_length(bytes.substr(0, cut), 0);
        demand(early == 0 ? http::head_length(bytes, cut) == length : early == length);
    }
    auto const head = bytes.substr(0, length);
    if (http::head_problem(head)) return 0;
    check_believed(head, http::incoming_of(head));
    return 0;
}
