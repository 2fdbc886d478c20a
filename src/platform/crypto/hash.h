#pragma once
// Fingerprints of bytes, over OpenSSL. Pure; safe from any thread.
#include <string>
#include <string_view>

namespace crypto {

// SHA-256 (FIPS 180-4) in 64 lower-case hexadecimal digits. For telling contents apart; not for passwords.
std::string sha256_hex(std::string_view bytes);

}  // namespace crypto
