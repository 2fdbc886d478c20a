#pragma once
// Private to voting: who could vote at a moment, and what is wrong with a count. Pure, but for known_bases.
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

// What a record tells of the bases: those present are a number between the least and the most. Of a meeting held with
// the program they are known; of one on paper nobody knows the minute of a vote, nor who the counted ones were.
struct Known {
    int official = 0;
    int least_present = 0;
    int most_present = 0;
    bool operator==(Known const&) const = default;
};
bool is_settled(Known const& known);

// Of a meeting on paper, by its roll: who came late or left early may have been there.
Known known_of(std::span<meetings::OnRoll const> roll);
Known known_of(std::span<meetings::OnRoll const> roll, std::span<members::MemberId const> committee);
// Of one whose attendance was only counted, or not even that: who was to attend, and how many of them came. Fault:
// vote.more_came_than_members {present, members}.
struct Expected {
    int official = 0;
    int probationary = 0;
};
base::Result<Known> known_of(Expected const& expected, std::optional<int> const& present);

// Of any meeting, at a moment. Faults: those of known_of.
base::Result<Known> known_bases(db::Tx& tx, base::Clock const& clock, meetings::MeetingRecord const& record,
                                base::Instant at);
// The bases, with the number present that somebody has stated where the record leaves it open. Faults: body.invalid
// with /present: vote.present_is_needed {least, most}, out_of_range.
base::Result<Counted> counted(Known const& known, std::optional<int> const& present);

// Everything wrong with a vote in a meeting of that kind; its texts are tidied.
std::vector<base::FieldError> faults_of(Vote const& vote, meetings::MeetingRecord const& record);

}  // namespace voting
