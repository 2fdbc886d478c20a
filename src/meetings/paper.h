#pragma once
// A meeting that was held on paper and is entered afterwards, whole: the same outcome as one held with the program.
#include "meetings/closing.h"

namespace meetings {

// An item as it was; `minutes` is what it took.
struct PaperItem {
    ItemId id{};
    std::string title{};
    ItemKind kind = ItemKind::party;
    int minutes = 0;
    std::optional<MemberId> prepared_by{};
    std::optional<std::string> conclusion{};
};
RECORD(PaperItem, id, title, kind, minutes, prepared_by, conclusion)

struct PaperMark {
    MemberId member_id{};
    Attendance state = Attendance::present;
    std::optional<std::string> reason{};
    std::optional<int> came_at_minute{};
    std::optional<int> left_at_minute{};
};
RECORD(PaperMark, member_id, state, reason, came_at_minute, left_at_minute)

struct PaperCounts {
    int present = 0;
    int absent_excused = 0;
    int absent_unexcused = 0;
};
RECORD(PaperCounts, present, absent_excused, absent_unexcused)

struct PaperSpeaker {
    std::optional<ItemId> item_id{};
    std::optional<MemberId> member_id{};
    std::optional<std::string> guest{};
    std::optional<std::string> gist{};
};
RECORD(PaperSpeaker, item_id, member_id, guest, gist)

// `id` is the page's, or that of the planned meeting which was held. Attendance by member, or by counts, or not known.
struct PaperMeeting {
    MeetingId id{};
    MeetingKind kind = MeetingKind::regular;
    base::Day day{};
    int start_minute = 0;
    int end_minute = 0;
    std::optional<std::string> place{};
    std::optional<MemberId> chair_id{};
    std::optional<MemberId> minute_taker_id{};
    std::optional<std::string> topic{};
    std::optional<base::Day> committee_met_on{};
    std::optional<base::Day> documents_sent_on{};
    std::optional<std::string> guests{};
    std::vector<PaperItem> items{};
    std::optional<std::vector<PaperMark>> attendance{};
    std::optional<PaperCounts> counts{};
    std::vector<PaperSpeaker> speakers{};
    std::optional<int> spoke{};  // where they were only counted
};
RECORD(PaperMeeting, id, kind, day, start_minute, end_minute, place, chair_id, minute_taker_id, topic, committee_met_on,
       documents_sent_on, guests, items, attendance, counts, speakers, spoke)

// Pure: what entering it means, from its cell and who was called that day; ids of items and speakers are there. Faults:
// body.invalid with the fields that are wrong.
struct PaperGround {
    OrganisationId cell_id{};
    base::Day today{};
    std::vector<members::Called> called{};
};
base::Result<Closing> closing_of_paper(PaperMeeting const& paper, PaperGround const& ground);

// The act that enters it. Entered a second time under its id it stays as it is. Faults: those of closing_of_paper,
// meeting.is_recorded, database.taken for an id that is another cell's.
base::Result<Held> enter_paper(events::Context& context, OrganisationId cell, PaperMeeting paper);

}  // namespace meetings
