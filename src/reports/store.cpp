// SQL of locked reports.
#include "reports/store.h"

namespace reports::store {
namespace {

db::Query const locked{"reports.locked", R"sql(
select id, organisation_id, quarter, at, actor, book_version, figures from locked_reports where organisation_id = $1 and quarter = $2)sql"};

db::Query const add_report{"reports.add_locked", R"sql(
insert into locked_reports (id, organisation_id, quarter, at, actor, book_version, figures) values ($1, $2, $3, $4, $5, $6, $7))sql"};

}  // namespace

std::optional<LockedReport> locked_report(db::Tx& tx, organisations::OrganisationId organisation,
                                          base::Quarter quarter) {
    return tx.maybe<LockedReport>(locked, organisation, quarter);
}

void add_locked(db::Tx& tx, LockedReport const& report) {
    tx.put(add_report, report);
}

}  // namespace reports::store
