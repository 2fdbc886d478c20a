#pragma once
// What taking a list into the register means: who is new, who is unchanged, who differs. Pure but for the new ids it
// hands out.
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "members/member.h"

namespace members {

// A member as the register holds him now, with the open stay and the open exemption.
struct Known {
    MemberId id{};
    std::int64_t version = 1;
    std::optional<std::string> card_number{};
    std::string full_name{};
    std::optional<Sex> sex{};
    std::optional<base::PartialDay> born_on{};
    base::PartialDay admitted_on{};
    std::optional<base::PartialDay> official_on{};
    std::optional<OrganisationId> cell_id{};
    std::int64_t stay_id = 0;
    std::optional<ExemptSince> exempt{};
};

// A field in which a row and the register disagree, in words for people.
struct Difference {
    Field field{};
    std::string value{};
    std::string in_register{};
};

struct Correction {
    Known was{};
    Known is{};
    std::vector<Difference> differences{};
};

// A row that names offices of somebody who is in the row's cell.
struct Seated {
    unsigned row = 0;
    MemberId member_id{};
    std::string full_name{};
    OrganisationId cell_id{};
    std::optional<OrganisationId> committee_id{};  // of the grass roots; none above a cell that is the grass roots
    std::vector<ListedOffice> offices{};
    std::optional<base::Day> office_from{};
    bool is_otherwise_unchanged = false;
};

struct Plan {
    std::vector<organisations::NewOrganisation> organisations{};
    std::vector<Known> added{};
    std::vector<Correction> corrections{};  // only where the caller updates
    std::int64_t unchanged = 0;
    std::vector<Seated> seated{};
    // By the row of the list.
    std::vector<std::pair<unsigned, Difference>> differs{};
    std::vector<std::pair<unsigned, Problem>> rejected{};
};

enum class Differences { are_listed, are_taken };

// A row's identity is the card number; without one the name, birth date and cell. A row with a card may also be the
// member of that name, birth date and cell who had none so far.
Plan plan_of(std::vector<Listed> const& list, std::vector<Known> const& register_now, organisations::Tree const& tree,
             base::IdMaker& ids, Differences differences);

}  // namespace members
