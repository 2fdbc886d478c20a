#pragma once
// Signing in and out: what is decided about a try, and the acts that begin, change and end sessions.
#include "accounts/store.h"

namespace accounts {

// Where a request comes from, as the list of sessions shows it, and the tokens it already carries.
struct Visitor {
    std::string address{};
    std::string agent{};
    std::string token{};   // of a session
    std::string device{};  // devices.h
};

// What somebody who has signed in carries from now on, and what is kept nowhere.
struct Entered {
    std::string token{};
    std::string device{};
};

// What somebody said to sign in, once the slow part is done.
struct Shown {
    bool is_password_right = false;
    std::string_view password{};  // as typed
};

// A session ends after 12 hours without a request, and 14 days after its beginning. Pure.
bool is_live(store::LiveSession const& session, base::Instant now);
// Whether so much time has passed that being seen is worth a write. Pure.
bool is_seen_long_ago(store::LiveSession const& session, base::Instant now);

// May he sign in? Faults: login.failed, whatever is wrong, so that nobody learns which accounts there are; and only for
// whoever has proved to be its owner, account.is_blocked, and login.password_to_choose where he typed his one-time code
// as his password. Pure.
base::Result<> may_sign_in(std::optional<store::AccountRow> const& account, Shown const& shown, base::Instant now);
// Does the one-time code open the account? Faults: login.code_failed, account.is_blocked. Pure.
base::Result<> may_use_code(std::optional<store::AccountRow> const& account, std::string_view code, base::Instant now);

// Who acts by that token; nobody where it is none, or its session is over.
rights::Actor actor_of_token(db::Tx& tx, std::string_view token, base::Clock const& clock);
// The rights of an account on a day.
std::vector<rights::Grant> grants_of(db::Tx& tx, AccountId account, std::optional<store::MemberId> member,
                                     base::Day day);
// Those, and what posts and offices that have yet to begin will give.
std::vector<rights::Grant> lasting_grants_of(db::Tx& tx, AccountId account, std::optional<store::MemberId> member,
                                             base::Day day);

// The acts. The account is as it was read for the check; where it has changed since, the fault is that of a wrong try.
// A changed password gives the session a new token.
base::Result<Entered> sign_in(events::Context& context, store::AccountRow const& checked, Visitor const& visitor);
base::Result<Entered> open_account(events::Context& context, store::AccountRow const& checked,
                                   std::string const& password_hash, Visitor const& visitor);
base::Result<std::string> change_password(events::Context& context, store::AccountRow const& checked,
                                          store::SessionId session, std::string const& password_hash);
base::Result<> sign_out(events::Context& context, AccountId account, store::SessionId session);

}  // namespace accounts
