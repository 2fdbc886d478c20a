// SQL of files that wait, and of imports as they are told of.
#include "importing/store.h"

#include "platform/crypto/base64.h"

namespace importing::store {
namespace {

// A part's bytes; divisible by three, so that no part is padded but the last.
constexpr std::size_t part_bytes = std::size_t{768} << 10U;

struct Part {
    ImportId upload_id{};
    std::int64_t number = 0;
    std::string base64{};
};
RECORD(Part, upload_id, number, base64)

db::Query const add_upload{"importing.add_upload", R"sql(
insert into uploads (id, at, actor, kind, file_name, file_bytes, state, settings) values ($1, $2, $3, $4, $5, $6, $7, $8))sql"};

db::Query const add_part{"importing.add_part", R"sql(
insert into upload_parts (upload_id, number, base64) values ($1, $2, $3))sql"};

db::Query const upload_by_id{"importing.upload", R"sql(
select id, at, actor, kind, file_name, file_bytes, state, settings from uploads where id = $1)sql"};

db::Query const waiting_uploads{"importing.waiting", R"sql(
select id, at, actor, kind, file_name, file_bytes, state, settings from uploads where state = 'waiting' order by id desc)sql"};

db::Query const parts_of{"importing.parts", R"sql(
select base64 from upload_parts where upload_id = $1 order by number)sql"};

db::Query const change_settings_of{"importing.set_settings", R"sql(
update uploads set settings = $2 where id = $1)sql"};

db::Query const change_state{"importing.set_cancelled", R"sql(
update uploads set state = 'cancelled' where id = $1)sql"};

db::Query const remove_parts{"importing.remove_parts", R"sql(
delete from upload_parts where upload_id = $1)sql"};

db::Query const remove_upload_row{"importing.remove_upload", R"sql(
delete from uploads where id = $1)sql"};

db::Query const old_uploads{"importing.uploaded_before", R"sql(
select id from uploads where at < $1 order by id)sql"};

db::Query const taken_by_id{"importing.taken_import", R"sql(
select id, at, actor, kind, file_name, accepted, unchanged, updated, differing, rejected, undone_at, undone_by
from imports where id = $1)sql"};

db::Query const taken_before{"importing.taken", R"sql(
select id, at, actor, kind, file_name, accepted, unchanged, updated, differing, rejected, undone_at, undone_by
from imports
where cast($1 as bigint) is null or id < $1
order by id desc
limit $2)sql"};

db::Query const outcome_by_id{"importing.outcome", R"sql(
select outcome from import_outcomes where import_id = $1)sql"};

db::Query const mark_undone{"importing.set_undone", R"sql(
update imports set undone_at = $2, undone_by = $3 where id = $1)sql"};

}  // namespace

void add(db::Tx& tx, Upload const& upload, std::string_view bytes) {
    tx.put(add_upload, upload);
    for (std::int64_t number = 0; !bytes.empty(); ++number) {
        auto const part = bytes.substr(0, part_bytes);
        tx.put(add_part, Part{upload.id, number, crypto::base64(part)});
        bytes.remove_prefix(part.size());
    }
}

std::optional<Upload> find_upload(db::Tx& tx, ImportId id) {
    return tx.maybe<Upload>(upload_by_id, id);
}

std::vector<Upload> waiting(db::Tx& tx) {
    return tx.all<Upload>(waiting_uploads);
}

std::string bytes_of(db::Tx& tx, ImportId id) {
    std::string bytes;
    tx.each<std::string>(
        parts_of, [&](std::string const& part) { bytes += crypto::from_base64(part); }, id);
    return bytes;
}

void set_settings(db::Tx& tx, ImportId id, std::string const& settings) {
    tx.run(change_settings_of, id, settings);
}

void set_cancelled(db::Tx& tx, ImportId id) {
    tx.run(remove_parts, id);
    tx.run(change_state, id);
}

void remove_upload(db::Tx& tx, ImportId id) {
    tx.run(remove_parts, id);
    tx.run(remove_upload_row, id);
}

std::vector<ImportId> uploaded_before(db::Tx& tx, base::Instant at) {
    return tx.all<ImportId>(old_uploads, at);
}

std::optional<Taken> find_taken(db::Tx& tx, ImportId id) {
    return tx.maybe<Taken>(taken_by_id, id);
}

std::vector<Taken> taken(db::Tx& tx, std::optional<ImportId> before, int limit) {
    return tx.all<Taken>(taken_before, before, limit);
}

std::optional<std::string> outcome_of(db::Tx& tx, ImportId id) {
    return tx.maybe<std::string>(outcome_by_id, id);
}

void set_undone(db::Tx& tx, ImportId id, base::Instant at, std::string const& by) {
    tx.run(mark_undone, id, at, by);
}

}  // namespace importing::store
