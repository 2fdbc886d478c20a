#pragma once
// What a committee's office does with the accounts of its people: makes them, prints slips, resets forgotten passwords,
// blocks, gives posts. Nobody raises himself by it: an office touches no account that may do anything where the office
// itself does not administer.
#include "accounts/store.h"
#include "accounts/views.h"

namespace accounts {

// Who acts, and how far he reaches on this day.
struct Office {
    rights::Actor const& actor;
    organisations::Reach const& reach;
    base::Day today;
};

// What goes onto a slip of paper for its owner. The code is told this once.
struct Slip {
    AccountId account_id{};
    std::string login_name{};
    std::string code{};
    std::string name{};
    std::optional<members::Office> office{};
    std::string organisation{};  // as a path
    base::Instant valid_until{};
};
RECORD(Slip, account_id, login_name, code, name, office, organisation, valid_until)

struct NewAccount {
    std::optional<std::string> login_name{};  // made from the name where it is not given
    std::optional<std::string> name{};        // a member's is that of the register
    std::optional<store::MemberId> member_id{};
    store::OrganisationId organisation_id{};
};
RECORD(NewAccount, login_name, name, member_id, organisation_id)

enum class SlipsFor { office_holders, members };
RECORD_ENUM(SlipsFor, office_holders, members)

struct SlipsAsked {
    store::OrganisationId organisation_id{};
    SlipsFor whom = SlipsFor::office_holders;
    bool renew = false;  // also for those who have an account and have never signed in
};
RECORD(SlipsAsked, organisation_id, whom, renew)

enum class NewState { active, blocked };
RECORD_ENUM(NewState, active, blocked)

struct AccountChange {
    std::int64_t version = 0;
    std::optional<NewState> state{};
    std::optional<std::string> name{};
};
RECORD(AccountChange, version, state, name)

struct NewPost {
    store::OrganisationId organisation_id{};
    std::optional<base::Day> from_day{};
    std::optional<base::Day> to_day{};
};
RECORD(NewPost, organisation_id, from_day, to_day)

// The account, if the office may touch it. http.not_found for one whose owner belongs nowhere within its reach, whether
// there is one or not; http.forbidden where he may do more than the office administers.
base::Result<store::AccountRow> administered(db::Tx& tx, Office const& office, AccountId id);

// The acts. Faults besides those of `administered` and Reach::require: account.name_missing, account.login_name_invalid
// (both with a field), account.login_name_taken, account.member_has_one, account.own for what nobody does to himself,
// account.stale, post.to_before_from, post.unknown.
base::Result<Slip> add_account(events::Context& context, Office const& office, NewAccount const& wanted);
base::Result<std::vector<Slip>> print_slips(events::Context& context, Office const& office, SlipsAsked const& asked);
base::Result<Slip> reset_account(events::Context& context, Office const& office, AccountId id);
base::Result<> change_account(events::Context& context, Office const& office, AccountId id,
                              AccountChange const& change);
base::Result<> add_post(events::Context& context, Office const& office, AccountId id, NewPost const& post);
// The version is that of the account, as whoever changes the post has seen it.
base::Result<> end_post(events::Context& context, Office const& office, store::PostRow const& ending,
                        std::int64_t expected_version);

// A new one-time code for whoever owns the account, whatever office asks: its sessions end, its password is gone, no
// browser is known any more. The operator's act at the command line; reset_account is that of an office.
base::Result<FirstLogin> renew_code(events::Context& context, store::AccountRow account);

}  // namespace accounts
