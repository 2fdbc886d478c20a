// Who leads the invented organisations.
#include "app/demo/offices.h"

#include <gmock/gmock.h>

#include <map>
#include <set>

namespace app::demo {
namespace {

using base::make_day;
using members::Office;

class TheLeaders : public testing::TestWithParam<base::Day> {
protected:
    Times const times = times_of(GetParam());
    Population const population = population_of(times);
    std::vector<Leads> const leaders = leaders_of(population, times);
};
INSTANTIATE_TEST_SUITE_P(OnManyDays, TheLeaders,
                         testing::Values(make_day(2026, 11, 23), make_day(2027, 1, 1), make_day(2028, 2, 29),
                                         make_day(2029, 10, 2)));

TEST_P(TheLeaders, LeadOneOrganisationEachAndAreOfIt) {
    std::set<Person const*> seen;
    for (auto const& leads : leaders) {
        EXPECT_TRUE(seen.insert(leads.person).second) << leads.person->full_name;
        if (!leads.organisation.empty()) {
            EXPECT_EQ(population.cells[leads.person->cell].grassroots, leads.organisation);
        }
        EXPECT_EQ(leads.is_in_cell, leads.person->office.has_value());
        EXPECT_TRUE(leads.person->official_on.has_value());
    }
}

TEST_P(TheLeaders, AreASecretaryADeputyAndAnotherInEveryCommittee) {
    std::map<std::string, std::multiset<Office>> offices;
    for (auto const& leads : leaders)
        if (!leads.is_in_cell) offices[leads.organisation].insert(leads.office);
    EXPECT_EQ(offices.size(), 46U);
    for (auto const& [organisation, held] : offices) {
        EXPECT_EQ(held.count(Office::secretary), 1U) << organisation;
        EXPECT_GE(held.count(Office::deputy), 1U) << organisation;
        EXPECT_GE(held.count(Office::committee_member), 1U) << organisation;
    }
}

}  // namespace
}  // namespace app::demo
