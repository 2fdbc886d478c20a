// What may be wrong with a member, and how he counts on a day: pure.
#include "members/member.h"

namespace members {
namespace {

constexpr int age_of_admission_years = 18;

// The day on which somebody born on `day` is that old; born on 29 February, on 1 March.
base::Day birthday(base::Day day, int years) {
    auto const born = base::calendar(day);
    auto const then = born + std::chrono::years(years);
    return then.ok() ? base::Day(then) : base::Day(then.year() / std::chrono::March / 1);
}

base::Certainty ended_before(std::optional<base::PartialDay> const& to_day, base::Day day) {
    return to_day ? base::on_or_before(*to_day, day - std::chrono::days(1)) : base::Certainty::no;
}

}  // namespace

std::vector<Problem> problems_of(Listed const& listed, base::Day today) {
    std::vector<Problem> problems;
    auto const note_future = [&](Field field, std::optional<base::PartialDay> const& date) {
        if (date && date->first() > today) problems.push_back({field, "date_in_future", {}});
    };
    note_future(Field::born_on, listed.born_on);
    note_future(Field::admitted_on, listed.admitted_on);
    note_future(Field::official_on, listed.official_on);
    // What could not be read measures nothing.
    if (listed.admitted_on == base::PartialDay{}) return problems;
    if (listed.official_on && listed.official_on->last() < listed.admitted_on.first())
        problems.push_back({Field::official_on, "official_before_admission", {}});
    if (listed.born_on && listed.admitted_on.last() < birthday(listed.born_on->first(), age_of_admission_years))
        problems.push_back({Field::admitted_on, "under_age_at_admission", {}});
    return problems;
}

base::Certainty belongs_on(Stay const& stay, base::Day day) {
    return base::both(base::on_or_before(stay.from_day, day), base::opposite(ended_before(stay.to_day, day)));
}

base::Certainty is_official_on(Stay const& stay, base::Day day) {
    return stay.official_on ? base::on_or_before(*stay.official_on, day) : base::Certainty::no;
}

base::Certainty covers(Stay const& stay, base::PartialDay date) {
    auto const begun = stay.from_day == date || stay.from_day.last() <= date.first() ? base::Certainty::yes
                       : stay.from_day.first() > date.last()                         ? base::Certainty::no
                                                                                     : base::Certainty::unknown;
    if (!stay.to_day) return begun;
    auto const lasts = stay.to_day->first() >= date.last()  ? base::Certainty::yes
                       : stay.to_day->last() < date.first() ? base::Certainty::no
                                                            : base::Certainty::unknown;
    return base::both(begun, lasts);
}

base::Certainty is_exempt_on(Exemption const& exemption, base::Day day) {
    auto const begun = exemption.from_day ? base::on_or_before(*exemption.from_day, day) : base::Certainty::yes;
    return base::both(begun, base::opposite(ended_before(exemption.to_day, day)));
}

}  // namespace members
