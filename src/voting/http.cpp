// The routes of a meeting's votes: seen by the members of its cell, recorded by whoever runs it.
#include "voting/store.h"
#include "voting/vote.h"

namespace voting {
namespace {

using rights::Right;

struct VoteShown {
    VoteId id{};
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
    Decision decision{};
};
RECORD(VoteShown, id, version, item_id, matter, question, official, present, in_favour, against, abstained, at,
       decision)

// A matter that can be voted on now, and what it needs: judged as if nobody had raised his hand yet. Without a decision
// where it is not known how many were there.
struct Need {
    Matter matter = Matter::ordinary;
    std::optional<Decision> decision{};
};
RECORD(Need, matter, decision)

struct Between {
    int least = 0;
    int most = 0;
};
RECORD(Between, least, most)

// may_record: the meeting takes votes, and the caller runs its cell; needs and present_between are told to him alone.
// present_between: how many of those with a vote were there must be stated, as the record of a meeting on paper leaves
// it open.
struct VoteList {
    std::vector<VoteShown> rows{};
    bool may_record = false;
    std::vector<Need> needs{};
    std::optional<Between> present_between{};
};
RECORD(VoteList, rows, may_record, needs, present_between)

struct VoteIn {
    std::int64_t version = 0;  // 0: a new one
    std::optional<ItemId> item_id{};
    Matter matter = Matter::ordinary;
    std::string question{};
    int in_favour = 0;
    int against = 0;
    int abstained = 0;
    std::optional<Bases> bases{};
    std::optional<int> present{};
};
RECORD(VoteIn, version, item_id, matter, question, in_favour, against, abstained, bases, present)

VoteShown shown(Vote const& vote, base::Day day) {
    return {vote.id,      vote.version,   vote.item_id, vote.matter,    vote.question, vote.official,
            vote.present, vote.in_favour, vote.against, vote.abstained, vote.at,       decide(vote, day)};
}

// The meeting in the path, where the caller has the right at its cell.
struct Asked {
    meetings::MeetingRecord record{};
    bool may_run = false;
};
base::Result<Asked> asked_for(db::Tx& tx, http::Call& call, Right right) {
    auto record = meetings::record_of(tx, TRY(call.id<meetings::Meeting>("meeting")));
    if (!record) return http::Call::not_found();
    auto const tree = organisations::shared_tree_on(tx, call.today());
    organisations::Reach const reach(*tree, call.actor());
    TRY(reach.require(right, record->head.cell_id));
    auto const may_run = reach.may(Right::run_cell, record->head.cell_id);
    return Asked{*std::move(record), may_run};
}

std::vector<Need> needs_of(meetings::MeetingRecord const& record, std::optional<Known> const& known) {
    auto const is_of_committee = record.kind == meetings::MeetingKind::committee;
    auto const matters = is_of_committee ? std::vector{Matter::committee_decision}
                                         : std::vector{Matter::ordinary, Matter::admission, Matter::recognition};
    std::vector<Need> needs;
    for (auto const matter : matters) {
        needs.push_back({matter, {}});
        if (!known || !is_settled(*known)) continue;
        Vote const none{.matter = matter, .official = known->official, .present = known->most_present};
        needs.back().decision = decide(none, record.day);
    }
    return needs;
}

// What whoever records votes is told beside them.
void add_needs(db::Tx& tx, http::Call const& call, meetings::MeetingRecord const& record, VoteList& answer) {
    auto const bases = known_bases(tx, call.clock(), record, call.clock().now());
    auto const known = bases ? std::optional(*bases) : std::nullopt;
    answer.needs = needs_of(record, known);
    if (known && !is_settled(*known)) answer.present_between = {known->least_present, known->most_present};
}

base::Result<VoteList> list(http::Call& call, http::Nothing const& /*in*/) {
    return call.read([&](db::Tx& tx) -> base::Result<VoteList> {
        auto const asked = TRY(asked_for(tx, call, Right::see_meetings));
        VoteList answer;
        auto const meeting = asked.record.head.meeting_id;
        answer.may_record = asked.may_run && meetings::require_writable(tx, meeting);
        for (auto const& vote : votes_of(tx, meeting)) answer.rows.push_back(shown(vote, asked.record.day));
        if (answer.may_record) add_needs(tx, call, asked.record, answer);
        return answer;
    });
}

base::Result<VoteShown> put_vote(http::Call& call, VoteIn const& in) {
    auto const id = TRY(call.id<Vote>("vote"));
    Cast const cast{in.item_id, in.matter, in.question, in.in_favour, in.against, in.abstained, in.present};
    return call.act([&](events::Context& context) -> base::Result<VoteShown> {
        auto const asked = TRY(asked_for(context.tx, call, Right::run_cell));
        auto const meeting = asked.record.head.meeting_id;
        auto const vote = in.version == 0
                              ? TRY(record(context, meeting, id, cast))
                              : TRY(correct(context, meeting, id, {in.version, cast, in.bases.value_or(Bases::keep)}));
        return shown(vote, asked.record.day);
    });
}

base::Result<void> drop_vote(http::Call& call, http::Nothing const& /*in*/) {
    auto const id = TRY(call.id<Vote>("vote"));
    return call.act([&](events::Context& context) -> base::Result<> {
        auto const asked = TRY(asked_for(context.tx, call, Right::run_cell));
        return remove(context, asked.record.head.meeting_id, id);
    });
}

}  // namespace

std::vector<http::Route> routes() {
    using enum http::Method;
    return {http::route(get, "/api/meetings/{meeting}/votes", Right::see_meetings,
                        "A meeting's votes by show of hands, with what they mean", &list),
            http::route(put, "/api/meetings/{meeting}/votes/{vote}", Right::run_cell,
                        "Record a vote by show of hands under an id made by the caller, or correct it", &put_vote),
            http::route(delete_, "/api/meetings/{meeting}/votes/{vote}", Right::run_cell,
                        "Take a vote out of a meeting", &drop_vote)};
}

}  // namespace voting
