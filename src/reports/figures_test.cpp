// Every figure's definition on small facts made by hand.
#include "reports/figures.h"

#include <gmock/gmock.h>

#include "support/result.h"

namespace reports {
namespace {

using base::Certainty;
using members::Stay;
using organisations::Kind;
using rules::MeetingKind;
using rules::Verdict;
using support::ok;

// --- Builders ---

base::PartialDay date(std::string_view text) {
    return ok(base::parse_partial_day(text));
}

// A member of the cell since his admission, not recognised.
struct AMember : Stay {
    explicit AMember(std::string_view admitted) {
        admitted_on = date(admitted);
        from_day = admitted_on;
    }
    AMember& official(std::string_view day) {
        official_on = date(day);
        return *this;
    }
    AMember& in_the_cell(std::string_view from, std::string_view to = "") {
        from_day = date(from);
        if (!to.empty()) to_day = date(to);
        return *this;
    }
};

struct AMeeting : JudgedMeeting {
    explicit AMeeting(MeetingKind kind = MeetingKind::regular) {
        held.kind = kind;
        held.held_on = base::make_day(2019, 1, 10);
    }
    AMeeting& judged(Verdict verdict) {
        duration = verdict;
        return *this;
    }
    AMeeting& professional(std::optional<int> minutes) {
        held.professional_minutes = minutes;
        return *this;
    }
    AMeeting& present(int count) {
        held.present = count;
        return *this;
    }
    AMeeting& absent(int excused, int unexcused) {
        held.absent_excused = excused;
        held.absent_unexcused = unexcused;
        return *this;
    }
    AMeeting& spoke(int count) {
        held.spoke = count;
        return *this;
    }
};

enum class Recorded { no, yes };
enum class Over { no, yes };

CellMonth a_month(Recorded recorded, Over over, rules::MeetingKinds held = {}) {
    return {nullptr, {2019, 1}, recorded == Recorded::yes, over == Over::yes, held};
}
CellQuarter a_quarter(Recorded recorded, Over over, rules::MeetingKinds held = {}) {
    return {nullptr, recorded == Recorded::yes, over == Over::yes, held};
}

QuarterFacts facts_of_first_quarter() {
    QuarterFacts facts;
    facts.quarter = {2019, 1};
    return facts;
}

// --- What a figure says ---

template <class Row>
Count<Row> figure(std::span<Count<Row> const> figures, std::string_view key) {
    for (auto const& one : figures)
        if (one.key == key) return one;
    throw std::runtime_error("no figure " + std::string(key));
}

Certainty of_member(std::string_view key, Stay const& stay) {
    return figure(member_figures(), key).counts(stay, facts_of_first_quarter());
}
bool of_month(std::string_view key, CellMonth const& month) {
    return figure(month_figures(), key).counts(month, facts_of_first_quarter()) == Certainty::yes;
}
bool of_quarter(std::string_view key, CellQuarter const& quarter) {
    return figure(quarter_figures(), key).counts(quarter, facts_of_first_quarter()) == Certainty::yes;
}
bool of_meeting(std::string_view key, JudgedMeeting const& meeting) {
    return figure(meeting_figures(), key).counts(meeting, facts_of_first_quarter()) == Certainty::yes;
}

// --- Organisations ---

TEST(Organisations, AreCountedByWhatTheyAre) {
    std::vector<Kind> const kinds{Kind::upper_committee,     Kind::grassroots_committee, Kind::attached_cell,
                                  Kind::attached_cell,       Kind::grassroots_cell,      Kind::residential_cell,
                                  Kind::sectional_committee, Kind::party_group};
    std::vector<Node> nodes(kinds.size());
    std::vector<Node const*> below;
    for (std::size_t at = 0; at < kinds.size(); ++at) {
        nodes[at].kind = kinds[at];
        below.push_back(&nodes[at]);
    }
    auto const count = [&](std::string_view key) {
        return value_of(figure(organisation_figures(), key), below, facts_of_first_quarter());
    };
    EXPECT_EQ(count("organisations.grassroots"), 2);
    EXPECT_EQ(count("organisations.grassroots_committees"), 1);
    EXPECT_EQ(count("organisations.grassroots_cells"), 1);
    EXPECT_EQ(count("organisations.cells"), 4);
}

// --- Members ---

TEST(MembersBase, IsTheLastDayOfTheYearBeforeInEveryQuarter) {
    auto facts = facts_of_first_quarter();
    for (std::uint8_t number = 1; number <= 4; ++number) {
        facts.quarter.number = number;
        EXPECT_EQ(base_day(facts), base::make_day(2018, 12, 31));
    }
}

TEST(MembersBase, CountsWhoBelongedThatDay) {
    EXPECT_EQ(of_member("members.base", AMember("2018-12-31")), Certainty::yes);
    EXPECT_EQ(of_member("members.base", AMember("2019-01-01")), Certainty::no);
    EXPECT_EQ(of_member("members.base", AMember("2010-05-19").in_the_cell("2010-05-19", "2018-12-31")), Certainty::yes);
    EXPECT_EQ(of_member("members.base", AMember("2010-05-19").in_the_cell("2010-05-19", "2018-12-30")), Certainty::no);
    EXPECT_EQ(of_member("members.base", AMember("2018").official("2019-06-01")), Certainty::yes) << "probationary too";
}

TEST(MembersAdmitted, CountsTheDaysOfTheQuarter) {
    EXPECT_EQ(of_member("members.admitted", AMember("2018-12-31")), Certainty::no);
    EXPECT_EQ(of_member("members.admitted", AMember("2019-01-01")), Certainty::yes);
    EXPECT_EQ(of_member("members.admitted", AMember("2019-03-31")), Certainty::yes);
    EXPECT_EQ(of_member("members.admitted", AMember("2019-04-01")), Certainty::no);
}

TEST(MembersAdmitted, CountsAPersonInTheCellThatAdmittedHim) {
    AMember const before = AMember("2019-01-05").in_the_cell("2019-01-05", "2019-02-09");
    AMember const after = AMember("2019-01-05").in_the_cell("2019-02-10");
    EXPECT_EQ(of_member("members.admitted", before), Certainty::yes);
    EXPECT_EQ(of_member("members.admitted", after), Certainty::no);
    EXPECT_EQ(of_member("members.at_end", before), Certainty::no);
    EXPECT_EQ(of_member("members.at_end", after), Certainty::yes);
}

TEST(MembersRecognised, CountsTheOfficialDatesOfTheQuarter) {
    EXPECT_EQ(of_member("members.recognised", AMember("2018-01-05").official("2019-01-05")), Certainty::yes);
    EXPECT_EQ(of_member("members.recognised", AMember("2018-01-05").official("2019-03-31")), Certainty::yes);
    EXPECT_EQ(of_member("members.recognised", AMember("2018-01-05").official("2019-04-01")), Certainty::no);
    EXPECT_EQ(of_member("members.recognised", AMember("2018-01-05")), Certainty::no);
}

TEST(MembersAtEnd, CountsTheLastDay) {
    EXPECT_EQ(of_member("members.at_end", AMember("2019-03-31")), Certainty::yes);
    EXPECT_EQ(of_member("members.at_end", AMember("2019-04-01")), Certainty::no);
    EXPECT_EQ(of_member("members.probationary_at_end", AMember("2019-03-31")), Certainty::yes);
    EXPECT_EQ(of_member("members.probationary_at_end", AMember("2018-03-01").official("2019-03-31")), Certainty::no);
    EXPECT_EQ(of_member("members.probationary_at_end", AMember("2018-04-01").official("2019-04-01")), Certainty::yes);
}

TEST(ADateKnownInPart, CountsWhereEveryDayItMayBeAgrees) {
    EXPECT_EQ(of_member("members.admitted", AMember("2019-02")), Certainty::yes);
    EXPECT_EQ(of_member("members.admitted", AMember("2019-04")), Certainty::no);
    EXPECT_EQ(of_member("members.admitted", AMember("2018")), Certainty::no);
    EXPECT_EQ(of_member("members.base", AMember("2018")), Certainty::yes);
    EXPECT_EQ(of_member("members.base", AMember("2019")), Certainty::no);
    EXPECT_EQ(of_member("members.at_end", AMember("2019-03")), Certainty::yes);
    EXPECT_EQ(of_member("members.recognised", AMember("2018-01-05").official("2019-01")), Certainty::yes);
    EXPECT_EQ(of_member("members.probationary_at_end", AMember("2017").official("2018")), Certainty::no);
}

TEST(ADateKnownInPart, IsLeftOpenWhereTheyDoNotAgree) {
    EXPECT_EQ(of_member("members.admitted", AMember("2019")), Certainty::unknown);
    EXPECT_EQ(of_member("members.at_end", AMember("2019")), Certainty::unknown);
    EXPECT_EQ(of_member("members.recognised", AMember("2018-01-05").official("2019")), Certainty::unknown);
    EXPECT_EQ(of_member("members.probationary_at_end", AMember("2018-01-05").official("2019")), Certainty::unknown);
}

TEST(ADateKnownInPart, IsListedInsteadOfCounted) {
    std::vector<Stay> const stays{AMember("2019-02-03"), AMember("2019"), AMember("2018")};
    auto const admitted = figure(member_figures(), "members.admitted");
    EXPECT_EQ(value_of(admitted, stays, facts_of_first_quarter()), 1);
    auto const open = rows_of(admitted, stays, facts_of_first_quarter(), Certainty::unknown);
    ASSERT_EQ(open.size(), 1U);
    EXPECT_EQ(open.front(), &stays[1]);
}

// --- Months ---

TEST(AMonthOfACell, IsHeldByARegularOrCombinedMeeting) {
    for (auto const kind : {MeetingKind::regular, MeetingKind::combined}) {
        auto const month = a_month(Recorded::yes, Over::yes, {kind});
        EXPECT_TRUE(of_month("meetings.regular_held", month));
        EXPECT_TRUE(of_month("meetings.regular_due", month));
        EXPECT_FALSE(of_month("meetings.cell_months_missed", month));
    }
}

TEST(AMonthOfACell, IsMissedWithoutOneWhereRecordsAreKnown) {
    for (rules::MeetingKinds const held : {rules::MeetingKinds{}, rules::MeetingKinds{MeetingKind::thematic},
                                           rules::MeetingKinds{MeetingKind::extraordinary, MeetingKind::committee}}) {
        auto const month = a_month(Recorded::yes, Over::yes, held);
        EXPECT_TRUE(of_month("meetings.cell_months_missed", month));
        EXPECT_TRUE(of_month("meetings.regular_due", month));
        EXPECT_FALSE(of_month("meetings.regular_held", month));
    }
}

TEST(AMonthOfACell, IsNeitherDueNorMissedWithoutRecords) {
    for (auto const over : {Over::no, Over::yes}) {
        auto const month = a_month(Recorded::no, over);
        EXPECT_TRUE(of_month("meetings.cell_months_without_records", month));
        EXPECT_FALSE(of_month("meetings.regular_due", month));
        EXPECT_FALSE(of_month("meetings.cell_months_missed", month));
    }
}

TEST(AMonthOfACell, IsDueButNotMissedBeforeItIsOver) {
    auto const month = a_month(Recorded::yes, Over::no);
    EXPECT_TRUE(of_month("meetings.cell_months_not_over", month));
    EXPECT_TRUE(of_month("meetings.regular_due", month));
    EXPECT_FALSE(of_month("meetings.cell_months_missed", month));
}

TEST(AMonthOfACell, IsHeldWhereAMeetingIsKnownWhateverIsRecorded) {
    auto const month = a_month(Recorded::no, Over::no, {MeetingKind::regular});
    EXPECT_TRUE(of_month("meetings.regular_held", month));
    EXPECT_TRUE(of_month("meetings.regular_due", month));
    EXPECT_FALSE(of_month("meetings.cell_months_without_records", month));
}

// In how many of the four ways a month can be it is.
int ways(CellMonth const& month) {
    int is = 0;
    for (auto const* key : {"meetings.regular_held", "meetings.cell_months_missed", "meetings.cell_months_not_over",
                            "meetings.cell_months_without_records"})
        is += of_month(key, month) ? 1 : 0;
    return is;
}

TEST(AMonthOfACell, IsExactlyOneOfHeldMissedNotOverAndWithoutRecords) {
    for (auto const recorded : {Recorded::no, Recorded::yes})
        for (auto const over : {Over::no, Over::yes}) {
            EXPECT_EQ(ways(a_month(recorded, over)), 1);
            EXPECT_EQ(ways(a_month(recorded, over, {MeetingKind::regular})), 1);
            EXPECT_EQ(ways(a_month(recorded, over, {MeetingKind::thematic})), 1);
        }
}

// --- Quarters of cells ---

TEST(AQuarterOfACell, IsWithoutAThematicMeetingOnlyWhereThatIsKnown) {
    EXPECT_TRUE(
        of_quarter("meetings.cells_without_thematic", a_quarter(Recorded::yes, Over::yes, {MeetingKind::regular})));
    for (auto const kind : {MeetingKind::thematic, MeetingKind::combined})
        EXPECT_FALSE(of_quarter("meetings.cells_without_thematic", a_quarter(Recorded::yes, Over::yes, {kind})));
    for (auto const& unknown : {a_quarter(Recorded::no, Over::yes), a_quarter(Recorded::yes, Over::no)}) {
        EXPECT_FALSE(of_quarter("meetings.cells_without_thematic", unknown));
        EXPECT_TRUE(of_quarter("meetings.cells_thematic_not_known", unknown));
    }
    EXPECT_FALSE(
        of_quarter("meetings.cells_thematic_not_known", a_quarter(Recorded::no, Over::no, {MeetingKind::thematic})));
}

// --- Meetings ---

TEST(ThematicMeetings, AreThematicAndCombinedOnes) {
    EXPECT_TRUE(of_meeting("meetings.thematic_held", AMeeting(MeetingKind::thematic)));
    EXPECT_TRUE(of_meeting("meetings.thematic_held", AMeeting(MeetingKind::combined)));
    for (auto const kind : {MeetingKind::regular, MeetingKind::extraordinary, MeetingKind::committee})
        EXPECT_FALSE(of_meeting("meetings.thematic_held", AMeeting(kind)));
}

TEST(ShortMeetings, AreThoseTheRuleFindsBreached) {
    EXPECT_TRUE(of_meeting("meetings.too_short", AMeeting().judged(Verdict::breached)));
    for (auto const verdict : {Verdict::holds, Verdict::unclear, Verdict::not_applicable})
        EXPECT_FALSE(of_meeting("meetings.too_short", AMeeting().judged(verdict)));
    auto open = AMeeting().judged(Verdict::unclear);
    open.is_duration_open = true;
    EXPECT_EQ(figure(meeting_figures(), "meetings.too_short").counts(open, facts_of_first_quarter()),
              Certainty::unknown);
    EXPECT_TRUE(of_meeting("meetings.duration_unclear", AMeeting().judged(Verdict::unclear)));
}

TEST(MixedMeetings, HaveProfessionalMinutesThatAreKnown) {
    EXPECT_TRUE(of_meeting("meetings.mixed_with_professional", AMeeting().professional(1)));
    EXPECT_FALSE(of_meeting("meetings.mixed_with_professional", AMeeting().professional(0)));
    EXPECT_FALSE(of_meeting("meetings.mixed_with_professional", AMeeting().professional(std::nullopt)));
}

TEST(AllMeetings, AreCountedWhateverTheirKind) {
    for (auto const kind : {MeetingKind::regular, MeetingKind::thematic, MeetingKind::combined,
                            MeetingKind::extraordinary, MeetingKind::committee})
        EXPECT_TRUE(of_meeting("meetings.total", AMeeting(kind)));
}

// --- Shares ---

Sums sums(std::string_view key, std::vector<JudgedMeeting> meetings) {
    auto facts = facts_of_first_quarter();
    facts.meetings = std::move(meetings);
    for (auto const& share : shares())
        if (share.key == key) return sums_of(share, facts);
    throw std::runtime_error("no share " + std::string(key));
}

TEST(Attendance, IsPresentOfAllWhoWereToCome) {
    auto const all = sums("meetings.attendance_percent", {AMeeting().present(9).absent(1, 0),
                                                          AMeeting(MeetingKind::thematic).present(5).absent(2, 3)});
    EXPECT_EQ(all.part, 14);
    EXPECT_EQ(all.whole, 20);
}

TEST(Attendance, LeavesOutAMeetingThatLacksACount) {
    auto const all = sums("meetings.attendance_percent", {AMeeting().present(9).absent(1, 0), AMeeting().present(100)});
    EXPECT_EQ(all.part, 9);
    EXPECT_EQ(all.whole, 10);
}

TEST(Speakers, AreAShareOfThePresent) {
    auto const all =
        sums("meetings.spoke_percent", {AMeeting().present(10).spoke(4), AMeeting().present(8), AMeeting().spoke(3)});
    EXPECT_EQ(all.part, 4);
    EXPECT_EQ(all.whole, 10);
}

// --- How much is known ---

Records records(std::vector<CellMonth> months, std::vector<JudgedMeeting> meetings = {}) {
    auto facts = facts_of_first_quarter();
    facts.months = std::move(months);
    facts.meetings = std::move(meetings);
    return records_of(facts);
}

TEST(RecordsOfAQuarter, AreCompleteWhereEveryMonthIsRecordedOrHeld) {
    EXPECT_EQ(records({a_month(Recorded::yes, Over::yes), a_month(Recorded::yes, Over::no)}), Records::complete);
    EXPECT_EQ(records({a_month(Recorded::yes, Over::yes), a_month(Recorded::no, Over::yes, {MeetingKind::regular})}),
              Records::complete);
}

TEST(RecordsOfAQuarter, ArePartialWhereSomeMonthsAreKnown) {
    EXPECT_EQ(records({a_month(Recorded::yes, Over::yes), a_month(Recorded::no, Over::yes)}), Records::partial);
    EXPECT_EQ(records({a_month(Recorded::no, Over::yes, {MeetingKind::regular}), a_month(Recorded::no, Over::yes)}),
              Records::partial);
}

TEST(RecordsOfAQuarter, AreNoneWhereNothingAtAllIsKnown) {
    EXPECT_EQ(records({}), Records::none);
    EXPECT_EQ(records({a_month(Recorded::no, Over::yes), a_month(Recorded::no, Over::no)}), Records::none);
    EXPECT_EQ(records({a_month(Recorded::no, Over::yes, {MeetingKind::thematic})}, {AMeeting(MeetingKind::thematic)}),
              Records::partial)
        << "a meeting is known, though no month is";
}

}  // namespace
}  // namespace reports
