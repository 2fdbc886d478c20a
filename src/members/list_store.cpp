// SQL of the register's lists and of its search.
#include "members/list_store.h"

#include <limits>

#include "base/text.h"

// Ids come as one text of 20 digits each, since a parameter holds one value.
#define WITH_IDS(parameter, name)                                                            \
    name "_at (id, at) as (\n"                                                               \
         "    select cast(substr(cast(" parameter                                            \
         " as text), 1, 20) as bigint), 1\n"                                                 \
         "    union all\n"                                                                   \
         "    select cast(substr(" parameter ", at + 20, 20) as bigint), at + 20 from " name \
         "_at where at + 20 <= length(" parameter                                            \
         ")\n"                                                                               \
         ")"

// "below (id)": the organisations of $1 and everything under them on the day $2.
#define WITH_SCOPE \
    "\nwith recursive " WITH_IDS("$1", "top") ", below (id) as (\n"                                   \
    "    select id from top_at\n"                                                                     \
    "    union\n"                                                                                     \
    "    select o.organisation_id from organisation_states o join below b on o.parent_id = b.id\n"    \
    "    where (o.from_day is null or o.from_day <= $2) and (o.to_day is null or o.to_day >= $2)\n"   \
    ")"

// A sign before s.cell_id keeps SQLite from looking a person up cell by cell.
// The stay s may last on the day $2: a date known in part is the beginning of a whole one's text.
#define STAYS "s.from_day <= $2 and (s.to_day is null or s.to_day >= substr($2, 1, length(s.to_day)))"

#define IS_EXEMPT                                                                                              \
    "exists (select 1 from exemptions e where e.member_id = m.id and (e.from_day is null or e.from_day <= $2)" \
    " and (e.to_day is null or e.to_day >= substr($2, 1, length(e.to_day))))"

// $3 is the day after $2: whatever is before it is certainly not later than $2.
#define IS_OFFICIAL "m.official_on < substr($3, 1, length(m.official_on))"
#define IS_PROBATIONARY "(m.official_on is null or m.official_on > substr($2, 1, length(m.official_on)))"

#define HAS_WORD(parameter)                                                              \
    " and (cast(" parameter                                                              \
    " as text) is null or exists (select 1 from member_words w where w.member_id = m.id" \
    " and substr(w.word, 1, length(" parameter ")) = " parameter "))"

// $4: standing, $5: office, $6 to $10: further words.
#define PASSES                                                                                                        \
    "\n  and (cast($4 as text) is null or ($4 = 'official' and " IS_OFFICIAL                                          \
    ")"                                                                                                               \
    " or ($4 = 'probationary' and " IS_PROBATIONARY ") or ($4 = 'exempt' and " IS_EXEMPT                              \
    "))"                                                                                                              \
    "\n  and (cast($5 as text) is null or exists (select 1 from offices o where o.member_id = m.id and o.office = $5" \
    " and (o.from_day is null or o.from_day <= $2) and (o.to_day is null or o.to_day >= $2)))" HAS_WORD("$6")         \
        HAS_WORD("$7") HAS_WORD("$8") HAS_WORD("$9") HAS_WORD("$10")

// $6: everything is in the scope, and nobody need look where.
#define PAGE_BY(name, value, comparison, direction)                                                                 \
    {                                                                                                               \
        "members." name, WITH_SCOPE "\nselect " value                                                               \
                                    " as value, m.id as id from members m\n"                                        \
                                    "where (" value ", m.id) " comparison                                           \
                                    " ($3, $4)\n"                                                                   \
                                    "  and exists (select 1 from memberships s where s.member_id = m.id and " STAYS \
                                    " and ($6 or +s.cell_id in (select id from below)))\n"                          \
                                    "order by " value " " direction ", m.id " direction " limit $5"                 \
    }

namespace members::store {
namespace {

db::Query const count_stays{"members.stays_in", WITH_SCOPE R"sql(
select count(*) from below b join memberships s on s.cell_id = b.id where )sql" STAYS};

db::Query const count_all_stays{"members.all_stays", R"sql(
select count(*) from memberships s where s.from_day <= $1 and (s.to_day is null or s.to_day >= substr($1, 1, length(s.to_day))))sql"};

db::Query const sortable_in_scope{"members.sortable_in_scope", WITH_SCOPE R"sql(
select m.id, s.cell_id, m.sort_key, m.admitted_on, m.born_on
from below b join memberships s on s.cell_id = b.id join members m on m.id = s.member_id
where )sql" STAYS PASSES};

db::Query const sortable_by_word{"members.sortable_by_word", WITH_SCOPE R"sql(
select m.id, s.cell_id, m.sort_key, m.admitted_on, m.born_on
from member_words f cross join members m cross join memberships s
where f.word >= $11 and f.word < $12 and m.id = f.member_id and s.member_id = m.id
  and ($13 or +s.cell_id in (select id from below)) and )sql" STAYS PASSES};

db::Query const word_count{"members.word_count", R"sql(
select count(*) from (select 1 as one from member_words where word >= $1 and word < $2 limit $3) found)sql"};

db::Query const by_name PAGE_BY("page_by_name", "sort_key", ">", "asc");
db::Query const by_name_back PAGE_BY("page_by_name_back", "sort_key", "<", "desc");
db::Query const by_admission PAGE_BY("page_by_admission", "admitted_on", ">", "asc");
db::Query const by_admission_back PAGE_BY("page_by_admission_back", "admitted_on", "<", "desc");
db::Query const by_birth PAGE_BY("page_by_birth", "coalesce(born_on, '9')", ">", "asc");
db::Query const by_birth_back PAGE_BY("page_by_birth_back", "coalesce(born_on, '')", "<", "desc");

db::Query const listed_rows{"members.listed", "\nwith recursive " WITH_IDS("$1", "given") R"sql(
select m.id, m.version, m.full_name, m.card_number, m.sex, m.born_on, m.admitted_on, m.official_on, )sql" IS_EXEMPT
                                                                                          R"sql( as is_exempt
from given_at g join members m on m.id = g.id)sql"};

db::Query const stays_of_given{"members.stays_of", "\nwith recursive " WITH_IDS("$1", "given") R"sql(
select s.member_id, s.cell_id from given_at g join memberships s on s.member_id = g.id
where )sql" STAYS R"sql(
order by s.from_day desc, s.id desc)sql"};

db::Query const offices_of_given{"members.offices_of_given", "\nwith recursive " WITH_IDS("$1", "given") R"sql(
select o.organisation_id, o.member_id, o.office, o.from_day, o.to_day
from given_at g join offices o on o.member_id = g.id
where (o.from_day is null or o.from_day <= $2) and (o.to_day is null or o.to_day >= $2)
order by o.member_id, o.organisation_id, o.id)sql"};

db::Query const summary_of_scope{"members.summary", WITH_SCOPE R"sql(
select count(*) as total,
    count(case when )sql" IS_OFFICIAL R"sql( then 1 end) as official,
    count(case when )sql" IS_PROBATIONARY R"sql( then 1 end) as probationary,
    count(case when )sql" IS_EXEMPT R"sql( then 1 end) as exempt
from below b join memberships s on s.cell_id = b.id join members m on m.id = s.member_id
where )sql" STAYS};

db::Query const cell_counts{"members.counts_by_cell", WITH_SCOPE R"sql(
select s.cell_id, count(*) as members from below b join memberships s on s.cell_id = b.id
where )sql" STAYS R"sql(
group by s.cell_id)sql"};

db::Query const unprepared{"members.without_sort_key", R"sql(
select id, full_name, card_number from members where sort_key = '' order by id limit 1000)sql"};

constexpr std::size_t id_digits = 20;
// A word that more members than this have does not find them quickly: another is taken first where there is one.
constexpr std::int64_t many_members = 500;

template <class Ids>
std::string ids_text(Ids const& ids) {
    std::string text;
    for (auto const id : ids) {
        auto const digits = std::to_string(id.value);
        text.append(id_digits - digits.size(), '0').append(digits);
    }
    return text;
}

// Behind every word that begins so.
std::string end_of(std::string const& word) {
    return word + "\xf4\x8f\xbf\xbf";
}

// The word that fewest have comes first.
void rarest_first(db::Tx& tx, std::vector<std::string>& words) {
    std::size_t rarest = 0;
    auto fewest = std::numeric_limits<std::int64_t>::max();
    for (std::size_t at = 0; at < words.size() && words.size() > 1; ++at) {
        auto const count = tx.one<std::int64_t>(word_count, words[at], end_of(words[at]), many_members);
        if (count >= fewest) continue;
        fewest = count;
        rarest = at;
    }
    if (rarest != 0) std::swap(words[0], words[rarest]);
}

db::Query const& page_query(ListOrder order) {
    bool const is_ascending = order.direction == Direction::ascending;
    if (order.sort == SortBy::admitted_on) return is_ascending ? by_admission : by_admission_back;
    if (order.sort == SortBy::born_on) return is_ascending ? by_birth : by_birth_back;
    return is_ascending ? by_name : by_name_back;
}

struct PlaceRow {
    std::string value{};
    MemberId id{};
};
RECORD(PlaceRow, value, id)

}  // namespace

std::int64_t stays_in(db::Tx& tx, Scope const& scope) {
    if (scope.tops.empty()) return 0;
    if (scope.is_everything) return tx.one<std::int64_t>(count_all_stays, scope.day);
    return tx.one<std::int64_t>(count_stays, ids_text(scope.tops), scope.day);
}

void each_sortable(db::Tx& tx, Scope const& scope, Filter const& filter, std::function<void(Sortable&&)> const& use) {
    if (scope.tops.empty()) return;
    auto words = filter.words;
    rarest_first(tx, words);
    auto const word = [&](std::size_t at) { return at < words.size() ? std::optional(words[at]) : std::nullopt; };
    auto const tops = ids_text(scope.tops);
    auto const next_day = scope.day + std::chrono::days(1);
    if (words.empty())
        return tx.each<Sortable>(sortable_in_scope, use, tops, scope.day, next_day, filter.standing, filter.office,
                                 word(1), word(2), word(3), word(4), word(5));
    tx.each<Sortable>(sortable_by_word, use, tops, scope.day, next_day, filter.standing, filter.office, word(1),
                      word(2), word(3), word(4), word(5), words[0], end_of(words[0]), scope.is_everything);
}

std::vector<Place> places_after(db::Tx& tx, Scope const& scope, ListOrder order, Place const& last,
                                std::int64_t limit) {
    std::vector<Place> places;
    if (scope.tops.empty()) return places;
    tx.each<PlaceRow>(
        page_query(order),
        [&](PlaceRow&& row) {
            places.push_back({std::move(row.value), row.id});
        },
        ids_text(scope.tops), scope.day, last.value, last.id, limit, scope.is_everything);
    return places;
}

std::vector<ListedRow> listed(db::Tx& tx, std::vector<MemberId> const& members, base::Day day) {
    return members.empty() ? std::vector<ListedRow>() : tx.all<ListedRow>(listed_rows, ids_text(members), day);
}

std::vector<CurrentStay> stays_of(db::Tx& tx, std::vector<MemberId> const& members, base::Day day) {
    return members.empty() ? std::vector<CurrentStay>() : tx.all<CurrentStay>(stays_of_given, ids_text(members), day);
}

std::vector<OfficeHeld> offices_of(db::Tx& tx, std::vector<MemberId> const& members, base::Day day) {
    return members.empty() ? std::vector<OfficeHeld>() : tx.all<OfficeHeld>(offices_of_given, ids_text(members), day);
}

Summary summary(db::Tx& tx, Scope const& scope) {
    if (scope.tops.empty()) return {};
    return tx.one<Summary>(summary_of_scope, ids_text(scope.tops), scope.day, scope.day + std::chrono::days(1));
}

std::vector<CellCount> counts_by_cell(db::Tx& tx, Scope const& scope) {
    if (scope.tops.empty()) return {};
    return tx.all<CellCount>(cell_counts, ids_text(scope.tops), scope.day);
}

std::vector<Named> without_sort_key(db::Tx& tx) {
    return tx.all<Named>(unprepared);
}

}  // namespace members::store
