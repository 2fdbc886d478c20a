#pragma once
// SQL of undoing an import of members.
#include "members/store.h"
#include "platform/imports/undo.h"

namespace members::store {

// A thing of the register that stands on an import, and whose it is.
struct Standing {
    std::int64_t id = 0;
    std::string full_name{};
};
RECORD(Standing, id, full_name)

// Offices of members, or in organisations, that the import made.
std::vector<Standing> offices_standing(db::Tx& tx, imports::ImportId id);
// Others who have come to a cell that the import made.
std::vector<Standing> stays_standing(db::Tx& tx, imports::ImportId id);

std::int64_t version_of(db::Tx& tx, MemberId member);
// Offices the import made; then members it made, with their stays and exemptions, of one part.
void remove_made_offices(db::Tx& tx, imports::ImportId id);
void remove_made(db::Tx& tx, imports::ImportId id, imports::Part const& part);
void remove_card(db::Tx& tx, MemberId member);
void remove_stay(db::Tx& tx, MembershipRow const& stay);

}  // namespace members::store
