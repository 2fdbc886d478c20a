#pragma once
// What acts left behind in a site: audit entries, events, and how many rows each table holds.
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "platform/db/database.h"
#include "platform/events/act.h"

namespace support {

struct Entry {
    base::Id<events::Act> act_id{};
    base::Instant at{};
    std::string actor{};
    std::string act{};
    std::string thing{};
    std::int64_t thing_id = 0;
    std::int64_t version = 0;
    std::string changes{};
};
RECORD(Entry, act_id, at, actor, act, thing, thing_id, version, changes)

struct Event {
    base::Id<events::Act> act_id{};
    base::Instant at{};
    std::string event{};
    std::string payload{};
};
RECORD(Event, act_id, at, event, payload)

// In the order in which they were written.
inline std::vector<Entry> entries_of(db::Database& site) {
    constexpr db::Sql sql{
        "test.entries",
        "select act_id, at, actor, act, thing, thing_id, version, changes from audit_entries order by id"};
    return site.read([&](db::Tx& tx) { return tx.all<Entry>(sql); });
}

inline std::vector<Event> events_of(db::Database& site) {
    constexpr db::Sql sql{"test.events", "select act_id, at, event, payload from outbox_events order by id"};
    return site.read([&](db::Tx& tx) { return tx.all<Event>(sql); });
}

// Of every table there is.
inline std::map<std::string, std::int64_t> row_counts(db::Database& site) {
    return site.read([](db::Tx& tx) {
        std::map<std::string, std::int64_t> counts;
        for (auto const& table : tx.connection().tables()) {
            auto const sql = "select count(*) from " + table;
            counts[table] = tx.one<std::int64_t>(db::Sql{sql, sql});
        }
        return counts;
    });
}

}  // namespace support
