#pragma once
// Part of the face: a meeting that is held with the program, or was entered from paper afterwards, and everything that
// its record holds.
#include <optional>
#include <string>
#include <vector>

#include "meetings/agenda.h"

namespace meetings {

// planned; announced: notice and papers were sent; open: it has begun; closed: it stands among the meetings held.
enum class Stage { planned, announced, open, closed };
RECORD_ENUM(Stage, planned, announced, open, closed)

// exempt: by the register, and not there.
enum class Attendance { present, absent_excused, absent_unexcused, exempt };
RECORD_ENUM(Attendance, present, absent_excused, absent_unexcused, exempt)

// Somebody of the cell on the day of the meeting. An exempt one who has come is present, and still not counted among
// those expected. Once the meeting is closed this is as it was then, whatever the register comes to say.
struct OnRoll {
    MemberId member_id{};
    std::string full_name{};
    bool is_official = true;
    bool is_exempt = false;
    std::optional<Attendance> state{};  // not given: not yet marked
    std::optional<std::string> reason{};
    std::optional<int> came_at_minute{};  // of the day; came late
    std::optional<int> left_at_minute{};  // left early
};
RECORD(OnRoll, member_id, full_name, is_official, is_exempt, state, reason, came_at_minute, left_at_minute)

// A length of time in which one item ran, or none: the meeting was paused. The last one of an open meeting has no end.
struct Stretch {
    std::int64_t number = 0;
    std::optional<ItemId> item_id{};
    base::Instant begun_at{};
    std::optional<base::Instant> ended_at{};
};
RECORD(Stretch, number, item_id, begun_at, ended_at)

// One person speaking, a member or a guest by name; on one item, where that was noted.
struct Intervention;
using InterventionId = base::Id<Intervention>;
struct Intervention {
    InterventionId id{};
    std::int64_t version = 1;
    std::int64_t number = 0;  // the order in which they spoke
    std::optional<ItemId> item_id{};
    std::optional<MemberId> member_id{};
    std::optional<std::string> guest{};
    std::string gist{};
};
RECORD(Intervention, id, version, number, item_id, member_id, guest, gist)

// An agenda item with what became of it.
struct RecordItem {
    ItemId id{};
    std::int64_t number = 0;
    std::string title{};
    ItemKind kind = ItemKind::party;
    int minutes = 0;  // planned
    std::optional<MemberId> prepared_by{};
    std::optional<int> spent_minutes{};  // of a closed meeting; together with its pauses they are its length
    std::optional<std::string> conclusion{};
    std::int64_t version = 1;
};
RECORD(RecordItem, id, number, title, kind, minutes, prepared_by, spent_minutes, conclusion, version)

// What stands of a meeting beside its rows, whatever its stage.
struct RecordHead {
    MeetingId meeting_id{};
    OrganisationId cell_id{};
    std::int64_t version = 1;  // grows with everything that changes once the meeting is open
    std::optional<MemberId> chair_id{};
    std::optional<MemberId> minute_taker_id{};
    std::optional<std::string> topic{};
    std::optional<base::Day> committee_met_on{};
    std::optional<base::Day> documents_sent_on{};
    std::optional<std::string> place{};  // of a closed meeting
    std::optional<std::string> guests{};
    std::optional<base::Instant> opened_at{};
    std::optional<base::Instant> closed_at{};
};
RECORD(RecordHead, meeting_id, cell_id, version, chair_id, minute_taker_id, topic, committee_met_on, documents_sent_on,
       place, guests, opened_at, closed_at)
Stage stage_of(RecordHead const& head);
// Entered from paper after it was held: closed, and never open.
bool is_from_paper(RecordHead const& head);

struct MeetingRecord {
    RecordHead head{};
    MeetingKind kind = MeetingKind::regular;
    base::Day day{};                    // held on; of one not yet closed: planned for
    std::optional<int> start_minute{};  // of the day
    std::optional<int> end_minute{};    // of a closed one
    std::optional<std::string> place{};
    std::vector<RecordItem> items{};
    std::vector<Question> questions{};
    std::vector<Stretch> stretches{};  // none of a meeting entered from paper
    std::vector<OnRoll> roll{};        // in Vietnamese order; none where only counts were given
    std::vector<Intervention> interventions{};
};

// None for a meeting that no plan and no record is known of, such as one out of an imported log.
std::optional<MeetingRecord> record_of(db::Tx& tx, MeetingId meeting);
std::optional<RecordHead> record_head_of(db::Tx& tx, MeetingId meeting);

// For rooms above that add to an open meeting. Faults: http.not_found, meeting.is_not_open, meeting.is_closed.
base::Result<RecordHead> require_open(db::Tx& tx, MeetingId meeting);
// The same, or to one entered from paper until its minutes are finished. Fault besides: meeting.minutes_are_finished.
base::Result<RecordHead> require_writable(db::Tx& tx, MeetingId meeting);
// Whoever watches the meeting sees that something of it has changed; as part of another act.
void touch(events::Context& context, MeetingId meeting);
// The day on which the minutes were finished, for the rule that asks for it; as part of another act.
base::Result<> finish_minutes(events::Context& context, MeetingId meeting, base::Day finished_on);

}  // namespace meetings
