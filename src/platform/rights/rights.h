#pragma once
// Who acts, and how far his rights go: plain values that every feature may ask. Where they come from (offices, stays,
// posts) is the business of the room accounts; what they mean for one organisation, of organisations::Reach.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "json/record.h"

namespace rights {

// How far somebody's rights go at an organisation, each level including those before it.
//   belongs: a member, in his own cell. reads: a committee member, in his organisation and below.
//   runs: secretary and deputy, in their organisation and below. administers: the committee's office, likewise.
enum class Level { none, belongs, reads, runs, administers };
RECORD_ENUM(Level, none, belongs, reads, runs, administers)

// What is asked for. `anyone` needs no session, `signed_in` any; the others a level at the organisation concerned, and
// `administer_site` the administrator himself.
enum class Right { anyone, signed_in, see_meetings, see_register, run_cell, administer, administer_site };
RECORD_ENUM(Right, anyone, signed_in, see_meetings, see_register, run_cell, administer, administer_site)

// The level a right needs at an organisation.
constexpr Level level_for(Right right) {
    switch (right) {
        case Right::anyone:
        case Right::signed_in: return Level::none;
        case Right::see_meetings: return Level::belongs;
        case Right::see_register: return Level::reads;
        case Right::run_cell: return Level::runs;
        case Right::administer:
        case Right::administer_site: return Level::administers;
    }
    return Level::administers;
}

// At the organisation and, but for `belongs`, everything below it.
struct Grant {
    std::int64_t organisation_id = 0;
    Level level = Level::none;
    auto operator<=>(Grant const&) const = default;
};

// Who sends a request. Account and session are 0 for somebody who has not signed in.
struct Actor {
    std::int64_t account_id = 0;
    std::int64_t session_id = 0;
    std::optional<std::int64_t> member_id{};
    bool is_administrator = false;
    // He has signed in with a one-time code and may do nothing before he has chosen a password.
    bool must_choose_password = false;
    std::vector<Grant> grants{};

    [[nodiscard]] bool is_signed_in() const { return account_id != 0; }
};

// Whether he has the right anywhere at all: what a route asks before its handler asks about the thing itself.
bool may_somewhere(Actor const& actor, Right right);

}  // namespace rights
