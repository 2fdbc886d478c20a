// SQL of organisations and their states.
#include "organisations/store.h"

namespace organisations::store {
namespace {

db::Query const nodes_of_day{"organisations.nodes_on", R"sql(
select o.id, o.code, s.parent_id, s.kind, s.name, s.name_key, s.place
from organisations o join organisation_states s on s.organisation_id = o.id
where (s.from_day is null or s.from_day <= $1) and (s.to_day is null or s.to_day >= $1))sql"};

db::Query const add_organisation{"organisations.add", R"sql(
insert into organisations (id, version, code) values ($1, $2, $3))sql"};

db::Query const add_state{"organisations.add_state", R"sql(
insert into organisation_states (organisation_id, id, from_day, to_day, parent_id, kind, name, name_key, place)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9))sql"};

}  // namespace

std::vector<Node> nodes_on(db::Tx& tx, base::Day day) {
    return tx.all<Node>(nodes_of_day, day);
}

void add(db::Tx& tx, std::vector<OrganisationRow> const& organisations, std::vector<StateRow> const& states) {
    tx.put_all(add_organisation, organisations);
    tx.put_all(add_state, states);
}

}  // namespace organisations::store
