#pragma once
// SQL of the register's lists and of its search.
#include "members/register_list.h"
#include "platform/db/tx.h"

namespace members::store {

// The organisations whose members may be seen: these and all below them, on a day.
struct Scope {
    std::vector<OrganisationId> tops{};
    base::Day day{};
    bool is_everything = false;  // the root is among the tops
};

struct Filter {
    std::optional<StandingFilter> standing{};
    std::optional<Office> office{};
    std::vector<std::string> words{};  // members::wanted_words

    [[nodiscard]] bool is_empty() const { return !standing && !office && words.empty(); }
};

// What lists sort by.
struct Sortable {
    MemberId id{};
    OrganisationId cell_id{};
    std::string sort_key{};
    base::PartialDay admitted_on{};
    std::optional<base::PartialDay> born_on{};
};
RECORD(Sortable, id, cell_id, sort_key, admitted_on, born_on)

// How many stays the scope has that day.
std::int64_t stays_in(db::Tx& tx, Scope const& scope);
// Everybody in the scope whom the filter lets through, in no order; whoever may belong to two cells comes twice.
void each_sortable(db::Tx& tx, Scope const& scope, Filter const& filter, std::function<void(Sortable&&)> const& use);
// The first of everybody in the scope behind a place, in an order that has an index: not by cell.
std::vector<Place> places_after(db::Tx& tx, Scope const& scope, ListOrder order, Place const& last, std::int64_t limit);

struct ListedRow {
    MemberId id{};
    std::int64_t version = 1;
    std::string full_name{};
    std::optional<std::string> card_number{};
    std::optional<Sex> sex{};
    std::optional<base::PartialDay> born_on{};
    base::PartialDay admitted_on{};
    std::optional<base::PartialDay> official_on{};
    bool is_exempt = false;
};
RECORD(ListedRow, id, version, full_name, card_number, sex, born_on, admitted_on, official_on, is_exempt)

struct CurrentStay {
    MemberId member_id{};
    OrganisationId cell_id{};
};
RECORD(CurrentStay, member_id, cell_id)

// Of these members, by their ids: at most `most_at_once` of them.
inline constexpr std::size_t most_at_once = 200;
std::vector<ListedRow> listed(db::Tx& tx, std::vector<MemberId> const& members, base::Day day);
// The stays of that day, the latest first.
std::vector<CurrentStay> stays_of(db::Tx& tx, std::vector<MemberId> const& members, base::Day day);
std::vector<OfficeHeld> offices_of(db::Tx& tx, std::vector<MemberId> const& members, base::Day day);

struct Summary {
    std::int64_t total = 0;
    std::int64_t official = 0;
    std::int64_t probationary = 0;
    std::int64_t exempt = 0;
};
RECORD(Summary, total, official, probationary, exempt)
Summary summary(db::Tx& tx, Scope const& scope);

struct CellCount {
    OrganisationId cell_id{};
    std::int64_t members = 0;
};
RECORD(CellCount, cell_id, members)
std::vector<CellCount> counts_by_cell(db::Tx& tx, Scope const& scope);

// What search goes by is missing for members written by an older program: those are given, at most a thousand.
std::vector<Named> without_sort_key(db::Tx& tx);

}  // namespace members::store
