#pragma once
// A listed member and what may be wrong with him: pure.
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "members/members.h"

namespace members {

// The columns of a member list, in the order of their specification.
enum class Field : std::size_t {
    grassroots,
    cell,
    full_name,
    sex,
    born_on,
    card_number,
    admitted_on,
    official_on,
    exempt,
    office,
    office_from
};
inline constexpr std::size_t field_count = 11;

struct ExemptSince {
    std::optional<base::PartialDay> from_day{};
    auto operator<=>(ExemptSince const&) const = default;
};

// An office as a row names it: in the row's cell, or in the grass-roots committee above it.
enum class Seat { cell, committee };
struct ListedOffice {
    Office office = Office::committee_member;
    Seat seat = Seat::cell;
    auto operator<=>(ListedOffice const&) const = default;
};

// One good row of a list, its texts tidied.
struct Listed {
    unsigned row = 0;
    std::string grassroots{};
    std::string cell{};
    std::string full_name{};
    std::optional<Sex> sex{};
    std::optional<base::PartialDay> born_on{};
    std::optional<std::string> card_number{};
    base::PartialDay admitted_on{};  // of year 0 where a row that is refused does not say
    std::optional<base::PartialDay> official_on{};
    std::optional<ExemptSince> exempt{};
    std::vector<ListedOffice> offices{};
    std::optional<base::Day> office_from{};
    bool shows_exemptions = true;  // false where the list has no such column: then no exemption says nothing
};

struct Problem {
    Field field{};
    std::string code{};
    std::string value{};  // where it is not the cell's own text
    bool operator==(Problem const&) const = default;
};

// date_in_future, official_before_admission, under_age_at_admission (18 years: 24-QĐ/TW of 30/7/2021 and its
// successors): each only where it is certain, whatever day a date known in part may be.
std::vector<Problem> problems_of(Listed const& listed, base::Day today);

}  // namespace members
