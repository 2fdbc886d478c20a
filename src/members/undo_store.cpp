// SQL of undoing an import of members.
#include "members/undo_store.h"

namespace members::store {
namespace {

db::Query const remove_members{"members.remove_made", R"sql(
delete from members where id >= $2 and id <= $3 and id in )sql" MADE_BY_THE_IMPORT("'member'")};
db::Query const remove_stays{"members.remove_made_stays", R"sql(
delete from memberships where member_id >= $2 and member_id <= $3 and member_id in )sql" MADE_BY_THE_IMPORT(
                                                              "'member'")};
db::Query const remove_exemptions{"members.remove_made_exemptions", R"sql(
delete from exemptions where member_id >= $2 and member_id <= $3 and member_id in )sql" MADE_BY_THE_IMPORT("'member'")};
db::Query const remove_offices{"members.remove_made_offices", R"sql(
delete from offices where id in )sql" MADE_BY_THE_IMPORT("'office'")};

db::Query const take_card{"members.remove_card", R"sql(
update members set card_number = null where id = $1)sql"};

db::Query const version_of_member{"members.version", R"sql(
select version from members where id = $1)sql"};

db::Query const standing_offices{"members.offices_standing", R"sql(
select o.id, m.full_name from offices o join members m on m.id = o.member_id
where (o.member_id in )sql" MADE_BY_THE_IMPORT("'member'") R"sql( or o.organisation_id in )sql" MADE_BY_THE_IMPORT(
                                                                 "'organisation'") R"sql()
  and o.id not in )sql" TOUCHED_BY_THE_IMPORT("'office'") R"sql(
order by o.id)sql"};

// Somebody else has come to a cell that the import made.
db::Query const standing_stays{"members.stays_standing", R"sql(
select distinct m.id, m.full_name from memberships s join members m on m.id = s.member_id
where s.cell_id in )sql" MADE_BY_THE_IMPORT("'organisation'") R"sql(
  and s.member_id not in )sql" TOUCHED_BY_THE_IMPORT("'member'") R"sql(
order by m.id)sql"};

db::Query const remove_stay_row{"members.remove_stay", R"sql(
delete from memberships where cell_id = $1 and id = $2)sql"};

}  // namespace

std::vector<Standing> offices_standing(db::Tx& tx, imports::ImportId id) {
    return tx.all<Standing>(standing_offices, id);
}

std::vector<Standing> stays_standing(db::Tx& tx, imports::ImportId id) {
    return tx.all<Standing>(standing_stays, id);
}

std::int64_t version_of(db::Tx& tx, MemberId member) {
    return tx.one<std::int64_t>(version_of_member, member);
}

void remove_made_offices(db::Tx& tx, imports::ImportId id) {
    tx.run(remove_offices, id);
}

void remove_made(db::Tx& tx, imports::ImportId id, imports::Part const& part) {
    for (auto const* query : {&remove_exemptions, &remove_stays, &remove_members})
        tx.run(*query, id, part.first, part.last);
}

void remove_card(db::Tx& tx, MemberId member) {
    tx.run(take_card, member);
}

void remove_stay(db::Tx& tx, MembershipRow const& stay) {
    tx.run(remove_stay_row, stay.cell_id, stay.id);
}

}  // namespace members::store
