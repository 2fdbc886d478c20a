// Who is there, who speaks, and what is concluded.
#include <algorithm>

#include "base/text.h"
#include "json/codec.h"
#include "meetings/holding.h"
#include "meetings/planning.h"
#include "meetings/record_store.h"
#include "meetings/running.h"

namespace meetings {
namespace {

constexpr std::size_t most_interventions = 2000;

base::Error invalid(std::vector<base::FieldError> fields) {
    return {base::Fault::invalid, "body.invalid", {}, std::move(fields)};
}

OnRoll* find_in(std::vector<OnRoll>& roll, MemberId member) {
    auto const found = std::find_if(roll.begin(), roll.end(), [&](auto const& one) { return one.member_id == member; });
    return found == roll.end() ? nullptr : &*found;
}

// What only belongs to somebody who is there, or to somebody who is not, goes with the mark.
void apply(OnRoll& entry, Mark const& mark) {
    auto const is_there = mark.state == Attendance::present;
    entry.state = mark.state;
    entry.reason = is_there ? std::nullopt : mark.reason;
    entry.came_at_minute = is_there ? mark.came_at_minute : std::nullopt;
    entry.left_at_minute = is_there ? mark.left_at_minute : std::nullopt;
}

bool is_absent(OnRoll const& entry) {
    return entry.state && entry.state != Attendance::present && entry.state != Attendance::exempt;
}

bool says_the_same(Intervention const& one, Intervention const& other) {
    return one.item_id == other.item_id && one.member_id == other.member_id && one.guest == other.guest &&
           one.gist == other.gist;
}

base::Result<> check_intervention(MeetingRecord const& record, Intervention const& one) {
    std::vector<base::FieldError> fields;
    auto const is_item = [&](auto const& item) { return item.id == *one.item_id; };
    if (one.item_id && std::none_of(record.items.begin(), record.items.end(), is_item))
        fields.push_back({"/item_id", "meeting.item_unknown"});
    if (one.member_id.has_value() == one.guest.has_value()) fields.push_back({"/member_id", "meeting.member_or_guest"});
    auto const is_called = [&](auto const& entry) { return entry.member_id == *one.member_id; };
    if (one.member_id && std::none_of(record.roll.begin(), record.roll.end(), is_called))
        fields.push_back({"/member_id", "meeting.member_is_elsewhere"});
    if (one.guest) check_length(*one.guest, "/guest", fields);
    check_length(one.gist, "/gist", fields, text_limit_bytes);
    if (record.interventions.size() >= most_interventions) fields.push_back({"/id", "meeting.too_much"});
    if (!fields.empty()) return invalid(std::move(fields));
    return {};
}

base::Error stale_text() {
    return {base::Fault::stale, "meeting.text_is_stale"};
}

void add_intervention(events::Context& context, MeetingRecord& record, Intervention one) {
    one.version = 1;
    one.number = record.interventions.empty() ? 1 : record.interventions.back().number + 1;
    store::add_intervention(context.tx, record.head.meeting_id, one);
    auto* const speaker = one.member_id ? find_in(record.roll, *one.member_id) : nullptr;
    if (speaker == nullptr || speaker->state) return;
    speaker->state = Attendance::present;
    store::mark(context.tx, record.head.meeting_id, *speaker);
}

}  // namespace

base::Result<RecordHead> mark_attendance(events::Context& context, MeetingId id, Mark mark) {
    auto record = TRY(locked_record(context, id));
    if (record.head.closed_at) return base::Error{base::Fault::refused, "meeting.is_closed"};
    tidy(mark.reason);
    std::vector<base::FieldError> fields;
    check_minute(mark.came_at_minute, "/came_at_minute", fields);
    check_minute(mark.left_at_minute, "/left_at_minute", fields);
    if (mark.reason) check_length(*mark.reason, "/reason", fields);
    if (!fields.empty()) return invalid(std::move(fields));
    auto* const entry = find_in(record.roll, mark.member_id);
    if (entry == nullptr) return base::Error{base::Fault::refused, "meeting.member_is_elsewhere"};
    apply(*entry, mark);
    if (mark.state)
        store::mark(context.tx, id, *entry);
    else
        store::remove_mark(context.tx, id, mark.member_id);
    auto const state = mark.state ? boost::json::value(json::name_of(*mark.state)) : boost::json::value(nullptr);
    return changed(context, record.head, "mark attendance",
                   json::print({{"member_id", base::to_text(mark.member_id)}, {"state", state}}));
}

base::Result<RecordHead> mark_all_present(events::Context& context, MeetingId id) {
    auto record = TRY(locked_record(context, id));
    if (record.head.closed_at) return base::Error{base::Fault::refused, "meeting.is_closed"};
    int marked = 0;
    for (auto& entry : record.roll) {
        if (entry.is_exempt || entry.state) continue;
        entry.state = Attendance::present;
        store::mark(context.tx, id, entry);
        ++marked;
    }
    if (marked == 0) return record.head;
    return changed(context, record.head, "mark all present", json::print({{"marked", marked}}));
}

base::Result<RecordHead> set_guests(events::Context& context, MeetingId id, std::optional<std::string> guests) {
    auto record = TRY(locked_record(context, id));
    if (record.head.closed_at) return base::Error{base::Fault::refused, "meeting.is_closed"};
    tidy_lines(guests);
    std::vector<base::FieldError> fields;
    if (guests) check_length(*guests, "/guests", fields, text_limit_bytes);
    if (!fields.empty()) return invalid(std::move(fields));
    if (record.head.guests == guests) return record.head;
    record.head.guests = std::move(guests);
    return changed(context, record.head, "set guests", "{}");
}

base::Result<RecordHead> note_intervention(events::Context& context, MeetingId id, Intervention one) {
    auto record = TRY(locked_open_record(context, id));
    tidy(one.guest);
    one.gist = base::composed(one.gist);
    TRY(check_intervention(record, one));
    auto const* const speaker = one.member_id ? find_in(record.roll, *one.member_id) : nullptr;
    if (speaker != nullptr && is_absent(*speaker))
        return base::Error{base::Fault::refused, "meeting.speaker_is_absent"};
    auto const known = std::find_if(record.interventions.begin(), record.interventions.end(),
                                    [&](auto const& other) { return other.id == one.id; });
    if (known == record.interventions.end()) {
        if (one.version != 0) return stale_text();
        add_intervention(context, record, one);
    } else {
        if (says_the_same(*known, one)) return record.head;
        if (known->version != one.version) return stale_text();
        ++one.version;
        store::change_intervention(context.tx, id, one);
    }
    return changed(context, record.head, "note intervention",
                   json::print({{"intervention_id", base::to_text(one.id)}}));
}

base::Result<RecordHead> remove_intervention(events::Context& context, MeetingId id, InterventionId intervention) {
    auto const record = TRY(locked_open_record(context, id));
    auto const is_it = [&](auto const& one) { return one.id == intervention; };
    if (std::none_of(record.interventions.begin(), record.interventions.end(), is_it)) return record.head;
    store::remove_intervention(context.tx, id, intervention);
    return changed(context, record.head, "remove intervention",
                   json::print({{"intervention_id", base::to_text(intervention)}}));
}

base::Result<RecordHead> conclude(events::Context& context, MeetingId id, Conclusion conclusion) {
    auto record = TRY(locked_open_record(context, id));
    if (conclusion.conclusion) conclusion.conclusion = base::composed(*conclusion.conclusion);
    if (conclusion.conclusion && conclusion.conclusion->empty()) conclusion.conclusion.reset();
    std::vector<base::FieldError> fields;
    if (conclusion.conclusion) check_length(*conclusion.conclusion, "/conclusion", fields, text_limit_bytes);
    if (!fields.empty()) return invalid(std::move(fields));
    auto const item = std::find_if(record.items.begin(), record.items.end(),
                                   [&](auto const& one) { return one.id == conclusion.item_id; });
    if (item == record.items.end()) return base::Error{base::Fault::refused, "meeting.item_unknown"};
    if (item->conclusion == conclusion.conclusion) return record.head;
    if (item->version != conclusion.version) return stale_text();
    item->conclusion = std::move(conclusion.conclusion);
    ++item->version;
    store::change_item(context.tx, id, *item);
    return changed(context, record.head, "conclude item", json::print({{"item_id", base::to_text(item->id)}}));
}

}  // namespace meetings
