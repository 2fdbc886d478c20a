// Choosing who leads.
#include "app/demo/offices.h"

#include <array>
#include <map>
#include <set>

namespace app::demo {
namespace {

using members::Office;

class Choice {
public:
    Choice(Population const& population, Times const& times) : population_(population), times_(times) {}

    void lead(std::string const& organisation, std::size_t first_cell, std::vector<Office> const& offices) {
        auto cell = first_cell;
        for (auto const office : offices) {
            auto const* person = next_plain(cell);
            if (person == nullptr) return;
            chosen.push_back({person, office, false, organisation});
            cell = person->cell + 1;
        }
    }

    void lead_cells() {
        for (auto const& person : population_.people)
            if (person.office) chosen.push_back({&person, *person.office, true, {}});
    }

    std::vector<Leads> chosen{};

private:
    // The first member from that cell on, in cells of the same committee first, who has long been official and leads
    // nothing.
    Person const* next_plain(std::size_t cell) {
        for (; cell < population_.cells.size(); ++cell) {
            auto const& one = population_.cells[cell];
            for (auto at = one.first_person; at < one.first_person + one.size; ++at) {
                auto const& person = population_.people[at];
                bool const is_old = person.official_on && *person.official_on < times_.first.first();
                if (!is_old || person.office || person.exempt_from || one.listed_from > times_.first.first()) continue;
                if (taken_.insert(at).second) return &person;
            }
        }
        return nullptr;
    }

    Population const& population_;
    Times const& times_;
    std::set<std::size_t> taken_{};
};

}  // namespace

std::vector<Leads> leaders_of(Population const& population, Times const& times) {
    using enum Office;
    Choice choice(population, times);
    choice.lead("", 0, {secretary, deputy, deputy, committee_member, committee_member, committee_member});
    std::string last;
    for (std::size_t at = 0; at < population.cells.size(); ++at) {
        auto const& cell = population.cells[at];
        if (cell.grassroots == cell.name || cell.grassroots == last) continue;
        last = cell.grassroots;
        choice.lead(last, at, {secretary, deputy, committee_member});
    }
    choice.lead_cells();
    return std::move(choice.chosen);
}

}  // namespace app::demo
