// Meetings that were held on paper.
#include "meetings/paper.h"

#include <gmock/gmock.h>

#include "support/held_site.h"

namespace meetings {
namespace {

using support::code_of;
using support::ok;
using testing::UnorderedElementsAre;

PaperMeeting a_paper(MeetingId id = MeetingId{500}) {
    PaperMeeting paper;
    paper.id = id;
    paper.day = base::make_day(2019, 4, 18);
    paper.start_minute = 8 * 60;
    paper.end_minute = 9 * 60 + 40;
    paper.items = {{ItemId{1}, "Kiểm điểm", ItemKind::party, 80, {}, "Thông qua"},
                   {ItemId{2}, "Giải lao", ItemKind::break_, 10, {}, {}},
                   {ItemId{3}, "Chuyên môn", ItemKind::professional, 10, {}, {}}};
    return paper;
}

PaperGround a_ground() {
    return {OrganisationId{7},
            base::make_day(2019, 4, 20),
            {{MemberId{1}, "Nguyễn Văn Ân", true, false},
             {MemberId{2}, "Trần Thị Bình", true, false},
             {MemberId{3}, "Phạm Thị Dung", true, true}}};
}

std::vector<std::string> faults_of(PaperMeeting const& paper) {
    std::vector<std::string> told;
    auto const refused = closing_of_paper(paper, a_ground());
    if (!refused)
        for (auto const& field : refused.error().fields) told.push_back(field.pointer + " " + field.code);
    return told;
}

TEST(APaper, BecomesTheSameAsAMeetingHeldWithTheProgram) {
    auto paper = a_paper();
    paper.attendance = {{MemberId{1}}, {MemberId{2}, Attendance::absent_excused, "Ốm"}};
    paper.speakers = {{ItemId{1}, MemberId{1}, {}, "Nhất trí"}, {{}, MemberId{1}, {}, {}}, {{}, {}, "Khách", {}}};
    auto const closing = ok(closing_of_paper(paper, a_ground()));
    auto const& held = closing.held;
    EXPECT_EQ(held.held_on, base::make_day(2019, 4, 18));
    EXPECT_EQ(held.professional_minutes, 10);
    EXPECT_EQ(held.break_minutes, 10);
    EXPECT_EQ(most_party_minutes(held), 80);
    EXPECT_EQ(held.present, 1);
    EXPECT_EQ(held.absent_excused, 1);
    EXPECT_EQ(held.absent_unexcused, 0);
    EXPECT_EQ(held.spoke, 1);
    EXPECT_EQ(held.concluded, true);
    EXPECT_EQ(closing.record.roll[2].state, Attendance::exempt);
    EXPECT_EQ(closing.record.items[0].spent_minutes, 80);
}

TEST(APaper, MayGiveCountsInPlaceOfNames) {
    auto paper = a_paper();
    paper.counts = {2, 0, 0};
    paper.spoke = 2;
    auto const closing = ok(closing_of_paper(paper, a_ground()));
    EXPECT_EQ(closing.held.present, 2);
    EXPECT_EQ(closing.held.spoke, 2);
    EXPECT_TRUE(closing.record.roll.empty());
}

TEST(APaper, LeavesOpenWhatItDoesNotSay) {
    auto paper = a_paper();
    paper.items.clear();
    auto const held = ok(closing_of_paper(paper, a_ground())).held;
    EXPECT_EQ(held.present, std::nullopt);
    EXPECT_EQ(held.spoke, std::nullopt);
    EXPECT_EQ(held.professional_minutes, std::nullopt) << "nobody knows what the time was spent on";
    EXPECT_EQ(held.concluded, std::nullopt);
}

TEST(APaper, SaysEverythingThatIsWrong) {
    auto paper = a_paper(MeetingId{0});
    paper.day = base::make_day(2019, 4, 21);
    paper.end_minute = paper.start_minute;
    paper.chair_id = MemberId{9};
    paper.counts = {-1, 0, 0};
    paper.attendance = {{MemberId{1}}, {MemberId{1}}};
    paper.speakers = {{ItemId{9}, {}, {}, {}}};
    EXPECT_THAT(faults_of(paper),
                UnorderedElementsAre(
                    "/id missing", "/day date_in_future", "/end_minute ends_before_start",
                    "/chair_id meeting.member_is_elsewhere", "/items minutes_exceed_meeting",
                    "/counts meeting.attendance_twice", "/counts/present count_invalid",
                    "/attendance/1/member_id agenda.id_repeated", "/attendance meeting.attendance_is_incomplete",
                    "/speakers/0/member_id meeting.member_or_guest", "/speakers/0/item_id meeting.item_unknown"));
}

class EnteringAPaper : public support::HeldSite {
protected:
    base::Result<Held> enter(PaperMeeting const& paper) {
        return act([&](events::Context& context) { return enter_paper(context, cell_, paper); });
    }
};
ON_BOTH_ENGINES(EnteringAPaper);

TEST_P(EnteringAPaper, StandsAmongTheMeetingsHeld) {
    auto paper = a_paper();
    paper.attendance = {
        {member("Nguyễn Văn Ân")}, {member("Trần Thị Bình")}, {member("Lê Văn Cường"), Attendance::absent_unexcused}};
    paper.speakers = {{ItemId{1}, member("Trần Thị Bình"), {}, "Nhất trí"}};
    auto const held = ok(enter(paper));
    EXPECT_EQ(held.present, 2);
    meeting_ = held.id;
    auto const read = record();
    EXPECT_EQ(read.items.size(), 3U);
    EXPECT_EQ(read.items[0].conclusion, "Thông qua");
    EXPECT_EQ(read.roll.size(), 4U);
    EXPECT_EQ(read.interventions.size(), 1U);
    EXPECT_EQ(one<std::string>("select month from recorded_months where cell_id = $1", cell_), "2019-04");
    EXPECT_EQ(ok(enter(paper)).version, 1) << "entered twice";
    EXPECT_EQ(rows_in("meetings"), 1);
}

TEST_P(EnteringAPaper, TakesThePlaceOfThePlanItWasHeldBy) {
    auto paper = a_paper(meeting_);
    paper.day = base::make_day(2019, 4, 20);
    ok(open());
    ok(all_present());
    paper.counts = {3, 0, 0};
    ok(enter(paper));
    EXPECT_EQ(rows_in("planned_meetings"), 0);
    EXPECT_EQ(rows_in("item_stretches"), 0);
    EXPECT_EQ(rows_in("attendances"), 0);
    EXPECT_EQ(record().items.size(), 3U);
    EXPECT_EQ(record().items[2].kind, ItemKind::professional);
    EXPECT_EQ(stage_of(record().head), Stage::closed);
}

TEST_P(EnteringAPaper, IsRefusedWhereALogHasTold) {
    take_meetings(support::meeting_log({support::a_meeting("18/04/2019")}, "THÁNG 4 NĂM 2019"));
    EXPECT_EQ(code_of(enter(a_paper())), "meeting.is_recorded");
    auto later = a_paper();
    later.start_minute = 8 * 60 + 30;
    later.items.pop_back();
    ok(enter(later));
}

}  // namespace
}  // namespace meetings
