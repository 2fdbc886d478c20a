// The invented bloc: its size, and that its people could be.
#include "app/demo/population.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <set>

namespace app::demo {
namespace {

using base::make_day;
using testing::Ge;

class ThePopulation : public testing::TestWithParam<base::Day> {
protected:
    Times const times = times_of(GetParam());
    Population const population = population_of(times);
};
INSTANTIATE_TEST_SUITE_P(OnManyDays, ThePopulation,
                         testing::Values(make_day(2026, 11, 23), make_day(2027, 1, 1), make_day(2028, 2, 29),
                                         make_day(2028, 3, 31), make_day(2029, 10, 2)));

base::Day eighteen_years_after(base::Day born) {
    auto const date = base::calendar(born) + std::chrono::years(18);
    return base::Day(date.ok() ? date : date.year() / date.month() / std::chrono::last);
}

TEST_P(ThePopulation, IsOfABlocsSize) {
    std::map<std::string, std::size_t> cells_of;
    std::map<std::string, std::size_t> members_of;
    for (auto const& cell : population.cells) {
        ++cells_of[cell.grassroots];
        members_of[cell.grassroots] += cell.size;
    }
    EXPECT_EQ(cells_of.size(), 65U);
    EXPECT_EQ(population.cells.size(), 420U);
    EXPECT_EQ(population.people.size(), 5175U);
    for (auto const& cell : population.cells)
        if (cell.name != cell.grassroots) {
            EXPECT_GE(members_of[cell.grassroots], 30U) << cell.grassroots;
        }
}

TEST_P(ThePopulation, NamesEachCellAndEachPersonOnce) {
    std::set<std::pair<std::string, std::string>> cells;
    for (auto const& cell : population.cells)
        EXPECT_TRUE(cells.emplace(cell.grassroots, cell.name).second) << cell.name;
    std::set<std::string> names;
    std::set<std::string> cards;
    for (auto const& person : population.people) {
        EXPECT_TRUE(names.insert(person.full_name).second) << person.full_name;
        EXPECT_TRUE(cards.insert(person.card_number).second) << person.card_number;
    }
}

TEST_P(ThePopulation, AdmitsNobodyUnderEighteenAndRecognisesNobodyWithinAYear) {
    for (auto const& person : population.people) {
        EXPECT_GE(person.admitted_on, eighteen_years_after(person.born_on.last())) << person.full_name;
        EXPECT_LE(person.admitted_on, times.today) << person.full_name;
        if (!person.official_on) continue;
        EXPECT_GE(*person.official_on - person.admitted_on, std::chrono::days(365)) << person.full_name;
        EXPECT_LE(*person.official_on, times.today) << person.full_name;
    }
}

TEST_P(ThePopulation, HasProbationaryAndExemptMembersAndTwoCellsWithoutThreeOfficialOnes) {
    std::size_t probationary = 0;
    std::size_t exempt = 0;
    std::vector<std::size_t> official(population.cells.size());
    for (auto const& person : population.people) {
        if (!person.official_on) ++probationary;
        if (person.exempt_from) ++exempt;
        if (person.official_on) ++official[person.cell];
    }
    EXPECT_THAT(probationary, testing::AllOf(Ge(100U), testing::Le(400U)));
    EXPECT_THAT(exempt, testing::AllOf(Ge(30U), testing::Le(150U)));
    EXPECT_EQ(std::count_if(official.begin(), official.end(), [](std::size_t members) { return members < 3; }), 2);
}

TEST_P(ThePopulation, AdmitsPeopleInEveryQuarter) {
    std::map<base::Quarter, int> admitted;
    for (auto const& person : population.people) ++admitted[base::quarter_of(person.admitted_on)];
    for (auto quarter = times.first; quarter < times.current; quarter = quarters_later(quarter, 1))
        EXPECT_GE(admitted[quarter], 20) << base::to_text(quarter);
}

TEST_P(ThePopulation, HasSecretariesWhoAreOfficialMembersInAllCellsButTwo) {
    std::set<std::size_t> led;
    for (auto const& person : population.people) {
        if (!person.office) continue;
        EXPECT_TRUE(person.official_on && *person.official_on < times.first.first()) << person.full_name;
        EXPECT_FALSE(person.exempt_from) << person.full_name;
        if (person.office == members::Office::secretary) {
            EXPECT_TRUE(led.insert(person.cell).second);
        }
    }
    EXPECT_EQ(led.size(), population.cells.size() - 2);
}

TEST_P(ThePopulation, IsTheSameForTheSameDay) {
    auto const again = population_of(times);
    ASSERT_EQ(again.people.size(), population.people.size());
    for (std::size_t at = 0; at < again.people.size(); ++at) {
        EXPECT_EQ(again.people[at].full_name, population.people[at].full_name);
        EXPECT_EQ(again.people[at].admitted_on, population.people[at].admitted_on);
    }
}

TEST_P(ThePopulation, HasThreeCellsFromLastYearOnAndOneOfTheLastQuarters) {
    std::multiset<base::Day> later;
    for (auto const& cell : population.cells)
        if (cell.listed_from > times.first.first()) later.insert(cell.listed_from);
    auto const last_year = make_day(times.current.year - 1, 1, 1);
    EXPECT_THAT(later, testing::UnorderedElementsAre(last_year, last_year, last_year,
                                                     quarters_later(times.current, -2).first()));
}

}  // namespace
}  // namespace app::demo
