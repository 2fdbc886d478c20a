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

db::Query const version_now{"organisations.version_of", R"sql(
select version from organisations where id = $1)sql"};

db::Query const remove_made_states{"organisations.remove_made_states", R"sql(
delete from organisation_states where organisation_id in )sql" MADE_BY_THE_IMPORT("'organisation'")};

db::Query const remove_made_organisations{"organisations.remove_made", R"sql(
delete from organisations where id in )sql" MADE_BY_THE_IMPORT("'organisation'")};

db::Query const hanging_under{"organisations.hanging_under_made", R"sql(
select organisation_id as id, max(name) as name from organisation_states
where parent_id in )sql" MADE_BY_THE_IMPORT("'organisation'") R"sql(
  and organisation_id not in )sql" MADE_BY_THE_IMPORT("'organisation'") R"sql(
group by organisation_id
order by organisation_id)sql"};

}  // namespace

std::int64_t version_of(db::Tx& tx, OrganisationId id) {
    return tx.one<std::int64_t>(version_now, id);
}

std::vector<Node> nodes_on(db::Tx& tx, base::Day day) {
    return tx.all<Node>(nodes_of_day, day);
}

void add(db::Tx& tx, std::vector<OrganisationRow> const& organisations, std::vector<StateRow> const& states) {
    tx.put_all(add_organisation, organisations);
    tx.put_all(add_state, states);
    if (!organisations.empty() || !states.empty()) tx.renew(changed_thing);
}

void remove_made(db::Tx& tx, imports::ImportId id) {
    tx.run(remove_made_states, id);
    if (tx.run(remove_made_organisations, id) > 0) tx.renew(changed_thing);
}

std::vector<Hanging> hanging_under_made(db::Tx& tx, imports::ImportId id) {
    return tx.all<Hanging>(hanging_under, id);
}

}  // namespace organisations::store
