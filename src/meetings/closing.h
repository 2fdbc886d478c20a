#pragma once
// What closing a meeting means: the row that it becomes among the meetings held, and its record as it stays. Pure.
#include "meetings/meetings.h"

namespace meetings {

struct CloseWish {
    // The minute of its day at which it ended; not given: now.
    std::optional<int> end_minute{};
    // Members are left who nobody has marked: the counts are then not known.
    bool accepts_unmarked = false;
};

struct Closing {
    Held held{};
    MeetingRecord record{};  // with the minutes of its items and a mark for everybody who has one
};

// Of an open meeting that is closed at `now`; offset_minutes from UTC to the wall clock. Faults:
// meeting.attendance_is_incomplete {count}, meeting.end_is_needed {day} where the day of the meeting is over,
// body.invalid with /end_minute: ends_before_start, meeting.end_in_future.
base::Result<Closing> closing_of(MeetingRecord record, CloseWish const& wish, base::Instant now, int offset_minutes);

// A moment on the wall clock.
struct LocalTime {
    base::Day day{};
    int minute = 0;
};
LocalTime local_time(base::Instant instant, int offset_minutes);
base::Instant instant_of(LocalTime const& time, int offset_minutes);

// Those who are expected, by what became of them; not known where somebody is not marked.
struct Counts {
    std::optional<int> present{};
    std::optional<int> absent_excused{};
    std::optional<int> absent_unexcused{};
};
Counts counts_of(std::vector<OnRoll> const& roll);
int unmarked(std::vector<OnRoll> const& roll);
// Who was exempt and not marked was not there.
void settle_exempt(std::vector<OnRoll>& roll);
// Members who spoke, each once, of those expected; not known where nobody is recorded to have spoken.
std::optional<int> spoke(std::vector<OnRoll> const& roll, std::vector<Intervention> const& interventions);
bool is_concluded(std::vector<RecordItem> const& items);
// Minutes of the items of a kind.
int minutes_of(std::vector<RecordItem> const& items, ItemKind kind);

}  // namespace meetings
