#pragma once
// Browsers that an account's owner has signed in with. Each carries a token of its own, which opens nothing: it only
// says that whoever tries to sign in is no stranger, so that he need not wait for the failures of others (throttle.h).
#include "accounts/store.h"

namespace accounts {

// Of what a cookie carries, a browser's token or a session's: random bytes, written with two letters each.
inline constexpr std::size_t token_bytes = 32;
inline constexpr std::string_view device_cookie_name = "nennep_device";
inline constexpr std::int64_t device_lifetime_days = 180;  // since the last time it was signed in with

// What the throttle is to know the sender by: empty where the token says nothing for that login name.
std::string known_by(db::Tx& tx, std::string const& login_name, std::string_view token, base::Instant now);

// Somebody has signed in with a browser that carried this token (empty: none): gives the one it is to carry from now
// on. The same, where it is known, so that several who share a browser do not make each other strangers; else a new
// one, since a token that somebody planted would make him no stranger either.
std::string remember_device(events::Context& context, AccountId account, std::string_view token);

}  // namespace accounts
