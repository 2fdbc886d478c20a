// Inventing organisations and members.
#include "app/demo/population.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "app/demo/names.h"

namespace app::demo {
namespace {

using base::Day;
using members::Office;
using members::Sex;
using std::chrono::days;

constexpr std::uint64_t population_seed = 20190410;
constexpr std::size_t cell_count = 420;
constexpr std::size_t member_count = 5175;
constexpr std::size_t least_size = 4;
constexpr std::size_t most_size = 29;     // from 30 on there would be a committee
constexpr double mean_above_least = 8.6;  // with the bounds: 12.3 members in a cell
constexpr std::size_t least_cells = 4;    // of a committee: 30 members and more
constexpr int quarters_recorded = 8;      // and the current one
constexpr std::size_t always_old = 3;     // so many in each cell have long been official members
constexpr int new_per_thousand = 105;     // of the others: those admitted since the records began
constexpr std::size_t small_cell_size = 9;
constexpr std::array<std::size_t, 2> cells_without_secretary{88, 266};
constexpr std::size_t newest_cell = 212;
constexpr int quarters_since_newest_cell = 2;

// How many cells each committee has.
std::vector<std::size_t> cells_of_committees(Chance& chance) {
    std::vector<std::size_t> counts(committee_names().size(), least_cells);
    auto left = cell_count - grassroots_cell_names().size() - least_cells * counts.size();
    for (; left > 0; --left) {
        // Some committees are large: those at the front are drawn more often.
        auto const at = std::min(chance.below(counts.size()), chance.below(counts.size() + counts.size() / 2));
        ++counts[at];
    }
    return counts;
}

std::string cell_name(std::size_t number, bool is_numbered) {
    auto const units = unit_names();
    if (!is_numbered && number < units.size()) return "Chi bộ " + std::string(units[number]);
    auto const shown = is_numbered ? number + 1 : number - units.size() + 1;
    return "Chi bộ " + std::to_string(shown);
}

Manner a_manner(Chance& chance) {
    auto const drawn = chance.between(1, 100);
    if (drawn <= 70) return Manner::steady;
    return drawn <= 94 ? Manner::ordinary : Manner::weak;
}

std::vector<Cell> cells_of(Chance& chance, Times const& times) {
    std::vector<Cell> cells;
    auto const counts = cells_of_committees(chance);
    for (std::size_t committee = 0; committee < counts.size(); ++committee) {
        bool const is_numbered = committee % 3 == 2;
        for (std::size_t number = 0; number < counts[committee]; ++number)
            cells.push_back({std::string(committee_names()[committee]), cell_name(number, is_numbered),
                             times.first.first(), a_manner(chance), 0, 0});
    }
    for (auto const name : grassroots_cell_names())
        cells.push_back({std::string(name), std::string(name), times.first.first(), a_manner(chance), 0, 0});
    return cells;
}

void set_sizes(Chance& chance, std::vector<Cell>& cells) {
    for (auto& cell : cells)
        cell.size = std::min(least_size + static_cast<std::size_t>(chance.exponential(mean_above_least)), most_size);
    auto total = std::accumulate(cells.begin(), cells.end(), std::size_t{0},
                                 [](std::size_t sum, Cell const& cell) { return sum + cell.size; });
    while (total != member_count) {
        auto& cell = cells[chance.below(cells.size())];
        if (total < member_count && cell.size < most_size) {
            ++cell.size;
            ++total;
        } else if (total > member_count && cell.size > least_size) {
            --cell.size;
            --total;
        }
    }
    for (std::size_t first = 0; auto& cell : cells) {
        cell.first_person = first;
        first += cell.size;
    }
}

// Three cells came into the office's lists only last year, and one this year or late in the last.
void set_new_cells(std::vector<Cell>& cells, Times const& times) {
    auto const last_year = base::make_day(times.current.year - 1, 1, 1);
    for (std::size_t const at : {std::size_t{57}, std::size_t{143}, std::size_t{301}})
        cells[at].listed_from = last_year;
    cells[newest_cell].listed_from = quarters_later(times.current, -quarters_since_newest_cell).first();
}

void set_short_cells(std::vector<Cell>& cells) {
    for (int left = 2; auto& cell : cells)
        if (cell.size == least_size && left > 0) {
            cell.lacks_members = true;
            --left;
        }
}

Day any_day(Chance& chance, Day first, Day last) {
    return first + days(chance.between(0, static_cast<int>((last - first).count())));
}

Day years_after(Day day, int years) {
    auto const date = base::calendar(day) + std::chrono::years(years);
    return Day(date.ok() ? date : date.year() / date.month() / std::chrono::last);
}

// Recognised a year after admission, when the papers are through.
Day recognised(Chance& chance, Day admitted) {
    return years_after(admitted, 1) + days(chance.between(0, 25));
}

void set_birth(Chance& chance, Person& person, int least_age, int most_age) {
    auto const age = chance.between(least_age, most_age);
    auto const born = years_after(person.admitted_on, -age) - days(chance.between(1, 360));
    person.born_on = base::whole(born);
    // Of some older people the papers give the year alone.
    if (base::calendar(born).year() < std::chrono::year(1972) && chance.happens(150)) {
        person.born_on.month = 0;
        person.born_on.day = 0;
    }
}

// A member before the records begin.
void set_old(Chance& chance, Person& person, Times const& times) {
    auto const last = times.first.first() - days(500);
    person.admitted_on = any_day(chance, years_after(last, -26), last);
    person.official_on = recognised(chance, person.admitted_on);
    set_birth(chance, person, 21, 36);
    if (!chance.happens(15)) return;
    person.exempt_from = any_day(chance, times.first.first() - days(400), times.today);
}

// One admitted since the records began.
void set_admitted(Chance& chance, Person& person, Day first, Times const& times) {
    person.admitted_on = any_day(chance, first, times.today);
    auto const day = recognised(chance, person.admitted_on);
    if (day <= times.today && !chance.happens(15)) person.official_on = day;
    set_birth(chance, person, 22, 34);
}

// Who leads a cell, by its size: a secretary, then a deputy, then a third.
std::optional<Office> office_of(Cell const& cell, std::size_t place) {
    if (place == 0) return Office::secretary;
    if (place == 1) return Office::deputy;
    if (place == 2 && cell.size >= small_cell_size) return Office::committee_member;
    return std::nullopt;
}

class Peopling {
public:
    Peopling(Chance& chance, Times const& times) : chance_(chance), times_(times), names_(chance) {}

    void fill(std::vector<Cell> const& cells, std::vector<Person>& people) {
        for (std::size_t at = 0; at < cells.size(); ++at)
            for (std::size_t place = 0; place < cells[at].size; ++place) {
                people.push_back(a_person(cells[at], place));
                people.back().cell = at;
            }
    }

private:
    Person a_person(Cell const& cell, std::size_t place) {
        Person person;
        person.sex = chance_.happens(470) ? Sex::female : Sex::male;
        person.full_name = names_.take(person.sex);
        person.office = office_of(cell, place);
        if (cell.lacks_members && place >= 2)
            set_admitted(chance_, person, times_.today - days(300), times_);
        else if (place >= always_old && chance_.happens(new_per_thousand))
            set_admitted(chance_, person, times_.first.first(), times_);
        else
            set_old(chance_, person, times_);
        if (person.office) person.exempt_from.reset();
        person.card_number = next_card();
        return person;
    }

    std::string next_card() {
        auto digits = std::to_string(card_ += static_cast<unsigned>(chance_.between(1, 17)));
        return "47." + std::string(6 - digits.size(), '0') + digits;
    }

    Chance& chance_;
    Times const& times_;
    PersonNames names_;
    unsigned card_ = 1000;
};

}  // namespace

base::Quarter quarters_later(base::Quarter quarter, int count) {
    auto const number = quarter.year * 4 + (quarter.number - 1) + count;
    return {static_cast<std::int16_t>(number / 4), static_cast<std::uint8_t>(number % 4 + 1)};
}

Times times_of(Day today) {
    auto const current = base::quarter_of(today);
    return {today, quarters_later(current, -quarters_recorded), current};
}

Population population_of(Times const& times) {
    Chance chance(population_seed);
    Population population;
    population.cells = cells_of(chance, times);
    set_sizes(chance, population.cells);
    set_new_cells(population.cells, times);
    set_short_cells(population.cells);
    Peopling(chance, times).fill(population.cells, population.people);
    for (auto const at : cells_without_secretary) population.people[population.cells[at].first_person].office.reset();
    return population;
}

int expected_on(Population const& population, Cell const& cell, Day day) {
    auto const first = population.people.begin() + static_cast<std::ptrdiff_t>(cell.first_person);
    return static_cast<int>(
        std::count_if(first, first + static_cast<std::ptrdiff_t>(cell.size), [&](Person const& person) {
            return person.admitted_on <= day && !(person.exempt_from && *person.exempt_from <= day);
        }));
}

}  // namespace app::demo
