// Reading the record of a meeting, whatever its stage.
#include <algorithm>

#include "meetings/meetings.h"
#include "meetings/planned_store.h"
#include "meetings/record_store.h"
#include "meetings/running.h"
#include "platform/http/call.h"

namespace meetings {

Stage stage_of(RecordHead const& head) {
    if (head.closed_at) return Stage::closed;
    if (head.opened_at) return Stage::open;
    return head.documents_sent_on ? Stage::announced : Stage::planned;
}

bool is_from_paper(RecordHead const& head) {
    return head.closed_at && !head.opened_at;
}

std::vector<OnRoll> roll_of(std::vector<members::Called> const& called, std::vector<OnRoll> marked) {
    std::vector<OnRoll> roll;
    for (auto const& one : called) {
        auto const found = std::find_if(marked.begin(), marked.end(),
                                        [&](auto const& mark) { return mark.member_id == one.member_id; });
        OnRoll entry = found == marked.end() ? OnRoll{} : *found;
        if (found != marked.end()) marked.erase(found);
        entry.member_id = one.member_id;
        entry.full_name = one.full_name;
        entry.is_official = one.is_official;
        entry.is_exempt = one.is_exempt;
        roll.push_back(std::move(entry));
    }
    // Who was marked and has left the register's list since was there all the same.
    roll.insert(roll.end(), marked.begin(), marked.end());
    return roll;
}

std::optional<RecordHead> record_head_of(db::Tx& tx, MeetingId meeting) {
    return store::find_head(tx, meeting);
}

std::optional<MeetingRecord> record_of(db::Tx& tx, MeetingId meeting) {
    auto const head = store::find_head(tx, meeting);
    if (!head) return std::nullopt;
    MeetingRecord record;
    record.head = *head;
    record.place = head->place;
    if (auto const held = head->closed_at ? store::find(tx, meeting) : std::nullopt) {
        record.kind = held->kind;
        record.day = held->held_on;
        record.start_minute = held->start_minute;
        record.end_minute = held->end_minute;
    } else if (auto const planned = store::find_planned(tx, PlannedId{meeting.value})) {
        record.kind = planned->kind;
        record.day = planned->day;
        record.start_minute = planned->start_minute;
        record.place = planned->place;
    } else {
        return std::nullopt;
    }
    record.items = store::items_of(tx, meeting);
    record.questions = store::questions_of(tx, meeting);
    record.stretches = store::stretches_of(tx, meeting);
    record.roll = store::marked_of(tx, meeting);
    if (!head->closed_at)
        record.roll = roll_of(members::called_on(tx, head->cell_id, record.day), std::move(record.roll));
    record.interventions = store::interventions_of(tx, meeting);
    return record;
}

base::Result<RecordHead> require_open(db::Tx& tx, MeetingId meeting) {
    auto const head = store::find_head(tx, meeting);
    if (!head) return http::Call::not_found();
    if (head->closed_at) return base::Error{base::Fault::refused, "meeting.is_closed"};
    if (!head->opened_at) return base::Error{base::Fault::refused, "meeting.is_not_open"};
    return *head;
}

base::Result<RecordHead> require_writable(db::Tx& tx, MeetingId meeting) {
    auto const head = store::find_head(tx, meeting);
    if (!head || !is_from_paper(*head)) return require_open(tx, meeting);
    auto const held = store::find(tx, meeting);
    if (held && held->minutes_finished_on) return base::Error{base::Fault::refused, "meeting.minutes_are_finished"};
    return *head;
}

void touch(events::Context& context, MeetingId meeting) {
    store::grow_version(context.tx, meeting);
}

base::Result<> finish_minutes(events::Context& context, MeetingId meeting, base::Day finished_on) {
    // Whoever adds to the meeting at the same moment grows its version too, and so waits for the one who was first.
    touch(context, meeting);
    auto held = store::find(context.tx, meeting);
    if (!held) return http::Call::not_found();
    held->minutes_finished_on = finished_on;
    ++held->version;
    if (!store::change(context.tx, *held))
        return base::Error{base::Fault::stale, "meeting.stale", {{"meeting", base::to_text(meeting)}}};
    return {};
}

}  // namespace meetings
