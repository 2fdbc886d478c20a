// Base64 over OpenSSL.
#include "platform/crypto/base64.h"

#include <openssl/evp.h>

#include <stdexcept>

namespace crypto {
namespace {

unsigned char const* unsigned_bytes(std::string_view text) {
    return reinterpret_cast<unsigned char const*>(text.data());
}

}  // namespace

std::string base64(std::string_view bytes) {
    // One more: OpenSSL ends it with a zero.
    std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0');
    auto const length = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()), unsigned_bytes(bytes),
                                        static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(length));
    return text;
}

std::string from_base64(std::string_view text) {
    std::string bytes(text.size() / 4 * 3, '\0');
    auto const length = EVP_DecodeBlock(reinterpret_cast<unsigned char*>(bytes.data()), unsigned_bytes(text),
                                        static_cast<int>(text.size()));
    auto const padding = static_cast<int>(text.ends_with("==")) + static_cast<int>(text.ends_with("="));
    if (length < padding || text.size() % 4 != 0) throw std::runtime_error("this is no base64");
    bytes.resize(static_cast<std::size_t>(length - padding));
    return bytes;
}

}  // namespace crypto
