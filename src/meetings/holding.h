#pragma once
// The acts of a meeting while it is held: each changes one thing, and the same one sent twice does no harm. All give
// the meeting's head as it then is. Faults of all: http.not_found, meeting.is_not_open, meeting.is_closed.
#include "meetings/closing.h"

namespace meetings {

// Begins the meeting with its first item, and keeps what was only proposed until then. Faults: meeting.agenda_is_empty,
// meeting.not_today {day}.
base::Result<RecordHead> open_meeting(events::Context& context, MeetingId id);
// Back to the plan, as if it had not begun; attendance and agenda stay. Faults: meeting.has_record where somebody has
// spoken or something was concluded.
base::Result<RecordHead> take_back_opening(events::Context& context, MeetingId id);

// See move_to.
base::Result<RecordHead> go_to_item(events::Context& context, MeetingId id, ItemId wanted,
                                    std::optional<ItemId> const& believed);
base::Result<RecordHead> pause_meeting(events::Context& context, MeetingId id);
base::Result<RecordHead> resume_meeting(events::Context& context, MeetingId id);
// Adds an item behind the others; its id is the page's. Faults: body.invalid.
base::Result<RecordHead> add_item(events::Context& context, MeetingId id, AgendaItem item);

struct Mark {
    MemberId member_id{};
    std::optional<Attendance> state{};  // not given: not marked any more
    std::optional<std::string> reason{};
    std::optional<int> came_at_minute{};
    std::optional<int> left_at_minute{};
};
// Faults: meeting.member_is_elsewhere, body.invalid. Attendance may be marked before the meeting begins.
base::Result<RecordHead> mark_attendance(events::Context& context, MeetingId id, Mark mark);
// Everybody who is expected and not yet marked.
base::Result<RecordHead> mark_all_present(events::Context& context, MeetingId id);
base::Result<RecordHead> set_guests(events::Context& context, MeetingId id, std::optional<std::string> guests);

// Adds or, with the version it was made from, changes. Who speaks and was not marked is present. Faults: body.invalid,
// meeting.speaker_is_absent, meeting.text_is_stale.
base::Result<RecordHead> note_intervention(events::Context& context, MeetingId id, Intervention intervention);
base::Result<RecordHead> remove_intervention(events::Context& context, MeetingId id, InterventionId intervention);
// `version` is that of the item the text was made from. Faults: meeting.item_unknown, meeting.text_is_stale.
struct Conclusion {
    ItemId item_id{};
    std::optional<std::string> conclusion{};
    std::int64_t version = 1;
};
base::Result<RecordHead> conclude(events::Context& context, MeetingId id, Conclusion conclusion);

// Closes it: it stands among the meetings held, its month is recorded, and it is no longer planned. A closed one stays
// as it is. Faults: those of closing_of, meeting.is_recorded where a log has told of it already.
base::Result<Held> close_meeting(events::Context& context, MeetingId id, CloseWish const& wish);
// Writes what a closing says, as part of an act that locks the meeting. Fault: meeting.is_recorded.
base::Result<> write_closing(events::Context& context, Closing const& closing, std::string act);

// The meeting, locked until the act ends.
base::Result<MeetingRecord> locked_record(events::Context& context, MeetingId id);
// The same, in that stage. Faults: meeting.is_not_open, meeting.is_closed.
base::Result<MeetingRecord> locked_open_record(events::Context& context, MeetingId id);
// Grows the version and leaves audit entry and event; `changes` is compact JSON without what people said.
RecordHead changed(events::Context& context, RecordHead head, std::string act, std::string changes);

}  // namespace meetings
