// What needs attention, how much, and what is to be done, on cells made by hand.
#include "overview/attention.h"

#include <gmock/gmock.h>

#include "support/days.h"

namespace overview {
namespace {

using support::date;
using support::day;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;
using testing::UnorderedElementsAre;

// A cell of which nothing needs attention in the middle of a quarter.
CellKnown a_cell(std::string const& name = "Chi bộ 1") {
    CellKnown cell;
    cell.organisation = {OrganisationId{static_cast<std::int64_t>(std::hash<std::string>()(name) >> 8U)}, name, name};
    cell.sort_key = name;
    cell.is_held_this_month = true;
    cell.has_thematic_this_quarter = true;
    return cell;
}

std::vector<Attention> attention(std::vector<CellKnown> cells, std::string_view today = "2026-11-12") {
    return attention_of({day(today), {OrganisationId{1}, "Đảng bộ Khối", ""}, std::move(cells)});
}

std::vector<Concern> kinds(std::vector<CellKnown> cells, std::string_view today = "2026-11-12") {
    std::vector<Concern> kinds;
    for (auto const& one : attention(std::move(cells), today)) kinds.push_back(one.kind);
    return kinds;
}

TEST(Attention, IsNotAskedForWhereAllIsWell) {
    EXPECT_THAT(attention({a_cell()}), IsEmpty());
    EXPECT_THAT(attention({}), IsEmpty());
}

TEST(Attention, IsAskedForAMissedMonthMoreThanForAnEarlierOne) {
    auto cell = a_cell();
    cell.missed = {{2026, 9}, {2026, 10}};
    auto const rows = attention({cell});
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].month, (base::Month{2026, 10}));
    EXPECT_GT(rows[0].weight, rows[1].weight);
    EXPECT_EQ(rows[0].step, Step::remind);
    EXPECT_THAT(rows[0].arguments, ElementsAre(Pair("month", "10/2026")));
}

TEST(Attention, BeginsTenDaysBeforeTheMonthsEnd) {
    auto cell = a_cell();
    cell.is_held_this_month = false;
    EXPECT_THAT(kinds({cell}, "2026-11-19"), IsEmpty());
    EXPECT_THAT(kinds({cell}, "2026-11-20"), ElementsAre(Concern::not_yet_held));
    auto const first = attention({cell}, "2026-11-20").front();
    auto const last = attention({cell}, "2026-11-30").front();
    EXPECT_LT(first.weight, last.weight);
    EXPECT_EQ(first.arguments.at("days_left"), "10");
    EXPECT_EQ(last.kind, Concern::due_today);
    EXPECT_THAT(last.arguments, ElementsAre(Pair("last_day", "30/11/2026"), Pair("month", "11/2026")));
    cell.is_planned_this_month = true;
    EXPECT_THAT(kinds({cell}, "2026-11-30"), IsEmpty()) << "it has said when it will meet";
}

TEST(Attention, GoesByTheCommitteesDayWhereThereIsOne) {
    auto cell = a_cell();
    cell.is_held_this_month = false;
    cell.deadline_day = 15;
    EXPECT_THAT(kinds({cell}, "2026-11-04"), IsEmpty());
    EXPECT_EQ(attention({cell}, "2026-11-05").front().arguments.at("last_day"), "15/11/2026");
    EXPECT_EQ(attention({cell}, "2026-11-14").front().arguments.at("days_left"), "1");
    EXPECT_THAT(kinds({cell}, "2026-11-15"), ElementsAre(Concern::due_today));
}

TEST(Attention, SaysHowLongACommitteesDayIsOver) {
    auto cell = a_cell();
    cell.is_held_this_month = false;
    cell.deadline_day = 15;
    auto const today = attention({cell}, "2026-11-15").front();
    auto const over = attention({cell}, "2026-11-20").front();
    EXPECT_EQ(over.kind, Concern::overdue);
    EXPECT_EQ(over.step, Step::remind);
    EXPECT_GT(over.weight, today.weight);
    EXPECT_THAT(over.arguments,
                ElementsAre(Pair("days_over", "5"), Pair("last_day", "15/11/2026"), Pair("month", "11/2026")));
    cell.is_planned_this_month = true;
    EXPECT_THAT(kinds({cell}, "2026-11-20"), IsEmpty()) << "it has said when it will meet";
}

TEST(Attention, IsAskedForAThematicMeetingNearTheQuartersEnd) {
    auto cell = a_cell();
    cell.has_thematic_this_quarter = false;
    EXPECT_THAT(kinds({cell}, "2026-11-30"), IsEmpty());
    EXPECT_THAT(kinds({cell}, "2026-12-01"), ElementsAre(Concern::no_thematic));
    cell.has_thematic_this_quarter = true;
    cell.missed_thematic_before = true;
    auto const before = attention({cell}).front();
    EXPECT_EQ(before.kind, Concern::no_thematic);
    EXPECT_EQ(before.arguments.at("quarter"), "III/2026");
}

TEST(Attention, SaysWhatWasWrongWithAMeeting) {
    auto cell = a_cell();
    cell.meetings = {{.id = {7},
                      .held_on = day("2026-11-03"),
                      .is_too_short = true,
                      .minutes = json::Decimal{60'00},
                      .minutes_required = json::Decimal{90'00},
                      .is_mixed = true,
                      .absent_unexcused = 2}};
    auto const rows = attention({cell});
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0].kind, Concern::too_short);
    EXPECT_THAT(rows[0].arguments,
                ElementsAre(Pair("day", "03/11/2026"), Pair("minutes", "60"), Pair("required", "90")));
    EXPECT_EQ(rows[1].kind, Concern::mixed);
    EXPECT_EQ(rows[2].kind, Concern::unexcused);
    EXPECT_EQ(rows[2].arguments.at("members"), "2");
    for (auto const& row : rows) {
        EXPECT_EQ(row.meeting_id, meetings::MeetingId{7});
        EXPECT_EQ(row.step, Step::open_meeting);
    }
}

TEST(Attention, IsAskedForPeople) {
    auto cell = a_cell();
    cell.official = 2;
    cell.official_required = json::Decimal{3'00};
    cell.probation_over = {{{9}, "Trần Thị Bình", date("2025-11-12")}};
    auto without = a_cell("Chi bộ 2");
    without.has_secretary = false;
    EXPECT_THAT(kinds({cell, without}),
                ElementsAre(Concern::probation_over, Concern::small_cell, Concern::no_secretary));
}

TEST(Attention, IsAskedForLateTasksOnceForACell) {
    auto cell = a_cell();
    cell.late_tasks = LateTasks{3, day("2026-10-31")};
    auto const rows = attention({cell, a_cell("Chi bộ 2")});
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].kind, Concern::late_tasks);
    EXPECT_EQ(rows[0].step, Step::open_tasks);
    EXPECT_THAT(rows[0].arguments, ElementsAre(Pair("day", "31/10/2026"), Pair("tasks", "3")));
}

TEST(Attention, AsksOnceForWhatIsMissingEverywhere) {
    auto one = a_cell();
    auto other = a_cell("Chi bộ 2");
    one.has_secretary = other.has_secretary = false;
    one.without_records = {{2026, 9}};
    other.without_records = {{2026, 8}, {2026, 9}};
    auto const rows = attention({one, other});
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].kind, Concern::no_records);
    EXPECT_EQ(rows[0].organisation.name, "Đảng bộ Khối");
    EXPECT_THAT(rows[0].arguments, ElementsAre(Pair("cells", "2"), Pair("month", "08/2026")));
    EXPECT_EQ(rows[1].kind, Concern::no_secretary);
    EXPECT_EQ(rows[1].arguments.at("cells"), "2");
}

TEST(Attention, IsOneLineForVeryManyCells) {
    auto const some = [](int count) {
        std::vector<CellKnown> cells;
        for (int number = 0; number < count; ++number) {
            cells.push_back(a_cell("Chi bộ " + std::to_string(number)));
            cells.back().is_held_this_month = false;
        }
        cells.push_back(a_cell("Chi bộ khác"));
        cells.back().missed = {{2026, 10}};
        return cells;
    };
    EXPECT_EQ(attention(some(20), "2026-11-25").size(), 21U);
    auto const rows = attention(some(21), "2026-11-25");
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].kind, Concern::missed) << "one of a kind stays as it is";
    EXPECT_EQ(rows[0].cells, 1);
    EXPECT_EQ(rows[1].kind, Concern::not_yet_held);
    EXPECT_EQ(rows[1].cells, 21);
    EXPECT_EQ(rows[1].organisation.name, "Đảng bộ Khối");
    EXPECT_EQ(rows[1].arguments.at("cells"), "21");
    EXPECT_EQ(rows[1].step, Step::remind) << "nobody plans for all of them at once";
}

TEST(Attention, IsSortedByWeightAndThenByName) {
    auto one = a_cell("Chi bộ 1");
    auto two = a_cell("Chi bộ 2");
    one.missed = two.missed = {{2026, 10}};
    two.missed_thematic_before = true;
    auto const rows = attention({two, one});
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[0].organisation.name, "Chi bộ 1");
    EXPECT_EQ(rows[1].organisation.name, "Chi bộ 2");
    EXPECT_EQ(rows[2].kind, Concern::no_thematic);
}

TEST(Probation, IsOverTwelveMonthsAfterTheLastDayItMayHaveBegun) {
    EXPECT_FALSE(is_probation_over(date("2025-11-13"), day("2026-11-12")));
    EXPECT_TRUE(is_probation_over(date("2025-11-12"), day("2026-11-12")));
    EXPECT_FALSE(is_probation_over(date("2025-11"), day("2026-11-29")));
    EXPECT_TRUE(is_probation_over(date("2025-11"), day("2026-11-30")));
    EXPECT_FALSE(is_probation_over(date("2025"), day("2026-11-30")));
    EXPECT_TRUE(is_probation_over(date("2024-02-29"), day("2025-02-28")));
    EXPECT_FALSE(is_probation_over(date("2024-02-29"), day("2025-02-27")));
}

}  // namespace
}  // namespace overview
