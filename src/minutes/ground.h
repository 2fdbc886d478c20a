#pragma once
// Private to minutes: everything that a meeting's papers are made from and compared with, read at one moment.
#include "findings/findings.h"
#include "minutes/draft.h"

namespace minutes {

// Faults: http.not_found, meeting_paper.no_record (known from a log alone).
base::Result<Ground> ground_of(db::Tx& tx, MeetingId meeting);
bool is_closed(Ground const& ground);

// What the rules of its day and place find wrong with the meeting: for the minutes to speak of, or not.
std::vector<findings::Shown> breaches_of(db::Tx& tx, meetings::Held const& held, base::Day today,
                                         words::Language language);

}  // namespace minutes
