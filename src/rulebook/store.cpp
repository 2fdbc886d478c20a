// SQL of a site's own rules.
#include "rulebook/store.h"

#include "platform/db/query.h"

namespace rulebook::store {
namespace {

db::Query const all_local_rules{"rulebook.local_rules", R"sql(
select id, name, text from local_rules order by id)sql"};

db::Query const all_told{"rulebook.told_rules", R"sql(
select id, at, actor, name, text, reason from local_rules order by id desc)sql"};

db::Query const add_rules{"rulebook.add_local_rules", R"sql(
insert into local_rules (id, at, actor, name, text, reason) values ($1, $2, $3, $4, $5, $6))sql"};

db::Query const change_rules{"rulebook.change_local_rules", R"sql(
update local_rules set text = $2 where id = $1)sql"};

}  // namespace

std::vector<LocalRules> local_rules(db::Tx& tx) {
    return tx.all<LocalRules>(all_local_rules);
}

std::vector<ToldRules> told_rules(db::Tx& tx) {
    return tx.all<ToldRules>(all_told);
}

void add(db::Tx& tx, ToldRules const& rules) {
    tx.put(add_rules, rules);
}

void change_text(db::Tx& tx, std::int64_t id, std::string const& text) {
    tx.run(change_rules, id, text);
}

}  // namespace rulebook::store
