#pragma once
// A member as he was before an import corrected him: kept as JSON beside the import, and gone back to from there.
#include "members/offices.h"
#include "members/plan.h"
#include "members/store.h"
#include "platform/imports/outcome.h"

namespace members {

// What a list can correct, without what follows from it.
struct Before {
    std::optional<std::string> card_number{};
    std::string full_name{};
    std::optional<Sex> sex{};
    std::optional<base::PartialDay> born_on{};
    base::PartialDay admitted_on{};
    std::optional<base::PartialDay> official_on{};
    std::optional<store::MembershipRow> stay{};
    std::optional<store::ExemptionRow> exemption{};
};
RECORD(Before, card_number, full_name, sex, born_on, admitted_on, official_on, stay, exemption)

imports::Before before_import(db::Tx& tx, Known const& member);
imports::Before before_import(OfficeRow const& office);

}  // namespace members
