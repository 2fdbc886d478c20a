// Fingerprints of bytes, by OpenSSL's EVP.
#include "platform/crypto/hash.h"

#include <openssl/evp.h>

#include <array>
#include <stdexcept>

namespace crypto {

std::string sha256_hex(std::string_view bytes) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1) {
        throw std::runtime_error("OpenSSL has no SHA-256");
    }
    constexpr std::string_view hex = "0123456789abcdef";
    std::string text;
    for (unsigned i = 0; i < size; ++i) {
        text += hex[digest[i] >> 4U];
        text += hex[digest[i] & 0xfU];
    }
    return text;
}

}  // namespace crypto
