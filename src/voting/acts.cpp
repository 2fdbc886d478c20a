// What is done to votes: recording, correcting and removing one while its meeting takes votes.
#include "base/text.h"
#include "json/codec.h"
#include "platform/http/call.h"
#include "voting/store.h"
#include "voting/vote.h"

namespace voting {
namespace {

constexpr std::size_t most_votes = 300;

void write(Vote& vote, Cast const& cast) {
    vote.item_id = cast.item_id;
    vote.matter = cast.matter;
    vote.question = base::tidied(cast.question);
    vote.in_favour = cast.in_favour;
    vote.against = cast.against;
    vote.abstained = cast.abstained;
}

bool says_the_same(Vote const& vote, Cast const& cast) {
    auto other = vote;
    write(other, cast);
    return vote.item_id == other.item_id && vote.matter == other.matter && vote.question == other.question &&
           cast.present.value_or(vote.present) == vote.present && vote.in_favour == other.in_favour &&
           vote.against == other.against && vote.abstained == other.abstained;
}

// `done` as the event's name says it: "recorded".
void leave_trace(events::Context& context, Vote const& vote, std::string act, std::string_view done) {
    auto const payload =
        json::print(boost::json::object{{"meeting", base::to_text(vote.meeting_id)}, {"vote", base::to_text(vote.id)}});
    events::record(context, {context.ids.next<events::Act>(),
                             std::move(act),
                             {{"vote", vote.id.value, vote.version, json::print(json::encode(vote))}},
                             "vote." + std::string(done),
                             payload});
}

// The meeting, as it is until the act ends: growing its version first makes whoever closes it, or seals its minutes,
// wait.
base::Result<meetings::MeetingRecord> writable_record(events::Context& context, MeetingId meeting) {
    meetings::touch(context, meeting);
    TRY(meetings::require_writable(context.tx, meeting));
    return *meetings::record_of(context.tx, meeting);
}

base::Result<> take_bases(events::Context& context, meetings::MeetingRecord const& whole,
                          std::optional<int> const& present, Vote& vote) {
    auto const known = TRY(known_bases(context.tx, context.clock, whole, vote.at));
    auto const bases = TRY(counted(known, present));
    vote.official = bases.official;
    vote.present = bases.present;
    return {};
}

base::Result<> check(Vote const& vote, meetings::MeetingRecord const& record) {
    auto fields = faults_of(vote, record);
    if (fields.empty()) return {};
    return base::Error{base::Fault::invalid, "body.invalid", {}, std::move(fields)};
}

}  // namespace

base::Result<Vote> record(events::Context& context, MeetingId meeting, VoteId id, Cast const& cast) {
    context.tx.lock("votes");
    if (auto const there = store::find(context.tx, meeting, id)) {
        // Asked for again, perhaps when it has been corrected already.
        if (there->version > 1 || says_the_same(*there, cast)) return *there;
        return base::Error{base::Fault::conflict, "vote.id_is_taken"};
    }
    auto const whole = TRY(writable_record(context, meeting));
    if (store::of_meeting(context.tx, meeting).size() >= most_votes)
        return base::Error{base::Fault::refused, "vote.too_many", {{"limit", std::to_string(most_votes)}}};
    Vote vote{.id = id, .meeting_id = meeting, .at = context.now()};
    write(vote, cast);
    TRY(take_bases(context, whole, cast.present, vote));
    TRY(check(vote, whole));
    store::add(context.tx, vote);
    leave_trace(context, vote, "record vote", "recorded");
    return vote;
}

base::Result<Vote> correct(events::Context& context, MeetingId meeting, VoteId id, Correction const& correction) {
    context.tx.lock("votes");
    auto const was = store::find(context.tx, meeting, id);
    if (!was) return http::Call::not_found();
    auto const is_known = was->version == correction.version;
    auto cast = correction.cast;
    if (correction.bases == Bases::keep) cast.present.reset();
    auto const is_the_same = says_the_same(*was, cast);
    if (is_the_same && (correction.bases == Bases::keep || !is_known)) return *was;
    auto const whole = TRY(writable_record(context, meeting));
    if (!is_known) return base::Error{base::Fault::stale, "vote.stale", {{"vote", base::to_text(id)}}};
    auto is = *was;
    write(is, cast);
    if (correction.bases == Bases::renew) TRY(take_bases(context, whole, cast.present, is));
    TRY(check(is, whole));
    ++is.version;
    store::change(context.tx, is);
    leave_trace(context, is, "correct vote", "corrected");
    return is;
}

base::Result<> remove(events::Context& context, MeetingId meeting, VoteId id) {
    context.tx.lock("votes");
    auto const was = store::find(context.tx, meeting, id);
    if (!was) return {};
    TRY(writable_record(context, meeting));
    store::remove(context.tx, *was);
    leave_trace(context, *was, "remove vote", "removed");
    return {};
}

std::vector<Vote> votes_of(db::Tx& tx, MeetingId meeting) {
    return store::of_meeting(tx, meeting);
}

}  // namespace voting
