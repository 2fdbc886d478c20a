#pragma once
// A whole site from one database to another, of either engine: the one mechanism of backup, restore and moving.
#include <string>
#include <vector>

#include "base/id.h"
#include "platform/db/database.h"

namespace db {

struct CopiedTable {
    std::string name{};
    std::int64_t rows = 0;
};
RECORD(CopiedTable, name, rows)

// Copies every table's rows as one snapshot of `from` into `to`, whose schema is already the same and whose tables are
// empty (else database.not_empty), all in one transaction; then reads `to` back and compares (else
// database.copy_differs).
base::Result<std::vector<CopiedTable>> copy_site(Database& from, Database& to);

// A backup is one SQLite file, whatever the site's engine. It appears under its name only when it is whole, checked and
// on the disk. Safe while the site is in use. Faults: database.file_exists, and those of copy_site and migrate.
base::Result<std::vector<CopiedTable>> back_up(Database& site, std::string const& file, base::Clock const& clock);

// Puts a backup into a site that has no rows yet; a backup of an older program is brought up to date on the way (in a
// copy).
base::Result<std::vector<CopiedTable>> restore(std::string const& file, Database& site, base::Clock const& clock);

}  // namespace db
