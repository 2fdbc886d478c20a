#pragma once
// An account whose owner has signed in, written straight into the site: tests of other rooms need not compute a
// password for each person.
#include <optional>
#include <string>

#include "accounts/store.h"
#include "base/text.h"
#include "platform/crypto/hash.h"
#include "platform/crypto/random.h"

namespace support {

struct AnAccount {
    std::string login_name{};
    std::string name{};
    std::optional<members::MemberId> member_id{};
    std::optional<organisations::OrganisationId> organisation_id{};  // who answers for one that is no member's
    std::optional<organisations::OrganisationId> post_at{};          // staff of that committee's office
    bool is_administrator = false;
    bool has_password = true;
};

struct SignedIn {
    accounts::AccountId account_id{};
    accounts::store::SessionId session_id{};
    std::string token{};  // the value of the cookie nennep_session
};

inline SignedIn signed_in(events::Context& context, AnAccount const& wanted) {
    accounts::store::AccountRow account;
    account.id = context.ids.next<accounts::Account>();
    account.login_name = wanted.login_name;
    account.name = wanted.name;
    account.search_text = base::folded(wanted.name);
    account.member_id = wanted.member_id;
    account.organisation_id = wanted.organisation_id;
    account.is_administrator = wanted.is_administrator;
    if (wanted.has_password) account.password_hash = "$no password gives this$";
    accounts::store::add(context.tx, {account});
    if (wanted.post_at)
        accounts::store::add_post(context.tx, {account.id, context.ids.next<accounts::store::Post>(), *wanted.post_at,
                                               std::nullopt, std::nullopt});
    auto token = crypto::random_hex(32);
    auto const now = context.now();
    auto const session_id = context.ids.next<accounts::store::SessionOf>();
    accounts::store::add_session(context.tx,
                                 {session_id, account.id, crypto::sha256_hex(token), now, now, "127.0.0.1", "test"});
    return {account.id, session_id, std::move(token)};
}

}  // namespace support
