// What taking a log in means for the register.
#include "meetings/plan.h"

#include <gmock/gmock.h>

namespace meetings {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

base::FixedClock const noon{base::Instant{1'800'000'000'000}};

Held a_held_meeting() {
    Held meeting;
    meeting.cell_id = OrganisationId{7};
    meeting.held_on = base::make_day(2019, 3, 5);
    meeting.start_minute = 480;
    meeting.end_minute = 570;
    meeting.professional_minutes = 0;
    meeting.present = 10;
    return meeting;
}

// The same as the register holds it.
Held known(Held meeting) {
    meeting.id = MeetingId{99};
    meeting.version = 3;
    return meeting;
}

LogPlan planned(std::vector<Held> const& list, std::vector<Held> const& register_now,
                Differences differences = Differences::are_listed) {
    base::IdMaker ids(noon);
    std::vector<Listed> listed;
    unsigned row = 4;
    for (auto const& meeting : list) listed.push_back({row++, meeting});
    return plan_of(listed, register_now, ids, differences);
}

TEST(PlanOfALog, AddsWhatTheRegisterLacks) {
    auto const plan = planned({a_held_meeting()}, {});
    ASSERT_THAT(plan.added, SizeIs(1));
    EXPECT_TRUE(plan.added.front().id);
    EXPECT_EQ(plan.added.front().version, 1);
}

TEST(PlanOfALog, LeavesWhatTheRegisterHoldsAlready) {
    auto const plan = planned({a_held_meeting()}, {known(a_held_meeting())});
    EXPECT_EQ(plan.unchanged, 1);
    EXPECT_THAT(plan.added, IsEmpty());
    EXPECT_THAT(plan.differs, IsEmpty());
}

TEST(PlanOfALog, TakesAnotherCellDayOrStartForAnotherMeeting) {
    auto elsewhere = a_held_meeting();
    elsewhere.cell_id = OrganisationId{8};
    auto next_day = a_held_meeting();
    next_day.held_on += std::chrono::days(1);
    auto later = a_held_meeting();
    later.start_minute = 540;
    EXPECT_THAT(planned({elsewhere, next_day, later}, {known(a_held_meeting())}).added, SizeIs(3));
}

TEST(PlanOfALog, TakesARepeatedRowOnce) {
    auto const plan = planned({a_held_meeting(), a_held_meeting()}, {});
    EXPECT_THAT(plan.added, SizeIs(1));
    EXPECT_EQ(plan.unchanged, 1);
}

// Everything a row can say otherwise, with both values in words.
TEST(PlanOfALog, ListsEveryDifferenceAndOverwritesNothing) {
    auto other = a_held_meeting();
    other.kind = MeetingKind::combined;
    other.end_minute = 605;
    other.professional_minutes = 20;
    other.break_minutes = 5;
    other.present = 11;
    other.absent_excused = 1;
    auto const plan = planned({other}, {known(a_held_meeting())});
    EXPECT_THAT(plan.corrections, IsEmpty());
    EXPECT_EQ(plan.unchanged, 0);
    std::vector<std::string> said;
    for (auto const& [row, difference] : plan.differs) {
        EXPECT_EQ(row, 4U);
        said.push_back(difference.value + " | " + difference.in_register);
    }
    EXPECT_THAT(said, ElementsAre("Thường kỳ kết hợp chuyên đề | Thường kỳ", "10:05 | 09:30", "20 | 0", "5 | 0",
                                  "11 | 10", "1 | "));
}

TEST(PlanOfALog, HearsNothingInACountThatIsNotGiven) {
    auto silent = a_held_meeting();
    silent.present.reset();
    silent.professional_minutes.reset();
    auto const plan = planned({silent}, {known(a_held_meeting())}, Differences::are_taken);
    EXPECT_EQ(plan.unchanged, 1);
    EXPECT_THAT(plan.corrections, IsEmpty());
}

TEST(PlanOfALog, HearsNothingOfBreaksWhereTheLogHasNoSuchColumn) {
    auto with_break = known(a_held_meeting());
    with_break.break_minutes = 10;
    base::IdMaker ids(noon);
    EXPECT_EQ(plan_of({{4, a_held_meeting(), false}}, {with_break}, ids, Differences::are_listed).unchanged, 1);
    EXPECT_THAT(plan_of({{4, a_held_meeting(), true}}, {with_break}, ids, Differences::are_listed).differs, SizeIs(1));
}

TEST(PlanOfALog, CorrectsTheRegisterWhereItIsToldTo) {
    auto other = a_held_meeting();
    other.present = 9;
    auto const plan = planned({other}, {known(a_held_meeting())}, Differences::are_taken);
    ASSERT_THAT(plan.corrections, SizeIs(1));
    auto const& is = plan.corrections.front().is;
    EXPECT_EQ(is.id, MeetingId{99});
    EXPECT_EQ(is.version, 4);
    EXPECT_EQ(is.present, 9);
    EXPECT_THAT(plan.differs, SizeIs(1));
}

}  // namespace
}  // namespace meetings
