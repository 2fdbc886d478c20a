// What a committee's office does with accounts, and what it may not, on both engines.
#include "accounts/office.h"

#include <gmock/gmock.h>

#include <chrono>
#include <set>

#include "accounts/slips.h"
#include "support/accounts/door.h"
#include "support/organisations/journal.h"

namespace accounts {
namespace {

using http::Method;
using support::Answered;
using support::bloc_name;
using support::finance_name;
using support::health_name;
using support::ok;
using support::SignedIn;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class TheOffice : public support::Door {
protected:
    std::string id_of(std::string const& organisation_name) { return base::to_text(organisation(organisation_name)); }
    std::string path_of(SignedIn const& person, std::string const& rest = "") {
        return "/api/accounts/" + base::to_text(person.account_id) + rest;
    }
    Answered print(SignedIn const& office, std::string const& at, std::string const& whom, bool renew = false) {
        return post("/api/accounts/slips", office.token,
                    R"({"organisation_id":")" + id_of(at) + R"(","whom":")" + whom + R"(","renew":)" +
                        (renew ? "true" : "false") + "}");
    }
    std::vector<std::string> names_on(Answered const& slips) {
        std::vector<std::string> names;
        for (auto const& slip : slips.json.at("slips").as_array())
            names.emplace_back(slip.at("login_name").as_string());
        return names;
    }
    std::vector<std::string> listed(SignedIn const& office, std::string const& query = "") {
        std::vector<std::string> names;
        auto const page = get("/api/accounts" + query, office.token);
        EXPECT_EQ(page.status, 200) << json::print(page.json);
        for (auto const& row : page.json.at("rows").as_array()) names.emplace_back(row.at("login_name").as_string());
        return names;
    }
    SignedIn person(std::string const& name, std::string const& login_name) {
        support::AnAccount account;
        account.login_name = login_name;
        account.name = name;
        account.member_id = member_named(name);
        account.organisation_id = organisation(health_name);
        return sign_in(account);
    }
    Answered change(SignedIn const& office, SignedIn const& whom, std::string const& body) {
        return ask(Method::patch, path_of(whom), office.token, body);
    }
    Answered give_post(SignedIn const& office, SignedIn const& whom, std::string const& at) {
        return post(path_of(whom, "/posts"), office.token, R"({"organisation_id":")" + id_of(at) + R"("})");
    }
    std::string first_sign_in(std::string const& login_name, std::string const& code) {
        auto const opened = post("/api/session/first", "",
                                 R"({"login_name":")" + login_name + R"(","code":")" + code + R"(","new_password":")" +
                                     good_password + R"("})");
        EXPECT_EQ(opened.status, 200) << json::print(opened.json);
        return opened.token();
    }
};
ON_BOTH_ENGINES(TheOffice);

TEST_P(TheOffice, PrintsSlipsForOfficeHoldersWhoHaveNoAccount) {
    auto const office = staff_of(bloc_name);
    auto const slips = print(office, bloc_name, "office_holders");
    ASSERT_EQ(slips.status, 200) << json::print(slips.json);
    EXPECT_THAT(names_on(slips), ElementsAre("dungpv", "annv"));
    EXPECT_EQ(slips.text("/slips/1/name"), "Nguyễn Văn Ân");
    EXPECT_EQ(slips.text("/slips/1/office"), "secretary");
    EXPECT_EQ(slips.text("/slips/1/organisation"), "Đảng bộ Sở Y tế / Chi bộ 1");
    EXPECT_EQ(slips.text("/slips/1/valid_until"), "2026-12-23T05:00:00.000Z");
    auto const token = first_sign_in("annv", slips.text("/slips/1/code"));
    EXPECT_EQ(get("/api/session", token).text("/places/0/level"), "runs");
    EXPECT_THAT(names_on(print(office, bloc_name, "office_holders")), IsEmpty()) << "everybody has one now";
    EXPECT_THAT(names_on(print(office, bloc_name, "office_holders", true)), ElementsAre("dungpv"))
        << "a new code only for who has never signed in";
}

TEST_P(TheOffice, PrintsSlipsForAllMembersButNotForItsOwnSuperiors) {
    auto const office = staff_of(finance_name);
    EXPECT_THAT(names_on(print(office, finance_name, "members")), IsEmpty()) << "its only member leads the whole bloc";
    EXPECT_THAT(names_on(print(staff_of(health_name, "vpyte"), health_name, "members")),
                ElementsAre("annv", "binhtt", "cuonglv"));
}

TEST_P(TheOffice, WritesNoCodeAnywhere) {
    auto const slips = print(staff_of(bloc_name), bloc_name, "members");
    auto const code = slips.text("/slips/0/code");
    EXPECT_EQ(code.size(), 14U);
    for (auto const& entry : support::entries_of(site())) EXPECT_THAT(entry.changes, Not(HasSubstr(code)));
    for (auto const& event : support::events_of(site())) EXPECT_THAT(event.payload, Not(HasSubstr(code)));
    EXPECT_EQ(one<std::int64_t>("select count(*) from accounts where code_hash like '%' || $1 || '%'", code), 0);
    auto const written = support::entries_of(site());
    EXPECT_EQ(written.back().act, "print slips");
    EXPECT_THAT(written.back().changes, HasSubstr("login_name"));
}

TEST_P(TheOffice, PrintsFiveHundredSlipsInLessThanASecond) {
    std::vector<support::ListedMember> people;
    for (int number = 0; number < 500; ++number)
        people.push_back(support::a_member("Nguyễn Văn Người" + std::to_string(number)).in("Chi bộ Đông"));
    take(support::member_list(people));
    auto const office = staff_of(bloc_name);
    auto const began = std::chrono::steady_clock::now();
    auto const slips = print(office, bloc_name, "members");
    auto const took = std::chrono::steady_clock::now() - began;
    EXPECT_EQ(names_on(slips).size(), 504U);
    EXPECT_LT(took, std::chrono::seconds(5)) << "unoptimised, on a busy machine; measured at some 100 ms";
    RecordProperty("slips_ms", static_cast<int>(std::chrono::duration_cast<std::chrono::milliseconds>(took).count()));
}

TEST_P(TheOffice, ListsOnlyTheAccountsItAnswersFor) {
    person("Nguyễn Văn Ân", "annv");
    person("Phạm Văn Dũng", "dungpv");
    auto const at_health = staff_of(health_name, "vpyte");
    auto const at_finance = staff_of(finance_name, "vptc");
    auto const everywhere = staff_of(bloc_name, "vpkhoi");
    auto const admin = administrator();
    EXPECT_THAT(listed(at_health), ElementsAre("annv", "vpyte"));
    EXPECT_THAT(listed(at_finance), ElementsAre("dungpv", "vptc")) << "by the member's cell, not by who made it";
    EXPECT_THAT(listed(everywhere), ElementsAre("annv", "dungpv", "vpkhoi", "vptc", "vpyte"));
    EXPECT_THAT(listed(admin), ElementsAre("annv", "dungpv", "quantri", "vpkhoi", "vptc", "vpyte"));
    EXPECT_THAT(listed(everywhere, "?organisation=" + id_of(finance_name)), ElementsAre("dungpv", "vptc"));
    EXPECT_EQ(get("/api/accounts?organisation=" + id_of(finance_name), at_health.token).status, 404);
    EXPECT_THAT(listed(everywhere, "?search=D%C5%A9ng"), ElementsAre("dungpv"));
    EXPECT_THAT(listed(everywhere, "?search=vp"), ElementsAre("vpkhoi", "vptc", "vpyte"));
    EXPECT_THAT(listed(everywhere, "?search=%25"), testing::SizeIs(5)) << "a percent sign is no wildcard";
}

TEST_P(TheOffice, SeesNoPostsWhereItMayNotKnowOfAnything) {
    auto const binh = person("Trần Thị Bình", "binhtt");
    auto const everywhere = staff_of(bloc_name, "vpkhoi");
    for (auto const* const at : {health_name, finance_name}) EXPECT_EQ(give_post(everywhere, binh, at).status, 200);
    auto const posts = [&](SignedIn const& office) {
        return get("/api/accounts?search=binh", office.token).json.at("rows").at(0).at("posts").as_array().size();
    };
    EXPECT_EQ(posts(everywhere), 2U);
    EXPECT_EQ(posts(administrator()), 2U);
    EXPECT_EQ(posts(staff_of(health_name, "vpyte")), 1U);
}

TEST_P(TheOffice, ListsPageByPage) {
    for (auto const* name : {"a1", "a2", "a3", "a4", "a5"}) staff_of(health_name, name);
    auto const office = staff_of(bloc_name, "vpkhoi");
    auto const first = get("/api/accounts?limit=4", office.token);
    EXPECT_EQ(first.text("/next"), "a4");
    EXPECT_THAT(listed(office, "?limit=4&after=a4"), ElementsAre("a5", "vpkhoi"));
    EXPECT_EQ(get("/api/accounts?limit=4&after=a4", office.token).text("/next"), "null");
    EXPECT_EQ(get("/api/accounts?after=%00", office.token).status, 400);
}

TEST_P(TheOffice, ShowsAnAccountWithItsCellItsStateAndItsPosts) {
    auto const binh = person("Trần Thị Bình", "binhtt");
    auto const office = staff_of(bloc_name, "vpkhoi");
    ASSERT_EQ(give_post(office, binh, health_name).status, 200);
    auto const page = get("/api/accounts?search=binhtt", office.token);
    EXPECT_EQ(page.text("/rows/0/name"), "Trần Thị Bình");
    EXPECT_EQ(page.text("/rows/0/cell/path"), "Đảng bộ Sở Y tế / Chi bộ 1");
    EXPECT_EQ(page.text("/rows/0/state"), "active");
    EXPECT_EQ(page.text("/rows/0/posts/0/organisation/name"), health_name);
    print(office, health_name, "members");
    EXPECT_EQ(get("/api/accounts?search=annv", office.token).text("/rows/0/state"), "invited");
}

TEST_P(TheOffice, AddsAnAccountForSomebodyWhoIsNoMember) {
    auto const office = staff_of(health_name);
    auto const add = [&](std::string const& fields) {
        return post("/api/accounts", office.token,
                    R"({"organisation_id":")" + id_of(health_name) + "\"" + fields + "}");
    };
    auto const slip = add(R"(,"name":" Đỗ  Thị Hoa ")");
    ASSERT_EQ(slip.status, 200) << json::print(slip.json);
    EXPECT_EQ(slip.text("/login_name"), "hoadt");
    EXPECT_EQ(slip.text("/name"), "Đỗ Thị Hoa");
    EXPECT_EQ(add(R"(,"name":"Đinh Thị Hoa")").text("/login_name"), "hoadt2");
    EXPECT_EQ(add(R"(,"name":"Đinh Thị Hoa","login_name":"HoaDT")").text("/code"), "account.login_name_taken");
    EXPECT_EQ(add(R"(,"name":"Đinh Thị Hoa","login_name":"h o a")").text("/errors/0/pointer"), "/login_name");
    EXPECT_EQ(add(R"(,"name":" ")").text("/errors/0/code"), "account.name_missing");
    EXPECT_EQ(
        post("/api/accounts", office.token, R"({"name":"A B","organisation_id":")" + id_of(bloc_name) + R"("})").status,
        404);
}

TEST_P(TheOffice, AddsAnAccountForAMemberOfItsOwnOnce) {
    auto const office = staff_of(health_name);
    auto const add = [&](std::string const& name) {
        return post("/api/accounts", office.token,
                    R"({"organisation_id":")" + id_of(health_name) + R"(","member_id":")" +
                        base::to_text(member_named(name)) + R"("})");
    };
    EXPECT_EQ(add("Trần Thị Bình").text("/name"), "Trần Thị Bình");
    EXPECT_EQ(add("Trần Thị Bình").text("/code"), "account.member_has_one");
    EXPECT_EQ(add("Phạm Văn Dũng").status, 404) << "a member of another committee is not told of";
    take_office(bloc_name, "Lê Văn Cường", members::Office::deputy);
    EXPECT_EQ(add("Lê Văn Cường").status, 403) << "his account would open the whole bloc";
}

TEST_P(TheOffice, ResetsAForgottenPasswordAndEndsTheSessions) {
    auto const binh = person("Trần Thị Bình", "binhtt");
    auto const office = staff_of(health_name);
    auto const slip = post(path_of(binh, "/reset"), office.token, "");
    ASSERT_EQ(slip.status, 200) << json::print(slip.json);
    EXPECT_EQ(slip.text("/login_name"), "binhtt");
    EXPECT_EQ(slip.text("/name"), "Trần Thị Bình");
    EXPECT_EQ(get("/api/session", binh.token).text("/account"), "null");
    EXPECT_EQ(get("/api/session", first_sign_in("binhtt", slip.text("/code"))).text("/account/login_name"), "binhtt");
    EXPECT_EQ(post(path_of(office, "/reset"), office.token, "").text("/code"), "account.own");
}

TEST_P(TheOffice, TouchesNobodyWhoMayDoMoreThanItself) {
    auto const office = staff_of(health_name);
    auto const refused = [&](SignedIn const& whom) {
        std::set<int> answers{post(path_of(whom, "/reset"), office.token, "").status,
                              change(office, whom, R"({"version":1,"state":"blocked"})").status,
                              give_post(office, whom, health_name).status};
        EXPECT_EQ(answers.size(), 1U);
        return *answers.begin();
    };
    EXPECT_EQ(refused(administrator()), 404);
    EXPECT_EQ(refused(staff_of(bloc_name, "vpkhoi")), 404);
    EXPECT_EQ(refused(person("Phạm Văn Dũng", "dungpv")), 404) << "a member of another committee";
    EXPECT_EQ(refused({AccountId{12345}, {}, ""}), 404) << "who is not there answers the same";
    take_office(bloc_name, "Lê Văn Cường", members::Office::committee_member);
    EXPECT_EQ(refused(person("Lê Văn Cường", "cuonglv")), 403) << "its own member, but he reads the whole bloc";
    auto const binh = person("Trần Thị Bình", "binhtt");
    ASSERT_EQ(give_post(staff_of(bloc_name, "vpkhoi2"), binh, bloc_name).status, 200);
    EXPECT_EQ(refused(binh), 403) << "its own member, but staff of the superior office";
}

TEST_P(TheOffice, CannotRaiseItself) {
    auto const office = staff_of(health_name);
    EXPECT_EQ(give_post(office, office, bloc_name).status, 404);
    EXPECT_EQ(give_post(office, office, finance_name).status, 404);
    auto const secretary = person("Nguyễn Văn Ân", "annv");
    EXPECT_EQ(give_post(secretary, secretary, "Chi bộ 1").status, 403) << "who runs a cell gives no posts";
    EXPECT_EQ(get("/api/accounts", secretary.token).status, 403);
    EXPECT_EQ(get("/api/accounts").status, 401);
}

TEST_P(TheOffice, BlocksAnAccountWithItsSessionsAndOpensItAgain) {
    auto const binh = person("Trần Thị Bình", "binhtt");
    auto const office = staff_of(health_name);
    auto const code = post(path_of(binh, "/reset"), office.token, "").text("/code");
    auto const token = first_sign_in("binhtt", code);
    auto const version = get("/api/accounts?search=binhtt", office.token).text("/rows/0/version");
    auto const blocked = change(office, binh, R"({"version":)" + version + R"(,"state":"blocked"})");
    ASSERT_EQ(blocked.status, 200) << json::print(blocked.json);
    EXPECT_EQ(blocked.text("/state"), "blocked");
    EXPECT_EQ(get("/api/session", token).text("/account"), "null");
    auto const enter = [&](std::string const& password) {
        return post("/api/session", "", R"({"login_name":"binhtt","password":")" + password + R"("})");
    };
    EXPECT_EQ(enter(good_password).text("/code"), "account.is_blocked") << "its owner is told";
    EXPECT_EQ(enter("sai mật khẩu rồi").text("/code"), "login.failed") << "nobody else is";
    EXPECT_EQ(change(office, binh, R"({"version":)" + version + R"(,"state":"active"})").status, 409)
        << "of two who change it, the second is told";
    EXPECT_EQ(change(office, binh, R"({"version":)" + blocked.text("/version") + R"(,"state":"active"})").status, 200);
    EXPECT_EQ(enter(good_password).status, 200);
    EXPECT_EQ(change(office, office, R"({"version":1,"state":"blocked"})").text("/code"), "account.own");
}

// Who holds the password today will hold it when the office begins.
TEST_P(TheOffice, TouchesNobodyWhoWillHoldAnOfficeAboveIt) {
    auto const at_health = staff_of(health_name, "vpyte");
    auto const binh = person("Trần Thị Bình", "binhtt");
    members::OfficeHeld const tomorrow{organisation(bloc_name), member_named("Trần Thị Bình"), members::Office::deputy,
                                       base::make_day(2026, 11, 24), std::nullopt};
    auto const cuong = base::to_text(member_named("Lê Văn Cường"));
    members::OfficeHeld const later{organisation(bloc_name), member_named("Lê Văn Cường"),
                                    members::Office::committee_member, base::make_day(2027, 1, 1), std::nullopt};
    EXPECT_EQ(change(at_health, binh, R"({"version":1})").status, 200);
    for (auto const& held : {tomorrow, later})
        ok(act([&](events::Context& context) { return members::take_office(context, held); }));
    EXPECT_EQ(change(at_health, binh, R"({"version":2})").status, 403);
    EXPECT_EQ(post(path_of(binh, "/reset"), at_health.token, "").status, 403);
    EXPECT_EQ(post("/api/accounts", at_health.token,
                   R"({"member_id":")" + cuong + R"(","organisation_id":")" + id_of(health_name) + R"("})")
                  .status,
              403);
    EXPECT_THAT(names_on(print(at_health, health_name, "members")), ElementsAre("annv"));
    EXPECT_EQ(change(staff_of(bloc_name, "vpkhoi"), binh, R"({"version":2})").status, 200);
}

TEST_P(TheOffice, GivesAPostForATimeAndEndsIt) {
    auto const binh = person("Trần Thị Bình", "binhtt");
    auto const office = staff_of(bloc_name, "vpkhoi");
    auto const body = [&](std::string const& from, std::string const& to) {
        return R"({"organisation_id":")" + id_of(health_name) + R"(","from_day":")" + from + R"(","to_day":")" + to +
               R"("})";
    };
    EXPECT_EQ(post(path_of(binh, "/posts"), office.token, body("2026-11-24", "2026-11-23")).text("/errors/0/code"),
              "post.to_before_from");
    auto const given = post(path_of(binh, "/posts"), office.token, body("2026-11-24", "2026-12-31"));
    ASSERT_EQ(given.status, 200) << json::print(given.json);
    EXPECT_EQ(get("/api/accounts", binh.token).status, 403) << "it begins tomorrow";
    pass(11 * 3600);
    EXPECT_EQ(get("/api/accounts", binh.token).status, 403) << "an hour before midnight";
    pass(3600);
    EXPECT_EQ(get("/api/accounts", binh.token).status, 200) << "at midnight where people meet";
    auto const end = path_of(binh, "/posts/") + given.text("/posts/0/id");
    auto const ends = [&](std::string const& path, SignedIn const& by, std::string const& version,
                          std::string const& day) {
        return ask(Method::patch, path, by.token, R"({"version":)" + version + R"(,"to_day":")" + day + R"("})");
    };
    auto const version = given.text("/version");
    EXPECT_EQ(ends(end, office, version, "2026-11-23").text("/errors/0/code"), "post.to_before_from");
    EXPECT_EQ(ends(end, office, version, "2026-11-24").text("/posts/0/to_day"), "2026-11-24");
    EXPECT_EQ(ends(end, office, version, "2026-12-31").text("/code"), "account.stale") << "of two, the second is told";
    auto const an = person("Nguyễn Văn Ân", "annv");
    EXPECT_EQ(ends(path_of(an, "/posts/") + given.text("/posts/0/id"), office, "1", "2026-11-24").status, 404)
        << "a post belongs to its account";
    EXPECT_EQ(ends(end, binh, "3", "2030-01-01").text("/code"), "account.own")
        << "what a superior gave for a time nobody makes last for himself";
}

TEST(Slips, AreOneForEachPersonUnderHisHighestOffice) {
    using members::Office;
    auto const person = [](std::int64_t id, std::optional<Office> office, std::int64_t at) {
        return Candidate{store::MemberId{id}, "", office, store::OrganisationId{at}};
    };
    auto const slips = one_for_each({person(1, Office::committee_member, 10), person(1, Office::secretary, 30),
                                     person(2, Office::deputy, 20), person(3, Office::secretary, 10)},
                                    {store::MemberId{3}});
    ASSERT_EQ(slips.size(), 2U);
    EXPECT_EQ(slips[0].member_id.value, 2);
    EXPECT_EQ(slips[1].member_id.value, 1);
    EXPECT_EQ(slips[1].office, Office::secretary);
    EXPECT_EQ(slips[1].organisation_id.value, 30);
}

}  // namespace
}  // namespace accounts
