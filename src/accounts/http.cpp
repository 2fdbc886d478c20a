// Signing in and out, and one's own sessions.
#include "accounts/http.h"

#include "accounts/devices.h"
#include "accounts/login_name.h"
#include "accounts/password_rules.h"
#include "accounts/sessions.h"
#include "accounts/views.h"

namespace accounts {
namespace {

using http::Call;
using http::Nothing;

struct SignIn {
    std::string login_name{};
    std::string password{};
};
RECORD(SignIn, login_name, password)

struct FirstSignIn {
    std::string login_name{};
    std::string code{};
    std::string new_password{};
};
RECORD(FirstSignIn, login_name, code, new_password)

struct PasswordChange {
    std::string current_password{};
    std::string new_password{};
};
RECORD(PasswordChange, current_password, new_password)

struct SessionView {
    store::SessionId id{};
    base::Instant created_at{};
    base::Instant last_seen_at{};
    std::string address{};
    std::string agent{};
    bool is_current = false;
};
RECORD(SessionView, id, created_at, last_seen_at, address, agent, is_current)

struct Sessions {
    std::vector<SessionView> rows{};
};
RECORD(Sessions, rows)

Visitor visitor_of(Call const& call) {
    auto const& request = call.request();
    return {request.address, std::string(request.header("user-agent")), std::string(request.cookie(cookie_name)),
            std::string(request.cookie(device_cookie_name))};
}

Sender sender_of(Call& call, std::string const& login_name) {
    auto const token = call.request().cookie(device_cookie_name);
    return {call.request().address,
            call.read([&](db::Tx& tx) { return known_by(tx, login_name, token, call.clock().now()); })};
}

// Gone with the browser's window: many share a PC. Strict: no other site's link arrives signed in.
void set_cookie(Call& call, std::string const& token) {
    std::string cookie = std::string(cookie_name) + "=" + token + "; Path=/; HttpOnly; SameSite=Strict";
    if (token.empty()) cookie += "; Max-Age=0";
    if (call.request().is_secure) cookie += "; Secure";
    call.add_header("set-cookie", std::move(cookie));
}

// Stays with the browser, and goes only to where people sign in.
void set_device_cookie(Call& call, std::string const& token) {
    constexpr std::int64_t day = 24LL * 60 * 60;
    std::string cookie =
        std::string(device_cookie_name) + "=" + token +
        "; Path=/api/session; HttpOnly; SameSite=Strict; Max-Age=" + std::to_string(device_lifetime_days * day);
    if (call.request().is_secure) cookie += "; Secure";
    call.add_header("set-cookie", std::move(cookie));
}

Session entered(Call& call, Entered const& entered) {
    set_device_cookie(call, entered.device);
    set_cookie(call, entered.token);
    return call.read([&](db::Tx& tx) {
        auto const actor = actor_of_token(tx, entered.token, call.clock());
        return session_of(tx, actor, call.today());
    });
}

std::optional<store::AccountRow> account_named(Call& call, std::string const& login_name) {
    return call.read([&](db::Tx& tx) { return store::account_named(tx, login_name); });
}

// Outside any transaction: it is slow on purpose.
base::Result<bool> matches(Desk& desk, Try& attempt, std::optional<std::string> const& phc, std::string_view typed) {
    auto is_right = desk.passwords.matches(phc, composed_password(typed));
    // That the queue is full is nobody's failure.
    if (!is_right) attempt.was_no_failure();
    return is_right;
}

base::Result<Session> sign_in_with_password(Desk& desk, Call& call, SignIn const& in) {
    auto const login_name = typed_login_name(in.login_name);
    auto attempt = TRY(Try::begin(desk, login_name, sender_of(call, login_name), call.clock().now()));
    auto const account = account_named(call, login_name);
    auto const is_right = TRY(matches(desk, attempt, account ? account->password_hash : std::nullopt, in.password));
    auto allowed = may_sign_in(account, {is_right, in.password}, call.clock().now());
    // Whoever is told more than "wrong" has proved to be the owner.
    if (!allowed && allowed.error().fault != base::Fault::unauthenticated) attempt.was_no_failure();
    TRY(std::move(allowed));
    auto const in_now =
        TRY(call.act([&](events::Context& context) { return accounts::sign_in(context, *account, visitor_of(call)); }));
    attempt.succeeded();
    return entered(call, in_now);
}

base::Result<Session> sign_in_first(Desk& desk, Call& call, FirstSignIn const& in) {
    auto const login_name = typed_login_name(in.login_name);
    auto const password = TRY(chosen_password(in.new_password, login_name, "/new_password"));
    auto attempt = TRY(Try::begin(desk, login_name, sender_of(call, login_name), call.clock().now()));
    auto const account = account_named(call, login_name);
    TRY(may_use_code(account, in.code, call.clock().now()));
    attempt.was_no_failure();
    auto const hash = TRY(desk.passwords.hash(password));
    auto const in_now = TRY(
        call.act([&](events::Context& context) { return open_account(context, *account, hash, visitor_of(call)); }));
    attempt.succeeded();
    return entered(call, in_now);
}

base::Result<Session> show_session(Call& call, Nothing const&) {
    return call.read([&](db::Tx& tx) { return session_of(tx, call.actor(), call.today()); });
}

base::Result<> sign_out_here(Call& call, Nothing const&) {
    TRY(call.act([&](events::Context& context) {
        return sign_out(context, AccountId{call.actor().account_id}, store::SessionId{call.actor().session_id});
    }));
    set_cookie(call, "");
    return {};
}

base::Result<> choose_password(Desk& desk, Call& call, PasswordChange const& in) {
    auto const account = call.read([&](db::Tx& tx) { return store::account(tx, AccountId{call.actor().account_id}); });
    if (!account) return Call::not_found();
    auto const password = TRY(chosen_password(in.new_password, account->login_name, "/new_password"));
    // Whoever finds a screen unlocked is to guess no faster here than at the door.
    Sender const sender{call.request().address, "session " + std::to_string(call.actor().session_id)};
    auto attempt = TRY(Try::begin(desk, account->login_name, sender, call.clock().now()));
    if (!TRY(matches(desk, attempt, account->password_hash, in.current_password)))
        return base::Error{base::Fault::invalid, "body.invalid", {}, {{"/current_password", "password.wrong"}}};
    attempt.succeeded();
    auto const hash = TRY(desk.passwords.hash(password));
    set_cookie(call, TRY(call.act([&](events::Context& context) {
                   return change_password(context, *account, store::SessionId{call.actor().session_id}, hash);
               })));
    return {};
}

base::Result<Sessions> list_sessions(Call& call, Nothing const&) {
    auto const rows = call.read([&](db::Tx& tx) { return store::sessions_of(tx, AccountId{call.actor().account_id}); });
    Sessions sessions;
    for (auto const& row : rows) {
        store::LiveSession const live{row.id, row.account_id, row.created_at, row.last_seen_at, {}, false, false, true};
        if (!is_live(live, call.clock().now())) continue;
        sessions.rows.push_back({row.id, row.created_at, row.last_seen_at, row.address, row.agent,
                                 row.id.value == call.actor().session_id});
    }
    return sessions;
}

base::Result<> end_session(Call& call, Nothing const&) {
    auto const session = TRY(call.id<store::SessionOf>("session"));
    TRY(call.act(
        [&](events::Context& context) { return sign_out(context, AccountId{call.actor().account_id}, session); }));
    if (session.value == call.actor().session_id) set_cookie(call, "");
    return {};
}

// A handler that needs the desk.
template <class In, class Out>
auto at(std::shared_ptr<Desk> const& desk, base::Result<Out> (*handler)(Desk& desk, Call& call, In const& in)) {
    return [desk, handler](Call& call, In const& in) { return handler(*desk, call, in); };
}

}  // namespace

std::vector<http::Route> session_routes(std::shared_ptr<Desk> const& desk) {
    using enum http::Method;
    using enum rights::Right;
    return {
        http::route<SignIn, Session>(post, "/api/session", anyone, "Sign in with a password",
                                     at(desk, &sign_in_with_password)),
        http::route<FirstSignIn, Session>(post, "/api/session/first", anyone,
                                          "Sign in with a one-time code and choose a password",
                                          at(desk, &sign_in_first)),
        http::route<Nothing, Session>(get, "/api/session", anyone, "Who is signed in, and what he may", &show_session),
        http::route<Nothing, void>(delete_, "/api/session", signed_in, "Sign out", &sign_out_here),
        http::route<PasswordChange, void>(put, "/api/session/password", signed_in,
                                          "Change one's password; one's other sessions end",
                                          at(desk, &choose_password)),
        http::route<Nothing, Sessions>(get, "/api/sessions", signed_in, "One's own sessions", &list_sessions),
        http::route<Nothing, void>(delete_, "/api/sessions/{session}", signed_in, "End one of one's own sessions",
                                   &end_session),
    };
}

std::vector<http::Route> routes() {
    auto all = session_routes(std::make_shared<Desk>());
    auto const office = office_routes();
    all.insert(all.end(), office.begin(), office.end());
    return all;
}

}  // namespace accounts
