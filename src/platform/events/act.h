#pragma once
// What every act leaves behind, in its own transaction: who did what to which thing, and an event for whoever listens.
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "platform/fwd.h"

namespace events {

struct Act {};  // names the ids of acts

// What an act works with: the transaction it is part of, time, new ids, and who acts ("operator" at the command line).
struct Context {
    db::Tx& tx;
    base::Clock const& clock;
    base::IdMaker& ids;
    std::string actor;

    [[nodiscard]] base::Instant now() const { return clock.now(); }
    // The day it is where people meet.
    [[nodiscard]] base::Day today() const;
};

// One thing made or changed: `thing` in the words of docs/words.md, its version afterwards, what changed as compact
// JSON
// ({"field": [was, is]}; for a new thing {"field": is}).
struct Change {
    std::string thing{};
    std::int64_t thing_id = 0;
    std::int64_t version = 1;
    std::string changes{};
};

// Writes an audit entry per change under one act id, and one outbox event about the act. `act` is a verb ("import
// members"), `event` a past participle ("members.imported"), `payload` compact JSON without personal data.
struct Done {
    base::Id<Act> id{};
    std::string act{};
    std::vector<Change> changes{};
    std::string event{};
    std::string payload{};
};
void record(Context& context, Done const& done);

// The thing (db::Tx::token) that every act changes but those that touch nothing from which a figure is worked out, such
// as accounts. For what the site's facts make together, whichever of them: organisations, members, offices, meetings,
// plans, deadlines, rules.
inline constexpr std::string_view facts = "facts";

}  // namespace events
