// SQL of accounts, posts and sessions.
#include "accounts/store.h"

#include "base/text.h"

namespace accounts::store {
namespace {

#define ACCOUNT_COLUMNS                                                                                              \
    "\nselect id, version, login_name, name, search_text, member_id, organisation_id, is_administrator, is_blocked," \
    "\n    password_hash, code_hash, code_valid_until, last_seen_at\nfrom accounts\n"

// A member's cell on the day $2; a date known in part is compared by the length it has.
#define CELL_OF_MEMBER                                           \
    "(select min(s.cell_id) from memberships s\n"                \
    "    where s.member_id = a.member_id and s.from_day <= $2\n" \
    "        and (s.to_day is null or s.to_day >= substr($2, 1, length(s.to_day))))"

#define LISTED_COLUMNS                                                                                                 \
    "\nselect a.id, a.version, a.login_name, coalesce(m.full_name, a.name) as name, a.member_id,\n    " CELL_OF_MEMBER \
    " as cell_id,\n    a.is_administrator, a.is_blocked, a.password_hash is not null as has_password, "                \
    "a.last_seen_at\nfrom accounts a left join members m on m.id = a.member_id\n"

db::Query const count_all{"accounts.count", R"sql(
select count(*) from accounts)sql"};

db::Query const add_account{"accounts.add", R"sql(
insert into accounts (id, version, login_name, name, search_text, member_id, organisation_id, is_administrator, is_blocked,
    password_hash, code_hash, code_valid_until, last_seen_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13))sql"};

db::Query const account_by_id{"accounts.account", ACCOUNT_COLUMNS R"sql(where id = $1)sql"};

db::Query const account_by_name{"accounts.account_named", ACCOUNT_COLUMNS R"sql(where login_name = $1)sql"};

db::Query const account_by_member{"accounts.account_of_member", ACCOUNT_COLUMNS R"sql(where member_id = $1)sql"};

db::Query const all_login_names{"accounts.login_names", R"sql(
select login_name from accounts)sql"};

db::Query const all_of_members{"accounts.of_members", ACCOUNT_COLUMNS R"sql(where member_id is not null)sql"};

db::Query const change_account{"accounts.change", R"sql(
update accounts set version = $2, login_name = $3, name = $4, search_text = $5, member_id = $6, organisation_id = $7,
    is_administrator = $8, is_blocked = $9, password_hash = $10, code_hash = $11, code_valid_until = $12
where id = $1 and version = $13)sql"};

db::Query const listed_below{"accounts.listed", WITH_ORGANISATIONS_BELOW LISTED_COLUMNS
                             R"sql(where ($3 or coalesce()sql" CELL_OF_MEMBER
                             R"sql(, a.organisation_id) in (select id from below))
    and (cast($4 as text) is null or a.search_text like $4 or a.login_name like $4)
    and (cast($5 as text) is null or a.login_name > $5)
order by a.login_name
limit $6)sql"};

db::Query const listed_account{"accounts.listed_one", LISTED_COLUMNS R"sql(where a.id = $1)sql"};

db::Query const add_post_row{"accounts.add_post", R"sql(
insert into account_posts (account_id, id, organisation_id, from_day, to_day) values ($1, $2, $3, $4, $5))sql"};

db::Query const end_post_row{"accounts.end_post", R"sql(
update account_posts set to_day = $3 where account_id = $1 and id = $2)sql"};

db::Query const posts_of_account{"accounts.posts_of", R"sql(
select account_id, id, organisation_id, from_day, to_day from account_posts where account_id = $1 order by id)sql"};

db::Query const posts_of_range{"accounts.posts_between", R"sql(
select p.account_id, p.id, p.organisation_id, p.from_day, p.to_day
from account_posts p join accounts a on a.id = p.account_id
where a.login_name >= $1 and a.login_name <= $2
order by p.account_id, p.id)sql"};

db::Query const add_session_row{"accounts.add_session", R"sql(
insert into sessions (id, account_id, token_hash, created_at, last_seen_at, address, agent)
values ($1, $2, $3, $4, $5, $6, $7))sql"};

db::Query const session_by_token{"accounts.live_session", R"sql(
select s.id as session_id, s.account_id, s.created_at, s.last_seen_at, a.member_id, a.is_administrator, a.is_blocked,
    a.password_hash is not null as has_password
from sessions s join accounts a on a.id = s.account_id
where s.token_hash = $1)sql"};

db::Query const sessions_of_account{"accounts.sessions_of", R"sql(
select id, account_id, token_hash, created_at, last_seen_at, address, agent
from sessions where account_id = $1 order by last_seen_at desc, id desc)sql"};

db::Query const change_session_token{"accounts.change_token", R"sql(
update sessions set token_hash = $2 where id = $1)sql"};

db::Query const touch_session{"accounts.touch_session", R"sql(
update sessions set last_seen_at = $2 where id = $1 and last_seen_at < $2)sql"};

db::Query const touch_account{"accounts.touch_account", R"sql(
update accounts set last_seen_at = $2 where id = $1 and (last_seen_at is null or last_seen_at < $2))sql"};

db::Query const end_one_session{"accounts.end_session", R"sql(
delete from sessions where account_id = $1 and id = $2)sql"};

db::Query const end_other_sessions{"accounts.end_sessions_but", R"sql(
delete from sessions where account_id = $1 and id <> $2)sql"};

db::Query const remove_old{"accounts.remove_old_sessions", R"sql(
delete from sessions where created_at < $1 or last_seen_at < $2)sql"};

db::Query const device_of_name{"accounts.has_device", R"sql(
select count(*) from account_devices d join accounts a on a.id = d.account_id
where a.login_name = $1 and d.token_hash = $2 and d.last_used_at >= $3)sql"};

db::Query const any_device{"accounts.is_device", R"sql(
select count(*) from account_devices where token_hash = $1)sql"};

db::Query const put_device_row{"accounts.put_device", R"sql(
insert into account_devices (account_id, token_hash, last_used_at) values ($1, $2, $3)
on conflict (account_id, token_hash) do update set last_used_at = excluded.last_used_at)sql"};

db::Query const remove_unused_devices{"accounts.remove_old_devices", R"sql(
delete from account_devices where account_id = $1 and (last_used_at < $2 or token_hash not in
    (select token_hash from account_devices where account_id = $1 order by last_used_at desc, token_hash limit $3)))sql"};

db::Query const remove_all_devices{"accounts.remove_devices", R"sql(
delete from account_devices where account_id = $1)sql"};

// For `like`: whoever searches for a percent sign finds nothing more by it.
std::optional<std::string> pattern_of(std::string const& search) {
    std::string pattern = "%";
    for (char const c : search)
        if (c != '%' && c != '_') pattern += c;
    if (pattern == "%") return std::nullopt;
    return pattern + "%";
}

}  // namespace

std::int64_t count(db::Tx& tx) {
    return tx.one<std::int64_t>(count_all);
}

void add(db::Tx& tx, std::vector<AccountRow> const& accounts) {
    tx.put_all(add_account, accounts);
}

std::optional<AccountRow> account(db::Tx& tx, AccountId id) {
    return tx.maybe<AccountRow>(account_by_id, id);
}

std::optional<AccountRow> account_named(db::Tx& tx, std::string const& login_name) {
    return tx.maybe<AccountRow>(account_by_name, login_name);
}

std::optional<AccountRow> account_of_member(db::Tx& tx, MemberId member) {
    return tx.maybe<AccountRow>(account_by_member, member);
}

std::vector<std::string> login_names(db::Tx& tx) {
    return tx.all<std::string>(all_login_names);
}

std::vector<AccountRow> accounts_of_members(db::Tx& tx) {
    return tx.all<AccountRow>(all_of_members);
}

bool change(db::Tx& tx, AccountRow const& account, std::int64_t expected_version) {
    return tx.run(change_account, account.id, account.version, account.login_name, account.name, account.search_text,
                  account.member_id, account.organisation_id, account.is_administrator, account.is_blocked,
                  account.password_hash, account.code_hash, account.code_valid_until, expected_version) == 1;
}

std::vector<ListedRow> listed(db::Tx& tx, Asked const& asked) {
    return tx.all<ListedRow>(listed_below, asked.top.value_or(OrganisationId{}), asked.today, !asked.top.has_value(),
                             pattern_of(asked.search), asked.after, asked.limit);
}

std::optional<ListedRow> listed_one(db::Tx& tx, AccountId id, base::Day today) {
    return tx.maybe<ListedRow>(listed_account, id, today);
}

void add_post(db::Tx& tx, PostRow const& post) {
    tx.put(add_post_row, post);
}

void end_post(db::Tx& tx, PostRow const& post) {
    tx.run(end_post_row, post.account_id, post.id, post.to_day);
}

std::vector<PostRow> posts_of(db::Tx& tx, AccountId account) {
    return tx.all<PostRow>(posts_of_account, account);
}

std::vector<PostRow> posts_between(db::Tx& tx, std::string const& first, std::string const& last) {
    return tx.all<PostRow>(posts_of_range, first, last);
}

void add_session(db::Tx& tx, SessionRow const& session) {
    tx.put(add_session_row, session);
}

std::optional<LiveSession> live_session(db::Tx& tx, std::string const& token_hash) {
    return tx.maybe<LiveSession>(session_by_token, token_hash);
}

std::vector<SessionRow> sessions_of(db::Tx& tx, AccountId account) {
    return tx.all<SessionRow>(sessions_of_account, account);
}

void change_token(db::Tx& tx, SessionId session, std::string const& token_hash) {
    tx.run(change_session_token, session, token_hash);
}

void touch(db::Tx& tx, LiveSession const& session, base::Instant now) {
    tx.run(touch_session, session.session_id, now);
    tx.run(touch_account, session.account_id, now);
}

std::int64_t end_session(db::Tx& tx, AccountId account, SessionId session) {
    return tx.run(end_one_session, account, session);
}

std::int64_t end_sessions_but(db::Tx& tx, AccountId account, SessionId kept) {
    return tx.run(end_other_sessions, account, kept);
}

void remove_old_sessions(db::Tx& tx, base::Instant made_before, base::Instant seen_before) {
    tx.run(remove_old, made_before, seen_before);
}

bool has_device(db::Tx& tx, std::string const& login_name, std::string const& token_hash, base::Instant used_since) {
    return tx.one<std::int64_t>(device_of_name, login_name, token_hash, used_since) > 0;
}

bool is_device(db::Tx& tx, std::string const& token_hash) {
    return tx.one<std::int64_t>(any_device, token_hash) > 0;
}

void put_device(db::Tx& tx, AccountId account, std::string const& token_hash, base::Instant now) {
    tx.run(put_device_row, account, token_hash, now);
}

void remove_old_devices(db::Tx& tx, AccountId account, base::Instant used_before, std::int64_t most) {
    tx.run(remove_unused_devices, account, used_before, most);
}

void remove_devices(db::Tx& tx, AccountId account) {
    tx.run(remove_all_devices, account);
}

}  // namespace accounts::store
