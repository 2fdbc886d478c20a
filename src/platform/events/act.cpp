// The audit trail and the outbox.
#include "platform/events/act.h"

#include <algorithm>
#include <array>

#include "platform/db/query.h"
#include "platform/db/tx.h"

namespace events {
namespace {

struct AuditEntry {
    std::int64_t id = 0;
    base::Id<Act> act_id{};
    base::Instant at{};
    std::string actor{};
    std::string act{};
    std::string thing{};
    std::int64_t thing_id = 0;
    std::int64_t version = 0;
    std::string changes{};
};
RECORD(AuditEntry, id, act_id, at, actor, act, thing, thing_id, version, changes)

db::Query const add_audit_entry{"events.add_audit_entry", R"sql(
insert into audit_entries (id, act_id, at, actor, act, thing, thing_id, version, changes) values ($1, $2, $3, $4, $5, $6, $7, $8, $9))sql"};

db::Query const add_outbox_event{"events.add_outbox_event", R"sql(
insert into outbox_events (id, act_id, at, event, payload) values ($1, $2, $3, $4, $5))sql"};

// What acts touch that no figure is worked out from.
constexpr std::array<std::string_view, 5> beside_the_facts{"account", "demo", "report", "report_text", "upload"};

bool touches_facts(Done const& done) {
    return done.changes.empty() || std::any_of(done.changes.begin(), done.changes.end(), [](auto const& change) {
               return std::find(beside_the_facts.begin(), beside_the_facts.end(), change.thing) ==
                      beside_the_facts.end();
           });
}

}  // namespace

base::Day Context::today() const {
    return base::local_day(clock);
}

void record(Context& context, Done const& done) {
    auto const at = context.now();
    std::vector<AuditEntry> entries;
    entries.reserve(done.changes.size());
    for (auto const& change : done.changes)
        entries.push_back({context.ids.next(), done.id, at, context.actor, done.act, change.thing, change.thing_id,
                           change.version, change.changes});
    context.tx.put_all(add_audit_entry, entries);
    context.tx.run(add_outbox_event, context.ids.next(), done.id, at, done.event, done.payload);
    if (touches_facts(done)) context.tx.renew(facts);
}

}  // namespace events
