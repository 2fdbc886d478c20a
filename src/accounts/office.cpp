// What a committee's office does with the accounts of its people, one at a time.
#include "accounts/office.h"

#include <algorithm>

#include "accounts/code.h"
#include "accounts/login_name.h"
#include "accounts/sessions.h"
#include "base/text.h"
#include "json/codec.h"
#include "platform/http/call.h"

namespace accounts {
namespace {

using base::Fault;
using rights::Right;
using Changes = boost::json::object;

bool administers(Office const& office, store::OrganisationId at) {
    return office.actor.is_administrator || office.reach.may(Right::administer, at);
}

// Where its owner belongs; where he belongs to no cell, the organisation that made the account.
std::vector<store::OrganisationId> homes_of(db::Tx& tx, store::AccountRow const& account, base::Day today) {
    std::vector<store::OrganisationId> homes;
    if (account.member_id) homes = members::cells_of(tx, *account.member_id, today);
    if (homes.empty() && account.organisation_id) homes.push_back(*account.organisation_id);
    return homes;
}

// Whether its owner may do anything where the office does not administer. What has yet to begin counts as well: who
// holds the password today will hold it then.
bool opens_more(Office const& office, std::vector<rights::Grant> const& grants) {
    return std::any_of(grants.begin(), grants.end(), [&](rights::Grant const& grant) {
        return grant.level > rights::Level::belongs &&
               !administers(office, store::OrganisationId{grant.organisation_id});
    });
}

void record_change(events::Context& context, store::AccountRow const& account, char const* act,
                   Changes const& changes) {
    events::record(context, {context.ids.next<events::Act>(),
                             act,
                             {{"account", account.id.value, account.version, json::print(changes)}},
                             "account.changed",
                             R"({"account":")" + base::to_text(account.id) + R"("})"});
}

base::Result<> save(events::Context& context, store::AccountRow& account, std::int64_t expected_version) {
    account.version = expected_version + 1;
    if (store::change(context.tx, account, expected_version)) return {};
    return base::Error{Fault::stale, "account.stale"};
}

base::Error field_error(char const* pointer, char const* code) {
    return {Fault::invalid, "body.invalid", {}, {{pointer, code}}};
}

base::Result<std::string> free_login_name(db::Tx& tx, NewAccount const& wanted, std::string const& name) {
    if (wanted.login_name) {
        auto const given = typed_login_name(*wanted.login_name);
        if (!is_login_name(given)) return field_error("/login_name", "account.login_name_invalid");
        if (store::account_named(tx, given))
            return base::Error{Fault::conflict, "account.login_name_taken", {{"login_name", given}}};
        return given;
    }
    auto const names = store::login_names(tx);
    return LoginNames({names.begin(), names.end()}).take_for(name);
}

// The member as one of the office's own people; who is not, or is not there, is not found.
base::Result<std::string> name_of_member(db::Tx& tx, Office const& office, store::MemberId member) {
    auto const named = members::named(tx, member);
    auto const cells = members::cells_of(tx, member, office.today);
    auto const is_ours =
        std::any_of(cells.begin(), cells.end(), [&](store::OrganisationId cell) { return administers(office, cell); });
    if (!named || !is_ours) return http::Call::not_found();
    if (opens_more(office, lasting_grants_of(tx, {}, member, office.today))) return http::Call::forbidden();
    if (store::account_of_member(tx, member)) return base::Error{Fault::conflict, "account.member_has_one"};
    return named->full_name;
}

base::Result<std::string> name_for(db::Tx& tx, Office const& office, NewAccount const& wanted) {
    if (wanted.member_id) return name_of_member(tx, office, *wanted.member_id);
    auto name = base::tidied(wanted.name.value_or(""));
    if (name.empty()) return field_error("/name", "account.name_missing");
    return name;
}

Slip slip_of(Office const& office, store::AccountRow const& account, std::string name, std::string code) {
    auto const* const at = account.organisation_id ? office.reach.tree().find(*account.organisation_id) : nullptr;
    return {account.id,
            account.login_name,
            std::move(code),
            std::move(name),
            std::nullopt,
            at == nullptr ? std::string() : office.reach.tree().path_of(*at),
            account.code_valid_until.value_or(base::Instant{})};
}

// Which post of the account it is; a post of another account is none.
base::Result<store::PostRow> post_of(db::Tx& tx, AccountId account, store::PostId id) {
    for (auto const& post : store::posts_of(tx, account))
        if (post.id == id) return post;
    return http::Call::not_found();
}

base::Result<> check_days(std::optional<base::Day> from_day, std::optional<base::Day> to_day) {
    if (from_day && to_day && *to_day < *from_day) return field_error("/to_day", "post.to_before_from");
    return {};
}

}  // namespace

base::Result<store::AccountRow> administered(db::Tx& tx, Office const& office, AccountId id) {
    auto account = store::account(tx, id);
    if (!account) return http::Call::not_found();
    if (office.actor.is_administrator) return *std::move(account);
    auto const homes = homes_of(tx, *account, office.today);
    auto const is_ours =
        std::any_of(homes.begin(), homes.end(), [&](store::OrganisationId home) { return administers(office, home); });
    if (!is_ours) return http::Call::not_found();
    if (account->is_administrator || opens_more(office, lasting_grants_of(tx, id, account->member_id, office.today)))
        return http::Call::forbidden();
    return *std::move(account);
}

base::Result<Slip> add_account(events::Context& context, Office const& office, NewAccount const& wanted) {
    context.tx.lock("accounts");
    TRY(office.reach.require(Right::administer, wanted.organisation_id));
    auto const name = TRY(name_for(context.tx, office, wanted));
    auto const code = make_code();
    store::AccountRow account;
    account.id = context.ids.next<Account>();
    account.login_name = TRY(free_login_name(context.tx, wanted, name));
    account.name = name;
    account.search_text = base::folded(name);
    account.member_id = wanted.member_id;
    account.organisation_id = wanted.organisation_id;
    account.code_hash = kept_code(code);
    account.code_valid_until = code_valid_until(context.now());
    store::add(context.tx, {account});
    record_change(context, account, "add account",
                  {{"login_name", account.login_name}, {"organisation", base::to_text(wanted.organisation_id)}});
    return slip_of(office, account, name, code);
}

base::Result<FirstLogin> renew_code(events::Context& context, store::AccountRow account) {
    auto code = make_code();
    account.password_hash.reset();
    account.code_hash = kept_code(code);
    account.code_valid_until = code_valid_until(context.now());
    TRY(save(context, account, account.version));
    store::end_sessions_but(context.tx, account.id, {});
    store::remove_devices(context.tx, account.id);
    record_change(context, account, "reset account", {{"code", "renewed"}});
    return FirstLogin{account.login_name, std::move(code)};
}

base::Result<Slip> reset_account(events::Context& context, Office const& office, AccountId id) {
    auto const account = TRY(administered(context.tx, office, id));
    // Whoever finds a screen unlocked must not get the account for good.
    if (account.id.value == office.actor.account_id) return base::Error{Fault::refused, "account.own"};
    auto renewed = TRY(renew_code(context, account));
    auto const now = store::listed_one(context.tx, id, office.today);
    auto slip = slip_of(office, account, now->name, std::move(renewed.code));
    slip.valid_until = code_valid_until(context.now());
    return slip;
}

base::Result<> change_account(events::Context& context, Office const& office, AccountId id,
                              AccountChange const& change) {
    auto account = TRY(administered(context.tx, office, id));
    if (account.id.value == office.actor.account_id) return base::Error{Fault::refused, "account.own"};
    Changes changes;
    if (change.name) {
        auto const name = base::tidied(*change.name);
        if (name.empty()) return field_error("/name", "account.name_missing");
        changes["name"] = {account.name, name};
        account.name = name;
        account.search_text = base::folded(name);
    }
    if (change.state) {
        auto const is_blocked = *change.state == NewState::blocked;
        changes["is_blocked"] = {account.is_blocked, is_blocked};
        account.is_blocked = is_blocked;
    }
    TRY(save(context, account, change.version));
    if (account.is_blocked) store::end_sessions_but(context.tx, account.id, {});
    record_change(context, account, "change account", changes);
    return {};
}

base::Result<> add_post(events::Context& context, Office const& office, AccountId id, NewPost const& post) {
    TRY(check_days(post.from_day, post.to_day));
    auto account = TRY(administered(context.tx, office, id));
    TRY(office.reach.require(Right::administer, post.organisation_id));
    // What a superior gave for a time nobody makes last for himself.
    if (account.id.value == office.actor.account_id) return base::Error{Fault::refused, "account.own"};
    store::PostRow const row{id, context.ids.next<store::Post>(), post.organisation_id, post.from_day, post.to_day};
    store::add_post(context.tx, row);
    TRY(save(context, account, account.version));
    record_change(context, account, "give post", {{"post", json::encode(row)}});
    return {};
}

base::Result<> end_post(events::Context& context, Office const& office, store::PostRow const& ending,
                        std::int64_t expected_version) {
    auto account = TRY(administered(context.tx, office, ending.account_id));
    if (account.id.value == office.actor.account_id) return base::Error{Fault::refused, "account.own"};
    auto post = TRY(post_of(context.tx, account.id, ending.id));
    // A later last day gives as much as a new post.
    TRY(office.reach.require(Right::administer, post.organisation_id));
    TRY(check_days(post.from_day, ending.to_day));
    Changes const changes{{"post", base::to_text(post.id)},
                          {"to_day", {json::encode(post.to_day), json::encode(ending.to_day)}}};
    post.to_day = ending.to_day;
    TRY(save(context, account, expected_version));
    store::end_post(context.tx, post);
    record_change(context, account, "end post", changes);
    return {};
}

}  // namespace accounts
