#pragma once
// A site that has begun, its register, and everything in it as lines of text that say nothing of ids and versions.
#include <algorithm>
#include <string>
#include <vector>

#include "members/members.h"
#include "support/databases.h"
#include "support/organisations/names.h"
#include "support/result.h"

namespace support {

// One line for each row of a query, its columns divided by "|".
inline std::vector<std::string> rows_of(db::Tx& tx, std::string_view sql) {
    std::vector<std::string> lines;
    tx.connection().run({"test.rows", sql}, {}, [&](db::Row const& row) {
        std::string line;
        for (int column = 0; column < row.size(); ++column)
            line += (row.is_null(column) ? "-" : std::string(row.text(column))) + "|";
        lines.push_back(std::move(line));
    });
    return lines;
}

// Organisations, members, memberships and exemptions, sorted. Organisations by their keys: which of its spellings a
// name keeps is that of the row which founded it.
inline std::vector<std::string> canonical_dump(db::Database& site) {
    constexpr std::string_view organisations = R"sql(
select 'organisation', s.kind, s.name_key, above.name_key, s.place, s.from_day, s.to_day
from organisation_states s left join organisation_states above on above.organisation_id = s.parent_id)sql";
    constexpr std::string_view members = R"sql(
select 'member', m.card_number, m.full_name, m.sex, m.born_on, m.admitted_on, m.official_on, c.name_key, above.name_key,
       s.from_day, s.to_day, case when e.member_id is null then '' else 'exempt' end, e.from_day, e.to_day
from members m join memberships s on s.member_id = m.id join organisation_states c on c.organisation_id = s.cell_id
left join organisation_states above on above.organisation_id = c.parent_id
left join exemptions e on e.member_id = m.id)sql";
    return site.read([&](db::Tx& tx) {
        auto lines = rows_of(tx, organisations);
        for (auto& line : rows_of(tx, members)) lines.push_back(std::move(line));
        std::sort(lines.begin(), lines.end());
        return lines;
    });
}

class Register : public OnBothEngines {
protected:
    void SetUp() override {
        OnBothEngines::SetUp();
        if (!IsSkipped()) found(site());
    }

    void found(db::Database& at) {
        ok(at.write([&](db::Tx& tx) {
            events::Context context{tx, clock, ids, "operator"};
            organisations::NewOrganisation root;
            root.name = bloc_name;
            root.kind = organisations::Kind::upper_committee;
            return organisations::found_site(context, root);
        }));
    }

    base::Result<imports::Outcome> import_into(db::Database& at, std::string const& bytes,
                                               imports::Options const& options = {}) {
        return at.write([&](db::Tx& tx) {
            events::Context context{tx, clock, ids, "operator"};
            return members::import_list(context, bytes, options);
        });
    }
    imports::Outcome take(std::string const& bytes, imports::Options const& options = {}) {
        return ok(import_into(site(), bytes, options));
    }

    template <class T, class... P>
    T one(std::string_view sql, P const&... parameters) {
        return site().read([&](db::Tx& tx) { return tx.one<T>(db::Sql{sql, sql}, parameters...); });
    }
    organisations::Tree tree() {
        return site().read([&](db::Tx& tx) { return organisations::tree_on(tx, base::local_day(clock)); });
    }
    // The only member of that name.
    members::MemberId member_named(std::string const& name) {
        return one<members::MemberId>("select id from members where full_name = $1", name);
    }
};

}  // namespace support
