#pragma once
// Private to voting: who could vote at a moment, and what is wrong with a count. Pure, but for bases_at.
#include <span>

#include "voting/voting.h"

namespace voting {

// The two bases of a vote.
struct Counted {
    int official = 0;
    int present = 0;
    bool operator==(Counted const&) const = default;
};

// Of a cell's meeting, at a minute of its day: official members alone; who has left has no vote any more, who comes
// later has none yet. The exempt count where they are there.
Counted bases_of(std::span<meetings::OnRoll const> roll, int minute);
// Of a committee's meeting: its members, and those of them who are there.
Counted bases_of(std::span<meetings::OnRoll const> roll, std::span<members::MemberId const> committee, int minute);

// Of either, at a moment.
Counted bases_at(db::Tx& tx, base::Clock const& clock, meetings::MeetingRecord const& record, base::Instant at);

// Everything wrong with a vote in a meeting of that kind; its texts are tidied.
std::vector<base::FieldError> faults_of(Vote const& vote, meetings::MeetingRecord const& record);

}  // namespace voting
