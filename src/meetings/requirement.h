#pragma once
// How long the rules of its day and place want a meeting to be.
#include "meetings/meetings.h"

namespace meetings {

// Minutes of Party work; none where no rule asks for it, or what it asks is not known.
std::optional<int> required_minutes(db::Tx& tx, OrganisationId cell, MeetingKind kind, base::Day day);

}  // namespace meetings
