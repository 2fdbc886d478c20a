#pragma once
// SQL of organisations and their states.
#include "organisations/organisations.h"
#include "platform/db/tx.h"
#include "platform/imports/undo.h"

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
std::int64_t version_of(db::Tx& tx, OrganisationId id);
// The thing whose token every change to an organisation draws anew.
inline constexpr std::string_view changed_thing = "organisations";
void add(db::Tx& tx, std::vector<OrganisationRow> const& organisations, std::vector<StateRow> const& states);

// Those that the import made, with their states.
void remove_made(db::Tx& tx, imports::ImportId id);
// Others that hang under one of them.
struct Hanging {
    OrganisationId id{};
    std::string name{};
};
RECORD(Hanging, id, name)
std::vector<Hanging> hanging_under_made(db::Tx& tx, imports::ImportId id);

}  // namespace organisations::store
