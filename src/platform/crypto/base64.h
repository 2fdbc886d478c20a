#pragma once
// Bytes as text (RFC 4648, with padding), for where only text is kept. Pure; safe from any thread.
#include <string>
#include <string_view>

namespace crypto {

std::string base64(std::string_view bytes);
// Of what base64 gave; anything else throws std::runtime_error, because it can only be our own text gone bad.
std::string from_base64(std::string_view text);

}  // namespace crypto
