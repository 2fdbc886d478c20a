// Closing a meeting as a careful script would write it: one transaction, on the disk before it is told.
#include <array>
#include <chrono>
#include <iostream>
#include <optional>

#include "plain.h"

namespace plain {
namespace {

// The tables that closing a meeting writes to, with the same keys.
constexpr char const* closing_schema = R"sql(
    PRAGMA journal_mode = wal;
    PRAGMA synchronous = full;
    CREATE TABLE held (
        cell_id INTEGER NOT NULL, id INTEGER NOT NULL, kind TEXT NOT NULL, day TEXT NOT NULL, start_minute INTEGER NOT NULL,
        end_minute INTEGER NOT NULL, present INTEGER NOT NULL, PRIMARY KEY (cell_id, id),
        UNIQUE (cell_id, day, start_minute)) WITHOUT ROWID;
    CREATE TABLE month_known (cell_id INTEGER, month TEXT, meeting_id INTEGER, PRIMARY KEY (cell_id, month)) WITHOUT ROWID;
    CREATE TABLE record (meeting_id INTEGER PRIMARY KEY, version INTEGER NOT NULL, place TEXT, closed_at INTEGER);
    CREATE TABLE item (
        meeting_id INTEGER, id INTEGER, title TEXT NOT NULL, spent INTEGER, conclusion TEXT, PRIMARY KEY (meeting_id, id))
        WITHOUT ROWID;
    CREATE TABLE attendance (meeting_id INTEGER, member_id INTEGER, state TEXT, PRIMARY KEY (meeting_id, member_id))
        WITHOUT ROWID;
    CREATE TABLE stretch (meeting_id INTEGER, number INTEGER, ended_at INTEGER, PRIMARY KEY (meeting_id, number))
        WITHOUT ROWID;
    CREATE TABLE planned (id INTEGER PRIMARY KEY, cell_id INTEGER NOT NULL, day TEXT NOT NULL);
    CREATE TABLE audit (id INTEGER PRIMARY KEY, at INTEGER, act TEXT, thing_id INTEGER, changes TEXT);
    CREATE TABLE outbox (id INTEGER PRIMARY KEY, at INTEGER, event TEXT, payload TEXT);
)sql";

// A meeting as it is before its close.
void open_meeting(sqlite3* database, std::int64_t id, MeetingSize size) {
    execute(database, "BEGIN IMMEDIATE");
    auto const bind_and_write = [&](char const* sql, std::int64_t number) {
        Statement statement(database, sql);
        statement.bind(1, id);
        statement.bind(2, number);
        statement.write();
    };
    bind_and_write("INSERT INTO planned VALUES (?1, ?2, '2026-11-26')", id);
    bind_and_write("INSERT INTO record VALUES (?1, ?2, NULL, NULL)", 1);
    bind_and_write("INSERT INTO stretch VALUES (?1, ?2, NULL)", 1);
    for (std::int64_t item = 0; item < size.items; ++item)
        bind_and_write("INSERT INTO item VALUES (?1, ?2, 'Thảo luận dự thảo nghị quyết tháng tới', NULL, NULL)", item);
    for (std::int64_t member = 0; member < size.members; ++member)
        bind_and_write("INSERT INTO attendance VALUES (?1, ?2, 'present')", member);
    execute(database, "COMMIT");
}

// What closing writes, prepared once.
class Closing {
public:
    Closing(sqlite3* database, MeetingSize size) : database_(database), size_(size) {}

    void close(std::int64_t id) {
        execute(database_, "BEGIN IMMEDIATE");
        for (auto& statement : of_meeting_) write(statement, id);
        for (std::int64_t item = 0; item < size_.items; ++item) write(item_, id, item);
        for (std::int64_t member = 0; member < size_.members; ++member) write(attendance_, id, member);
        execute(database_, "COMMIT");
    }

private:
    static void write(Statement& statement, std::int64_t id, std::optional<std::int64_t> second = {}) {
        statement.bind(1, id);
        if (second) statement.bind(2, *second);
        statement.write();
    }

    sqlite3* database_;
    MeetingSize size_;
    std::array<Statement, 7> of_meeting_{
        Statement(database_, "INSERT INTO held VALUES (?1, ?1, 'regular', '2026-11-26', 480, 590, 24)"),
        Statement(database_, "INSERT INTO month_known VALUES (?1, '2026-11', ?1)"),
        Statement(database_,
                  "UPDATE record SET version = 2, place = 'Hội trường', closed_at = 1 WHERE meeting_id = ?1"),
        Statement(database_, "UPDATE stretch SET ended_at = 1 WHERE meeting_id = ?1 AND ended_at IS NULL"),
        Statement(database_, "DELETE FROM planned WHERE id = ?1"),
        Statement(database_, "INSERT INTO audit VALUES (?1, 1, 'close meeting', ?1, '{\"present\":24}')"),
        Statement(database_, "INSERT INTO outbox VALUES (?1, 1, 'meeting.closed', '{\"present\":24}')")};
    Statement item_{database_, "UPDATE item SET spent = 10, conclusion = NULL WHERE meeting_id = ?1 AND id = ?2"};
    Statement attendance_{
        database_,
        "INSERT INTO attendance VALUES (?1, ?2, 'present') ON CONFLICT DO UPDATE SET state = excluded.state"};
};

}  // namespace

void close_one_a_line(char const* path, MeetingSize size) {
    using Clock = std::chrono::steady_clock;
    auto const database = open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    execute(database.get(), closing_schema);
    Closing closing(database.get(), size);
    std::string line;
    for (std::int64_t id = 1; std::getline(std::cin, line); ++id) {
        open_meeting(database.get(), id, size);
        auto const begun = Clock::now();
        closing.close(id);
        std::cout << std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begun).count() << std::endl;
    }
}

}  // namespace plain
