// Random bytes by OpenSSL.
#include "platform/crypto/random.h"

#include <openssl/rand.h>

#include <stdexcept>
#include <string_view>

namespace crypto {

std::string random_bytes(std::size_t count) {
    std::string bytes(count, '\0');
    if (RAND_priv_bytes(reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(count)) != 1)
        throw std::runtime_error("OpenSSL has no random bytes");
    return bytes;
}

std::string random_hex(std::size_t bytes) {
    constexpr std::string_view hex = "0123456789abcdef";
    std::string text;
    for (char const letter : random_bytes(bytes)) {
        auto const byte = static_cast<unsigned char>(letter);
        text += hex[byte >> 4U];
        text += hex[byte & 0xfU];
    }
    return text;
}

}  // namespace crypto
