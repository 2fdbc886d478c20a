// SQL of votes.
#include "voting/store.h"

namespace voting::store {
namespace {

db::Query const one_vote{"voting.vote", R"sql(
select id, meeting_id, version, item_id, matter, question, official, present, in_favour, against, abstained, at
from votes where meeting_id = $1 and id = $2)sql"};

db::Query const votes_of_meeting{"voting.votes_of", R"sql(
select id, meeting_id, version, item_id, matter, question, official, present, in_favour, against, abstained, at
from votes where meeting_id = $1
order by at, id)sql"};

db::Query const add_vote{"voting.add", R"sql(
insert into votes (id, meeting_id, version, item_id, matter, question, official, present, in_favour, against, abstained, at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12))sql"};

db::Query const change_vote{"voting.change", R"sql(
update votes set version = $3, item_id = $4, matter = $5, question = $6, official = $7, present = $8, in_favour = $9,
    against = $10, abstained = $11
where meeting_id = $1 and id = $2)sql"};

db::Query const remove_vote{"voting.remove", R"sql(
delete from votes where meeting_id = $1 and id = $2)sql"};

}  // namespace

std::optional<Vote> find(db::Tx& tx, MeetingId meeting, VoteId id) {
    return tx.maybe<Vote>(one_vote, meeting, id);
}

std::vector<Vote> of_meeting(db::Tx& tx, MeetingId meeting) {
    return tx.all<Vote>(votes_of_meeting, meeting);
}

void add(db::Tx& tx, Vote const& vote) {
    tx.put(add_vote, vote);
}

void change(db::Tx& tx, Vote const& vote) {
    tx.run(change_vote, vote.meeting_id, vote.id, vote.version, vote.item_id, vote.matter, vote.question, vote.official,
           vote.present, vote.in_favour, vote.against, vote.abstained);
}

void remove(db::Tx& tx, Vote const& vote) {
    tx.run(remove_vote, vote.meeting_id, vote.id);
}

}  // namespace voting::store
