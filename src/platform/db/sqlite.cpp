// SQLite behind the connection port: WAL, foreign keys, every commit on the disk before it is told.
#include <sqlite3.h>

#include <map>

#include "platform/db/connection.h"

namespace db {
namespace {

struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
};

// SQLite names $1, $2 by their text and numbers them by first appearance: the index of $n is looked up once.
struct Statement {
    std::unique_ptr<sqlite3_stmt, Finalize> handle;
    std::vector<int> parameter_of;
};

class SqliteRow final : public Row {
public:
    explicit SqliteRow(sqlite3_stmt* statement) : statement_(statement) {}
    [[nodiscard]] int size() const override { return sqlite3_column_count(statement_); }
    [[nodiscard]] std::string_view name(int column) const override { return sqlite3_column_name(statement_, column); }
    [[nodiscard]] bool is_null(int column) const override {
        return sqlite3_column_type(statement_, column) == SQLITE_NULL;
    }
    [[nodiscard]] std::int64_t integer(int column) const override { return sqlite3_column_int64(statement_, column); }
    [[nodiscard]] bool flag(int column) const override { return integer(column) != 0; }
    [[nodiscard]] std::string_view text(int column) const override {
        auto const* bytes = reinterpret_cast<char const*>(sqlite3_column_text(statement_, column));
        return bytes == nullptr
                   ? std::string_view{}
                   : std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)));
    }
    [[nodiscard]] Value value(int column) const override {
        switch (sqlite3_column_type(statement_, column)) {
            case SQLITE_NULL: return {};
            case SQLITE_INTEGER: return integer(column);
            default: return std::string(text(column));
        }
    }

private:
    sqlite3_stmt* statement_;
};

// "UNIQUE constraint failed: members.cell_id, members.born_on" becomes "members_cell_id_born_on_key", as PostgreSQL
// would name it.
std::string key_of(std::string_view message) {
    auto const colon = message.rfind(": ");
    std::string key;
    for (std::size_t at = colon == std::string_view::npos ? message.size() : colon + 2; at < message.size();) {
        auto const end = std::min(message.find(", ", at), message.size());
        auto const column = message.substr(at, end - at);
        auto const dot = column.find('.');
        if (key.empty()) key = column.substr(0, dot);
        key.append("_").append(column.substr(dot + 1));
        at = end + 2;
    }
    return key + "_key";
}

class Sqlite final : public Connection {
public:
    Sqlite(std::string const& path, Existing existing) {
        sqlite3* handle = nullptr;
        int const flags = SQLITE_OPEN_READWRITE | (existing == Existing::may_be_made ? SQLITE_OPEN_CREATE : 0);
        int const code =
            sqlite3_open_v2(path.c_str(), &handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
        handle_.reset(handle);
        check(code);
        sqlite3_busy_timeout(handle, 10'000);
        run_script(
            "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma temp_store = "
            "memory;"
            "pragma cache_size = -65536; pragma mmap_size = 268435456; pragma trusted_schema = off");
    }

    [[nodiscard]] Engine engine() const override { return Engine::sqlite; }
    void begin(Mode mode) override {
        mode_ = mode;
        run(mode == Mode::write ? Sql{"db.begin_writing", "begin immediate"} : Sql{"db.begin", "begin"}, {}, {});
    }
    void commit() override { run({"db.commit", "commit"}, {}, {}); }
    void roll_back() noexcept override { sqlite3_exec(handle_.get(), "rollback", nullptr, nullptr, nullptr); }

    std::int64_t run(Sql const& query, std::span<Value const> values, RowSink const& sink) override {
        auto& statement = prepared(query);
        return execute(statement, values, sink);
    }

    void run_many(Sql const& query, std::span<Values const> rows) override {
        auto& statement = prepared(query);
        for (auto const& row : rows) execute(statement, row, {});
    }

    void run_script(std::string const& sql) override {
        check(sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr));
    }

    void prepare(Sql const& query) override { prepared(query); }
    void lock(std::string_view) override {}

    std::vector<std::string> tables() override {
        std::vector<std::string> names;
        run({"db.tables",
             "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by rowid"},
            {}, [&](Row const& row) { names.emplace_back(row.text(0)); });
        return names;
    }

    std::vector<std::string> columns(std::string const& table) override {
        std::vector<std::string> names;
        Values const values{table};
        run({"db.columns", "select name from pragma_table_info($1) order by cid"}, values,
            [&](Row const& row) { names.emplace_back(row.text(0)); });
        return names;
    }

private:
    void check(int code) const {
        if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) return;
        std::string const message = handle_ ? sqlite3_errmsg(handle_.get()) : sqlite3_errstr(code);
        if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY || code == SQLITE_CONSTRAINT_ROWID)
            throw Violation(key_of(message));
        if (code == SQLITE_CONSTRAINT_FOREIGNKEY) throw Violation("foreign_key");
        throw Broken("sqlite " + std::to_string(code) + ": " + message);
    }

    Statement make(std::string_view sql) {
        sqlite3_stmt* handle = nullptr;
        check(sqlite3_prepare_v3(handle_.get(), sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT,
                                 &handle, nullptr));
        Statement statement{std::unique_ptr<sqlite3_stmt, Finalize>(handle), {}};
        for (int number = 1; number <= sqlite3_bind_parameter_count(handle); ++number)
            statement.parameter_of.push_back(
                sqlite3_bind_parameter_index(handle, ("$" + std::to_string(number)).c_str()));
        return statement;
    }

    Statement& prepared(Sql const& query) {
        auto found = statements_.find(query.sql);
        if (found == statements_.end()) found = statements_.emplace(query.sql, make(query.sql)).first;
        return found->second;
    }

    void bind(Statement const& statement, std::span<Value const> values) const {
        if (values.size() != statement.parameter_of.size())
            throw Broken("a query was given another number of values than it names");
        for (std::size_t i = 0; i < values.size(); ++i) {
            auto* const handle = statement.handle.get();
            int const at = statement.parameter_of[i];
            if (auto const* number = std::get_if<std::int64_t>(&values[i]))
                check(sqlite3_bind_int64(handle, at, *number));
            else if (auto const* flag = std::get_if<bool>(&values[i]))
                check(sqlite3_bind_int(handle, at, *flag ? 1 : 0));
            else if (auto const* text = std::get_if<std::string>(&values[i]))
                check(sqlite3_bind_text(handle, at, text->data(), static_cast<int>(text->size()), SQLITE_STATIC));
            else
                check(sqlite3_bind_null(handle, at));
        }
    }

    std::int64_t execute(Statement& statement, std::span<Value const> values, RowSink const& sink) {
        // Not by `pragma query_only`: each time it is set, SQLite parses every prepared statement anew.
        if (mode_ == Mode::read && sqlite3_stmt_readonly(statement.handle.get()) == 0)
            throw Broken("sqlite: a transaction that only reads was to write");
        struct Reset {
            sqlite3_stmt* handle;
            ~Reset() { sqlite3_reset(handle); }
        } const reset{statement.handle.get()};
        bind(statement, values);
        SqliteRow const row(statement.handle.get());
        int code = SQLITE_ROW;
        while ((code = sqlite3_step(statement.handle.get())) == SQLITE_ROW)
            if (sink) sink(row);
        check(code);
        return sqlite3_changes64(handle_.get());
    }

    std::unique_ptr<sqlite3, Close> handle_;                    // before statements_: they go first
    std::map<std::string, Statement, std::less<>> statements_;  // by their text
    Mode mode_ = Mode::write;                                   // of the transaction
};

}  // namespace

std::unique_ptr<Connection> open_sqlite(std::string const& path, Existing existing) {
    return std::make_unique<Sqlite>(path, existing);
}

}  // namespace db
