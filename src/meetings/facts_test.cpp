// A stored meeting as the facts the rule book asks for.
#include <gmock/gmock.h>

#include "meetings/meetings.h"

namespace meetings {
namespace {

using rules::ItemKind;

// From eight o'clock on, so many minutes.
Held a_meeting_of(int minutes) {
    Held meeting;
    meeting.kind = MeetingKind::thematic;
    meeting.held_on = base::make_day(2019, 3, 5);
    meeting.start_minute = 8 * 60;
    meeting.end_minute = 8 * 60 + minutes;
    meeting.professional_minutes = 0;
    return meeting;
}

int minutes_of(rules::MeetingFacts const& facts, ItemKind kind) {
    int minutes = 0;
    for (auto const& item : facts.items.value())
        if (item.kind == kind) minutes += item.minutes;
    return minutes;
}

TEST(PartyMinutes, AreWhatIsLeftOfTheMeeting) {
    auto meeting = a_meeting_of(150);
    EXPECT_EQ(minutes_of(facts_of(meeting), ItemKind::party), 150);
    meeting.professional_minutes = 30;
    meeting.break_minutes = 15;
    EXPECT_EQ(minutes_of(facts_of(meeting), ItemKind::party), 105);
    EXPECT_EQ(minutes_of(facts_of(meeting), ItemKind::professional), 30);
    EXPECT_EQ(minutes_of(facts_of(meeting), ItemKind::break_), 15);
    EXPECT_EQ(most_party_minutes(meeting), 105);
}

TEST(PartyMinutes, AreNotKnownWhereProfessionalTimeIsNot) {
    auto meeting = a_meeting_of(150);
    meeting.professional_minutes.reset();
    meeting.break_minutes = 15;
    EXPECT_FALSE(facts_of(meeting).items);
    EXPECT_EQ(most_party_minutes(meeting), 135);
}

TEST(PartyMinutes, MayBeNoneAtAll) {
    auto meeting = a_meeting_of(60);
    meeting.professional_minutes = 60;
    EXPECT_EQ(minutes_of(facts_of(meeting), ItemKind::party), 0);
}

TEST(FactsOfAMeeting, HaveNoItemsThatTookNoTime) {
    EXPECT_EQ(facts_of(a_meeting_of(90)).items->size(), 1U);
}

TEST(FactsOfAMeeting, GiveOnlyTheCountsThatAreKnown) {
    auto meeting = a_meeting_of(90);
    meeting.present = 12;
    meeting.absent_unexcused = 0;
    auto const facts = facts_of(meeting);
    EXPECT_EQ(facts.kind, MeetingKind::thematic);
    EXPECT_EQ(facts.date, base::make_day(2019, 3, 5));
    EXPECT_EQ(facts.present, 12);
    EXPECT_EQ(facts.absent_unexcused, 0);
    EXPECT_FALSE(facts.absent_excused);
    EXPECT_FALSE(facts.spoke);
    EXPECT_FALSE(facts.documents_sent_on);
}

}  // namespace
}  // namespace meetings
