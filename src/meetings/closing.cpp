// What closing a meeting means.
#include "meetings/closing.h"

#include <algorithm>
#include <set>

#include "meetings/running.h"

namespace meetings {
namespace {

constexpr std::int64_t minute_ms = 60'000;
constexpr std::int64_t minutes_of_day = std::int64_t{24} * 60;

base::Error wrong_end(char const* code) {
    return {base::Fault::invalid, "body.invalid", {}, {{"/end_minute", code}}};
}

// Minutes from start to end, half up; a meeting has at least one.
base::Result<int> length_of(LocalTime const& start, base::Instant opened, CloseWish const& wish, base::Instant now,
                            int offset_minutes) {
    if (wish.end_minute) {
        if (*wish.end_minute <= start.minute || *wish.end_minute >= minutes_of_day)
            return wrong_end("ends_before_start");
        if (instant_of({start.day, *wish.end_minute}, offset_minutes) > now) return wrong_end("meeting.end_in_future");
        return *wish.end_minute - start.minute;
    }
    auto const length = std::max<std::int64_t>(1, (now.milliseconds - opened.milliseconds + minute_ms / 2) / minute_ms);
    if (start.minute + length >= minutes_of_day)
        return base::Error{base::Fault::refused, "meeting.end_is_needed", {{"day", base::to_words(start.day)}}};
    return static_cast<int>(length);
}

}  // namespace

LocalTime local_time(base::Instant instant, int offset_minutes) {
    auto const minutes = instant.milliseconds / minute_ms + offset_minutes;
    return {base::Day{std::chrono::days{minutes / minutes_of_day}}, static_cast<int>(minutes % minutes_of_day)};
}

base::Instant instant_of(LocalTime const& time, int offset_minutes) {
    return {(time.day.time_since_epoch().count() * minutes_of_day + time.minute - offset_minutes) * minute_ms};
}

int unmarked(std::vector<OnRoll> const& roll) {
    return static_cast<int>(
        std::count_if(roll.begin(), roll.end(), [](auto const& one) { return !one.is_exempt && !one.state; }));
}

Counts counts_of(std::vector<OnRoll> const& roll) {
    if (roll.empty() || unmarked(roll) > 0) return {};
    auto const count = [&](Attendance state) {
        return static_cast<int>(std::count_if(roll.begin(), roll.end(),
                                              [&](auto const& one) { return !one.is_exempt && one.state == state; }));
    };
    return {count(Attendance::present), count(Attendance::absent_excused), count(Attendance::absent_unexcused)};
}

void settle_exempt(std::vector<OnRoll>& roll) {
    for (auto& one : roll)
        if (one.is_exempt && one.state != Attendance::present) one.state = Attendance::exempt;
}

std::optional<int> spoke(std::vector<OnRoll> const& roll, std::vector<Intervention> const& interventions) {
    if (interventions.empty()) return std::nullopt;
    std::set<MemberId> speakers;
    for (auto const& one : interventions)
        if (one.member_id) speakers.insert(*one.member_id);
    for (auto const& one : roll)
        if (one.is_exempt) speakers.erase(one.member_id);
    return static_cast<int>(speakers.size());
}

bool is_concluded(std::vector<RecordItem> const& items) {
    return std::any_of(items.begin(), items.end(), [](auto const& item) { return item.conclusion.has_value(); });
}

int minutes_of(std::vector<RecordItem> const& items, ItemKind kind) {
    int minutes = 0;
    for (auto const& item : items)
        if (item.kind == kind) minutes += item.spent_minutes.value_or(0);
    return minutes;
}

base::Result<Closing> closing_of(MeetingRecord record, CloseWish const& wish, base::Instant now, int offset_minutes) {
    auto const opened = record.head.opened_at.value_or(now);
    auto const start = local_time(opened, offset_minutes);
    auto const length = TRY(length_of(start, opened, wish, now, offset_minutes));
    auto const open_marks = unmarked(record.roll);
    if (open_marks > 0 && !wish.accepts_unmarked)
        return base::Error{
            base::Fault::refused, "meeting.attendance_is_incomplete", {{"count", std::to_string(open_marks)}}};
    auto const end = wish.end_minute ? instant_of({start.day, *wish.end_minute}, offset_minutes) : now;
    auto const shares = shares_of(record, end, length);
    for (std::size_t at = 0; at < record.items.size(); ++at) record.items[at].spent_minutes = shares.items[at];
    settle_exempt(record.roll);

    auto const counts = counts_of(record.roll);
    Held held{.cell_id = record.head.cell_id,
              .id = record.head.meeting_id,
              .kind = record.kind,
              .held_on = start.day,
              .start_minute = start.minute,
              .end_minute = start.minute + length,
              .professional_minutes = minutes_of(record.items, ItemKind::professional),
              .break_minutes = minutes_of(record.items, ItemKind::break_) + shares.pauses,
              .present = counts.present,
              .absent_excused = counts.absent_excused,
              .absent_unexcused = counts.absent_unexcused,
              .spoke = spoke(record.roll, record.interventions),
              .documents_sent_on = record.head.documents_sent_on,
              .committee_met_on = record.head.committee_met_on};
    if (is_concluded(record.items)) held.concluded = true;
    record.head.closed_at = now;
    record.head.place = record.place;
    ++record.head.version;
    return Closing{held, std::move(record)};
}

}  // namespace meetings
