#pragma once
// Meetings held on paper, for tests of the rooms that stand on meetings.
#include "meetings/paper.h"
#include "support/site.h"

namespace support {

// Enters it under its id, which it gives back.
inline base::Result<meetings::MeetingId> enter_on_paper(events::Context& context, meetings::OrganisationId cell,
                                                        meetings::PaperMeeting const& paper) {
    return TRY(meetings::enter_paper(context, cell, paper)).id;
}

}  // namespace support
