#pragma once
// What pages are shown of a session and of accounts.
#include "accounts/store.h"

namespace accounts {

struct NamedPlace {
    store::OrganisationId id{};
    std::string name{};
    organisations::Kind kind = organisations::Kind::attached_cell;
    std::string path{};
};
RECORD(NamedPlace, id, name, kind, path)

// The highest organisations of a level.
struct Place {
    NamedPlace organisation{};
    rights::Level level = rights::Level::none;
};
RECORD(Place, organisation, level)

struct SessionAccount {
    AccountId id{};
    std::string login_name{};
    std::string name{};
    std::optional<store::MemberId> member_id{};
    bool is_administrator = false;
    bool must_choose_password = false;
};
RECORD(SessionAccount, id, login_name, name, member_id, is_administrator, must_choose_password)

struct SessionSite {
    std::string name{};  // of the root; empty where nobody has begun a site
    std::optional<store::OrganisationId> root_id{};
};
RECORD(SessionSite, name, root_id)

struct Session {
    std::optional<SessionAccount> account{};
    base::Day today{};
    SessionSite site{};
    std::vector<rights::Right> rights{};  // those he has anywhere
    std::vector<Place> places{};          // the highest level first
    std::optional<store::OrganisationId> home_id{};
};
RECORD(Session, account, today, site, rights, places, home_id)

Session session_of(db::Tx& tx, rights::Actor const& actor, base::Day today);

enum class State { invited, active, blocked };
RECORD_ENUM(State, invited, active, blocked)

struct NamedOrganisation {
    store::OrganisationId id{};
    std::string name{};
};
RECORD(NamedOrganisation, id, name)

struct NamedCell {
    store::OrganisationId id{};
    std::string name{};
    std::string path{};
};
RECORD(NamedCell, id, name, path)

struct PostView {
    store::PostId id{};
    NamedOrganisation organisation{};
    std::optional<base::Day> from_day{};
    std::optional<base::Day> to_day{};
};
RECORD(PostView, id, organisation, from_day, to_day)

struct AccountView {
    AccountId id{};
    std::int64_t version = 1;
    std::string login_name{};
    std::string name{};
    std::optional<store::MemberId> member_id{};
    std::optional<NamedCell> cell{};
    bool is_administrator = false;
    State state = State::invited;
    std::optional<base::Instant> last_seen_at{};
    std::vector<PostView> posts{};
};
RECORD(AccountView, id, version, login_name, name, member_id, cell, is_administrator, state, last_seen_at, posts)

AccountView account_view(store::ListedRow const& row, std::vector<store::PostRow> const& posts,
                         organisations::Tree const& tree);

}  // namespace accounts
