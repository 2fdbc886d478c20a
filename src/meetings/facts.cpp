// A stored meeting as the plain facts the rule book asks for, and as lists show it: pure.
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
    facts.documents_sent_on = meeting.documents_sent_on;
    facts.committee_met_on = meeting.committee_met_on;
    facts.minutes_finished_on = meeting.minutes_finished_on;
    facts.concluded = meeting.concluded;
    if (!meeting.professional_minutes) return facts;
    facts.items.emplace();
    facts.items->push_back({rules::ItemKind::party, most_party_minutes(meeting)});
    if (meeting.break_minutes > 0) facts.items->push_back({rules::ItemKind::break_, meeting.break_minutes});
    if (*meeting.professional_minutes > 0)
        facts.items->push_back({rules::ItemKind::professional, *meeting.professional_minutes});
    return facts;
}

std::optional<json::Decimal> percent(std::int64_t part, std::int64_t whole) {
    if (whole <= 0) return std::nullopt;
    return json::Decimal{(2 * part * 10'000 + whole) / (2 * whole)};
}

std::optional<std::int64_t> expected(Held const& meeting) {
    if (!meeting.present || !meeting.absent_excused || !meeting.absent_unexcused) return std::nullopt;
    return std::int64_t{*meeting.present} + *meeting.absent_excused + *meeting.absent_unexcused;
}

MeetingRow row_of(Held const& meeting) {
    MeetingRow row{.id = meeting.id,
                   .kind = meeting.kind,
                   .held_on = meeting.held_on,
                   .start_minute = meeting.start_minute,
                   .end_minute = meeting.end_minute,
                   .professional_minutes = meeting.professional_minutes,
                   .break_minutes = meeting.break_minutes,
                   .present = meeting.present,
                   .absent_excused = meeting.absent_excused,
                   .absent_unexcused = meeting.absent_unexcused,
                   .spoke = meeting.spoke};
    if (meeting.professional_minutes) row.party_minutes = most_party_minutes(meeting);
    if (auto const all = expected(meeting)) row.attendance_percent = percent(*meeting.present, *all);
    return row;
}

}  // namespace meetings
