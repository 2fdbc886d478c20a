// SQL of offices as they are shown and changed.
#include "members/offices.h"
#include "platform/db/tx.h"

namespace members::store {
namespace {

#define SELECT_OFFICE                                                                                         \
    "\nselect o.id, o.version, o.organisation_id, o.member_id, m.full_name, o.office, o.from_day, o.to_day\n" \
    "from offices o join members m on m.id = o.member_id\n"

db::Query const office_by_id{"members.office", SELECT_OFFICE "where o.id = $1"};

db::Query const offices_of_organisation{"members.offices_at", SELECT_OFFICE R"sql(where o.organisation_id = $1
  and ($3 or ((o.from_day is null or o.from_day <= $2) and (o.to_day is null or o.to_day >= $2)))
order by case o.office when 'secretary' then 1 when 'deputy' then 2 else 3 end, coalesce(o.from_day, ''), o.id)sql"};

db::Query const offices_lasting{"members.offices_in_force", SELECT_OFFICE R"sql(where o.to_day is null or o.to_day >= $1
order by o.id)sql"};

db::Query const offices_of_holder{"members.offices_held_by", SELECT_OFFICE R"sql(where o.member_id = $1
order by coalesce(o.from_day, ''), o.id)sql"};

db::Query const change_days{"members.change_office", R"sql(
update offices set version = $2, from_day = $3, to_day = $4 where id = $1 and version = $5)sql"};

}  // namespace

std::optional<OfficeRow> office(db::Tx& tx, OfficeId id) {
    return tx.maybe<OfficeRow>(office_by_id, id);
}

std::vector<OfficeRow> offices_at(db::Tx& tx, OrganisationId organisation, base::Day day, History history) {
    return tx.all<OfficeRow>(offices_of_organisation, organisation, day, history == History::shown);
}

std::vector<OfficeRow> offices_in_force(db::Tx& tx, base::Day day) {
    return tx.all<OfficeRow>(offices_lasting, day);
}

std::vector<OfficeRow> offices_held_by(db::Tx& tx, MemberId member) {
    return tx.all<OfficeRow>(offices_of_holder, member);
}

bool change_office(db::Tx& tx, OfficeRow const& office, std::int64_t expected_version) {
    return tx.run(change_days, office.id, office.version, office.from_day, office.to_day, expected_version) == 1;
}

}  // namespace members::store
