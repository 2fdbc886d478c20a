// SQL of members, their stays in cells, exemptions and offices.
#include "members/store.h"

#include <algorithm>
#include <unordered_map>

#include "base/sorting.h"
#include "members/search.h"

namespace members::store {
namespace {

struct KnownRow {
    MemberId id{};
    std::int64_t version = 1;
    std::optional<std::string> card_number{};
    std::string full_name{};
    std::optional<Sex> sex{};
    std::optional<base::PartialDay> born_on{};
    base::PartialDay admitted_on{};
    std::optional<base::PartialDay> official_on{};
    std::optional<OrganisationId> cell_id{};
    std::optional<std::int64_t> stay_id{};
};
RECORD(KnownRow, id, version, card_number, full_name, sex, born_on, admitted_on, official_on, cell_id, stay_id)

db::Query const known_rows{"members.known", R"sql(
select m.id, m.version, m.card_number, m.full_name, m.sex, m.born_on, m.admitted_on, m.official_on, s.cell_id, s.id as stay_id
from members m left join memberships s on s.member_id = m.id and s.to_day is null
order by m.id)sql"};

db::Query const open_exemptions{"members.open_exemptions", R"sql(
select member_id, id, from_day, to_day from exemptions where to_day is null)sql"};

db::Query const add_member{"members.add", R"sql(
insert into members (id, version, card_number, full_name, name_key, sex, born_on, admitted_on, official_on, sort_key)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))sql"};

db::Query const add_word{"members.add_word", R"sql(
insert into member_words (word, member_id) values ($1, $2))sql"};

db::Query const remove_words{"members.remove_words", R"sql(
delete from member_words where member_id = $1)sql"};

db::Query const set_sort_key{"members.set_sort_key", R"sql(
update members set sort_key = $2 where id = $1)sql"};

db::Query const add_membership{"members.add_membership", R"sql(
insert into memberships (cell_id, id, member_id, from_day, to_day) values ($1, $2, $3, $4, $5))sql"};

db::Query const add_exemption_row{"members.add_exemption", R"sql(
insert into exemptions (member_id, id, from_day, to_day) values ($1, $2, $3, $4))sql"};

db::Query const change_member{"members.change", R"sql(
update members set version = $2, card_number = $3, full_name = $4, name_key = $5, sex = $6, born_on = $7, admitted_on = $8, official_on = $9
where id = $1 and version = $10)sql"};

db::Query const remove_membership{"members.remove_membership", R"sql(
delete from memberships where cell_id = $1 and id = $2)sql"};

db::Query const remove_open_exemption{"members.remove_open_exemption", R"sql(
delete from exemptions where member_id = $1 and to_day is null)sql"};

db::Query const open_stay_of{"members.open_stay", R"sql(
select cell_id, id, member_id, from_day, to_day from memberships where member_id = $1 and to_day is null)sql"};

db::Query const open_exemption_of{"members.open_exemption", R"sql(
select member_id, id, from_day, to_day from exemptions where member_id = $1 and to_day is null)sql"};

db::Query const stays_below{"members.stays_below", WITH_ORGANISATIONS_BELOW R"sql(
select m.id as member_id, s.cell_id, s.from_day, s.to_day, m.admitted_on, m.official_on
from below b join memberships s on s.cell_id = b.id join members m on m.id = s.member_id)sql"};

db::Query const all_exemptions{"members.exemptions", R"sql(
select member_id, from_day, to_day from exemptions)sql"};

db::Query const stays_of_member{"members.stays", R"sql(
select cell_id, id, member_id, from_day, to_day from memberships where member_id = $1 order by from_day, id)sql"};

db::Query const exemptions_of_member{"members.exemptions_of", R"sql(
select member_id, id, from_day, to_day from exemptions where member_id = $1 order by coalesce(from_day, ''), id)sql"};

db::Query const named_member{"members.named", R"sql(
select id, full_name, card_number from members where id = $1)sql"};

db::Query const add_office_row{"members.add_office", R"sql(
insert into offices (organisation_id, id, member_id, office, from_day, to_day) values ($1, $2, $3, $4, $5, $6))sql"};

db::Query const offices_of_day{"members.offices_on", R"sql(
select organisation_id, member_id, office, from_day, to_day from offices
where organisation_id = $1 and (from_day is null or from_day <= $2) and (to_day is null or to_day >= $2)
order by id)sql"};

db::Query const offices_of_member{"members.offices_of", R"sql(
select organisation_id, member_id, office, from_day, to_day from offices
where member_id = $1 and (from_day is null or from_day <= $2) and (to_day is null or to_day >= $2)
order by organisation_id, id)sql"};

#define SELECT_LASTING "\nselect organisation_id, member_id, office, from_day, to_day from offices\n"

db::Query const lasting_of_member{"members.lasting_offices_of", SELECT_LASTING R"sql(
where member_id = $1 and (to_day is null or to_day >= $2) order by organisation_id, id)sql"};

db::Query const lasting_of_all{"members.lasting_offices", SELECT_LASTING R"sql(
where to_day is null or to_day >= $1 order by organisation_id, id)sql"};

// A date known in part is its beginning as text ("2019" is before "2019-03-05"), so a stay begins at the earliest day
// it may; its last day, "2019", is compared by the length it has.
db::Query const cells_of_member{"members.cells_of", R"sql(
select distinct cell_id from memberships
where member_id = $1 and from_day <= $2 and (to_day is null or to_day >= substr($2, 1, length(to_day)))
order by cell_id)sql"};

db::Query const holders_below{"members.office_holders_below", WITH_ORGANISATIONS_BELOW R"sql(
select o.member_id, m.full_name, o.office, o.organisation_id
from below b join offices o on o.organisation_id = b.id join members m on m.id = o.member_id
where (o.from_day is null or o.from_day <= $2) and (o.to_day is null or o.to_day >= $2)
order by o.organisation_id, o.member_id, o.office)sql"};

db::Query const members_of_below{"members.members_below", WITH_ORGANISATIONS_BELOW R"sql(
select distinct s.member_id, m.full_name, s.cell_id
from below b join memberships s on s.cell_id = b.id join members m on m.id = s.member_id
where s.from_day <= $2 and (s.to_day is null or s.to_day >= substr($2, 1, length(s.to_day)))
order by s.cell_id, s.member_id)sql"};

// A new member's row, with what lists sort by.
struct KeyedRow {
    MemberId id{};
    std::int64_t version = 1;
    std::optional<std::string> card_number{};
    std::string full_name{};
    std::string name_key{};
    std::optional<Sex> sex{};
    std::optional<base::PartialDay> born_on{};
    base::PartialDay admitted_on{};
    std::optional<base::PartialDay> official_on{};
    std::string sort_key{};
};
RECORD(KeyedRow, id, version, card_number, full_name, name_key, sex, born_on, admitted_on, official_on, sort_key)

struct WordRow {
    std::string word{};
    MemberId member_id{};
    auto operator<=>(WordRow const&) const = default;
};
RECORD(WordRow, word, member_id)

// Empty means that it is yet to be written.
std::string written_sort_key(std::string_view full_name) {
    auto key = base::sort_key(full_name);
    return key.empty() ? "~" : key;
}

void gather_words(std::vector<WordRow>& words, MemberId member, std::string_view full_name,
                  std::optional<std::string> const& card_number) {
    for (auto& word : search_words(full_name, card_number)) words.push_back({std::move(word), member});
}

}  // namespace

std::vector<Known> known_members(db::Tx& tx) {
    std::unordered_map<std::int64_t, ExemptSince> exempt;
    tx.each<ExemptionRow>(open_exemptions, [&](ExemptionRow const& row) {
        exempt.emplace(row.member_id.value, ExemptSince{row.from_day});
    });
    std::vector<Known> known;
    tx.each<KnownRow>(known_rows, [&](KnownRow&& row) {
        auto const since = exempt.find(row.id.value);
        known.push_back({row.id, row.version, std::move(row.card_number), std::move(row.full_name), row.sex,
                         row.born_on, row.admitted_on, row.official_on, row.cell_id, row.stay_id.value_or(0),
                         since == exempt.end() ? std::nullopt : std::optional(since->second)});
    });
    return known;
}

void add(db::Tx& tx, std::vector<MemberRow> const& members, std::vector<MembershipRow> const& stays,
         std::vector<ExemptionRow> const& exemptions) {
    std::vector<KeyedRow> keyed;
    std::vector<WordRow> words;
    for (auto const& is : members) {
        keyed.push_back({is.id, is.version, is.card_number, is.full_name, is.name_key, is.sex, is.born_on,
                         is.admitted_on, is.official_on, written_sort_key(is.full_name)});
        gather_words(words, is.id, is.full_name, is.card_number);
    }
    // In the order of the table, which is quicker to write.
    std::sort(words.begin(), words.end());
    tx.put_all(add_member, keyed);
    tx.put_all(add_word, words);
    tx.put_all(add_membership, stays);
    tx.put_all(add_exemption_row, exemptions);
}

void set_search(db::Tx& tx, MemberId member, std::string_view full_name,
                std::optional<std::string> const& card_number) {
    std::vector<WordRow> words;
    gather_words(words, member, full_name, card_number);
    tx.run(remove_words, member);
    tx.put_all(add_word, words);
    tx.run(set_sort_key, member, written_sort_key(full_name));
}

bool change(db::Tx& tx, MemberRow const& member, std::int64_t expected_version) {
    if (tx.run(change_member, member.id, member.version, member.card_number, member.full_name, member.name_key,
               member.sex, member.born_on, member.admitted_on, member.official_on, expected_version) != 1)
        return false;
    set_search(tx, member.id, member.full_name, member.card_number);
    return true;
}

void move_stay(db::Tx& tx, OrganisationId from_cell, MembershipRow const& stay) {
    tx.run(remove_membership, from_cell, stay.id);
    tx.put(add_membership, stay);
}

void end_open_exemption(db::Tx& tx, MemberId member) {
    tx.run(remove_open_exemption, member);
}

void add_exemption(db::Tx& tx, ExemptionRow const& exemption) {
    tx.put(add_exemption_row, exemption);
}

std::optional<MembershipRow> open_stay(db::Tx& tx, MemberId member) {
    return tx.maybe<MembershipRow>(open_stay_of, member);
}

std::optional<ExemptionRow> open_exemption(db::Tx& tx, MemberId member) {
    return tx.maybe<ExemptionRow>(open_exemption_of, member);
}

void each_stay(db::Tx& tx, OrganisationId top, base::Day tree_day, std::function<void(Stay const&)> const& use) {
    tx.each<Stay>(stays_below, use, top, tree_day);
}

std::vector<Exemption> exemptions(db::Tx& tx) {
    return tx.all<Exemption>(all_exemptions);
}

std::vector<MembershipRow> stays(db::Tx& tx, MemberId member) {
    return tx.all<MembershipRow>(stays_of_member, member);
}

std::vector<ExemptionRow> exemptions_of(db::Tx& tx, MemberId member) {
    return tx.all<ExemptionRow>(exemptions_of_member, member);
}

std::optional<Named> named(db::Tx& tx, MemberId id) {
    return tx.maybe<Named>(named_member, id);
}

void add_office(db::Tx& tx, OfficeId id, OfficeHeld const& office) {
    tx.run(add_office_row, office.organisation_id, id, office.member_id, office.office, office.from_day, office.to_day);
}

std::vector<OfficeHeld> offices_on(db::Tx& tx, OrganisationId organisation, base::Day day) {
    return tx.all<OfficeHeld>(offices_of_day, organisation, day);
}

std::vector<OfficeHeld> offices_of(db::Tx& tx, MemberId member, base::Day day) {
    return tx.all<OfficeHeld>(offices_of_member, member, day);
}

std::vector<OfficeHeld> lasting_offices_of(db::Tx& tx, MemberId member, base::Day day) {
    return tx.all<OfficeHeld>(lasting_of_member, member, day);
}

std::vector<OfficeHeld> lasting_offices(db::Tx& tx, base::Day day) {
    return tx.all<OfficeHeld>(lasting_of_all, day);
}

std::vector<OrganisationId> cells_of(db::Tx& tx, MemberId member, base::Day day) {
    return tx.all<OrganisationId>(cells_of_member, member, day);
}

std::vector<OfficeHolder> office_holders_below(db::Tx& tx, OrganisationId organisation, base::Day day) {
    return tx.all<OfficeHolder>(holders_below, organisation, day);
}

std::vector<MemberBelow> members_below(db::Tx& tx, OrganisationId organisation, base::Day day) {
    return tx.all<MemberBelow>(members_of_below, organisation, day);
}

}  // namespace members::store
