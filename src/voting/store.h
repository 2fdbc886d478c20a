#pragma once
// SQL of votes.
#include "platform/db/tx.h"
#include "voting/voting.h"

namespace voting::store {

std::optional<Vote> find(db::Tx& tx, MeetingId meeting, VoteId id);
std::vector<Vote> of_meeting(db::Tx& tx, MeetingId meeting);
void add(db::Tx& tx, Vote const& vote);
// `vote.version` is the new one; the moment stays.
void change(db::Tx& tx, Vote const& vote);
void remove(db::Tx& tx, Vote const& vote);

}  // namespace voting::store
