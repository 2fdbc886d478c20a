// What a square of the view says, on months made by hand.
#include "overview/square.h"

#include <gmock/gmock.h>

#include "support/days.h"

namespace overview {
namespace {

using findings::CellMonth;
using findings::JudgedMeeting;
using rules::MeetingKind;
using rules::Verdict;
using support::day;
using testing::ElementsAre;
using testing::IsEmpty;

// A cell's March 2019, seen on the day that `seen_on` says.
class AMonth {
public:
    AMonth& recorded() { return month_.is_recorded = true, *this; }
    AMonth& seen_on(std::string_view text) { return today_ = day(text), *this; }
    AMonth& deadline(int day_of_month) { return deadline_ = day_of_month, *this; }
    AMonth& planned(std::string_view text) { return planned_.push_back(day(text)), *this; }
    AMonth& held(std::string_view on, MeetingKind kind = MeetingKind::regular) {
        meetings_.emplace_back();
        auto& meeting = meetings_.back();
        meeting.held.kind = kind;
        meeting.held.held_on = day(on);
        meeting.duration = Verdict::holds;
        month_.held.add(kind);
        return *this;
    }
    AMonth& too_short() { return meetings_.back().duration = Verdict::breached, *this; }
    // What the rule of that name says of the meeting held last.
    AMonth& found(std::string_view rule, Verdict verdict) {
        rules::Finding finding;
        finding.rule = rules::embedded_book().find(rule);
        finding.verdict = verdict;
        meetings_.back().findings.push_back(finding);
        return *this;
    }
    AMonth& mixed() { return found("meeting.separate_from_professional", Verdict::breached); }
    AMonth& counted(int present, int excused, int unexcused) {
        auto& held = meetings_.back().held;
        held.present = present;
        held.absent_excused = excused;
        held.absent_unexcused = unexcused;
        return *this;
    }
    [[nodiscard]] Square square() {
        month_.month = {2019, 3};
        month_.is_over = month_.month.last() < today_;
        std::vector<JudgedMeeting const*> meetings;
        for (auto const& meeting : meetings_) meetings.push_back(&meeting);
        return square_of({month_, meetings, planned_, deadline_, today_});
    }
    [[nodiscard]] SquareState state() { return square().state; }

private:
    CellMonth month_{};
    std::vector<JudgedMeeting> meetings_{};
    std::vector<base::Day> planned_{};
    std::optional<int> deadline_{};
    base::Day today_ = base::make_day(2019, 4, 10);
};

TEST(ASquare, SaysNothingWhereThereAreNoRecords) {
    EXPECT_EQ(AMonth().state(), SquareState::no_records);
    EXPECT_EQ(AMonth().planned("2019-03-05").state(), SquareState::no_records);
    EXPECT_EQ(AMonth().held("2019-03-05", MeetingKind::thematic).state(), SquareState::no_records)
        << "of the regular meeting nothing is known";
}

TEST(ASquare, IsMissedWhereTheMonthIsOverAndRecordedWithoutARegularMeeting) {
    EXPECT_EQ(AMonth().recorded().state(), SquareState::missed);
    EXPECT_EQ(AMonth().recorded().held("2019-03-05", MeetingKind::thematic).state(), SquareState::missed);
    EXPECT_EQ(AMonth().recorded().held("2019-03-05", MeetingKind::combined).state(), SquareState::held);
}

TEST(ASquare, IsNotMissedBeforeTheMonthIsOver) {
    EXPECT_EQ(AMonth().recorded().seen_on("2019-03-31").state(), SquareState::not_yet_held);
    EXPECT_EQ(AMonth().recorded().seen_on("2019-04-01").state(), SquareState::missed);
    EXPECT_EQ(AMonth().seen_on("2019-01-05").state(), SquareState::not_yet_held);
}

TEST(ASquare, IsPlannedAsLongAsThePlansDayIsNotOver) {
    auto const ahead = AMonth().seen_on("2019-03-05").planned("2019-03-05").square();
    EXPECT_EQ(ahead.state, SquareState::planned);
    EXPECT_EQ(ahead.planned_on, day("2019-03-05"));
    auto const past = AMonth().seen_on("2019-03-06").planned("2019-03-05").square();
    EXPECT_EQ(past.state, SquareState::not_yet_held);
    EXPECT_EQ(past.planned_on, day("2019-03-05"));
    EXPECT_EQ(AMonth().seen_on("2019-03-06").planned("2019-03-05").planned("2019-03-20").square().planned_on,
              day("2019-03-20"));
}

TEST(ASquare, IsLateOnlyAfterTheDayTheCommitteeHasSet) {
    EXPECT_EQ(AMonth().held("2019-03-31").state(), SquareState::held) << "none set, never late";
    EXPECT_EQ(AMonth().held("2019-03-05").deadline(5).state(), SquareState::held);
    EXPECT_EQ(AMonth().held("2019-03-06").deadline(5).state(), SquareState::late);
    EXPECT_EQ(AMonth().held("2019-03-04", MeetingKind::thematic).held("2019-03-06").deadline(5).state(),
              SquareState::late)
        << "a thematic meeting is not the regular one";
    EXPECT_EQ(AMonth().held("2019-03-31").deadline(31).state(), SquareState::held);
}

TEST(ASquare, SaysTheGravestAndMarksAll) {
    auto const all = AMonth().held("2019-03-06").deadline(5).too_short().mixed().square();
    EXPECT_EQ(all.state, SquareState::too_short);
    EXPECT_THAT(all.marks, ElementsAre(Mark::late, Mark::too_short, Mark::mixed));
    auto const two = AMonth().held("2019-03-06").deadline(5).mixed().square();
    EXPECT_EQ(two.state, SquareState::mixed);
    EXPECT_THAT(AMonth().held("2019-03-05").square().marks, IsEmpty());
    EXPECT_EQ(AMonth().recorded().held("2019-03-05", MeetingKind::thematic).too_short().state(), SquareState::missed)
        << "a thematic meeting that was too short is marked, but the regular one was missed";
}

TEST(ASquare, SaysTheWorstVerdictOfWhatIsRequired) {
    auto const verdict = [](Verdict duration, Verdict separate) {
        return AMonth()
            .held("2019-03-05")
            .found("meeting.duration", duration)
            .found("meeting.separate_from_professional", separate)
            .square()
            .verdict;
    };
    EXPECT_EQ(verdict(Verdict::holds, Verdict::holds), Verdict::holds);
    EXPECT_EQ(verdict(Verdict::unclear, Verdict::holds), Verdict::unclear);
    EXPECT_EQ(verdict(Verdict::unclear, Verdict::breached), Verdict::breached);
    EXPECT_EQ(verdict(Verdict::not_applicable, Verdict::not_applicable), std::nullopt);
    EXPECT_EQ(AMonth().held("2019-03-05").found("meeting.attendance", Verdict::breached).square().verdict, std::nullopt)
        << "advice does not make a month wrong";
}

TEST(ASquare, CountsAttendanceOverTheMonthsMeetings) {
    auto const both = AMonth().held("2019-03-05").counted(9, 1, 0).held("2019-03-20").counted(6, 3, 1).square();
    EXPECT_EQ(both.attendance_percent, json::Decimal{75'00});
    EXPECT_EQ(both.meetings.size(), 2U);
    EXPECT_THAT(both.kinds, ElementsAre(MeetingKind::regular));
    EXPECT_EQ(AMonth().held("2019-03-05").square().attendance_percent, std::nullopt);
}

}  // namespace
}  // namespace overview
