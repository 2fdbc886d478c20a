#pragma once
// Shared by the parts of plain_sql: SQLite's C interface in a few lines.
#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace plain {

struct Close {
    void operator()(sqlite3* database) const { sqlite3_close(database); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Database = std::unique_ptr<sqlite3, Close>;

inline Database open(char const* path, int flags) {
    sqlite3* opened = nullptr;
    auto const code = sqlite3_open_v2(path, &opened, flags, nullptr);
    Database database(opened);
    if (code != SQLITE_OK) throw std::runtime_error(sqlite3_errmsg(opened));
    return database;
}

inline void execute(sqlite3* database, char const* sql) {
    if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        throw std::runtime_error(sqlite3_errmsg(database));
}

class Statement {
public:
    Statement(sqlite3* database, std::string_view sql) : database_(database) {
        sqlite3_stmt* prepared = nullptr;
        check(sqlite3_prepare_v2(database, sql.data(), static_cast<int>(sql.size()), &prepared, nullptr) == SQLITE_OK);
        statement_.reset(prepared);
    }

    // The text must live until the row is written.
    void bind(int place, std::string_view text) {
        check(sqlite3_bind_text(statement_.get(), place, text.data(), static_cast<int>(text.size()), SQLITE_STATIC) ==
              SQLITE_OK);
    }
    void bind(int place, std::int64_t number) {
        check(sqlite3_bind_int64(statement_.get(), place, number) == SQLITE_OK);
    }
    void bind_nothing(int place) { check(sqlite3_bind_null(statement_.get(), place) == SQLITE_OK); }

    void write() {
        check(sqlite3_step(statement_.get()) == SQLITE_DONE);
        sqlite3_reset(statement_.get());
    }
    void read() { check(sqlite3_step(statement_.get()) == SQLITE_ROW); }
    long long number(int column) { return sqlite3_column_int64(statement_.get(), column); }
    std::string text(int column) {
        return reinterpret_cast<char const*>(sqlite3_column_text(statement_.get(), column));
    }

private:
    void check(bool is_fine) {
        if (!is_fine) throw std::runtime_error(sqlite3_errmsg(database_));
    }

    sqlite3* database_;
    std::unique_ptr<sqlite3_stmt, Close> statement_;
};

struct MeetingSize {
    std::int64_t items = 0;
    std::int64_t members = 0;
};
// For each line of the input a meeting of that size, closed; answers with the microseconds.
void close_one_a_line(char const* path, MeetingSize size);

}  // namespace plain
