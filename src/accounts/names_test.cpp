// Who is named to whom, on both engines.
#include <gmock/gmock.h>

#include "accounts/accounts.h"
#include "accounts/sessions.h"
#include "support/accounts/door.h"

namespace accounts {
namespace {

using support::SignedIn;

class ANameOf : public support::Door {
protected:
    // As the person who signed in reads it.
    std::string told(SignedIn const& reader, std::string const& actor, std::string const& language = "vi") {
        http::Site here{site(), clock, ids};
        http::Request request;
        request.headers["accept-language"] = language;
        return site().read([&](db::Tx& tx) {
            auto const sent_by = actor_of_token(tx, reader.token, clock);
            http::Call const call(here, request, sent_by, {}, {});
            return name_of(tx, call, actor);
        });
    }
    std::string told(SignedIn const& reader, SignedIn const& doer) {
        return told(reader, base::to_text(doer.account_id));
    }
    SignedIn member(std::string const& name, std::string const& login_name) {
        support::AnAccount account;
        account.login_name = login_name;
        account.name = "as it was when the account was made";
        account.member_id = member_named(name);
        account.organisation_id = organisation("Đảng bộ Khối các cơ quan tỉnh");
        return sign_in(account);
    }
};
ON_BOTH_ENGINES(ANameOf);

TEST_P(ANameOf, AMemberIsThatOfTheRegisterForWhoeverMayReadHim) {
    auto const secretary = member("Nguyễn Văn Ân", "an");
    auto const his_own = member("Trần Thị Bình", "binh");
    auto const of_another = member("Lê Văn Cường", "cuong");
    EXPECT_EQ(told(secretary, his_own), "Trần Thị Bình");
    EXPECT_EQ(told(his_own, his_own), "Trần Thị Bình");
    EXPECT_EQ(told(his_own, secretary), "văn phòng cấp ủy") << "a member reads no register";
    EXPECT_EQ(told(secretary, of_another), "văn phòng cấp ủy");
    EXPECT_EQ(told(staff_of("Đảng bộ Sở Y tế"), of_another), "Lê Văn Cường");
    EXPECT_EQ(told(administrator(), of_another), "Lê Văn Cường");
}

TEST_P(ANameOf, StaffIsToldToTheOfficesThatAnswerForThem) {
    auto const above = staff_of("Đảng bộ Khối các cơ quan tỉnh", "khoi");
    auto const health = staff_of("Đảng bộ Sở Y tế", "yte");
    auto const finance = staff_of("Đảng bộ Sở Tài chính", "taichinh");
    EXPECT_EQ(told(above, health), "Văn phòng");
    EXPECT_EQ(told(health, health), "Văn phòng");
    EXPECT_EQ(told(health, above), "văn phòng cấp ủy");
    EXPECT_EQ(told(health, finance), "văn phòng cấp ủy");
    EXPECT_EQ(told(member("Nguyễn Văn Ân", "an"), health), "văn phòng cấp ủy");
}

TEST_P(ANameOf, WhoeverIsNoPersonOfTheReadersIsToldByWhatHeIs) {
    auto const office = staff_of("Đảng bộ Khối các cơ quan tỉnh");
    auto const site_administrator = administrator();
    EXPECT_EQ(told(office, site_administrator), "quản trị viên");
    EXPECT_EQ(told(office, "operator"), "dòng lệnh");
    EXPECT_EQ(told(office, "operator", "en"), "command line");
    EXPECT_EQ(told(office, "nobody"), "không rõ");
    EXPECT_EQ(told(office, "0000000000001"), "không rõ");
}

}  // namespace
}  // namespace accounts
