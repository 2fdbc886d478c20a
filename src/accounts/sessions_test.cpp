// Signing in, staying signed in and signing out, as a browser would, on both engines.
#include "accounts/sessions.h"

#include <gmock/gmock.h>

#include "accounts/code.h"
#include "accounts/devices.h"
#include "accounts/office.h"
#include "support/accounts/door.h"
#include "support/organisations/journal.h"

namespace accounts {
namespace {

using http::Method;
using support::Answered;
using support::ok;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

std::string body(std::initializer_list<std::pair<char const*, std::string>> fields) {
    boost::json::object object;
    for (auto const& [name, value] : fields) object[name] = value;
    return json::print(object);
}

class TheDoor : public support::Door {
protected:
    FirstLogin first() {
        return *ok(act([](events::Context& context) { return first_administrator(context); }));
    }
    Answered open(FirstLogin const& login, std::string const& password = good_password) {
        return post("/api/session/first", "",
                    body({{"login_name", login.login_name}, {"code", login.code}, {"new_password", password}}));
    }
    Answered enter(std::string const& login_name, std::string const& password, std::string const& token = "") {
        return post("/api/session", token, body({{"login_name", login_name}, {"password", password}}));
    }
    std::string name_in(std::string const& token) { return get("/api/session", token).text("/account/login_name"); }
};
ON_BOTH_ENGINES(TheDoor);

TEST_P(TheDoor, OpensForTheFirstAdministratorWithHisCodeAndThenWithHisPassword) {
    auto const login = first();
    EXPECT_EQ(ok(act([](events::Context& context) { return first_administrator(context); })), std::nullopt)
        << "there is one first administrator";
    auto const opened = open(login);
    ASSERT_EQ(opened.status, 200) << json::print(opened.json);
    EXPECT_EQ(opened.text("/account/login_name"), "quantri");
    EXPECT_EQ(opened.text("/account/is_administrator"), "true");
    EXPECT_EQ(opened.text("/account/must_choose_password"), "false");
    EXPECT_EQ(opened.text("/site/name"), "Đảng bộ Khối các cơ quan tỉnh");
    EXPECT_EQ(opened.text("/places/0/level"), "administers");
    EXPECT_EQ(opened.text("/home_id"), opened.text("/site/root_id"));
    EXPECT_THAT(opened.text("/rights"), HasSubstr("administer_site"));
    EXPECT_EQ(name_in(opened.token()), "quantri");

    auto const entered = enter(" QuanTri ", "mưa rào tháng bảy");
    ASSERT_EQ(entered.status, 200);
    EXPECT_NE(entered.token(), opened.token());
    EXPECT_EQ(open(login).status, 401) << "a code is good once";
}

TEST_P(TheDoor, SetsACookieThatScriptsAndOtherSitesCannotUse) {
    auto const login = first();
    auto const opened = open(login);
    EXPECT_THAT(opened.cookie, AllOf(HasSubstr("nennep_session="), HasSubstr("; Path=/"), HasSubstr("; HttpOnly"),
                                     HasSubstr("; SameSite=Strict"), Not(HasSubstr("Secure"))));
    EXPECT_EQ(opened.token().size(), 64U);
    is_secure = true;
    EXPECT_THAT(enter("quantri", good_password).cookie, HasSubstr("; Secure"));
}

TEST_P(TheDoor, KeepsNothingThatWouldOpenIt) {
    auto const login = first();
    auto const opened = open(login);
    auto const kept = one<std::string>("select password_hash from accounts");
    EXPECT_TRUE(kept.starts_with("$argon2id$")) << kept;
    EXPECT_EQ(one<std::int64_t>("select count(*) from sessions where token_hash = $1", opened.token()), 0);
    auto const written = support::entries_of(site());
    ASSERT_FALSE(written.empty());
    for (auto const& entry : written) {
        EXPECT_THAT(entry.changes, Not(HasSubstr(login.code)));
        EXPECT_THAT(entry.changes, Not(HasSubstr("argon2")));
        EXPECT_THAT(entry.changes, Not(HasSubstr(opened.token())));
    }
    EXPECT_EQ(written.back().act, "open account");
    EXPECT_EQ(written.back().actor, opened.text("/account/id"));
}

TEST_P(TheDoor, AnswersTheSameWhateverIsWrong) {
    open(first());
    auto const wrong = enter("quantri", "sai mật khẩu rồi");
    auto const nobody = enter("khongco", "sai mật khẩu rồi");
    EXPECT_EQ(wrong.status, 401);
    EXPECT_EQ(nobody.status, 401);
    EXPECT_EQ(wrong.text("/code"), "login.failed");
    EXPECT_EQ(wrong.text("/title"), nobody.text("/title"));
    auto const with_code = [&](std::string const& name) {
        return post("/api/session/first", "",
                    body({{"login_name", name}, {"code", make_code()}, {"new_password", good_password}}));
    };
    EXPECT_EQ(with_code("quantri").text("/code"), "login.code_failed");
    EXPECT_EQ(with_code("khongco").text("/code"), "login.code_failed");
}

TEST_P(TheDoor, UnderstandsACodeTypedAsAPassword) {
    auto const login = first();
    auto const told = enter("quantri", base::lowered(login.code));
    EXPECT_EQ(told.status, 422);
    EXPECT_EQ(told.text("/code"), "login.password_to_choose");
    EXPECT_EQ(open(login).status, 200) << "it has not been used up by that";
}

TEST_P(TheDoor, RefusesABadPasswordAndLeavesTheCodeGood) {
    auto const login = first();
    auto const refused = open(login, "matkhau123");
    EXPECT_EQ(refused.status, 400);
    EXPECT_EQ(refused.text("/errors/0/pointer"), "/new_password");
    EXPECT_EQ(refused.text("/errors/0/code"), "password.trivial");
    EXPECT_EQ(open(login).status, 200);
}

TEST_P(TheDoor, TakesNoCodeAfterThirtyDays) {
    auto const login = first();
    pass(30 * 24 * hour + 1);
    EXPECT_EQ(open(login).text("/code"), "login.code_failed");
}

TEST_P(TheDoor, LetsNobodyGuessOnAndSaysHowLongToWait) {
    open(first());
    for (int time = 0; time < 5; ++time) EXPECT_EQ(enter("quantri", "sai mật khẩu rồi").status, 401);
    auto const waiting = enter("quantri", good_password);
    EXPECT_EQ(waiting.status, 429) << "not even with the right password";
    EXPECT_EQ(waiting.text("/code"), "login.throttled");
    EXPECT_EQ(waiting.retry_after, "30");
    for (int time = 0; time < 5; ++time) EXPECT_EQ(enter("khongco", "sai mật khẩu rồi").status, 401);
    EXPECT_EQ(enter("khongco", good_password).retry_after, "30") << "nor does waiting tell who there is";
    pass(30);
    EXPECT_EQ(enter("quantri", good_password).status, 200);
    EXPECT_EQ(enter("quantri", "sai mật khẩu rồi").status, 401) << "it was forgotten";
}

TEST_P(TheDoor, IsShutToTheOwnerByNobodyElsesFailures) {
    auto const opened = open(first());
    auto const guess = [&](std::string const& from, int times) {
        address = from;
        for (int time = 0; time < times; ++time) enter("quantri", "sai mật khẩu rồi");
    };
    guess("203.0.113.9", 40);
    EXPECT_EQ(enter("quantri", good_password).status, 429) << "not from there";
    address = "198.51.100.1";
    EXPECT_EQ(enter("quantri", good_password).status, 200) << "but from elsewhere, though in a browser nobody knows";
    // As behind a proxy, where all have one address.
    guess("192.0.2.7", 40);
    EXPECT_EQ(enter("quantri", good_password).status, 429);
    device = opened.device();
    EXPECT_EQ(enter("quantri", good_password).status, 200) << "and in a browser that is known";
    for (int time = 0; time < 5; ++time) EXPECT_EQ(enter("quantri", "sai mật khẩu rồi").status, 401);
    EXPECT_EQ(enter("quantri", good_password).retry_after, "30") << "whose own failures count";
}

TEST_P(TheDoor, KnowsABrowserByATokenThatOpensNothingAndNobodyCanPlant) {
    auto const login = first();
    device = std::string(64, 'a');
    auto const opened = open(login);
    EXPECT_NE(opened.device(), device);
    EXPECT_THAT(opened.device_cookie, AllOf(HasSubstr("; Path=/api/session; HttpOnly; SameSite=Strict"),
                                            HasSubstr("; Max-Age=15552000"), Not(HasSubstr("Secure"))));
    EXPECT_EQ(name_in(opened.device()), "(nothing)") << "it is no session";
    EXPECT_EQ(one<std::int64_t>("select count(*) from account_devices where token_hash = $1", opened.device()), 0);
    device = opened.device();
    is_secure = true;
    auto const again = enter("quantri", good_password);
    EXPECT_EQ(again.device(), device) << "it stays, so that several may share a browser";
    EXPECT_THAT(again.device_cookie, HasSubstr("; Secure"));
}

TEST_P(TheDoor, KnowsNoBrowserOfAnotherAccountNorOneOfLongAgo) {
    auto const known = open(first()).device();
    auto const knows = [&](std::string const& login_name) {
        return !site().read([&](db::Tx& tx) { return known_by(tx, login_name, known, clock.now()); }).empty();
    };
    staff_of("Đảng bộ Sở Y tế", "vpyte");
    EXPECT_TRUE(knows("quantri"));
    EXPECT_FALSE(knows("vpyte"));
    EXPECT_FALSE(knows("khongco"));
    pass(device_lifetime_days * 24 * hour + 1);
    EXPECT_FALSE(knows("quantri"));
}

TEST_P(TheDoor, KeepsThirtyBrowsersOfAnAccountAndNoneOnceItIsReset) {
    open(first());
    auto const kept = [&] { return one<std::int64_t>("select count(*) from account_devices"); };
    for (int time = 0; time < 40; ++time) {
        pass(60);
        device = enter("quantri", good_password).device();
        EXPECT_EQ(device.size(), 64U);
        if (time < 39) device.clear();
    }
    EXPECT_EQ(kept(), 30);
    EXPECT_EQ(enter("quantri", good_password).device(), device) << "the latest are kept";
    ok(act([](events::Context& context) { return renew_code(context, *store::account_named(context.tx, "quantri")); }));
    EXPECT_EQ(kept(), 0);
}

TEST_P(TheDoor, EndsASessionAfterTwelveHoursOfSilence) {
    auto const token = open(first()).token();
    for (int time = 0; time < 3; ++time) {
        pass(12 * hour);
        EXPECT_EQ(name_in(token), "quantri");
    }
    pass(12 * hour + 1);
    EXPECT_EQ(name_in(token), "(nothing)");
    EXPECT_EQ(get("/api/sessions", token).status, 401);
}

TEST_P(TheDoor, EndsASessionAfterFourteenDaysHoweverBusy) {
    auto const token = open(first()).token();
    for (int halfday = 0; halfday < 28; ++halfday) {
        pass(12 * hour);
        EXPECT_EQ(name_in(token), "quantri") << halfday;
    }
    pass(60);
    EXPECT_EQ(name_in(token), "(nothing)");
}

TEST_P(TheDoor, NotesWhenSomebodyWasSeenOnceAMinute) {
    auto const token = open(first()).token();
    auto const seen = [&] { return one<std::int64_t>("select last_seen_at from sessions"); };
    auto const at_first = seen();
    pass(59);
    get("/api/session", token);
    EXPECT_EQ(seen(), at_first);
    pass(1);
    get("/api/session", token);
    EXPECT_EQ(seen(), at_first + 60'000);
    EXPECT_EQ(one<std::int64_t>("select last_seen_at from accounts"), at_first + 60'000);
}

TEST_P(TheDoor, GivesANewTokenAtEachSignInAndForgetsTheOneBefore) {
    auto const old = open(first()).token();
    auto const now = enter("quantri", good_password, old).token();
    EXPECT_NE(old, now);
    EXPECT_EQ(name_in(old), "(nothing)");
    EXPECT_EQ(name_in(now), "quantri");
    EXPECT_EQ(enter("quantri", good_password, std::string(64, 'a')).token().size(), 64U);
    EXPECT_EQ(name_in(std::string(64, 'a')), "(nothing)") << "a planted token stays worthless";
}

TEST_P(TheDoor, SignsOut) {
    auto const token = open(first()).token();
    auto const out = ask(Method::delete_, "/api/session", token);
    EXPECT_EQ(out.status, 204);
    EXPECT_THAT(out.cookie, AllOf(HasSubstr("nennep_session=;"), HasSubstr("Max-Age=0")));
    EXPECT_EQ(name_in(token), "(nothing)");
}

TEST_P(TheDoor, ChangesAPasswordAndEndsTheOtherSessions) {
    auto const here = open(first()).token();
    auto const elsewhere = enter("quantri", good_password).token();
    auto const change = [&](std::string const& current, std::string const& wanted) {
        return ask(Method::put, "/api/session/password", here,
                   body({{"current_password", current}, {"new_password", wanted}}));
    };
    auto const wrong = change("sai mật khẩu rồi", "nắng ấm tháng ba");
    EXPECT_EQ(wrong.status, 400);
    EXPECT_EQ(wrong.text("/errors/0/pointer"), "/current_password");
    EXPECT_EQ(change(good_password, "ngắn").text("/errors/0/code"), "password.too_short");
    auto const changed = change(good_password, "nắng ấm tháng ba");
    ASSERT_EQ(changed.status, 204) << json::print(changed.json);
    EXPECT_EQ(name_in(elsewhere), "(nothing)");
    EXPECT_EQ(name_in(here), "(nothing)") << "the token was renewed";
    EXPECT_EQ(name_in(changed.token()), "quantri");
    EXPECT_EQ(enter("quantri", good_password).status, 401);
    EXPECT_EQ(enter("quantri", "nắng ấm tháng ba").status, 200);
}

TEST_P(TheDoor, ListsOnesOwnSessionsAndEndsThem) {
    auto const here = open(first()).token();
    pass(60);
    address = "198.51.100.1";
    auto const there = enter("quantri", good_password).token();
    auto const other = staff_of("Đảng bộ Sở Y tế");
    auto const listed = get("/api/sessions", here);
    ASSERT_EQ(listed.json.at("rows").as_array().size(), 2U);
    EXPECT_EQ(listed.text("/rows/0/is_current"), "false");
    EXPECT_EQ(listed.text("/rows/0/address"), "198.51.100.1");
    EXPECT_EQ(listed.text("/rows/0/agent"), "Firefox");
    EXPECT_EQ(listed.text("/rows/1/is_current"), "true");
    EXPECT_EQ(ask(Method::delete_, "/api/sessions/" + base::to_text(other.session_id), here).status, 404)
        << "not that of another";
    EXPECT_EQ(ask(Method::delete_, "/api/sessions/" + listed.text("/rows/0/id"), here).status, 204);
    EXPECT_EQ(name_in(there), "(nothing)");
    EXPECT_EQ(name_in(here), "quantri");
}

TEST_P(TheDoor, KnowsNobodyByAnythingElseThanAToken) {
    for (auto const& token : {std::string("x"), std::string(64, '\''), std::string(64, 'f'), std::string(5000, 'f')})
        EXPECT_EQ(name_in(token), "(nothing)");
    auto const nobody = get("/api/session");
    EXPECT_EQ(nobody.status, 200);
    EXPECT_EQ(nobody.text("/account"), "null");
    EXPECT_EQ(nobody.text("/rights"), R"(["anyone"])");
    EXPECT_EQ(nobody.text("/places"), "[]");
    EXPECT_EQ(nobody.text("/today"), "2026-11-23");
}

}  // namespace
}  // namespace accounts
