#pragma once
// Votes by show of hands in a meeting: what was asked, how many could vote, how they voted, and what that means. Secret
// ballots are not these.
#include <optional>
#include <string>
#include <vector>

#include "json/record.h"
#include "meetings/meetings.h"
#include "platform/http/route.h"

namespace voting {

using meetings::ItemId;
using meetings::MeetingId;

// What is voted on, as far as majorities differ by it. ordinary: a conclusion, a resolution, or any other matter of the
// cell; committee_decision: the same of its committee, in a meeting of the committee.
enum class Matter { ordinary, admission, recognition, committee_decision };
RECORD_ENUM(Matter, ordinary, admission, recognition, committee_decision)

// Who is counted. present: those with a vote who were there. official: all official members who are to attend, thus
// without the exempt who have not come (of a committee: all its members). Probationary members have no vote.
enum class Base { present, official };
RECORD_ENUM(Base, present, official)

struct Vote;
using VoteId = base::Id<Vote>;
// Both bases are those of the moment of the vote, whatever attendance comes to say. In the order in which they were
// taken; `at` of a vote taken at a meeting on paper is when it was entered.
struct Vote {
    VoteId id{};
    MeetingId meeting_id{};
    std::int64_t version = 1;
    std::optional<ItemId> item_id{};
    Matter matter = Matter::ordinary;
    std::string question{};
    int official = 0;
    int present = 0;
    int in_favour = 0;
    int against = 0;
    int abstained = 0;
    base::Instant at{};
};
RECORD(Vote, id, meeting_id, version, item_id, matter, question, official, present, in_favour, against, abstained, at)
std::vector<Vote> votes_of(db::Tx& tx, MeetingId meeting);

// What somebody says of a vote; bases and moment are not his to say, but for those present where the record of a
// meeting on paper leaves their number open.
struct Cast {
    std::optional<ItemId> item_id{};
    Matter matter = Matter::ordinary;
    std::string question{};
    int in_favour = 0;
    int against = 0;
    int abstained = 0;
    std::optional<int> present{};
};

// keep: the bases of the moment of the vote stay. renew: they are counted again, where attendance was marked wrong.
enum class Bases { keep, renew };
RECORD_ENUM(Bases, keep, renew)

// The acts, while the meeting is open, or was entered from paper and its minutes are not finished; each gives the vote
// as it then is. The same act asked for again changes nothing. They do not ask for rights. Faults: those of
// meetings::require_writable, body.invalid with the fields that are wrong (more votes than members present, nobody
// marked present, an item of another meeting, those present not stated where the record leaves them open), vote.stale,
// vote.id_is_taken (a vote of this meeting with this id says something else), vote.more_came_than_members.
base::Result<Vote> record(events::Context& context, MeetingId meeting, VoteId id, Cast const& cast);
struct Correction {
    std::int64_t version = 0;
    Cast cast{};
    Bases bases = Bases::keep;
};
base::Result<Vote> correct(events::Context& context, MeetingId meeting, VoteId id, Correction const& correction);
// None is there afterwards, whether or not there was one.
base::Result<> remove(events::Context& context, MeetingId meeting, VoteId id);

// A text in both languages.
struct Words {
    std::string vi{};
    std::string en{};
};
RECORD(Words, vi, en)

// over: more than part/of of the base; at_least: that much itself is enough.
enum class Share { over, at_least };
RECORD_ENUM(Share, over, at_least)
struct Majority {
    Share share = Share::over;
    int part = 1;
    int of = 2;
    Base base = Base::present;
};
RECORD(Majority, share, part, of, base)

// How far a majority is known: the original was read, somebody reported it, nobody checked.
enum class Status { sourced, secondary, unverified };
RECORD_ENUM(Status, sourced, secondary, unverified)

// The majority a matter needs, as the rule book says its rules: dated (a day not given is not known), with its source
// as far as that is known, in our own words. Several readings: which of them holds is not settled. needs_official: a
// cell with fewer official members cannot decide.
struct MajorityEntry {
    Matter matter = Matter::ordinary;
    std::optional<base::Day> from{};
    std::optional<base::Day> to{};
    std::optional<std::string> document{};
    std::optional<std::string> clause{};
    Status status = Status::unverified;
    std::optional<int> needs_official{};
    std::vector<Majority> readings{};
    Words says{};
    std::optional<Words> note{};
};
RECORD(MajorityEntry, matter, from, to, document, clause, status, needs_official, readings, says, note)

// unclear: the rules as far as they are known do not tell.
enum class Outcome { carried, not_carried, not_valid, unclear };
RECORD_ENUM(Outcome, carried, not_carried, not_valid, unclear)
enum class Reason { met, not_met, too_few_official, readings_differ, no_entry };
RECORD_ENUM(Reason, met, not_met, too_few_official, readings_differ, no_entry)

// One reading of the majority, and what it says of the vote.
struct Judged {
    Majority majority{};
    int counted = 0;  // the base
    int needed = 0;   // the fewest votes in favour that are enough
    bool is_met = false;
};
RECORD(Judged, majority, counted, needed, is_met)

// Without an entry where none is in force that day.
struct Decision {
    Outcome outcome = Outcome::unclear;
    Reason reason = Reason::no_entry;
    std::vector<Judged> readings{};
    std::optional<MajorityEntry> entry{};
};
RECORD(Decision, outcome, reason, readings, entry)

// What a vote means by the majorities of that day, the meeting's. Pure.
Decision decide(Vote const& vote, base::Day day);

std::vector<http::Route> routes();

}  // namespace voting
