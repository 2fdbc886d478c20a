#pragma once
// SQL of organisations and their states.
#include "organisations/organisations.h"
#include "platform/db/tx.h"

namespace organisations::store {

struct OrganisationRow {
    OrganisationId id{};
    std::int64_t version = 1;
    std::optional<std::string> code{};
};
RECORD(OrganisationRow, id, version, code)

struct State;
struct StateRow {
    OrganisationId organisation_id{};
    base::Id<State> id{};
    std::optional<base::Day> from_day{};
    std::optional<base::Day> to_day{};
    std::optional<OrganisationId> parent_id{};
    Kind kind = Kind::attached_cell;
    std::string name{};
    std::string name_key{};
    std::optional<std::string> place{};
};
RECORD(StateRow, organisation_id, id, from_day, to_day, parent_id, kind, name, name_key, place)

std::vector<Node> nodes_on(db::Tx& tx, base::Day day);
void add(db::Tx& tx, std::vector<OrganisationRow> const& organisations, std::vector<StateRow> const& states);

}  // namespace organisations::store
