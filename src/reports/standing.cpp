// What of this room stands on an import that somebody wants to undo: reports locked since, whose figures counted what
// it brought.
#include <algorithm>
#include <set>

#include "organisations/organisations.h"
#include "platform/db/tx.h"
#include "platform/imports/undo.h"

namespace reports {
namespace {

using organisations::OrganisationId;

struct LockedSince {
    std::int64_t id = 0;
    OrganisationId organisation_id{};
    base::Quarter quarter{};
};
RECORD(LockedSince, id, organisation_id, quarter)

db::Query const locked_since{"reports.locked_since", R"sql(
select id, organisation_id, quarter from locked_reports where at >= $1 order by id)sql"};

db::Query const cells_touched{"reports.cells_touched_by_import", R"sql(
select cell_id from memberships where member_id in )sql" TOUCHED_BY_THE_IMPORT("'member'") R"sql(
union select cell_id from meetings where id in )sql" TOUCHED_BY_THE_IMPORT("'meeting'") R"sql(
union select cell_id from recorded_months where import_id = $1)sql"};

db::Query const days_touched{"reports.days_touched_by_import", R"sql(
select distinct held_on from meetings where id in )sql" TOUCHED_BY_THE_IMPORT("'meeting'")};

db::Query const months_touched{"reports.months_touched_by_import", R"sql(
select distinct month from recorded_months where import_id = $1)sql"};

// A member counts in the figures of any quarter, a meeting and a recorded month in those of its own.
class Counted {
public:
    Counted(db::Tx& tx, imports::Undoing const& undoing) : counts_always_(undoing.kind == "members") {
        for (auto const cell : tx.all<OrganisationId>(cells_touched, undoing.id)) cells_.insert(cell);
        for (auto const day : tx.all<base::Day>(days_touched, undoing.id)) quarters_.insert(base::quarter_of(day));
        for (auto const month : tx.all<base::Month>(months_touched, undoing.id))
            quarters_.insert(base::quarter_of(month.first()));
    }

    [[nodiscard]] bool in(LockedSince const& report, organisations::Tree const& tree) const {
        auto const* const top = tree.find(report.organisation_id);
        if (top == nullptr || !(counts_always_ || quarters_.contains(report.quarter))) return false;
        auto const below = tree.below(*top);
        return std::any_of(below.begin(), below.end(), [&](auto const* node) { return cells_.contains(node->id); });
    }

private:
    bool counts_always_;
    std::set<OrganisationId> cells_;
    std::set<base::Quarter> quarters_;
};

imports::Standing standing(db::Tx& tx, imports::Undoing const& undoing) {
    imports::Standing found;
    auto const reports = tx.all<LockedSince>(locked_since, undoing.at);
    if (reports.empty()) return found;
    Counted const counted(tx, undoing);
    auto const tree = organisations::tree_on(tx, undoing.today);
    for (auto const& report : reports)
        if (counted.in(report, tree))
            found.push_back(
                {"/report/" + base::id_to_text(report.id),
                 "import.report_stands",
                 {{"quarter", base::to_text(report.quarter)}, {"name", tree.find(report.organisation_id)->name}}});
    return found;
}
imports::Stander const reports_stand{&standing};

}  // namespace
}  // namespace reports
