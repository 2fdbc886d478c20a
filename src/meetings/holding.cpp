// Holding a meeting: its beginning, its items, its pauses.
#include "meetings/holding.h"

#include <algorithm>

#include "base/text.h"
#include "json/codec.h"
#include "meetings/planned_store.h"
#include "meetings/planning.h"
#include "meetings/record_store.h"
#include "meetings/running.h"
#include "platform/http/call.h"

namespace meetings {
namespace {

constexpr std::size_t most_items_of_a_meeting = 200;

// The stretch that begins ends the one before it.
RecordHead begin_stretch(events::Context& context, MeetingRecord const& record, Stretch const& stretch,
                         std::string act) {
    auto const id = record.head.meeting_id;
    store::end_stretch(context.tx, id, stretch.begun_at);
    store::add_stretch(context.tx, id, stretch);
    auto const changes = stretch.item_id ? json::print({{"item_id", base::to_text(*stretch.item_id)}})
                                         : json::print({{"item_id", nullptr}});
    return changed(context, record.head, std::move(act), changes);
}

// What the plan says and what was only proposed until now.
void complete(events::Context& context, RecordHead& head) {
    auto const plan = find_plan(context.tx, PlannedId{head.meeting_id.value});
    if (!plan) return;
    auto const whole = completed(*plan, proposals_for(context.tx, plan->meeting));
    head.chair_id = whole.chair_id;
    head.minute_taker_id = whole.minute_taker_id;
    head.topic = whole.topic;
    head.committee_met_on = whole.committee_met_on;
}

}  // namespace

RecordHead changed(events::Context& context, RecordHead head, std::string act, std::string changes) {
    ++head.version;
    store::change_head(context.tx, head);
    auto const id = head.meeting_id;
    auto const payload = json::print({{"meeting_id", base::to_text(id)}, {"version", head.version}});
    events::record(context, {context.ids.next<events::Act>(),
                             std::move(act),
                             {{"meeting_record", id.value, head.version, std::move(changes)}},
                             "meeting.changed",
                             payload});
    return head;
}

base::Result<MeetingRecord> locked_record(events::Context& context, MeetingId id) {
    lock_meeting(context.tx, id);
    auto record = record_of(context.tx, id);
    if (!record) return http::Call::not_found();
    return *std::move(record);
}

base::Result<MeetingRecord> locked_open_record(events::Context& context, MeetingId id) {
    auto record = TRY(locked_record(context, id));
    TRY(require_open(context.tx, id));
    return record;
}

base::Result<RecordHead> open_meeting(events::Context& context, MeetingId id) {
    auto record = TRY(locked_record(context, id));
    if (record.head.closed_at) return base::Error{base::Fault::refused, "meeting.is_closed"};
    if (record.head.opened_at) return record.head;
    if (record.day != context.today())
        return base::Error{base::Fault::refused, "meeting.not_today", {{"day", base::to_words(record.day)}}};
    if (record.items.empty()) return base::Error{base::Fault::refused, "meeting.agenda_is_empty"};
    complete(context, record.head);
    record.head.opened_at = context.now();
    return begin_stretch(context, record, {1, record.items.front().id, context.now(), {}}, "open meeting");
}

base::Result<RecordHead> take_back_opening(events::Context& context, MeetingId id) {
    auto record = TRY(locked_record(context, id));
    if (record.head.closed_at) return base::Error{base::Fault::refused, "meeting.is_closed"};
    if (!record.head.opened_at) return record.head;
    if (!record.interventions.empty() || is_concluded(record.items))
        return base::Error{base::Fault::refused, "meeting.has_record"};
    store::remove_stretches(context.tx, id);
    record.head.opened_at.reset();
    return changed(context, record.head, "take back opening", "{}");
}

base::Result<RecordHead> go_to_item(events::Context& context, MeetingId id, ItemId wanted,
                                    std::optional<ItemId> const& believed) {
    auto const record = TRY(locked_open_record(context, id));
    auto const stretch = TRY(move_to(record, wanted, believed, context.now()));
    if (!stretch) return record.head;
    return begin_stretch(context, record, *stretch, "go to item");
}

base::Result<RecordHead> pause_meeting(events::Context& context, MeetingId id) {
    auto const record = TRY(locked_open_record(context, id));
    auto const stretch = pause(record.stretches, context.now());
    if (!stretch) return record.head;
    return begin_stretch(context, record, *stretch, "pause meeting");
}

base::Result<RecordHead> resume_meeting(events::Context& context, MeetingId id) {
    auto const record = TRY(locked_open_record(context, id));
    auto const stretch = resume(record.stretches, context.now());
    if (!stretch) return record.head;
    return begin_stretch(context, record, *stretch, "resume meeting");
}

base::Result<RecordHead> add_item(events::Context& context, MeetingId id, AgendaItem item) {
    auto const record = TRY(locked_open_record(context, id));
    auto const is_same = [&](auto const& one) { return one.id == item.id; };
    if (std::any_of(record.items.begin(), record.items.end(), is_same)) return record.head;
    item.title = base::tidied(item.title);
    std::vector<base::FieldError> fields;
    check_item(item, "", fields);
    auto const is_called = [&](auto const& one) { return one.member_id == *item.prepared_by; };
    if (item.prepared_by && std::none_of(record.roll.begin(), record.roll.end(), is_called))
        fields.push_back({"/prepared_by", "meeting.member_is_elsewhere"});
    if (record.items.size() >= most_items_of_a_meeting) fields.push_back({"/id", "meeting.too_much"});
    if (!fields.empty()) return base::Error{base::Fault::invalid, "body.invalid", {}, std::move(fields)};
    auto const number = record.items.empty() ? 1 : record.items.back().number + 1;
    store::add_item(context.tx, id, {item.id, number, item.title, item.kind, item.minutes, item.prepared_by});
    return changed(context, record.head, "add agenda item", json::print({{"item_id", base::to_text(item.id)}}));
}

}  // namespace meetings
