#pragma once
// SQL of locked reports.
#include <optional>
#include <string>

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
    std::string figures{};  // the report as JSON
};
RECORD(LockedReport, id, organisation_id, quarter, at, actor, book_version, figures)

// Our own text comes back: it may be larger than what a stranger may send.
inline constexpr json::Limits figures_limits{std::size_t{64} << 20U, 32};

std::optional<LockedReport> locked_report(db::Tx& tx, organisations::OrganisationId organisation,
                                          base::Quarter quarter);
void add_locked(db::Tx& tx, LockedReport const& report);

}  // namespace reports::store
