#pragma once
// An open meeting as its page shows it, at one moment.
#include "meetings/attachments.h"
#include "meetings/cell_calls.h"

namespace meetings {

struct LiveItem {
    ItemId id{};
    std::string title{};
    ItemKind kind = ItemKind::party;
    int minutes = 0;
    std::optional<Person> prepared_by{};
    std::int64_t spent_seconds = 0;  // up to `now`, the running stretch with it
    std::optional<int> spent_minutes{};
    std::optional<std::string> conclusion{};
    std::int64_t version = 1;
};
RECORD(LiveItem, id, title, kind, minutes, prepared_by, spent_seconds, spent_minutes, conclusion, version)

struct LiveMember {
    MemberId id{};
    std::string full_name{};
    bool is_official = true;
    bool is_exempt = false;
    std::optional<Attendance> state{};
    std::optional<std::string> reason{};
    std::optional<int> came_at_minute{};
    std::optional<int> left_at_minute{};
};
RECORD(LiveMember, id, full_name, is_official, is_exempt, state, reason, came_at_minute, left_at_minute)

struct LiveIntervention {
    InterventionId id{};
    std::int64_t version = 1;
    std::optional<ItemId> item_id{};
    std::optional<Person> member{};
    std::optional<std::string> guest{};
    std::optional<std::string> gist{};  // for whoever runs the cell
};
RECORD(LiveIntervention, id, version, item_id, member, guest, gist)

// Of those expected: present, absent and not yet marked; exempt ones beside them.
struct LiveCounts {
    int expected = 0;
    int present = 0;
    int absent_excused = 0;
    int absent_unexcused = 0;
    int unmarked = 0;
    int exempt = 0;
};
RECORD(LiveCounts, expected, present, absent_excused, absent_unexcused, unmarked, exempt)

struct LiveParty {
    std::int64_t spent_seconds = 0;  // up to `now`
    bool is_running = false;         // it grows by itself
    int planned_minutes = 0;
    std::optional<int> required_minutes{};
};
RECORD(LiveParty, spent_seconds, is_running, planned_minutes, required_minutes)

struct LiveMeeting {
    MeetingId id{};
    std::int64_t version = 1;
    base::Instant now{};
    Stage stage = Stage::planned;
    Named cell{};
    MeetingKind kind = MeetingKind::regular;
    base::Day day{};
    std::optional<int> start_minute{};
    std::optional<int> end_minute{};
    std::optional<std::string> place{};
    std::optional<std::string> topic{};
    std::optional<Person> chair{};
    std::optional<Person> minute_taker{};
    std::optional<std::string> guests{};
    std::optional<base::Instant> opened_at{};
    std::optional<base::Instant> closed_at{};
    std::optional<ItemId> current_item{};
    bool is_paused = false;
    LiveParty party{};
    LiveCounts counts{};
    std::vector<LiveItem> items{};
    std::vector<Question> questions{};
    std::vector<AttachedFile> attachments{};
    std::vector<LiveMember> roll{};
    std::vector<LiveIntervention> interventions{};
};
RECORD(LiveMeeting, id, version, now, stage, cell, kind, day, start_minute, end_minute, place, topic, chair,
       minute_taker, guests, opened_at, closed_at, current_item, is_paused, party, counts, items, questions,
       attachments, roll, interventions)

enum class Gists { are_shown, are_not_shown };
LiveMeeting live_view(db::Tx& tx, MeetingRecord const& record, base::Instant now, Gists gists);

}  // namespace meetings
