#pragma once
// People who sign in: their accounts, sessions and posts, and what follows from those: who sends a request, and how far
// his rights go.
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "json/record.h"
#include "platform/events/act.h"
#include "platform/fwd.h"
#include "platform/rights/rights.h"

namespace accounts {

struct Account;
using AccountId = base::Id<Account>;

// The cookie that carries a session's token.
inline constexpr std::string_view cookie_name = "nennep_session";

// Who sends the request; nobody without a session that is still good. Rights are those of this moment: offices and
// posts in force today, and the cells he belongs to today; nothing is remembered from request to request.
rights::Actor actor_of(http::Site& site, http::Request const& request);

// Who did what was kept under `actor` (http::Call::actor_name, or "operator"), as the caller may know it: the person's
// name for himself, for whoever administers his account and for whoever may read him in the register; to all others
// only in what quality it was done, in the caller's language.
std::string name_of(db::Tx& tx, http::Call const& call, std::string const& actor);

// What opens an account once: its owner signs in with the code and chooses a password.
struct FirstLogin {
    std::string login_name{};
    std::string code{};
};
RECORD(FirstLogin, login_name, code)

// The act that makes a new site's administrator; none where there are accounts already.
base::Result<std::optional<FirstLogin>> first_administrator(events::Context& context);

// The commands and routes of this room.
std::vector<command::Command> commands();
std::vector<http::Route> routes();

}  // namespace accounts
