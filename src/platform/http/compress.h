#pragma once
// gzip for answers on their way out. Pure.
#include <optional>
#include <string>
#include <string_view>

#include "platform/http/message.h"

namespace http {

// Whether an Accept-Encoding takes gzip: named, or by "*", and not with q=0.
bool accepts_gzip(std::string_view accept_encoding);

// The same bytes for the same text, always.
std::string gzipped(std::string_view text);

// Makes the body of an answer of text smaller where the request takes it and it is worth it (over 1 KiB); says in
// `vary` that the answer depends on it. What has a content-encoding already, an etag, or a type that is packed, is left
// alone.
void compress(Response& response, Request const& request);

}  // namespace http
