// What of this room stands on an import that somebody wants to undo: accounts of members, and work at organisations,
// that the import made.
#include "accounts/accounts.h"
#include "platform/db/tx.h"
#include "platform/imports/undo.h"

namespace accounts {
namespace {

struct Standing {
    std::int64_t id = 0;
    std::string login_name{};
    std::string name{};
};
RECORD(Standing, id, login_name, name)

db::Query const accounts_standing{"accounts.standing", R"sql(
select id, login_name, name from accounts
where member_id in )sql" MADE_BY_THE_IMPORT("'member'") R"sql( or organisation_id in )sql" MADE_BY_THE_IMPORT(
                                                           "'organisation'") R"sql(
order by id)sql"};

db::Query const posts_standing{"accounts.posts_standing", R"sql(
select p.id, a.login_name, a.name from account_posts p join accounts a on a.id = p.account_id
where p.organisation_id in )sql" MADE_BY_THE_IMPORT("'organisation'") R"sql(
order by p.id)sql"};

imports::Standing standing(db::Tx& tx, imports::Undoing const& undoing) {
    imports::Standing found;
    for (auto const& one : tx.all<Standing>(accounts_standing, undoing.id))
        found.push_back({"/account/" + base::id_to_text(one.id),
                         "import.account_stands",
                         {{"name", one.name}, {"login_name", one.login_name}}});
    for (auto const& one : tx.all<Standing>(posts_standing, undoing.id))
        found.push_back({"/post/" + base::id_to_text(one.id), "import.post_stands", {{"login_name", one.login_name}}});
    return found;
}
imports::Stander const accounts_stand{&standing};

}  // namespace
}  // namespace accounts
