// Who sends a request, and what follows for him from offices, stays and posts.
#include "accounts/sessions.h"
#include "platform/crypto/hash.h"
#include "platform/http/call.h"
#include "platform/log/log.h"

namespace accounts {
namespace {

constexpr std::size_t longest_token = 64;

rights::Level level_of(members::Office office) {
    switch (office) {
        case members::Office::secretary:
        case members::Office::deputy: return rights::Level::runs;
        case members::Office::committee_member: return rights::Level::reads;
    }
    return rights::Level::none;
}

bool is_in_force(store::PostRow const& post, base::Day day) {
    return (!post.from_day || *post.from_day <= day) && (!post.to_day || *post.to_day >= day);
}

std::optional<store::LiveSession> session_by_token(db::Tx& tx, std::string_view token, base::Instant now) {
    // What cannot be a token is not worth a query.
    if (token.empty() || token.size() > longest_token) return std::nullopt;
    auto session = store::live_session(tx, crypto::sha256_hex(token));
    if (!session || !is_live(*session, now)) return std::nullopt;
    return session;
}

rights::Actor actor_in(db::Tx& tx, store::LiveSession const& session, base::Day today) {
    rights::Actor actor;
    actor.account_id = session.account_id.value;
    actor.session_id = session.session_id.value;
    if (session.member_id) actor.member_id = session.member_id->value;
    actor.is_administrator = session.is_administrator;
    actor.must_choose_password = !session.has_password;
    actor.grants = grants_of(tx, session.account_id, session.member_id, today);
    return actor;
}

// No request fails or waits because this could not be written: the next one will do it.
void note_seen(http::Site& site, store::LiveSession const& session) {
    if (site.database.is_being_written()) return;
    try {
        auto const written = site.database.write([&](db::Tx& tx) -> base::Result<> {
            store::touch(tx, session, site.clock.now());
            return {};
        });
        if (!written) logs::warn("session.not_noted", {{"reason", written.error().code}});
    } catch (db::Broken const& broken) {
        logs::warn("session.not_noted", {{"reason", broken.what()}});
    }
}

}  // namespace

std::vector<rights::Grant> grants_of(db::Tx& tx, AccountId account, std::optional<store::MemberId> member,
                                     base::Day day) {
    std::vector<rights::Grant> grants;
    for (auto const& post : store::posts_of(tx, account))
        if (is_in_force(post, day)) grants.push_back({post.organisation_id.value, rights::Level::administers});
    if (!member) return grants;
    for (auto const& held : members::offices_of(tx, *member, day))
        grants.push_back({held.organisation_id.value, level_of(held.office)});
    for (auto const cell : members::cells_of(tx, *member, day)) grants.push_back({cell.value, rights::Level::belongs});
    return grants;
}

std::vector<rights::Grant> lasting_grants_of(db::Tx& tx, AccountId account, std::optional<store::MemberId> member,
                                             base::Day day) {
    auto grants = grants_of(tx, account, member, day);
    for (auto const& post : store::posts_of(tx, account))
        if (!post.to_day || *post.to_day >= day)
            grants.push_back({post.organisation_id.value, rights::Level::administers});
    if (!member) return grants;
    for (auto const& held : members::lasting_offices_of(tx, *member, day))
        grants.push_back({held.organisation_id.value, level_of(held.office)});
    return grants;
}

rights::Actor actor_of_token(db::Tx& tx, std::string_view token, base::Clock const& clock) {
    auto const session = session_by_token(tx, token, clock.now());
    return session ? actor_in(tx, *session, base::local_day(clock)) : rights::Actor{};
}

rights::Actor actor_of(http::Site& site, http::Request const& request) {
    auto const token = request.cookie(cookie_name);
    if (token.empty()) return {};
    std::optional<store::LiveSession> session;
    auto actor = site.database.read([&](db::Tx& tx) {
        session = session_by_token(tx, token, site.clock.now());
        return session ? actor_in(tx, *session, base::local_day(site.clock)) : rights::Actor{};
    });
    if (session && is_seen_long_ago(*session, site.clock.now())) note_seen(site, *session);
    return actor;
}

}  // namespace accounts
