// Signing in and out.
#include "accounts/sessions.h"

#include "accounts/code.h"
#include "accounts/devices.h"
#include "base/text.h"
#include "platform/crypto/hash.h"
#include "platform/crypto/random.h"
#include "platform/http/call.h"

namespace accounts {
namespace {

using base::Fault;

constexpr std::int64_t idle_end = 12 * base::hour_ms;
constexpr std::int64_t absolute_end = 14 * base::day_ms;
constexpr std::size_t most_agent_bytes = 200;

struct Token {
    std::string text = crypto::random_hex(token_bytes);
    std::string hash = crypto::sha256_hex(text);
};

bool is_code_good(store::AccountRow const& account, std::string_view code, base::Instant now) {
    return account.code_hash && account.code_valid_until && now <= *account.code_valid_until &&
           code_matches(*account.code_hash, code);
}

void record_session_change(events::Context& context, store::AccountRow const& account, char const* act,
                           std::string changes) {
    events::record(context, {context.ids.next<events::Act>(),
                             act,
                             {{"account", account.id.value, account.version, std::move(changes)}},
                             "account.session_changed",
                             "{}"});
}

// A token of its own for every sign-in: one that somebody planted in the browser before is worth nothing.
Entered begin_session(events::Context& context, AccountId account, Visitor const& visitor) {
    auto const now = context.now();
    store::remove_old_sessions(context.tx, {now.milliseconds - absolute_end}, {now.milliseconds - idle_end});
    if (auto const old = store::live_session(context.tx, crypto::sha256_hex(visitor.token)))
        store::end_session(context.tx, old->account_id, old->session_id);
    Token token;
    store::SessionRow const session{context.ids.next<store::SessionOf>(),
                                    account,
                                    token.hash,
                                    now,
                                    now,
                                    base::tidied(visitor.address),
                                    base::tidied(visitor.agent.substr(0, most_agent_bytes))};
    store::add_session(context.tx, session);
    store::touch(context.tx, {session.id, account, now, now, {}, false, false, true}, now);
    return {token.text, remember_device(context, account, visitor.device)};
}

}  // namespace

bool is_live(store::LiveSession const& session, base::Instant now) {
    return !session.is_blocked && now.milliseconds - session.last_seen_at.milliseconds <= idle_end &&
           now.milliseconds - session.created_at.milliseconds <= absolute_end;
}

bool is_seen_long_ago(store::LiveSession const& session, base::Instant now) {
    return now.milliseconds - session.last_seen_at.milliseconds >= base::minute_ms;
}

base::Result<> may_sign_in(std::optional<store::AccountRow> const& account, Shown const& shown, base::Instant now) {
    base::Error const failed{Fault::unauthenticated, "login.failed"};
    if (!account) return failed;
    auto const typed_his_code = is_code_good(*account, shown.password, now);
    if (!shown.is_password_right && !typed_his_code) return failed;
    if (account->is_blocked) return base::Error{Fault::forbidden, "account.is_blocked"};
    if (!shown.is_password_right) return base::Error{Fault::refused, "login.password_to_choose"};
    return {};
}

base::Result<> may_use_code(std::optional<store::AccountRow> const& account, std::string_view code, base::Instant now) {
    if (!account || !is_code_good(*account, code, now)) return base::Error{Fault::unauthenticated, "login.code_failed"};
    if (account->is_blocked) return base::Error{Fault::forbidden, "account.is_blocked"};
    return {};
}

base::Result<Entered> sign_in(events::Context& context, store::AccountRow const& checked, Visitor const& visitor) {
    auto const account = store::account(context.tx, checked.id);
    if (!account || account->is_blocked || account->password_hash != checked.password_hash)
        return base::Error{Fault::unauthenticated, "login.failed"};
    context.actor = base::to_text(account->id);
    record_session_change(context, *account, "sign in", "{}");
    return begin_session(context, account->id, visitor);
}

base::Result<Entered> open_account(events::Context& context, store::AccountRow const& checked,
                                   std::string const& password_hash, Visitor const& visitor) {
    auto account = store::account(context.tx, checked.id);
    // Of two who use the same code at once, one is too late.
    if (!account || account->is_blocked || account->code_hash != checked.code_hash)
        return base::Error{Fault::unauthenticated, "login.code_failed"};
    account->password_hash = password_hash;
    account->code_hash.reset();
    account->code_valid_until.reset();
    auto const version = account->version++;
    if (!store::change(context.tx, *account, version)) return base::Error{Fault::unauthenticated, "login.code_failed"};
    store::end_sessions_but(context.tx, account->id, {});
    context.actor = base::to_text(account->id);
    record_session_change(context, *account, "open account", R"({"password":"chosen"})");
    return begin_session(context, account->id, visitor);
}

base::Result<std::string> change_password(events::Context& context, store::AccountRow const& checked,
                                          store::SessionId session, std::string const& password_hash) {
    auto account = checked;
    account.password_hash = password_hash;
    ++account.version;
    if (!store::change(context.tx, account, checked.version)) return base::Error{Fault::stale, "account.stale"};
    store::end_sessions_but(context.tx, account.id, session);
    Token token;
    store::change_token(context.tx, session, token.hash);
    record_session_change(context, account, "change password", R"({"password":"chosen"})");
    return token.text;
}

base::Result<> sign_out(events::Context& context, AccountId account, store::SessionId session) {
    auto const row = store::account(context.tx, account);
    if (!row || store::end_session(context.tx, account, session) == 0) return http::Call::not_found();
    record_session_change(context, *row, "end session", R"({"session":")" + base::to_text(session) + R"("})");
    return {};
}

}  // namespace accounts
