// SQL of locked reports.
#include "reports/store.h"

namespace reports::store {
namespace {

db::Query const locked{"reports.locked", R"sql(
select id, organisation_id, quarter, at, actor, book_version, figures, months from locked_reports where organisation_id = $1 and quarter = $2)sql"};

db::Query const add_report{"reports.add_locked", R"sql(
insert into locked_reports (id, organisation_id, quarter, at, actor, book_version, figures, months)
values ($1, $2, $3, $4, $5, $6, $7, $8))sql"};

db::Query const locked_of{"reports.locked_quarters", R"sql(
select quarter, at from locked_reports where organisation_id = $1 order by quarter)sql"};

db::Query const latest{"reports.latest_text", R"sql(
select organisation_id, quarter, version, id, at, actor, sections from report_texts
where organisation_id = $1 and quarter = $2 order by version desc limit 1)sql"};

db::Query const one_text{"reports.text", R"sql(
select organisation_id, quarter, version, id, at, actor, sections from report_texts
where organisation_id = $1 and quarter = $2 and version = $3)sql"};

db::Query const versions{"reports.text_versions", R"sql(
select version, at, actor as "by" from report_texts where organisation_id = $1 and quarter = $2 order by version desc)sql"};

db::Query const quarters_of_texts{"reports.quarters_with_text", R"sql(
select distinct quarter from report_texts where organisation_id = $1 order by quarter)sql"};

db::Query const add_report_text{"reports.add_text", R"sql(
insert into report_texts (organisation_id, quarter, version, id, at, actor, sections) values ($1, $2, $3, $4, $5, $6, $7))sql"};

}  // namespace

std::optional<LockedReport> locked_report(db::Tx& tx, organisations::OrganisationId organisation,
                                          base::Quarter quarter) {
    return tx.maybe<LockedReport>(locked, organisation, quarter);
}

void add_locked(db::Tx& tx, LockedReport const& report) {
    tx.put(add_report, report);
}

std::vector<LockedQuarter> locked_quarters(db::Tx& tx, organisations::OrganisationId organisation) {
    return tx.all<LockedQuarter>(locked_of, organisation);
}

std::optional<TextRow> latest_text(db::Tx& tx, organisations::OrganisationId organisation, base::Quarter quarter) {
    return tx.maybe<TextRow>(latest, organisation, quarter);
}

std::optional<TextRow> text(db::Tx& tx, organisations::OrganisationId organisation, base::Quarter quarter,
                            std::int64_t version) {
    return tx.maybe<TextRow>(one_text, organisation, quarter, version);
}

std::vector<TextVersion> text_versions(db::Tx& tx, organisations::OrganisationId organisation, base::Quarter quarter) {
    return tx.all<TextVersion>(versions, organisation, quarter);
}

std::vector<base::Quarter> quarters_with_text(db::Tx& tx, organisations::OrganisationId organisation) {
    return tx.all<base::Quarter>(quarters_of_texts, organisation);
}

void add_text(db::Tx& tx, TextRow const& text) {
    tx.put(add_report_text, text);
}

}  // namespace reports::store
