#pragma once
// SQL of accounts, posts and sessions.
#include "accounts/accounts.h"
#include "members/members.h"
#include "platform/db/tx.h"

namespace accounts::store {

using members::MemberId;
using organisations::OrganisationId;

struct AccountRow {
    AccountId id{};
    std::int64_t version = 1;
    std::string login_name{};
    std::string name{};
    std::string search_text{};  // folded name
    std::optional<MemberId> member_id{};
    // Where it was made: who answers for it while its owner belongs to no cell, or is no member.
    std::optional<OrganisationId> organisation_id{};
    bool is_administrator = false;
    bool is_blocked = false;
    std::optional<std::string> password_hash{};  // none until its owner has chosen one
    std::optional<std::string> code_hash{};      // of the one-time code that is still good
    std::optional<base::Instant> code_valid_until{};
    std::optional<base::Instant> last_seen_at{};
};
RECORD(AccountRow, id, version, login_name, name, search_text, member_id, organisation_id, is_administrator, is_blocked,
       password_hash, code_hash, code_valid_until, last_seen_at)

struct Post;
using PostId = base::Id<Post>;
struct PostRow {
    AccountId account_id{};
    PostId id{};
    OrganisationId organisation_id{};
    std::optional<base::Day> from_day{};
    std::optional<base::Day> to_day{};
};
RECORD(PostRow, account_id, id, organisation_id, from_day, to_day)

struct SessionOf;
using SessionId = base::Id<SessionOf>;
struct SessionRow {
    SessionId id{};
    AccountId account_id{};
    std::string token_hash{};
    base::Instant created_at{};
    base::Instant last_seen_at{};
    std::string address{};
    std::string agent{};
};
RECORD(SessionRow, id, account_id, token_hash, created_at, last_seen_at, address, agent)

// What a request needs to know of its session.
struct LiveSession {
    SessionId session_id{};
    AccountId account_id{};
    base::Instant created_at{};
    base::Instant last_seen_at{};
    std::optional<MemberId> member_id{};
    bool is_administrator = false;
    bool is_blocked = false;
    bool has_password = true;
};
RECORD(LiveSession, session_id, account_id, created_at, last_seen_at, member_id, is_administrator, is_blocked,
       has_password)

// An account as a list shows it. Of a member, his name in the register and a cell he belongs to that day.
struct ListedRow {
    AccountId id{};
    std::int64_t version = 1;
    std::string login_name{};
    std::string name{};
    std::optional<MemberId> member_id{};
    std::optional<OrganisationId> cell_id{};
    bool is_administrator = false;
    bool is_blocked = false;
    bool has_password = false;
    std::optional<base::Instant> last_seen_at{};
};
RECORD(ListedRow, id, version, login_name, name, member_id, cell_id, is_administrator, is_blocked, has_password,
       last_seen_at)

// Which accounts are asked for. `top` null: all there are.
struct Asked {
    std::optional<OrganisationId> top{};
    base::Day today{};
    std::string search{};  // folded
    std::optional<std::string> after{};
    std::int64_t limit = 50;
};

std::int64_t count(db::Tx& tx);
void add(db::Tx& tx, std::vector<AccountRow> const& accounts);
std::optional<AccountRow> account(db::Tx& tx, AccountId id);
std::optional<AccountRow> account_named(db::Tx& tx, std::string const& login_name);
std::optional<AccountRow> account_of_member(db::Tx& tx, MemberId member);
std::vector<std::string> login_names(db::Tx& tx);
// Those of members, by member.
std::vector<AccountRow> accounts_of_members(db::Tx& tx);
// Writes all but the id and last_seen_at where `expected_version` still is what is kept; false: somebody was faster.
bool change(db::Tx& tx, AccountRow const& account, std::int64_t expected_version);
std::vector<ListedRow> listed(db::Tx& tx, Asked const& asked);
std::optional<ListedRow> listed_one(db::Tx& tx, AccountId id, base::Day today);

void add_post(db::Tx& tx, PostRow const& post);
void end_post(db::Tx& tx, PostRow const& post);
std::vector<PostRow> posts_of(db::Tx& tx, AccountId account);
// Of the accounts whose login names lie between the two, these included.
std::vector<PostRow> posts_between(db::Tx& tx, std::string const& first, std::string const& last);

void add_session(db::Tx& tx, SessionRow const& session);
std::optional<LiveSession> live_session(db::Tx& tx, std::string const& token_hash);
std::vector<SessionRow> sessions_of(db::Tx& tx, AccountId account);
void change_token(db::Tx& tx, SessionId session, std::string const& token_hash);
// Marks the session and its account as seen.
void touch(db::Tx& tx, LiveSession const& session, base::Instant now);
// Gives how many there were.
std::int64_t end_session(db::Tx& tx, AccountId account, SessionId session);
std::int64_t end_sessions_but(db::Tx& tx, AccountId account, SessionId kept);
// Those made or seen last before the two moments.
void remove_old_sessions(db::Tx& tx, base::Instant made_before, base::Instant seen_before);

// Browsers that an account's owner has signed in with, by the hashes of their tokens.
bool has_device(db::Tx& tx, std::string const& login_name, std::string const& token_hash, base::Instant used_since);
bool is_device(db::Tx& tx, std::string const& token_hash);
void put_device(db::Tx& tx, AccountId account, std::string const& token_hash, base::Instant now);
// Of an account: those used last before the moment, and all but the `most` used latest.
void remove_old_devices(db::Tx& tx, AccountId account, base::Instant used_before, std::int64_t most);
void remove_devices(db::Tx& tx, AccountId account);

}  // namespace accounts::store
