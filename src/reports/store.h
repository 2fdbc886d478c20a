#pragma once
// SQL of locked reports.
#include <optional>
#include <string>
#include <vector>

#include "json/codec.h"
#include "organisations/organisations.h"
#include "platform/db/tx.h"

namespace reports::store {

struct LockedReport {
    std::int64_t id = 0;
    organisations::OrganisationId organisation_id{};
    base::Quarter quarter{};
    base::Instant at{};
    std::string actor{};
    std::string book_version{};
    std::string figures{};                // the report as JSON
    std::optional<std::string> months{};  // its months as JSON; a report locked before they were kept has none
};
RECORD(LockedReport, id, organisation_id, quarter, at, actor, book_version, figures, months)

// Our own text comes back: it may be larger than what a stranger may send.
inline constexpr json::Limits figures_limits{std::size_t{64} << 20U, 32};

std::optional<LockedReport> locked_report(db::Tx& tx, organisations::OrganisationId organisation,
                                          base::Quarter quarter);
void add_locked(db::Tx& tx, LockedReport const& report);

struct LockedQuarter {
    base::Quarter quarter{};
    base::Instant at{};
};
RECORD(LockedQuarter, quarter, at)
std::vector<LockedQuarter> locked_quarters(db::Tx& tx, organisations::OrganisationId organisation);

// One version of a report's text; sections as JSON.
struct TextRow {
    organisations::OrganisationId organisation_id{};
    base::Quarter quarter{};
    std::int64_t version = 1;
    std::int64_t id = 0;
    base::Instant at{};
    std::string actor{};
    std::string sections{};
};
RECORD(TextRow, organisation_id, quarter, version, id, at, actor, sections)
std::optional<TextRow> latest_text(db::Tx& tx, organisations::OrganisationId organisation, base::Quarter quarter);
std::optional<TextRow> text(db::Tx& tx, organisations::OrganisationId organisation, base::Quarter quarter,
                            std::int64_t version);
// Newest first.
struct TextVersion {
    std::int64_t version = 0;
    base::Instant at{};
    std::string by{};
};
RECORD(TextVersion, version, at, by)
std::vector<TextVersion> text_versions(db::Tx& tx, organisations::OrganisationId organisation, base::Quarter quarter);
std::vector<base::Quarter> quarters_with_text(db::Tx& tx, organisations::OrganisationId organisation);
void add_text(db::Tx& tx, TextRow const& text);

}  // namespace reports::store
