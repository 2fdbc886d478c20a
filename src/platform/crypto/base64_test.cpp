// Base64 both ways: the vectors of RFC 4648, and any bytes.
#include "platform/crypto/base64.h"

#include <gtest/gtest.h>

#include <random>
#include <stdexcept>

namespace crypto {
namespace {

TEST(Base64, WritesTheVectorsOfTheStandard) {
    EXPECT_EQ(base64(""), "");
    EXPECT_EQ(base64("f"), "Zg==");
    EXPECT_EQ(base64("fo"), "Zm8=");
    EXPECT_EQ(base64("foo"), "Zm9v");
    EXPECT_EQ(base64("foobar"), "Zm9vYmFy");
}

TEST(Base64, GivesAnyBytesBack) {
    std::mt19937 random(1);
    for (std::size_t size = 0; size < 200; ++size) {
        std::string bytes;
        for (std::size_t at = 0; at < size; ++at) bytes += static_cast<char>(random() & 0xFFU);
        ASSERT_EQ(from_base64(base64(bytes)), bytes);
    }
}

TEST(Base64, DoesNotGuessAtTextThatIsNone) {
    EXPECT_THROW(from_base64("Zm9"), std::runtime_error);
    EXPECT_THROW(from_base64("????"), std::runtime_error);
}

}  // namespace
}  // namespace crypto
