#pragma once
// Bytes that nobody can foresee, over OpenSSL. Safe from any thread.
#include <cstddef>
#include <string>

namespace crypto {

// From the generator that OpenSSL keeps for secrets; throws std::runtime_error where the machine has none.
std::string random_bytes(std::size_t count);
// As many bytes in lower-case hexadecimal digits, two for each.
std::string random_hex(std::size_t bytes);

}  // namespace crypto
