// Passwords as they are kept, and the queue before them.
#include "platform/crypto/password.h"

#include <gtest/gtest.h>

#include <atomic>
#include <ctime>
#include <thread>
#include <vector>

#include "platform/crypto/random.h"

namespace crypto {
namespace {

TEST(PasswordHash, IsAPhcStringThatNamesItsCost) {
    auto const phc = password_hash("mưa rào tháng bảy");
    EXPECT_TRUE(phc.starts_with("$argon2id$v=19$m=19456,t=2,p=1$")) << phc;
    EXPECT_EQ(phc.find("mưa"), std::string::npos);
}

TEST(PasswordHash, DiffersEachTimeAndMatchesItsPasswordAlone) {
    auto const phc = password_hash("mưa rào tháng bảy");
    EXPECT_NE(phc, password_hash("mưa rào tháng bảy"));
    EXPECT_TRUE(password_matches(phc, "mưa rào tháng bảy"));
    EXPECT_FALSE(password_matches(phc, "mưa rào tháng bẩy"));
    EXPECT_FALSE(password_matches(phc, ""));
}

TEST(PasswordHash, VerifiesTheReferenceLibrarysOwnExample) {
    // From the tests of the reference implementation, version 0x13, 64 MiB, 2 passes.
    EXPECT_TRUE(password_matches(
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc", "password"));
}

TEST(PasswordHash, ThrowsAtWhatIsNoPhcString) {
    EXPECT_THROW(password_matches("nonsense", "password"), std::runtime_error);
}

TEST(PasswordQueue, SaysNoWithoutAnAccountAndTakesAsLong) {
    PasswordQueue queue;
    auto const phc = *queue.hash("mưa rào tháng bảy");
    auto const took = [&](std::optional<std::string> const& known) {
        // The processor's time: what else the machine does does not count.
        auto const began = std::clock();
        for (int time = 0; time < 5; ++time) EXPECT_FALSE(*queue.matches(known, "sai mật khẩu"));
        return std::clock() - began;
    };
    auto const with = took(phc);
    auto const without = took(std::nullopt);
    EXPECT_LT(with, without * 4);
    EXPECT_LT(without, with * 4);
    EXPECT_TRUE(*queue.matches(phc, "mưa rào tháng bảy"));
}

TEST(PasswordQueue, RefusesWhomItCannotLetWait) {
    PasswordQueue queue(1, 1);
    auto const phc = *queue.hash("mưa rào tháng bảy");
    std::atomic<int> right = 0;
    std::atomic<int> refused = 0;
    std::vector<std::thread> rush;
    for (int person = 0; person < 12; ++person)
        rush.emplace_back([&] {
            auto const answer = queue.matches(phc, "mưa rào tháng bảy");
            if (!answer)
                refused += answer.error().code == "login.busy" ? 1 : 0;
            else
                right += *answer ? 1 : 0;
        });
    for (auto& person : rush) person.join();
    EXPECT_EQ(right + refused, 12);
    EXPECT_GE(right, 1);
    EXPECT_GE(refused, 1);
    EXPECT_TRUE(*queue.matches(phc, "mưa rào tháng bảy")) << "it is free again afterwards";
}

TEST(RandomHex, IsAsLongAsAskedAndNeverTheSame) {
    EXPECT_EQ(random_hex(32).size(), 64U);
    EXPECT_NE(random_hex(32), random_hex(32));
    EXPECT_EQ(random_hex(32).find_first_not_of("0123456789abcdef"), std::string::npos);
}

}  // namespace
}  // namespace crypto
