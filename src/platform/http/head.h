#pragma once
// Whether the raw head of a request may be believed: what two readers of one head could understand differently is
// refused before anything is made of it (request smuggling, RFC 9112 section 11.2). Pure.
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "json/record.h"

namespace http {

enum class HeadProblem {
    line_end,           // a line that does not end in CR LF, or a CR alone
    control_character,  // NUL and the like, anywhere
    request_line,       // not: method, one blank, target, one blank, version
    version,            // neither HTTP/1.1 nor HTTP/1.0
    target,             // neither "/..." nor "http://host/...", nor "*" of OPTIONS; or its escapes are broken
    field,              // no name, a name that is none, a blank before the colon
    folded,             // a field continued on the next line
    host,               // missing, repeated or no host
    length,             // Content-Length repeated, no number, or beside Transfer-Encoding
    encoding,           // Transfer-Encoding repeated, other than chunked, or on HTTP/1.0
    fields,             // too many
};
RECORD_ENUM(HeadProblem, line_end, control_character, request_line, version, target, field, folded, host, length,
            encoding, fields)

// The bytes up to and with the empty line that ends a head, 0 where it is not there yet. Bytes before `from` were
// looked at earlier. A bare LF ends a line here, so that such a head comes to head_problem instead of being waited for.
std::size_t head_length(std::string_view bytes, std::size_t from);

// `head` ends with its empty line.
std::optional<HeadProblem> head_problem(std::string_view head);

int status_of(HeadProblem problem);

// A target as a request line has it, of a head without problem; "http://host" before the path is gone.
struct Target {
    std::string path{};   // percent signs decoded
    std::string query{};  // as sent, without "?"
};
Target split_target(std::string_view target);

}  // namespace http
