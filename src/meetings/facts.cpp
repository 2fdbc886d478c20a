// A stored meeting as the plain facts the rule book asks for: pure.
#include "meetings/meetings.h"

namespace meetings {

int most_party_minutes(Held const& meeting) {
    return meeting.end_minute - meeting.start_minute - meeting.professional_minutes.value_or(0) - meeting.break_minutes;
}

rules::MeetingFacts facts_of(Held const& meeting) {
    rules::MeetingFacts facts;
    facts.kind = meeting.kind;
    facts.date = meeting.held_on;
    facts.present = meeting.present;
    facts.absent_excused = meeting.absent_excused;
    facts.absent_unexcused = meeting.absent_unexcused;
    facts.spoke = meeting.spoke;
    if (!meeting.professional_minutes) return facts;
    facts.items.emplace();
    facts.items->push_back({rules::ItemKind::party, most_party_minutes(meeting)});
    if (meeting.break_minutes > 0) facts.items->push_back({rules::ItemKind::break_, meeting.break_minutes});
    if (*meeting.professional_minutes > 0)
        facts.items->push_back({rules::ItemKind::professional, *meeting.professional_minutes});
    return facts;
}

}  // namespace meetings
