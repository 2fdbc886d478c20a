// SQL of members, their stays in cells, exemptions and offices.
#include "members/store.h"

#include <unordered_map>

namespace members::store {
namespace {

struct KnownRow {
    MemberId id{};
    std::int64_t version = 1;
    std::optional<std::string> card_number{};
    std::string full_name{};
    std::optional<Sex> sex{};
    std::optional<base::PartialDay> born_on{};
    base::PartialDay admitted_on{};
    std::optional<base::PartialDay> official_on{};
    std::optional<OrganisationId> cell_id{};
    std::optional<std::int64_t> stay_id{};
};
RECORD(KnownRow, id, version, card_number, full_name, sex, born_on, admitted_on, official_on, cell_id, stay_id)

db::Query const known_rows{"members.known", R"sql(
select m.id, m.version, m.card_number, m.full_name, m.sex, m.born_on, m.admitted_on, m.official_on, s.cell_id, s.id as stay_id
from members m left join memberships s on s.member_id = m.id and s.to_day is null
order by m.id)sql"};

db::Query const open_exemptions{"members.open_exemptions", R"sql(
select member_id, id, from_day, to_day from exemptions where to_day is null)sql"};

db::Query const add_member{"members.add", R"sql(
insert into members (id, version, card_number, full_name, name_key, sex, born_on, admitted_on, official_on)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9))sql"};

db::Query const add_membership{"members.add_membership", R"sql(
insert into memberships (cell_id, id, member_id, from_day, to_day) values ($1, $2, $3, $4, $5))sql"};

db::Query const add_exemption_row{"members.add_exemption", R"sql(
insert into exemptions (member_id, id, from_day, to_day) values ($1, $2, $3, $4))sql"};

db::Query const change_member{"members.change", R"sql(
update members set version = $2, card_number = $3, full_name = $4, name_key = $5, sex = $6, born_on = $7, admitted_on = $8, official_on = $9
where id = $1 and version = $10)sql"};

db::Query const remove_membership{"members.remove_membership", R"sql(
delete from memberships where cell_id = $1 and id = $2)sql"};

db::Query const remove_open_exemption{"members.remove_open_exemption", R"sql(
delete from exemptions where member_id = $1 and to_day is null)sql"};

db::Query const stays_below{"members.stays_below", WITH_ORGANISATIONS_BELOW R"sql(
select m.id as member_id, s.cell_id, s.from_day, s.to_day, m.admitted_on, m.official_on
from below b join memberships s on s.cell_id = b.id join members m on m.id = s.member_id)sql"};

db::Query const all_exemptions{"members.exemptions", R"sql(
select member_id, from_day, to_day from exemptions)sql"};

db::Query const named_member{"members.named", R"sql(
select id, full_name, card_number from members where id = $1)sql"};

db::Query const add_office_row{"members.add_office", R"sql(
insert into offices (organisation_id, id, member_id, office, from_day, to_day) values ($1, $2, $3, $4, $5, $6))sql"};

db::Query const offices_of_day{"members.offices_on", R"sql(
select organisation_id, member_id, office, from_day, to_day from offices
where organisation_id = $1 and (from_day is null or from_day <= $2) and (to_day is null or to_day >= $2)
order by id)sql"};

}  // namespace

std::vector<Known> known_members(db::Tx& tx) {
    std::unordered_map<std::int64_t, ExemptSince> exempt;
    tx.each<ExemptionRow>(open_exemptions, [&](ExemptionRow const& row) {
        exempt.emplace(row.member_id.value, ExemptSince{row.from_day});
    });
    std::vector<Known> known;
    tx.each<KnownRow>(known_rows, [&](KnownRow&& row) {
        auto const since = exempt.find(row.id.value);
        known.push_back({row.id, row.version, std::move(row.card_number), std::move(row.full_name), row.sex,
                         row.born_on, row.admitted_on, row.official_on, row.cell_id, row.stay_id.value_or(0),
                         since == exempt.end() ? std::nullopt : std::optional(since->second)});
    });
    return known;
}

void add(db::Tx& tx, std::vector<MemberRow> const& members, std::vector<MembershipRow> const& stays,
         std::vector<ExemptionRow> const& exemptions) {
    tx.put_all(add_member, members);
    tx.put_all(add_membership, stays);
    tx.put_all(add_exemption_row, exemptions);
}

bool change(db::Tx& tx, MemberRow const& member, std::int64_t expected_version) {
    return tx.run(change_member, member.id, member.version, member.card_number, member.full_name, member.name_key,
                  member.sex, member.born_on, member.admitted_on, member.official_on, expected_version) == 1;
}

void move_stay(db::Tx& tx, OrganisationId from_cell, MembershipRow const& stay) {
    tx.run(remove_membership, from_cell, stay.id);
    tx.put(add_membership, stay);
}

void end_open_exemption(db::Tx& tx, MemberId member) {
    tx.run(remove_open_exemption, member);
}

void add_exemption(db::Tx& tx, ExemptionRow const& exemption) {
    tx.put(add_exemption_row, exemption);
}

void each_stay(db::Tx& tx, OrganisationId top, base::Day tree_day, std::function<void(Stay const&)> const& use) {
    tx.each<Stay>(stays_below, use, top, tree_day);
}

std::vector<Exemption> exemptions(db::Tx& tx) {
    return tx.all<Exemption>(all_exemptions);
}

std::optional<Named> named(db::Tx& tx, MemberId id) {
    return tx.maybe<Named>(named_member, id);
}

void add_office(db::Tx& tx, std::int64_t id, OfficeHeld const& office) {
    tx.run(add_office_row, office.organisation_id, id, office.member_id, office.office, office.from_day, office.to_day);
}

std::vector<OfficeHeld> offices_on(db::Tx& tx, OrganisationId organisation, base::Day day) {
    return tx.all<OfficeHeld>(offices_of_day, organisation, day);
}

}  // namespace members::store
