// How far the rights of a session go, from day to day, on both engines.
#include <gmock/gmock.h>

#include "accounts/sessions.h"
#include "support/accounts/door.h"

namespace accounts {
namespace {

using support::ok;
using testing::HasSubstr;

class Rights : public support::Door {
protected:
    std::vector<rights::Grant> grants(std::string const& token) {
        auto const actor = site().read([&](db::Tx& tx) { return actor_of_token(tx, token, clock); });
        return actor.grants;
    }
    support::SignedIn person(std::string const& name, std::string const& login_name) {
        support::AnAccount account;
        account.login_name = login_name;
        account.name = name;
        account.member_id = member_named(name);
        account.organisation_id = organisation("Đảng bộ Sở Y tế");
        return sign_in(account);
    }
    rights::Grant grant(std::string const& at, rights::Level level) { return {organisation(at).value, level}; }
};
ON_BOTH_ENGINES(Rights);

TEST_P(Rights, FollowFromOfficesStaysAndPosts) {
    using enum rights::Level;
    EXPECT_THAT(grants(person("Trần Thị Bình", "binhtt").token), testing::ElementsAre(grant("Chi bộ 1", belongs)));
    EXPECT_THAT(grants(person("Nguyễn Văn Ân", "annv").token),
                testing::UnorderedElementsAre(grant("Chi bộ 1", belongs), grant("Chi bộ 1", runs)));
    EXPECT_THAT(grants(staff_of("Đảng bộ Sở Y tế").token), testing::ElementsAre(grant("Đảng bộ Sở Y tế", administers)));
    EXPECT_TRUE(grants(administrator().token).empty()) << "an administrator needs none";
}

TEST_P(Rights, AreThoseOfTheVeryMomentAnOfficeChanges) {
    using enum rights::Level;
    auto const binh = person("Trần Thị Bình", "binhtt").token;
    EXPECT_EQ(grants(binh).size(), 1U);
    take_office("Đảng bộ Sở Y tế", "Trần Thị Bình", members::Office::committee_member, base::make_day(2026, 11, 24));
    EXPECT_THAT(grants(binh),
                testing::UnorderedElementsAre(grant("Chi bộ 1", belongs), grant("Đảng bộ Sở Y tế", reads)));
    pass(12 * hour);
    get("/api/session", binh);
    EXPECT_EQ(grants(binh).size(), 2U) << "on its last day";
}

TEST_P(Rights, EndWithTheLastDayOfAnOffice) {
    auto const binh = person("Trần Thị Bình", "binhtt").token;
    take_office("Đảng bộ Sở Y tế", "Trần Thị Bình", members::Office::deputy, base::make_day(2026, 11, 23));
    EXPECT_EQ(grants(binh).size(), 2U);
    pass(12 * hour);
    get("/api/session", binh);
    pass(11 * hour);
    EXPECT_EQ(grants(binh).size(), 1U) << "eleven in the morning of the next day";
}

TEST_P(Rights, BeginWithTheFirstDayOfAnOfficeAndEndWithItsLastForSessionsThatAreOpen) {
    auto const binh = person("Trần Thị Bình", "binhtt").token;
    auto const may = [&](std::string const& right) {
        return get("/api/session", binh).text("/rights").find("\"" + right + "\"") != std::string::npos;
    };
    members::OfficeHeld held{organisation("Đảng bộ Sở Y tế"), member_named("Trần Thị Bình"), members::Office::deputy,
                             base::make_day(2026, 11, 24), base::make_day(2026, 11, 25)};
    ok(act([&](events::Context& context) { return members::take_office(context, held); }));
    held.from_day = base::make_day(2026, 11, 1);
    held.to_day = base::make_day(2026, 11, 22);
    ok(act([&](events::Context& context) { return members::take_office(context, held); }));
    EXPECT_FALSE(may("run_cell")) << "one ended yesterday, one begins tomorrow";
    pass(12 * hour - 60);
    EXPECT_FALSE(may("run_cell")) << "a minute before midnight";
    pass(60);
    EXPECT_TRUE(may("run_cell")) << "at midnight where people meet";
    pass(12 * hour);
    get("/api/session", binh);
    pass(12 * hour);
    get("/api/session", binh);
    pass(12 * hour);
    EXPECT_TRUE(may("run_cell")) << "on its last day";
    pass(12 * hour);
    EXPECT_FALSE(may("run_cell"));
    EXPECT_TRUE(may("see_meetings")) << "he still belongs to his cell";
}

TEST_P(Rights, AreShownWithTheirPlacesAndAHome) {
    auto const secretary = get("/api/session", person("Nguyễn Văn Ân", "annv").token);
    EXPECT_EQ(secretary.text("/places/0/level"), "runs");
    EXPECT_EQ(secretary.text("/places/0/organisation/name"), "Chi bộ 1");
    EXPECT_EQ(secretary.text("/places/0/organisation/path"), "Đảng bộ Sở Y tế / Chi bộ 1");
    EXPECT_EQ(secretary.text("/places/1"), "(nothing)") << "what runs also belongs";
    EXPECT_EQ(secretary.text("/home_id"), base::to_text(organisation("Chi bộ 1")));
    EXPECT_EQ(secretary.text("/rights"), R"(["anyone","signed_in","see_meetings","see_register","run_cell"])");
    auto const chief = get("/api/session", person("Phạm Văn Dũng", "dungpv").token);
    EXPECT_EQ(chief.text("/home_id"), base::to_text(organisation("Đảng bộ Khối các cơ quan tỉnh")));
    EXPECT_EQ(chief.json.at("places").as_array().size(), 1U);
}

TEST_P(Rights, OfSomebodyWithoutAPasswordAreNoneUntilHeHasChosenOne) {
    support::AnAccount account;
    account.login_name = "moi";
    account.name = "Người mới";
    account.organisation_id = account.post_at = organisation("Đảng bộ Sở Y tế");
    account.has_password = false;
    auto const token = sign_in(account).token;
    EXPECT_EQ(get("/api/session", token).text("/account/must_choose_password"), "true");
    EXPECT_EQ(get("/api/accounts", token).status, 403);
}

}  // namespace
}  // namespace accounts
