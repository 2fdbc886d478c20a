// How a meeting runs and what closing it comes to.
#include "meetings/running.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "meetings/closing.h"
#include "support/result.h"

namespace meetings {
namespace {

using support::code_of;
using support::ok;
using testing::ElementsAre;

constexpr int viet_nam = 420;
constexpr ItemId first{1};
constexpr ItemId second{2};
constexpr ItemId third{3};

// Minutes and seconds after eight in the morning of 20/04/2019.
base::Instant at(int minutes, int seconds = 0) {
    auto const eight = instant_of({base::make_day(2019, 4, 20), 8 * 60}, viet_nam);
    return {eight.milliseconds + (std::int64_t{minutes} * 60 + seconds) * 1000};
}

OnRoll somebody(std::int64_t id, std::optional<Attendance> state = Attendance::present) {
    return {.member_id = MemberId{id}, .full_name = "Đảng viên", .state = state};
}

// Begun at eight: a party item, a professional one, a break.
MeetingRecord a_meeting_record() {
    MeetingRecord record;
    record.head.opened_at = at(0);
    record.items = {{first, 1, "Kiểm điểm"},
                    {second, 2, "Chuyên môn", ItemKind::professional},
                    {third, 3, "Giải lao", ItemKind::break_}};
    record.stretches = {{1, first, at(0), {}}};
    record.roll = {somebody(1), somebody(2)};
    return record;
}

void go(MeetingRecord& record, std::optional<Stretch> const& next) {
    ASSERT_TRUE(next);
    record.stretches.back().ended_at = next->begun_at;
    record.stretches.push_back(*next);
}

TEST(AMeeting, GoesOnToAnItemAndBack) {
    auto record = a_meeting_record();
    go(record, ok(move_to(record, second, first, at(30))));
    EXPECT_EQ(current_item(record.stretches), second);
    go(record, ok(move_to(record, first, second, at(40))));
    EXPECT_EQ(spent_ms(record.stretches, first, at(50)), 40 * 60'000);
    EXPECT_EQ(spent_ms(record.stretches, second, at(50)), 10 * 60'000);
}

TEST(AMeeting, IsWhereItIsForWhoeverAsksTwice) {
    auto const record = a_meeting_record();
    EXPECT_FALSE(ok(move_to(record, first, first, at(1))));
    EXPECT_FALSE(ok(move_to(record, first, second, at(1)))) << "it is as wanted, whatever was believed";
    EXPECT_FALSE(resume(record.stretches, at(1)));
}

TEST(AMeeting, IsNotMovedByWhoeverHasNotSeenTheOther) {
    auto record = a_meeting_record();
    go(record, ok(move_to(record, second, first, at(30))));
    EXPECT_EQ(code_of(move_to(record, third, first, at(31))), "meeting.item_changed");
    EXPECT_EQ(code_of(move_to(record, ItemId{9}, second, at(31))), "meeting.item_unknown");
}

TEST(AMeeting, StandsStillWhileItIsPaused) {
    auto record = a_meeting_record();
    go(record, pause(record.stretches, at(10)));
    EXPECT_TRUE(is_paused(record.stretches));
    EXPECT_EQ(current_item(record.stretches), first) << "the item that was interrupted";
    EXPECT_FALSE(pause(record.stretches, at(12)));
    EXPECT_EQ(party_ms(record, at(20)), 10 * 60'000);
    go(record, resume(record.stretches, at(20)));
    EXPECT_EQ(party_ms(record, at(25)), 15 * 60'000);
    EXPECT_EQ(spent_ms(record.stretches, std::nullopt, at(25)), 10 * 60'000);
}

TEST(AMeeting, GoesFromAPauseStraightToAnotherItem) {
    auto record = a_meeting_record();
    go(record, pause(record.stretches, at(10)));
    go(record, ok(move_to(record, second, first, at(15))));
    EXPECT_FALSE(is_paused(record.stretches));
    go(record, pause(record.stretches, at(20)));
    go(record, ok(move_to(record, second, second, at(22))));
    EXPECT_FALSE(is_paused(record.stretches)) << "the interrupted item itself goes on";
}

TEST(PartyTime, LeavesOutProfessionalItemsAndBreaks) {
    auto record = a_meeting_record();
    go(record, ok(move_to(record, second, first, at(30))));
    go(record, ok(move_to(record, third, second, at(45))));
    EXPECT_EQ(party_ms(record, at(60)), 30 * 60'000);
}

TEST(PartyTime, IsNeverLessForAClockThatWasSetBack) {
    auto record = a_meeting_record();
    go(record, ok(move_to(record, second, first, at(30))));
    go(record, ok(move_to(record, third, second, at(20))));
    EXPECT_EQ(record.stretches.back().begun_at, at(30));
    EXPECT_EQ(spent_ms(record.stretches, second, at(40)), 0);
    EXPECT_EQ(spent_ms(record.stretches, third, at(10)), 0);
}

TEST(Minutes, AreTogetherAsLongAsTheMeeting) {
    auto record = a_meeting_record();
    go(record, ok(move_to(record, second, first, at(30, 20))));
    go(record, pause(record.stretches, at(45, 40)));
    go(record, ok(move_to(record, third, second, at(50, 10))));
    // 30:20, 15:20, a pause of 4:30, 9:50.
    auto const shares = shares_of(record, at(60), 60);
    EXPECT_THAT(shares.items, ElementsAre(30, 15, 10));
    EXPECT_EQ(shares.pauses, 5);
}

TEST(Minutes, OfAMeetingThatTookNoTimeAreItsItems) {
    auto const shares = shares_of(a_meeting_record(), at(0), 1);
    EXPECT_THAT(shares.items, ElementsAre(1, 0, 0));
    EXPECT_EQ(shares.pauses, 0);
}

TEST(Closing, MakesTheRowOfAMeetingHeld) {
    auto record = a_meeting_record();
    record.kind = MeetingKind::combined;
    record.head.cell_id = OrganisationId{7};
    record.head.meeting_id = MeetingId{8};
    record.head.documents_sent_on = base::make_day(2019, 4, 18);
    go(record, ok(move_to(record, second, first, at(70))));
    go(record, ok(move_to(record, third, second, at(80))));
    record.interventions = {{.member_id = MemberId{1}}, {.member_id = MemberId{1}}, {.guest = "Khách"}};
    record.items[0].conclusion = "Nhất trí";
    auto const closing = ok(closing_of(record, {}, at(90, 10), viet_nam));
    auto const& held = closing.held;
    EXPECT_EQ(held.cell_id, OrganisationId{7});
    EXPECT_EQ(held.id, MeetingId{8});
    EXPECT_EQ(held.kind, MeetingKind::combined);
    EXPECT_EQ(held.held_on, base::make_day(2019, 4, 20));
    EXPECT_EQ(held.start_minute, 480);
    EXPECT_EQ(held.end_minute, 570);
    EXPECT_EQ(held.professional_minutes, 10);
    EXPECT_EQ(held.break_minutes, 10);
    EXPECT_EQ(most_party_minutes(held), 70);
    EXPECT_EQ(held.present, 2);
    EXPECT_EQ(held.absent_unexcused, 0);
    EXPECT_EQ(held.spoke, 1);
    EXPECT_EQ(held.documents_sent_on, base::make_day(2019, 4, 18));
    EXPECT_EQ(held.concluded, true);
    EXPECT_EQ(closing.record.items[0].spent_minutes, 70);
    EXPECT_EQ(stage_of(closing.record.head), Stage::closed);
}

TEST(Closing, CountsAPauseAmongTheBreaks) {
    auto record = a_meeting_record();
    go(record, pause(record.stretches, at(20)));
    go(record, resume(record.stretches, at(35)));
    auto const held = ok(closing_of(record, {}, at(60), viet_nam)).held;
    EXPECT_EQ(held.break_minutes, 15);
    EXPECT_EQ(most_party_minutes(held), 45);
}

TEST(Closing, AsksForWhoeverIsNotMarked) {
    auto record = a_meeting_record();
    record.roll = {somebody(1), somebody(2, {}), somebody(3, Attendance::absent_excused)};
    auto const refused = closing_of(record, {}, at(60), viet_nam);
    EXPECT_EQ(code_of(refused), "meeting.attendance_is_incomplete");
    EXPECT_EQ(refused.error().arguments.at("count"), "1");
    auto const held = ok(closing_of(record, {.accepts_unmarked = true}, at(60), viet_nam)).held;
    EXPECT_EQ(held.present, std::nullopt) << "nothing is made up";
    EXPECT_EQ(held.absent_excused, std::nullopt);
}

TEST(Closing, LeavesExemptMembersOutOfTheCounts) {
    auto record = a_meeting_record();
    record.roll = {somebody(1), somebody(2), somebody(3, {})};
    record.roll[1].is_exempt = true;
    record.roll[2].is_exempt = true;
    record.interventions = {{.member_id = MemberId{1}}, {.member_id = MemberId{2}}};
    auto const closing = ok(closing_of(record, {}, at(60), viet_nam));
    EXPECT_EQ(closing.held.present, 1);
    EXPECT_EQ(closing.held.absent_excused, 0);
    EXPECT_EQ(closing.held.spoke, 1) << "of those expected";
    EXPECT_EQ(closing.record.roll[1].state, Attendance::present) << "he came";
    EXPECT_EQ(closing.record.roll[2].state, Attendance::exempt);
}

TEST(Closing, DoesNotKnowWhoSpokeWhereNobodyNotedIt) {
    auto const held = ok(closing_of(a_meeting_record(), {}, at(60), viet_nam)).held;
    EXPECT_EQ(held.spoke, std::nullopt);
    EXPECT_EQ(held.concluded, std::nullopt);
}

TEST(Closing, MayTellAnEarlierEndThatSameDay) {
    auto record = a_meeting_record();
    go(record, ok(move_to(record, second, first, at(50))));
    auto const closing = ok(closing_of(record, {.end_minute = 8 * 60 + 45}, at(600), viet_nam));
    EXPECT_EQ(closing.held.end_minute, 525);
    EXPECT_EQ(closing.held.professional_minutes, 0) << "what came after the end took no time of the meeting";
    EXPECT_EQ(code_of(closing_of(record, {.end_minute = 8 * 60 + 45}, at(30), viet_nam)), "body.invalid");
    EXPECT_EQ(code_of(closing_of(record, {.end_minute = 8 * 60}, at(600), viet_nam)), "body.invalid");
}

TEST(Closing, OnALaterDayAsksWhenItEnded) {
    EXPECT_EQ(code_of(closing_of(a_meeting_record(), {}, at(24 * 60), viet_nam)), "meeting.end_is_needed");
    EXPECT_EQ(ok(closing_of(a_meeting_record(), {.end_minute = 9 * 60 + 30}, at(24 * 60), viet_nam)).held.end_minute,
              570);
}

TEST(Closing, RoundsToTheNearestMinuteAndGivesOneAtLeast) {
    EXPECT_EQ(ok(closing_of(a_meeting_record(), {}, at(89, 29), viet_nam)).held.end_minute, 480 + 89);
    EXPECT_EQ(ok(closing_of(a_meeting_record(), {}, at(89, 30), viet_nam)).held.end_minute, 480 + 90);
    EXPECT_EQ(ok(closing_of(a_meeting_record(), {}, at(0), viet_nam)).held.end_minute, 481);
}

TEST(LocalTime, IsTheWallClocksAndBack) {
    auto const late = local_time({1'555'779'540'000}, viet_nam);
    EXPECT_EQ(late.day, base::make_day(2019, 4, 20));
    EXPECT_EQ(late.minute, 23 * 60 + 59);
    EXPECT_EQ(instant_of(late, viet_nam), base::Instant{1'555'779'540'000});
}

TEST(ARoll, KeepsWhoWasMarkedAndHasLeftTheListSince) {
    std::vector<members::Called> const called{{MemberId{1}, "Nguyễn Văn Ân", false, false},
                                              {MemberId{2}, "Trần Thị Bình", true, true}};
    auto const roll = roll_of(called, {somebody(3), somebody(1, Attendance::absent_excused)});
    ASSERT_EQ(roll.size(), 3U);
    EXPECT_EQ(roll[0].state, Attendance::absent_excused);
    EXPECT_FALSE(roll[0].is_official);
    EXPECT_TRUE(roll[1].is_exempt);
    EXPECT_EQ(roll[1].state, std::nullopt);
    EXPECT_EQ(roll[2].member_id, MemberId{3});
}

}  // namespace
}  // namespace meetings
