// The invented meetings: that they could be, and that all that a committee meets with is among them.
#include "app/demo/history.h"

#include <gmock/gmock.h>

#include <map>
#include <set>

namespace app::demo {
namespace {

using base::make_day;
using rules::MeetingKind;

class TheHistory : public testing::TestWithParam<base::Day> {
protected:
    bool is_regular(Met const& met) const {
        return met.kind == MeetingKind::regular || met.kind == MeetingKind::combined;
    }
    Times const times = times_of(GetParam());
    Population const population = population_of(times);
    History const history = history_of(population, times);
};
INSTANTIATE_TEST_SUITE_P(OnManyDays, TheHistory,
                         testing::Values(make_day(2026, 11, 23), make_day(2027, 1, 1), make_day(2028, 2, 29),
                                         make_day(2028, 3, 31), make_day(2029, 10, 2)));

TEST_P(TheHistory, HasOnlyMeetingsThatCouldBe) {
    std::set<std::tuple<std::size_t, base::Day, int>> seen;
    for (auto const& met : history.held) {
        auto const& cell = population.cells[met.cell];
        EXPECT_TRUE(seen.emplace(met.cell, met.held_on, met.start_minute).second);
        EXPECT_GE(met.held_on, cell.listed_from);
        EXPECT_LE(met.held_on, times.today);
        EXPECT_LE(met.end_minute, 20 * 60);
        EXPECT_GE(met.end_minute - met.start_minute, met.professional_minutes + met.break_minutes + 40);
        EXPECT_GE(met.present, 1);
        EXPECT_GE(met.absent_excused, 0);
        EXPECT_EQ(met.present + met.absent_excused + met.absent_unexcused, expected_on(population, cell, met.held_on));
        EXPECT_LE(met.spoke.value_or(0), met.present);
    }
}

TEST_P(TheHistory, HoldsNearlyAllRegularMeetingsOfEachMonthThatIsOverAndOneEach) {
    std::map<base::Month, std::multiset<std::size_t>> cells;
    for (auto const& met : history.held)
        if (is_regular(met)) cells[base::month_of(met.held_on)].insert(met.cell);
    for (auto month = times.first.first_month(); month < base::month_of(times.today); month = month.next()) {
        auto const& held = cells[month];
        EXPECT_EQ(std::set<std::size_t>(held.begin(), held.end()).size(), held.size()) << base::to_text(month);
        EXPECT_GE(held.size(), 395U) << base::to_text(month);
        EXPECT_LT(held.size(), 420U) << base::to_text(month);
    }
}

TEST_P(TheHistory, HasAThematicMeetingOfMostCellsInEachQuarterThatIsOver) {
    for (auto quarter = times.first; quarter < times.current; quarter = quarters_later(quarter, 1)) {
        std::set<std::size_t> cells;
        for (auto const& met : history.held)
            if (base::quarter_of(met.held_on) == quarter && met.kind != MeetingKind::regular) cells.insert(met.cell);
        EXPECT_GE(cells.size(), 370U) << base::to_text(quarter);
        EXPECT_LT(cells.size(), 420U) << base::to_text(quarter);
    }
}

TEST_P(TheHistory, PlansOnlyWhatIsToComeAndOneMeetingForACellAndMonth) {
    std::set<std::pair<std::size_t, base::Month>> planned;
    std::set<std::pair<std::size_t, base::Month>> held;
    for (auto const& met : history.held)
        if (is_regular(met)) held.emplace(met.cell, base::month_of(met.held_on));
    std::map<base::Month, int> of_month;
    for (auto const& plan : history.planned) {
        auto const month = base::month_of(plan.day);
        ++of_month[month];
        EXPECT_GE(plan.day, times.today);
        EXPECT_TRUE(planned.emplace(plan.cell, month).second);
        EXPECT_FALSE(held.contains({plan.cell, month}));
    }
    auto const this_month = base::month_of(times.today);
    EXPECT_GT(of_month[this_month], 0);
    EXPECT_GT(of_month[this_month.next()], 100);
    EXPECT_EQ(of_month.size(), 2U);
    // Some cells have neither met this month nor planned to.
    std::set<std::size_t> waiting;
    for (std::size_t at = 0; at < population.cells.size(); ++at)
        if (!held.contains({at, this_month}) && !planned.contains({at, this_month})) waiting.insert(at);
    EXPECT_GT(waiting.size(), 0U);
}

TEST_P(TheHistory, ShowsWhatACommitteeHasToTalkAbout) {
    int mixed = 0;
    int unexcused = 0;
    int late = 0;
    int short_of_an_hour = 0;
    int uncounted = 0;
    for (auto const& met : history.held) {
        if (met.professional_minutes > 0) ++mixed;
        if (met.absent_unexcused > 0) ++unexcused;
        if (is_regular(met) && static_cast<unsigned>(base::calendar(met.held_on).day()) > 12) ++late;
        if (met.end_minute - met.start_minute - met.professional_minutes - met.break_minutes < 60) ++short_of_an_hour;
        if (!met.spoke) ++uncounted;
    }
    auto const one_percent = static_cast<int>(history.held.size() / 100);
    for (auto const some : {mixed, unexcused, late, short_of_an_hour, uncounted}) {
        EXPECT_GT(some, one_percent / 2);
        EXPECT_LT(some, 10 * one_percent);
    }
}

}  // namespace
}  // namespace app::demo
