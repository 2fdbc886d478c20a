#pragma once
// Who gets a slip when an office prints them for everybody. Pure.
#include <set>

#include "accounts/office.h"

namespace accounts {

// Somebody who could have an account.
struct Candidate {
    store::MemberId member_id{};
    std::string full_name{};
    std::optional<members::Office> office{};
    store::OrganisationId organisation_id{};
};

std::vector<Candidate> candidates_of(std::vector<members::OfficeHolder> const& holders);
std::vector<Candidate> candidates_of(std::vector<members::MemberBelow> const& below);

// One slip for each person, under his highest office; `out_of_reach` get none, since their accounts open more than the
// office administers.
std::vector<Candidate> one_for_each(std::vector<Candidate> candidates, std::set<store::MemberId> const& out_of_reach);

}  // namespace accounts
