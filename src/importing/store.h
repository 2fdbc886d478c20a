#pragma once
// SQL of files that wait, and of imports as they are told of.
#include "importing/upload.h"
#include "platform/db/tx.h"

namespace importing::store {

void add(db::Tx& tx, Upload const& upload, std::string_view bytes);
std::optional<Upload> find_upload(db::Tx& tx, ImportId id);
std::vector<Upload> waiting(db::Tx& tx);
std::string bytes_of(db::Tx& tx, ImportId id);
void set_settings(db::Tx& tx, ImportId id, std::string const& settings);
// Its bytes go; the row stays, so that the page can say what became of it.
void set_cancelled(db::Tx& tx, ImportId id);
void remove_upload(db::Tx& tx, ImportId id);
std::vector<ImportId> uploaded_before(db::Tx& tx, base::Instant at);

// An import that was taken.
struct Taken {
    ImportId id{};
    base::Instant at{};
    std::string actor{};
    Kind kind = Kind::members;
    std::string file_name{};
    std::int64_t accepted = 0;
    std::int64_t unchanged = 0;
    std::int64_t updated = 0;
    std::int64_t differing = 0;
    std::int64_t rejected = 0;
    std::optional<base::Instant> undone_at{};
    std::optional<std::string> undone_by{};
};
RECORD(Taken, id, at, actor, kind, file_name, accepted, unchanged, updated, differing, rejected, undone_at, undone_by)
std::optional<Taken> find_taken(db::Tx& tx, ImportId id);
// The newest first, those older than `before`.
std::vector<Taken> taken(db::Tx& tx, std::optional<ImportId> before, int limit);
std::optional<std::string> outcome_of(db::Tx& tx, ImportId id);
void set_undone(db::Tx& tx, ImportId id, base::Instant at, std::string const& by);

}  // namespace importing::store
