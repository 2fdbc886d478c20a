// One-time codes and login names: what is made, and what is understood of what people type.
#include "accounts/code.h"

#include <gtest/gtest.h>

#include <set>

#include "accounts/login_name.h"

namespace accounts {
namespace {

TEST(Code, HasThreeGroupsOfFourWithoutLettersThatVietnameseKeyboardsChange) {
    std::set<std::string> codes;
    std::set<char> letters;
    for (int time = 0; time < 500; ++time) {
        auto const code = make_code();
        ASSERT_EQ(code.size(), 14U);
        EXPECT_EQ(code[4], '-');
        EXPECT_EQ(code[9], '-');
        EXPECT_EQ(code.find_first_not_of("0123456789BCFGHJKMNPQRSTVXZ-"), std::string::npos) << code;
        codes.insert(code);
        letters.insert(code.begin(), code.end());
    }
    EXPECT_EQ(codes.size(), 500U);
    EXPECT_EQ(letters.size(), 28U) << "every letter and the hyphen is met";
}

TEST(Code, IsUnderstoodHoweverItIsTyped) {
    for (auto const* typed : {"7K3M-Q2XB-01FC", "7k3m-q2xb-01fc", "7k3mq2xb01fc", " 7K3M Q2XB OIFC ", "7K3M-Q2XB-OLFC"})
        EXPECT_EQ(canonical_code(typed), "7K3MQ2XB01FC") << typed;
    for (auto const* typed : {"", "7K3M-Q2XB-01F", "7K3M-Q2XB-01FC-1", "7K3M-Q2XB-01FÁ", "7K3M-Q2XB-01FU"})
        EXPECT_EQ(canonical_code(typed), std::nullopt) << typed;
}

TEST(Code, IsKeptAsASaltedHashThatOnlyItMatches) {
    auto const code = make_code();
    auto const kept = kept_code(code);
    EXPECT_EQ(kept.find(*canonical_code(code)), std::string::npos);
    EXPECT_NE(kept, kept_code(code));
    EXPECT_TRUE(code_matches(kept, code));
    EXPECT_FALSE(code_matches(kept, make_code()));
    EXPECT_FALSE(code_matches(kept, ""));
    EXPECT_FALSE(code_matches(kept, kept));
}

TEST(Code, IsGoodForThirtyDays) {
    EXPECT_EQ(code_valid_until({0}).milliseconds, 30LL * 24 * 3600 * 1000);
}

TEST(LoginName, IsTheGivenNameAndTheInitialsBeforeIt) {
    EXPECT_EQ(login_name_from("Nguyễn Văn An"), "annv");
    EXPECT_EQ(login_name_from("  ĐỖ  THỊ BÍCH Đào "), "daodtb");
    EXPECT_EQ(login_name_from("H'Hen Niê"), "nieh");
    EXPECT_EQ(login_name_from("Trần Ô"), "ot");
    EXPECT_EQ(login_name_from("An"), "an");
    EXPECT_EQ(login_name_from("王"), "nguoidung");
    EXPECT_TRUE(is_login_name(login_name_from(std::string(500, 'a'))));
}

TEST(LoginName, IsNumberedWhereSomebodyHasItAlready) {
    LoginNames names({"annv", "annv2"});
    EXPECT_EQ(names.take_for("Nguyễn Văn Ân"), "annv3");
    EXPECT_EQ(names.take_for("Ngô Vũ An"), "annv4");
    EXPECT_EQ(names.take_for("Trần Thị Bình"), "binhtt");
    EXPECT_EQ(names.take_for("Trần Thanh Bình"), "binhtt2");
}

TEST(LoginName, IsReadHoweverItIsTyped) {
    EXPECT_EQ(typed_login_name("  AnNV "), "annv");
    EXPECT_EQ(typed_login_name("ànnv"), "annv");
    EXPECT_LE(typed_login_name(std::string(100'000, 'x')).size(), 200U);
}

TEST(LoginName, HasLettersDigitsAndFewSigns) {
    for (auto const* good : {"an", "annv2", "van.an", "van-an_2"}) EXPECT_TRUE(is_login_name(good)) << good;
    for (auto const* bad : {"", "a", "2an", "an nv", "án", "an@x", "An"}) EXPECT_FALSE(is_login_name(bad)) << bad;
    EXPECT_FALSE(is_login_name(std::string(41, 'a')));
}

}  // namespace
}  // namespace accounts
