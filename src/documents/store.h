#pragma once
// Private to documents: SQL of forms, profiles, terms, numbers and sealed papers.
#include "documents/documents.h"
#include "platform/db/tx.h"

namespace documents::store {

// --- Forms of the site's own ---

struct FormVersion {
    OrganisationId organisation_id{};
    Kind kind = Kind::minutes;
    std::string layout{};
    std::int64_t version = 0;
    base::Instant at{};
    std::string actor{};
    std::optional<std::string> file_name{};  // none: back to the form that comes with the program
    std::optional<std::string> sha256{};
};
RECORD(FormVersion, organisation_id, kind, layout, version, at, actor, file_name, sha256)

// The newest first.
std::vector<FormVersion> form_versions(db::Tx& tx, OrganisationId organisation);
std::optional<FormVersion> latest_form(db::Tx& tx, OrganisationId organisation, Kind kind, std::string_view layout);
std::optional<std::string> form_bytes(db::Tx& tx, FormVersion const& form);
void add_form(db::Tx& tx, std::int64_t id, FormVersion const& form, std::optional<std::string_view> bytes);

// --- What stands at the head of an organisation's papers ---

struct ProfileRow {
    OrganisationId organisation_id{};
    std::int64_t version = 0;
    std::optional<std::string> name{};
    std::optional<std::string> superior{};
    std::optional<std::string> place{};
    std::optional<std::string> symbol{};
};
RECORD(ProfileRow, organisation_id, version, name, superior, place, symbol)
std::optional<ProfileRow> profile(db::Tx& tx, OrganisationId organisation);
void add_profile(db::Tx& tx, ProfileRow const& profile);
void change_profile(db::Tx& tx, ProfileRow const& profile);

// --- Terms and numbers ---

std::vector<base::Day> terms(db::Tx& tx, OrganisationId organisation);
void add_term(db::Tx& tx, OrganisationId organisation, base::Day from);
void remove_term(db::Tx& tx, OrganisationId organisation, base::Day from);

struct NumberRow {
    OrganisationId organisation_id{};
    std::int64_t id = 0;
    Kind kind = Kind::minutes;
    base::Day day{};
    std::int64_t number = 0;
    bool is_taken = false;  // else somebody said that papers had been numbered so far without the program
};
RECORD(NumberRow, organisation_id, id, kind, day, number, is_taken)
// The greatest of the days from the first to the last; 0 where there is none.
std::int64_t greatest_number(db::Tx& tx, OrganisationId organisation, Kind kind, base::Day first, base::Day last);
void add_number(db::Tx& tx, NumberRow const& number);

// --- Sealed papers: put in and read, nothing else ---

struct SealedRow {
    SealedPaperId id{};
    OrganisationId organisation_id{};
    Kind kind = Kind::minutes;
    base::Day day{};
    std::optional<std::string> number{};
    std::string subject{};
    std::string belongs_to{};
    std::int64_t belongs_to_id = 0;
    std::optional<SealedPaperId> corrects_id{};
    base::Instant sealed_at{};
    std::string sealed_by{};
    std::string sha256{};
    std::int64_t size_bytes = 0;
    std::string base64{};
};
RECORD(SealedRow, id, organisation_id, kind, day, number, subject, belongs_to, belongs_to_id, corrects_id, sealed_at,
       sealed_by, sha256, size_bytes, base64)
void add_sealed(db::Tx& tx, SealedRow const& row);
std::vector<SealedPaper> sealed_of(db::Tx& tx, std::string_view belongs_to, std::int64_t belongs_to_id);
std::vector<SealedPaper> sealed_at(db::Tx& tx, OrganisationId organisation);
std::optional<SealedPaper> sealed(db::Tx& tx, SealedPaperId id);
std::optional<std::string> sealed_base64(db::Tx& tx, SealedPaperId id);

}  // namespace documents::store
