#pragma once
// What the acts of planning share.
#include "meetings/meetings.h"

namespace meetings {

inline constexpr std::size_t line_limit_bytes = 400;
inline constexpr std::size_t text_limit_bytes = 20'000;

// What is wrong with a plan's day, hour and place, added to `fields`.
void check_calendar(PlannedMeeting const& planned, std::optional<base::Day> day_before, base::Day today,
                    std::vector<base::FieldError>& fields);
void check_length(std::string const& text, std::string pointer, std::vector<base::FieldError>& fields,
                  std::size_t limit_bytes = line_limit_bytes);
// What is wrong with a minute of the day, where one is given: it is from 0 to 1439.
void check_minute(std::optional<int> const& minute, std::string pointer, std::vector<base::FieldError>& fields);
// Tidied; empty is not given.
void tidy(std::optional<std::string>& text);
// The same line by line, lines without a word left out.
void tidy_lines(std::optional<std::string>& text);
// One meeting of a kind on a day is all a cell plans.
base::Result<> check_free(events::Context& context, PlannedMeeting const& planned);
// Held to the end of the transaction by whoever changes anything of a meeting, planned or held: what its head says is
// written as a whole.
void lock_meeting(db::Tx& tx, MeetingId meeting);
// The plan as it is, locked. Faults: http.not_found, planned_meeting.is_open, planned_meeting.stale.
base::Result<PlannedMeeting> to_be_changed(events::Context& context, PlannedId id, std::int64_t version);

// What is wrong with an item's words and minutes.
void check_item(AgendaItem const& item, std::string const& pointer, std::vector<base::FieldError>& fields);

}  // namespace meetings
