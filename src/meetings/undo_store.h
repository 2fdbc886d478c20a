#pragma once
// SQL of undoing an import of meetings.
#include <string>

#include "meetings/store.h"
#include "platform/imports/undo.h"

namespace meetings::store {

// What the months or meetings of a cell that the import made are known from, and how many they are.
struct StandingInCell {
    std::int64_t id = 0;
    std::string name{};
    std::int64_t count = 0;
};
RECORD(StandingInCell, id, name, count)
std::vector<StandingInCell> meetings_standing(db::Tx& tx, imports::ImportId id);
std::vector<StandingInCell> plans_standing(db::Tx& tx, imports::ImportId id);
// Imports of meetings that recorded months of such cells.
std::vector<StandingInCell> records_standing(db::Tx& tx, imports::ImportId id);
// Members that the import made who have come into plans and records of meetings.
std::vector<StandingInCell> record_rows_standing(db::Tx& tx, imports::ImportId id);

std::int64_t version_of(db::Tx& tx, Held const& meeting);
void remove_made(db::Tx& tx, imports::ImportId id, imports::Part const& part);

// The imports of meetings that stand, but for this one, with what they said; the oldest first.
struct OtherImport {
    imports::ImportId id{};
    std::string outcome{};
};
RECORD(OtherImport, id, outcome)
std::vector<OtherImport> other_imports(db::Tx& tx, imports::ImportId id);
void hand_over_month(db::Tx& tx, base::Month month, imports::ImportId from, imports::ImportId to);
// Those that a meeting of the cell tells of stay.
void remove_months(db::Tx& tx, imports::ImportId id);

}  // namespace meetings::store
