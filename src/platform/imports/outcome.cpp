// The record of imports.
#include "platform/imports/outcome.h"

#include "json/codec.h"
#include "platform/crypto/hash.h"
#include "platform/db/tx.h"
#include "platform/jobs/jobs.h"

namespace imports {
namespace {

db::Query const add_import{"imports.add", R"sql(
insert into imports (id, at, actor, kind, file_name, file_sha256, accepted, unchanged, updated, differing, rejected)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11))sql"};

db::Query const add_outcome{"imports.add_outcome", R"sql(
insert into import_outcomes (import_id, outcome) values ($1, $2))sql"};

db::Query const add_before{"imports.add_before", R"sql(
insert into import_before (import_id, thing, thing_id, was) values ($1, $2, $3, $4) on conflict (import_id, thing, thing_id) do nothing)sql"};

struct BeforeRow {
    ImportId import_id{};
    std::string thing{};
    std::int64_t thing_id = 0;
    std::string was{};
};
RECORD(BeforeRow, import_id, thing, thing_id, was)

struct Counts {
    std::string kind{};
    std::int64_t accepted = 0;
    std::int64_t unchanged = 0;
    std::int64_t updated = 0;
    std::int64_t differing = 0;
    std::int64_t rejected = 0;
};
RECORD(Counts, kind, accepted, unchanged, updated, differing, rejected)

std::int64_t count(auto const& list) {
    return static_cast<std::int64_t>(list.size());
}

}  // namespace

base::Result<Outcome> stored_outcome(std::string_view json) {
    constexpr json::Limits our_own_text{std::size_t{256} << 20U, 8};
    return json::decode<Outcome>(TRY(json::parse(json, our_own_text)));
}

base::Result<> went_on(Options const& options, std::size_t rows) {
    if (options.progress == nullptr) return {};
    options.progress->advance(rows);
    return options.progress->still_wanted();
}

bool is_refused(Outcome const& outcome, Options const& options) {
    return options.is_strict && !outcome.rejected.empty();
}

bool may_write(Outcome const& outcome, Options const& options) {
    return !options.is_dry_run && !is_refused(outcome, options);
}

void record(events::Context& context, ImportId id, Source const& source, Outcome const& outcome,
            std::vector<events::Change> changes) {
    Counts const counts{std::string(source.kind), outcome.accepted,       outcome.unchanged,
                        outcome.updated,          count(outcome.differs), count(outcome.rejected)};
    context.tx.run(add_import, id, context.now(), context.actor, counts.kind, source.file_name,
                   crypto::sha256_hex(source.bytes), counts.accepted, counts.unchanged, counts.updated,
                   counts.differing, counts.rejected);
    context.tx.run(add_outcome, id, json::print(json::encode(outcome)));
    auto const payload = json::print(json::encode(counts));
    changes.push_back({"import", id.value, 1, payload});
    events::record(context, {base::Id<events::Act>{id.value}, "import " + counts.kind, std::move(changes),
                             counts.kind + ".imported", payload});
}

void keep_before(events::Context& context, ImportId id, std::vector<Before> const& before) {
    std::vector<BeforeRow> rows;
    rows.reserve(before.size());
    for (auto const& one : before) rows.push_back({id, one.thing, one.thing_id, one.was});
    context.tx.put_all(add_before, rows);
}

}  // namespace imports
