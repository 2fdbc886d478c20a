// Meetings a cell means to hold: planning, changing and dropping them.
#include "base/text.h"
#include "json/codec.h"
#include "meetings/planned_store.h"
#include "platform/http/call.h"

namespace meetings {
namespace {

constexpr int last_minute_of_day = 24 * 60 - 1;
constexpr std::size_t place_limit_bytes = 400;

// A day that was right when it was planned stays right: only a new one is held against today.
base::Result<> check(PlannedMeeting const& planned, std::optional<base::Day> day_before, base::Day today) {
    std::vector<base::FieldError> fields;
    if (planned.day < today && planned.day != day_before) fields.push_back({"/day", "planned_meeting.day_is_over"});
    if (planned.start_minute && (*planned.start_minute < 0 || *planned.start_minute > last_minute_of_day))
        fields.push_back(
            {"/start_minute", "out_of_range", {{"minimum", "0"}, {"maximum", std::to_string(last_minute_of_day)}}});
    if (planned.place && planned.place->size() > place_limit_bytes)
        fields.push_back({"/place", "text_too_long", {{"limit", std::to_string(place_limit_bytes)}}});
    if (fields.empty()) return {};
    return base::Error{base::Fault::invalid, "body.invalid", {}, std::move(fields)};
}

void tidy(PlannedMeeting& planned) {
    if (planned.place) planned.place = base::tidied(*planned.place);
    if (planned.place && planned.place->empty()) planned.place.reset();
}

base::Error stale(PlannedId id) {
    return {base::Fault::stale, "planned_meeting.stale", {{"meeting", base::to_text(id)}}};
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

// One meeting of a kind on a day is all a cell plans.
base::Result<> check_free(events::Context& context, PlannedMeeting const& planned) {
    if (!store::is_taken(context.tx, planned)) return {};
    return base::Error{base::Fault::conflict, "planned_meeting.taken", {{"day", base::to_words(planned.day)}}};
}

}  // namespace

base::Result<PlannedMeeting> plan_meeting(events::Context& context, PlannedMeeting planned) {
    tidy(planned);
    TRY(check(planned, {}, context.today()));
    context.tx.lock("planned_meetings");
    TRY(check_free(context, planned));
    planned.id = context.ids.next<Planned>();
    planned.version = 1;
    store::add_planned(context.tx, planned);
    record(context, planned, "plan meeting", "added");
    return planned;
}

base::Result<PlannedMeeting> change_planned(events::Context& context, PlannedMeeting planned) {
    context.tx.lock("planned_meetings");
    auto const was = store::find_planned(context.tx, planned.id);
    if (!was) return http::Call::not_found();
    if (was->version != planned.version) return stale(planned.id);
    tidy(planned);
    planned.cell_id = was->cell_id;
    TRY(check(planned, was->day, context.today()));
    TRY(check_free(context, planned));
    ++planned.version;
    store::change_planned(context.tx, planned);
    record(context, planned, "change planned meeting", "changed");
    return planned;
}

base::Result<> drop_planned(events::Context& context, PlannedId id, std::int64_t version) {
    context.tx.lock("planned_meetings");
    auto const was = store::find_planned(context.tx, id);
    if (!was) return http::Call::not_found();
    if (was->version != version) return stale(id);
    store::remove_planned(context.tx, id);
    record(context, *was, "drop planned meeting", "dropped");
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
