// Who is called at a meeting of a cell.
#include <algorithm>
#include <map>

#include "members/members.h"
#include "platform/db/tx.h"

namespace members {
namespace {

struct StayRow {
    MemberId member_id{};
    std::string full_name{};
    OrganisationId cell_id{};
    base::PartialDay from_day{};
    std::optional<base::PartialDay> to_day{};
    base::PartialDay admitted_on{};
    std::optional<base::PartialDay> official_on{};
};
RECORD(StayRow, member_id, full_name, cell_id, from_day, to_day, admitted_on, official_on)

db::Query const stays_of_cell{"members.stays_of_cell", R"sql(
select m.id as member_id, m.full_name, s.cell_id, s.from_day, s.to_day, m.admitted_on, m.official_on
from memberships s join members m on m.id = s.member_id
where s.cell_id = $1
order by m.sort_key, m.id)sql"};

db::Query const exemptions_of_cell{"members.exemptions_of_cell", R"sql(
select distinct e.member_id, e.from_day, e.to_day from memberships s join exemptions e on e.member_id = s.member_id
where s.cell_id = $1)sql"};

}  // namespace

std::vector<Called> called_on(db::Tx& tx, OrganisationId cell, base::Day day) {
    std::multimap<MemberId, Exemption> exemptions;
    tx.each<Exemption>(
        exemptions_of_cell, [&](Exemption const& one) { exemptions.emplace(one.member_id, one); }, cell);
    std::vector<Called> called;
    for (auto const& row : tx.all<StayRow>(stays_of_cell, cell)) {
        Stay const stay{row.member_id, row.cell_id, row.from_day, row.to_day, row.admitted_on, row.official_on};
        if (belongs_on(stay, day) == base::Certainty::no) continue;
        auto const is_known =
            std::any_of(called.begin(), called.end(), [&](auto const& one) { return one.member_id == row.member_id; });
        if (is_known) continue;
        auto const [first, last] = exemptions.equal_range(row.member_id);
        auto const is_exempt = std::any_of(
            first, last, [&](auto const& one) { return is_exempt_on(one.second, day) == base::Certainty::yes; });
        called.push_back({row.member_id, row.full_name, is_official_on(stay, day) != base::Certainty::no, is_exempt});
    }
    return called;
}

}  // namespace members
