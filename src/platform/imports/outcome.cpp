// The record of imports.
#include "platform/imports/outcome.h"

#include "json/codec.h"
#include "platform/crypto/hash.h"

namespace imports {
namespace {

db::Query const add_import{"imports.add", R"sql(
insert into imports (id, at, actor, kind, file_name, file_sha256, accepted, unchanged, updated, differing, rejected)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11))sql"};

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
    auto const payload = json::print(json::encode(counts));
    changes.push_back({"import", id.value, 1, payload});
    events::record(context, {base::Id<events::Act>{id.value}, "import " + counts.kind, std::move(changes),
                             counts.kind + ".imported", payload});
}

}  // namespace imports
