#pragma once
// Brings a database's schema to the program's: numbered, checksummed steps, each in its own transaction.
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/embedded.h"
#include "base/id.h"
#include "platform/db/database.h"

namespace db {

// One file of sql/migrations: "0002_members.sql", whose first line may read "-- oldest_program: 2", the number of the
// oldest program (its last migration) that can still work with a database so changed; without it, any program can.
struct Migration {
    int number = 0;
    std::string name{};
    std::string sql{};  // in our own type words
    int oldest_program = 0;
    std::string checksum{};
};

// In order of number; throws Broken on a gap or a repeated number: a fault of the program's own files.
std::vector<Migration> migrations_of(std::span<base::EmbeddedFile const> files);

// Our type words (id, flag, day, instant, count, words, key: the second word of a line of a column) and ") clustered;"
// in an engine's own SQL.
std::string translated(std::string_view sql, Engine engine);

enum class Schema { none, current, older };

// Says what the database holds; refuses database.is_newer (a newer program has changed it so that this one cannot use
// it) and database.migration_changed (a step that was applied is not the step this program knows).
base::Result<Schema> schema_of(Database& database, std::span<Migration const> migrations);

// Applies what is missing; the same refusals, and database.is_foreign where another program's tables stand. Safe when
// two programs start at once.
base::Result<> migrate(Database& database, std::span<Migration const> migrations, base::Clock const& clock);

}  // namespace db
