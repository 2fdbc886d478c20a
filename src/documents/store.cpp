// SQL of papers.
#include "documents/store.h"

#include "platform/crypto/base64.h"
#include "platform/db/query.h"

namespace documents::store {
namespace {

db::Query const all_form_versions{"documents.form_versions", R"sql(
select organisation_id, kind, layout, version, at, actor, file_name, sha256 from paper_forms
where organisation_id = $1 order by kind, layout, version desc)sql"};

db::Query const one_latest_form{"documents.latest_form", R"sql(
select organisation_id, kind, layout, version, at, actor, file_name, sha256 from paper_forms
where organisation_id = $1 and kind = $2 and layout = $3 order by version desc limit 1)sql"};

db::Query const form_base64{"documents.form_bytes", R"sql(
select base64 from paper_forms where organisation_id = $1 and kind = $2 and layout = $3 and version = $4)sql"};

db::Query const insert_form{"documents.add_form", R"sql(
insert into paper_forms (id, organisation_id, kind, layout, version, at, actor, file_name, sha256, base64)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))sql"};

db::Query const one_profile{"documents.profile", R"sql(
select organisation_id, version, name, superior, place, symbol from paper_profiles where organisation_id = $1)sql"};

db::Query const insert_profile{"documents.add_profile", R"sql(
insert into paper_profiles (organisation_id, version, name, superior, place, symbol) values ($1, $2, $3, $4, $5, $6))sql"};

db::Query const update_profile{"documents.change_profile", R"sql(
update paper_profiles set version = $2, name = $3, superior = $4, place = $5, symbol = $6 where organisation_id = $1)sql"};

db::Query const all_terms{"documents.terms", R"sql(
select from_day from paper_terms where organisation_id = $1 order by from_day)sql"};

db::Query const insert_term{"documents.add_term", R"sql(
insert into paper_terms (organisation_id, from_day) values ($1, $2))sql"};

db::Query const delete_term{"documents.remove_term", R"sql(
delete from paper_terms where organisation_id = $1 and from_day = $2)sql"};

db::Query const one_greatest_number{"documents.greatest_number", R"sql(
select coalesce(max(number), 0) from paper_numbers where organisation_id = $1 and kind = $2 and day >= $3 and day <= $4)sql"};

db::Query const insert_number{"documents.add_number", R"sql(
insert into paper_numbers (organisation_id, id, kind, day, number, is_taken) values ($1, $2, $3, $4, $5, $6))sql"};

db::Query const insert_sealed{"documents.add_sealed", R"sql(
insert into sealed_papers (id, organisation_id, kind, day, number, subject, belongs_to, belongs_to_id, corrects_id, sealed_at,
    sealed_by, sha256, size_bytes, base64)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14))sql"};

#define SEALED_COLUMNS                                                                                      \
    "\nselect p.id, p.organisation_id, p.kind, p.day, p.number, p.subject, p.belongs_to, p.belongs_to_id, " \
    "p.corrects_id,\n    c.id as corrected_by_id, p.sealed_at, p.sealed_by, p.sha256, p.size_bytes\nfrom "  \
    "sealed_papers p left join sealed_papers c on c.corrects_id = p.id\n"

db::Query const all_sealed_of{"documents.sealed_of", SEALED_COLUMNS R"sql(
where p.belongs_to = $1 and p.belongs_to_id = $2 order by p.id)sql"};

db::Query const all_sealed_at{"documents.sealed_at", SEALED_COLUMNS R"sql(
where p.organisation_id = $1 order by p.day, p.id)sql"};

db::Query const one_sealed{"documents.sealed", SEALED_COLUMNS R"sql(
where p.id = $1)sql"};

db::Query const one_sealed_base64{"documents.sealed_bytes", R"sql(
select base64 from sealed_papers where id = $1)sql"};

}  // namespace

std::vector<FormVersion> form_versions(db::Tx& tx, OrganisationId organisation) {
    return tx.all<FormVersion>(all_form_versions, organisation);
}

std::optional<FormVersion> latest_form(db::Tx& tx, OrganisationId organisation, Kind kind, std::string_view layout) {
    return tx.maybe<FormVersion>(one_latest_form, organisation, kind, layout);
}

std::optional<std::string> form_bytes(db::Tx& tx, FormVersion const& form) {
    auto const base64 =
        tx.maybe<std::optional<std::string>>(form_base64, form.organisation_id, form.kind, form.layout, form.version);
    if (!base64 || !*base64) return std::nullopt;
    return crypto::from_base64(**base64);
}

void add_form(db::Tx& tx, std::int64_t id, FormVersion const& form, std::optional<std::string_view> bytes) {
    auto const base64 = bytes ? std::optional(crypto::base64(*bytes)) : std::nullopt;
    tx.run(insert_form, id, form.organisation_id, form.kind, form.layout, form.version, form.at, form.actor,
           form.file_name, form.sha256, base64);
}

std::optional<ProfileRow> profile(db::Tx& tx, OrganisationId organisation) {
    return tx.maybe<ProfileRow>(one_profile, organisation);
}

void add_profile(db::Tx& tx, ProfileRow const& profile) {
    tx.put(insert_profile, profile);
}

void change_profile(db::Tx& tx, ProfileRow const& profile) {
    tx.put(update_profile, profile);
}

std::vector<base::Day> terms(db::Tx& tx, OrganisationId organisation) {
    return tx.all<base::Day>(all_terms, organisation);
}

void add_term(db::Tx& tx, OrganisationId organisation, base::Day from) {
    tx.run(insert_term, organisation, from);
}

void remove_term(db::Tx& tx, OrganisationId organisation, base::Day from) {
    tx.run(delete_term, organisation, from);
}

std::int64_t greatest_number(db::Tx& tx, OrganisationId organisation, Kind kind, base::Day first, base::Day last) {
    return tx.one<std::int64_t>(one_greatest_number, organisation, kind, first, last);
}

void add_number(db::Tx& tx, NumberRow const& number) {
    tx.put(insert_number, number);
}

void add_sealed(db::Tx& tx, SealedRow const& row) {
    tx.put(insert_sealed, row);
}

std::vector<SealedPaper> sealed_of(db::Tx& tx, std::string_view belongs_to, std::int64_t belongs_to_id) {
    return tx.all<SealedPaper>(all_sealed_of, belongs_to, belongs_to_id);
}

std::vector<SealedPaper> sealed_at(db::Tx& tx, OrganisationId organisation) {
    return tx.all<SealedPaper>(all_sealed_at, organisation);
}

std::optional<SealedPaper> sealed(db::Tx& tx, SealedPaperId id) {
    return tx.maybe<SealedPaper>(one_sealed, id);
}

std::optional<std::string> sealed_base64(db::Tx& tx, SealedPaperId id) {
    return tx.maybe<std::string>(one_sealed_base64, id);
}

}  // namespace documents::store
