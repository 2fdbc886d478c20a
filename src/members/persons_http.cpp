// The route of one member: to whoever sees his cell's register, and to himself.
#include <algorithm>

#include "members/answers.h"
#include "members/offices.h"
#include "members/store.h"

namespace members {
namespace {

struct StayShown {
    CellShown cell{};
    base::PartialDay from_day{};
    std::optional<base::PartialDay> to_day{};
};
RECORD(StayShown, cell, from_day, to_day)

struct ExemptionShown {
    std::optional<base::PartialDay> from_day{};
    std::optional<base::PartialDay> to_day{};
};
RECORD(ExemptionShown, from_day, to_day)

struct OfficeInLife {
    OfficeId id{};
    std::int64_t version = 1;
    OrganisationNamed organisation{};
    Office office = Office::committee_member;
    std::optional<base::Day> from_day{};
    std::optional<base::Day> to_day{};
};
RECORD(OfficeInLife, id, version, organisation, office, from_day, to_day)

struct MemberDetail {
    MemberId id{};
    std::int64_t version = 1;
    std::string full_name{};
    std::optional<std::string> card_number{};
    std::optional<Sex> sex{};
    std::optional<base::PartialDay> born_on{};
    base::PartialDay admitted_on{};
    std::optional<base::PartialDay> official_on{};
    Standing standing = Standing::unknown;
    bool is_exempt = false;
    std::optional<CellShown> cell{};
    std::vector<StayShown> stays{};
    std::vector<ExemptionShown> exemptions{};
    std::vector<OfficeInLife> offices{};
};
RECORD(MemberDetail, id, version, full_name, card_number, sex, born_on, admitted_on, official_on, standing, is_exempt,
       cell, stays, exemptions, offices)

// Where he is decides; where he was, once he is nowhere.
bool is_shown(Sight const& sight, rights::Actor const& actor, MemberId id,
              std::vector<store::MembershipRow> const& stays, std::vector<OrganisationId> const& cells_now) {
    if (actor.member_id == id.value) return true;
    auto const sees = [&](OrganisationId cell) { return sight.shows_register_of(cell); };
    if (!cells_now.empty()) return std::any_of(cells_now.begin(), cells_now.end(), sees);
    return !stays.empty() && sees(stays.back().cell_id);
}

MemberDetail detail(db::Tx& tx, Sight const& sight, RegisteredMember const& member, base::Day day) {
    auto const& row = member.row;
    MemberDetail answer{row.id,
                        row.version,
                        row.full_name,
                        row.card_number,
                        row.sex,
                        row.born_on,
                        row.admitted_on,
                        row.official_on,
                        standing_on(row.official_on, day),
                        row.is_exempt,
                        std::nullopt,
                        {},
                        {},
                        {}};
    if (member.cell_id) answer.cell = shown(*sight.tree, *member.cell_id);
    for (auto const& stay : store::stays(tx, row.id))
        answer.stays.push_back({shown(*sight.tree, stay.cell_id), stay.from_day, stay.to_day});
    for (auto const& exemption : store::exemptions_of(tx, row.id))
        answer.exemptions.push_back({exemption.from_day, exemption.to_day});
    for (auto const& held : store::offices_held_by(tx, row.id))
        answer.offices.push_back(
            {held.id, held.version, named(*sight.tree, held.organisation_id), held.office, held.from_day, held.to_day});
    return answer;
}

base::Result<MemberDetail> person(http::Call& call, http::Nothing const&) {
    auto const id = TRY(call.id<Member>("member"));
    auto const day = call.today();
    return call.read([&](db::Tx& tx) -> base::Result<MemberDetail> {
        Sight const sight(tx, day, call.actor());
        if (!named(tx, id)) return http::Call::not_found();
        auto const cells_now = cells_of(tx, id, day);
        if (!is_shown(sight, call.actor(), id, store::stays(tx, id), cells_now)) return http::Call::not_found();
        auto const any = [](OrganisationId) { return true; };
        return detail(tx, sight, listed(tx, {id}, day, any).front(), day);
    });
}

}  // namespace

std::vector<http::Route> person_routes() {
    return {http::route<http::Nothing, MemberDetail>(http::Method::get, "/api/members/{member}",
                                                     rights::Right::signed_in,
                                                     "One member; each member may read himself", &person)};
}

}  // namespace members
