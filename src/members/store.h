#pragma once
// SQL of members, their stays in cells, exemptions and offices.
#include "members/members.h"
#include "members/plan.h"
#include "platform/db/tx.h"

namespace members::store {

struct MemberRow {
    MemberId id{};
    std::int64_t version = 1;
    std::optional<std::string> card_number{};
    std::string full_name{};
    std::string name_key{};
    std::optional<Sex> sex{};
    std::optional<base::PartialDay> born_on{};
    base::PartialDay admitted_on{};
    std::optional<base::PartialDay> official_on{};
};
RECORD(MemberRow, id, version, card_number, full_name, name_key, sex, born_on, admitted_on, official_on)

struct MembershipRow {
    OrganisationId cell_id{};
    std::int64_t id = 0;
    MemberId member_id{};
    base::PartialDay from_day{};
    std::optional<base::PartialDay> to_day{};
};
RECORD(MembershipRow, cell_id, id, member_id, from_day, to_day)

struct ExemptionRow {
    MemberId member_id{};
    std::int64_t id = 0;
    std::optional<base::PartialDay> from_day{};
    std::optional<base::PartialDay> to_day{};
};
RECORD(ExemptionRow, member_id, id, from_day, to_day)

std::vector<Known> known_members(db::Tx& tx);
void add(db::Tx& tx, std::vector<MemberRow> const& members, std::vector<MembershipRow> const& stays,
         std::vector<ExemptionRow> const& exemptions);
// Writes what lists sort by and search goes by; add and change do so themselves.
void set_search(db::Tx& tx, MemberId member, std::string_view full_name, std::optional<std::string> const& card_number);
// Writes the member where `expected_version` still is what the register holds; false: somebody else was faster.
bool change(db::Tx& tx, MemberRow const& member, std::int64_t expected_version);
void move_stay(db::Tx& tx, OrganisationId from_cell, MembershipRow const& stay);
void end_open_exemption(db::Tx& tx, MemberId member);
void add_exemption(db::Tx& tx, ExemptionRow const& exemption);
// His open stay and exemption as they are now.
std::optional<MembershipRow> open_stay(db::Tx& tx, MemberId member);
std::optional<ExemptionRow> open_exemption(db::Tx& tx, MemberId member);

void each_stay(db::Tx& tx, OrganisationId top, base::Day tree_day, std::function<void(Stay const&)> const& use);
std::vector<Exemption> exemptions(db::Tx& tx);
// Of one member, in their order.
std::vector<MembershipRow> stays(db::Tx& tx, MemberId member);
std::vector<ExemptionRow> exemptions_of(db::Tx& tx, MemberId member);
std::optional<Named> named(db::Tx& tx, MemberId id);
void add_office(db::Tx& tx, OfficeId id, OfficeHeld const& office);
std::vector<OfficeHeld> offices_on(db::Tx& tx, OrganisationId organisation, base::Day day);
std::vector<OfficeHeld> offices_of(db::Tx& tx, MemberId member, base::Day day);
std::vector<OfficeHeld> lasting_offices_of(db::Tx& tx, MemberId member, base::Day day);
std::vector<OfficeHeld> lasting_offices(db::Tx& tx, base::Day day);
std::vector<OrganisationId> cells_of(db::Tx& tx, MemberId member, base::Day day);
std::vector<OfficeHolder> office_holders_below(db::Tx& tx, OrganisationId organisation, base::Day day);
std::vector<MemberBelow> members_below(db::Tx& tx, OrganisationId organisation, base::Day day);

}  // namespace members::store
