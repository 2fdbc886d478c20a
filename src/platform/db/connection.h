#pragma once
// One connection to one engine: the port that sqlite.cpp and postgres.cpp fill. Used by one thread at a time.
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/db/query.h"
#include "platform/db/value.h"

namespace db {

enum class Engine { sqlite, postgres };
enum class Mode { read, write };

using Values = std::vector<Value>;
using RowSink = std::function<void(Row const&)>;

class Connection {
public:
    virtual ~Connection() = default;

    [[nodiscard]] virtual Engine engine() const = 0;
    // A read sees one snapshot from its first query on. A write is alone on SQLite from its start.
    virtual void begin(Mode mode) = 0;
    virtual void commit() = 0;
    virtual void roll_back() noexcept = 0;
    // Prepares once per connection. Gives the number of rows changed.
    virtual std::int64_t run(Sql const& query, std::span<Value const> values, RowSink const& sink) = 0;
    // The same query for many rows, in as few round trips as the engine allows.
    virtual void run_many(Sql const& query, std::span<Values const> rows) = 0;
    // Statements of our own without values, separated by semicolons: migrations and checks.
    virtual void run_script(std::string const& sql) = 0;
    // Checks that a query would be taken; throws Broken with the engine's words when not.
    virtual void prepare(Sql const& query) = 0;
    // Until the transaction's end nobody else holds the lock of this name. Nothing to do on SQLite, whose writers are
    // alone anyway.
    virtual void lock(std::string_view name) = 0;
    // Tables in the order in which rows can be put in (no row before the one it points to).
    virtual std::vector<std::string> tables() = 0;
    virtual std::vector<std::string> columns(std::string const& table) = 0;
};

// `path` is a file; `must_exist` refuses to make a new one.
enum class Existing { may_be_made, must_exist };
std::unique_ptr<Connection> open_sqlite(std::string const& path, Existing existing);
std::unique_ptr<Connection> open_postgres(std::string const& url);

}  // namespace db
