// Which passwords may be chosen, as a table.
#include "accounts/password_rules.h"

#include <gtest/gtest.h>

#include "support/result.h"

namespace accounts {
namespace {

std::string problem_of(std::string_view typed) {
    auto const chosen = chosen_password(typed, "annv", "/new_password");
    if (chosen) return "";
    EXPECT_EQ(chosen.error().code, "body.invalid");
    EXPECT_EQ(chosen.error().fields.front().pointer, "/new_password");
    return chosen.error().fields.front().code;
}

TEST(ChosenPassword, MayBeAnySentenceOfTenCharacters) {
    for (auto const* good : {"mưa rào tháng bảy", "Ngày mai trời nắng", "x8#kd02!mqP", "hoa cúc vàng", "0912345876",
                             "matkhau cua rieng toi", "đườngvềnhà"})
        EXPECT_EQ(problem_of(good), "") << good;
}

TEST(ChosenPassword, IsCountedInCharactersNotInBytes) {
    EXPECT_EQ(problem_of("ắắắắằằẳẵặ"), "password.too_short") << "nine characters, twenty-seven bytes";
    EXPECT_EQ(problem_of("mưa rào b"), "password.too_short");
    std::string sentence;
    while (sentence.size() < 199) sentence += "mua rao ";
    EXPECT_EQ(problem_of(sentence.substr(0, 200)), "");
    EXPECT_EQ(problem_of(sentence.substr(0, 200) + "b"), "password.too_long");
}

TEST(ChosenPassword, IsNotTheLoginName) {
    auto const chosen = chosen_password("Nguyen.Van.An", "nguyen.van.an", "/new_password");
    ASSERT_FALSE(chosen);
    EXPECT_EQ(chosen.error().fields.front().code, "password.is_login_name");
    EXPECT_EQ(problem_of("annv123456"), "password.is_login_name");
}

TEST(ChosenPassword, IsNothingThatAnybodyWouldTryAtOnce) {
    for (auto const* bad : {"1234567890", "0987654321", "1111111111", "0123456789", "matkhau123", "MậtKhẩu@2026",
                            "password123", "Password1!", "anhyeuem123", "qwertyuiop", "aaaaaaaaaab", "abab abab ab"})
        EXPECT_EQ(problem_of(bad), "password.trivial") << bad;
}

TEST(ChosenPassword, IsTheSameHoweverItsLettersWereComposed) {
    EXPECT_EQ(support::ok(chosen_password("đươ\xCC\x80ng về nhà", "annv", "/p")),
              support::ok(chosen_password("đường về nhà", "annv", "/p")));
}

}  // namespace
}  // namespace accounts
