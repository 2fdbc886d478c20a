#pragma once
// A named SQL text. It stands as a constant in a feature's store.cpp and registers itself, so that a test prepares
// every one of them on both engines and docs/queries.sql lists them.
#include <string_view>
#include <vector>

namespace db {

// A text and what the log calls it.
struct Sql {
    std::string_view name;  // "room.what_it_gives"
    std::string_view sql;
};

// One text for SQLite and PostgreSQL with $1, $2 ...; see the portability rules in CONTRIBUTING.md. Lives as long as
// the program.
struct Query : Sql {
    Query(std::string_view its_name, std::string_view its_sql);
    Query(Query const&) = delete;
    Query& operator=(Query const&) = delete;
};

// Every query of the program, by name.
std::vector<Query const*> all_queries();

}  // namespace db
