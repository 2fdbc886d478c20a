// Meetings a cell means to hold: planning, changing and dropping them.
#include "meetings/planning.h"

#include "base/text.h"
#include "json/codec.h"
#include "meetings/planned_store.h"
#include "meetings/record_store.h"
#include "platform/http/call.h"

namespace meetings {
namespace {

constexpr int last_minute_of_day = 24 * 60 - 1;

base::Error stale(PlannedId id) {
    return {base::Fault::stale, "planned_meeting.stale", {{"meeting", base::to_text(id)}}};
}

base::Result<> check_planned(PlannedMeeting const& planned, std::optional<base::Day> day_before, base::Day today) {
    std::vector<base::FieldError> fields;
    check_calendar(planned, day_before, today, fields);
    if (fields.empty()) return {};
    return base::Error{base::Fault::invalid, "body.invalid", {}, std::move(fields)};
}

// `done` as the event's name says it: "added".
void record(events::Context& context, PlannedMeeting const& planned, std::string act, std::string_view done) {
    auto const changes = json::print(json::encode(planned));
    events::record(context, {context.ids.next<events::Act>(),
                             std::move(act),
                             {{"planned_meeting", planned.id.value, planned.version, changes}},
                             "planned_meeting." + std::string(done),
                             changes});
}

}  // namespace

// A day that was right when it was planned stays right: only a new one is held against today.
void check_calendar(PlannedMeeting const& planned, std::optional<base::Day> day_before, base::Day today,
                    std::vector<base::FieldError>& fields) {
    if (planned.day < today && planned.day != day_before) fields.push_back({"/day", "planned_meeting.day_is_over"});
    check_minute(planned.start_minute, "/start_minute", fields);
    if (planned.place) check_length(*planned.place, "/place", fields);
}

void check_length(std::string const& text, std::string pointer, std::vector<base::FieldError>& fields,
                  std::size_t limit_bytes) {
    if (text.size() > limit_bytes)
        fields.push_back({std::move(pointer), "text_too_long", {{"limit", std::to_string(limit_bytes)}}});
}

void check_minute(std::optional<int> const& minute, std::string pointer, std::vector<base::FieldError>& fields) {
    if (minute && (*minute < 0 || *minute > last_minute_of_day))
        fields.push_back(
            {std::move(pointer), "out_of_range", {{"minimum", "0"}, {"maximum", std::to_string(last_minute_of_day)}}});
}

void tidy(std::optional<std::string>& text) {
    if (text) text = base::tidied(*text);
    if (text && text->empty()) text.reset();
}

void tidy_lines(std::optional<std::string>& text) {
    if (!text) return;
    std::string lines;
    std::string_view rest = *text;
    while (!rest.empty()) {
        auto const end = rest.find('\n');
        auto const line = base::tidied(rest.substr(0, end));
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
        if (!line.empty()) lines += (lines.empty() ? "" : "\n") + line;
    }
    text = std::move(lines);
    if (text->empty()) text.reset();
}

base::Result<> check_free(events::Context& context, PlannedMeeting const& planned) {
    if (!store::is_taken(context.tx, planned)) return {};
    return base::Error{base::Fault::conflict, "planned_meeting.taken", {{"day", base::to_words(planned.day)}}};
}

void lock_meeting(db::Tx& tx, MeetingId meeting) {
    tx.lock("meeting/" + base::to_text(meeting));
}

base::Result<PlannedMeeting> to_be_changed(events::Context& context, PlannedId id, std::int64_t version) {
    context.tx.lock("planned_meetings");
    lock_meeting(context.tx, MeetingId{id.value});
    auto const was = store::find_planned(context.tx, id);
    if (!was) return http::Call::not_found();
    auto const head = store::find_head(context.tx, MeetingId{id.value});
    if (head && head->opened_at) return base::Error{base::Fault::refused, "planned_meeting.is_open"};
    if (was->version != version) return stale(id);
    return *was;
}

base::Result<PlannedMeeting> plan_meeting(events::Context& context, PlannedMeeting planned) {
    tidy(planned.place);
    TRY(check_planned(planned, {}, context.today()));
    context.tx.lock("planned_meetings");
    TRY(check_free(context, planned));
    planned.id = context.ids.next<Planned>();
    planned.version = 1;
    store::add_planned(context.tx, planned);
    store::add_head(context.tx, {.meeting_id = MeetingId{planned.id.value}, .cell_id = planned.cell_id});
    record(context, planned, "plan meeting", "added");
    return planned;
}

base::Result<PlannedMeeting> change_planned(events::Context& context, PlannedMeeting planned) {
    auto const was = TRY(to_be_changed(context, planned.id, planned.version));
    tidy(planned.place);
    planned.cell_id = was.cell_id;
    TRY(check_planned(planned, was.day, context.today()));
    TRY(check_free(context, planned));
    ++planned.version;
    store::change_planned(context.tx, planned);
    record(context, planned, "change planned meeting", "changed");
    return planned;
}

base::Result<> drop_planned(events::Context& context, PlannedId id, std::int64_t version) {
    auto const was = TRY(to_be_changed(context, id, version));
    store::remove_record(context.tx, MeetingId{id.value});
    store::remove_planned(context.tx, id);
    record(context, was, "drop planned meeting", "dropped");
    return {};
}

std::optional<PlannedMeeting> find_planned(db::Tx& tx, PlannedId id) {
    return store::find_planned(tx, id);
}

std::vector<PlannedMeeting> planned_in(db::Tx& tx, Span const& span) {
    return store::planned_in(tx, span);
}

std::vector<RecordedMonth> regular_months(db::Tx& tx, Span const& span) {
    return store::regular_months(tx, span);
}

std::optional<Held> find(db::Tx& tx, MeetingId id) {
    return store::find(tx, id);
}

}  // namespace meetings
