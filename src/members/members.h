#pragma once
// The register of members: who belongs to which cell, since when, and as what, on any day.
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/id.h"
#include "base/result.h"
#include "json/record.h"
#include "organisations/organisations.h"
#include "platform/fwd.h"
#include "platform/imports/outcome.h"
#include "platform/sheet/headings.h"

namespace members {

struct Member;
using MemberId = base::Id<Member>;
using organisations::OrganisationId;

enum class Sex { male, female };
RECORD_ENUM(Sex, male, female)

enum class Office { secretary, deputy, committee_member };
RECORD_ENUM(Office, secretary, deputy, committee_member)

// Takes a committee's member list (an .xlsx file's bytes) into the register, as one act. The contract is
// docs/guide/nhap-va-bao-cao.md and `nennep import members`: new members and, where the register lacks them, their
// cells and grass-roots organisations are added; what differs from the register is listed and overwrites nothing unless
// options.updates. Faults: those of sheet::read_workbook and sheet::find_table, site.missing.
base::Result<imports::Outcome> import_list(events::Context& context, std::string_view bytes,
                                           imports::Options const& options);

// The columns such a list may have.
std::span<sheet::ColumnSpec const> list_columns();

// Takes back what an import of this room made and changed, as part of another act, and gives the changes for its audit
// entries. Whatever has come to stand on it must have been asked before. Fault: job.cancelled.
base::Result<std::vector<events::Change>> take_back(events::Context& context, imports::ImportId id,
                                                    jobs::Progress& progress);

// One stay of one person in a cell, with what decides how he counts on a day. Days as they are known; to_day is the
// last day.
struct Stay {
    MemberId member_id{};
    OrganisationId cell_id{};
    base::PartialDay from_day{};
    std::optional<base::PartialDay> to_day{};
    base::PartialDay admitted_on{};
    std::optional<base::PartialDay> official_on{};
};
RECORD(Stay, member_id, cell_id, from_day, to_day, admitted_on, official_on)

// Out of the attendance base; without a first day, throughout.
struct Exemption {
    MemberId member_id{};
    std::optional<base::PartialDay> from_day{};
    std::optional<base::PartialDay> to_day{};
};
RECORD(Exemption, member_id, from_day, to_day)

// Does he belong to the cell that day?
base::Certainty belongs_on(Stay const& stay, base::Day day);
// Is he an official member that day? (Probationary until the day of recognition.)
base::Certainty is_official_on(Stay const& stay, base::Day day);
// Is the stay the one in which he was on that date, such as that of his admission?
base::Certainty covers(Stay const& stay, base::PartialDay date);
base::Certainty is_exempt_on(Exemption const& exemption, base::Day day);

// Every stay in the organisation and below it (as the tree is on `tree_day`), and every exemption of the site.
void each_stay(db::Tx& tx, OrganisationId top, base::Day tree_day, std::function<void(Stay const&)> const& use);
std::vector<Exemption> exemptions(db::Tx& tx);

// What a list of rows shows of a person.
struct Named {
    MemberId id{};
    std::string full_name{};
    std::optional<std::string> card_number{};
};
RECORD(Named, id, full_name, card_number)
std::optional<Named> named(db::Tx& tx, MemberId id);

// An office held, from a day to a day (inclusive; open where not given).
struct OfficeHeld {
    OrganisationId organisation_id{};
    MemberId member_id{};
    Office office = Office::committee_member;
    std::optional<base::Day> from_day{};
    std::optional<base::Day> to_day{};
};
RECORD(OfficeHeld, organisation_id, member_id, office, from_day, to_day)

struct HeldOffice;
using OfficeId = base::Id<HeldOffice>;

// The act of taking up an office. Faults: office.to_before_from, office.secretary_is_taken {name} (one secretary on a
// day), office.is_held (by himself), office.member_is_elsewhere (no member of the organisation or of a cell below it on
// the first day; today where it has none).
base::Result<OfficeId> take_office(events::Context& context, OfficeHeld const& office);
std::vector<OfficeHeld> offices_on(db::Tx& tx, OrganisationId organisation, base::Day day);

// What a member is on a day: his offices anywhere, and the cells he belongs to or may belong to (a date may be known
// only in part).
std::vector<OfficeHeld> offices_of(db::Tx& tx, MemberId member, base::Day day);
std::vector<OrganisationId> cells_of(db::Tx& tx, MemberId member, base::Day day);

// Who holds an office that day in the organisation or below it, an entry for each office, by organisation and member.
struct OfficeHolder {
    MemberId member_id{};
    std::string full_name{};
    Office office = Office::committee_member;
    OrganisationId organisation_id{};
};
RECORD(OfficeHolder, member_id, full_name, office, organisation_id)
std::vector<OfficeHolder> office_holders_below(db::Tx& tx, OrganisationId organisation, base::Day day);

// The offices that are in force that day or will be later: his, and those of the whole site.
std::vector<OfficeHeld> lasting_offices_of(db::Tx& tx, MemberId member, base::Day day);
std::vector<OfficeHeld> lasting_offices(db::Tx& tx, base::Day day);

// Who belongs, or may belong, that day to the organisation's cells or those below it.
struct MemberBelow {
    MemberId member_id{};
    std::string full_name{};
    OrganisationId cell_id{};
};
RECORD(MemberBelow, member_id, full_name, cell_id)
std::vector<MemberBelow> members_below(db::Tx& tx, OrganisationId organisation, base::Day day);

// Who is called at a meeting of a cell: everybody who belongs, or may belong, to it that day, in Vietnamese order.
// Official unless surely probationary; exempt where that is sure.
struct Called {
    MemberId member_id{};
    std::string full_name{};
    bool is_official = true;
    bool is_exempt = false;
};
std::vector<Called> called_on(db::Tx& tx, OrganisationId cell, base::Day day);

// Writes what lists sort by and search goes by for members whom an older program wrote; quick where there is nothing to
// do. Reading lists does so by itself.
void refresh_search(events::Context& context);

// The commands and routes of this room.
std::vector<command::Command> commands();
std::vector<http::Route> routes();

}  // namespace members
