#pragma once
// SQL of planned meetings.
#include "meetings/store.h"

namespace meetings::store {

std::optional<PlannedMeeting> find_planned(db::Tx& tx, PlannedId id);
std::vector<PlannedMeeting> planned_in(db::Tx& tx, Span const& span);
// Has the cell another plan for that day and kind?
bool is_taken(db::Tx& tx, PlannedMeeting const& planned);
void add_planned(db::Tx& tx, PlannedMeeting const& planned);
// `planned.version` is the new one.
void change_planned(db::Tx& tx, PlannedMeeting const& planned);
void remove_planned(db::Tx& tx, PlannedId id);

}  // namespace meetings::store
