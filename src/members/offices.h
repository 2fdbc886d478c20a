#pragma once
// Offices: who may hold which and when, what is done to them, and their SQL.
#include <vector>

#include "members/members.h"

namespace members {

struct OfficeRow {
    OfficeId id{};
    std::int64_t version = 1;
    OrganisationId organisation_id{};
    MemberId member_id{};
    std::string full_name{};
    Office office = Office::committee_member;
    std::optional<base::Day> from_day{};
    std::optional<base::Day> to_day{};
};
RECORD(OfficeRow, id, version, organisation_id, member_id, full_name, office, from_day, to_day)

// Whether an office may be held as wanted beside those of its organisation; `own` among them is the one that is
// changed, if any. Codes: office.to_before_from, office.secretary_is_taken {name}, office.is_held.
base::Result<> may_be_held(OfficeHeld const& wanted, OfficeId own, std::vector<OfficeRow> const& there);

// The days of an office as somebody corrects them; without from_day it stays, without to_day the office is open.
struct OfficeDays {
    std::int64_t version = 1;
    std::optional<base::Day> from_day{};
    std::optional<base::Day> to_day{};
};
RECORD(OfficeDays, version, from_day, to_day)

struct OfficeVersion {
    OfficeId id{};
    std::int64_t version = 1;
};
RECORD(OfficeVersion, id, version)

// Faults: those of may_be_held, office.stale.
base::Result<OfficeVersion> change_office(events::Context& context, OfficeRow const& was, OfficeDays const& days);

// As part of another act; the changes are for its audit entries. The one is checked by whoever asks for it; the other's
// fault is office.stale.
struct BegunOffice {
    OfficeId id{};
    events::Change change{};
};
BegunOffice begin_office(events::Context& context, OfficeHeld const& office);
base::Result<events::Change> end_office(events::Context& context, OfficeRow const& was, base::Day to_day);

namespace store {

std::optional<OfficeRow> office(db::Tx& tx, OfficeId id);
enum class History { left_out, shown };
// Of an organisation, secretaries first; of that day, or all there ever were.
std::vector<OfficeRow> offices_at(db::Tx& tx, OrganisationId organisation, base::Day day, History history);
// All of the site that are in force that day or later.
std::vector<OfficeRow> offices_in_force(db::Tx& tx, base::Day day);
// All that he ever held.
std::vector<OfficeRow> offices_held_by(db::Tx& tx, MemberId member);
// False: somebody else was faster.
bool change_office(db::Tx& tx, OfficeRow const& office, std::int64_t expected_version);

}  // namespace store
}  // namespace members
