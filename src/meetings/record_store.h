#pragma once
// SQL of what is prepared for a meeting and of what is recorded of it.
#include "meetings/record.h"
#include "platform/db/tx.h"

namespace meetings::store {

std::optional<RecordHead> find_head(db::Tx& tx, MeetingId meeting);
void add_head(db::Tx& tx, RecordHead const& head);
void change_head(db::Tx& tx, RecordHead const& head);
void grow_version(db::Tx& tx, MeetingId meeting);
// With everything that belongs to it.
void remove_record(db::Tx& tx, MeetingId meeting);

std::vector<RecordItem> items_of(db::Tx& tx, MeetingId meeting);
void replace_items(db::Tx& tx, MeetingId meeting, std::vector<RecordItem> const& items);
void add_item(db::Tx& tx, MeetingId meeting, RecordItem const& item);
// Its conclusion and version, and the minutes it took.
void change_item(db::Tx& tx, MeetingId meeting, RecordItem const& item);
std::vector<Question> questions_of(db::Tx& tx, MeetingId meeting);
void replace_questions(db::Tx& tx, MeetingId meeting, std::vector<Question> const& questions);

// By number.
std::vector<Stretch> stretches_of(db::Tx& tx, MeetingId meeting);
void add_stretch(db::Tx& tx, MeetingId meeting, Stretch const& stretch);
void end_stretch(db::Tx& tx, MeetingId meeting, base::Instant at);
void remove_stretches(db::Tx& tx, MeetingId meeting);

// As they were marked; `full_name` as it is now, in Vietnamese order.
std::vector<OnRoll> marked_of(db::Tx& tx, MeetingId meeting);
void mark(db::Tx& tx, MeetingId meeting, OnRoll const& marked);
void remove_mark(db::Tx& tx, MeetingId meeting, MemberId member);
void remove_marks(db::Tx& tx, MeetingId meeting);

// In the order in which they spoke.
std::vector<Intervention> interventions_of(db::Tx& tx, MeetingId meeting);
void add_intervention(db::Tx& tx, MeetingId meeting, Intervention const& intervention);
void change_intervention(db::Tx& tx, MeetingId meeting, Intervention const& intervention);
void remove_intervention(db::Tx& tx, MeetingId meeting, InterventionId id);
void remove_interventions(db::Tx& tx, MeetingId meeting);

// The last meeting of the kind before the day that has an agenda, whether held or planned; not `but`.
std::optional<MeetingId> last_with_agenda(db::Tx& tx, PlannedMeeting const& before);
// The cell's last committee meeting up to the day since its last regular one before it.
std::optional<base::Day> committee_met_before(db::Tx& tx, OrganisationId cell, base::Day day);

}  // namespace meetings::store
