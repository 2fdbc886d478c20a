// Reading pages of the register: where an index has the order, row by row behind the last place; else the places of all
// that pass are gathered and put in order, and only the page's rows are read.
#include "members/lists.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <unordered_map>
#include <unordered_set>

#include "members/search.h"
#include "members/store.h"

namespace members {
namespace {

using organisations::Tree;

// In a scope of fewer, gathering is quicker than looking through everybody in an index's order.
constexpr std::int64_t few_members = 600;

std::string value_of(store::Sortable const& member, Tree const& tree, ListOrder order) {
    switch (order.sort) {
        case SortBy::name: return member.sort_key;
        case SortBy::admitted_on: return base::to_text(member.admitted_on);
        case SortBy::born_on:
            return member.born_on ? base::to_text(*member.born_on) : std::string(unknown_day(order.direction));
        case SortBy::cell: break;
    }
    std::array<char, 12> place{};
    std::snprintf(place.data(), place.size(), "%08zu ", tree.place_in_order(member.cell_id));
    return place.data() + member.sort_key;
}

// One digit before what the list sorts by: whoever fits best stands first in both directions.
std::string rank_digit(std::string_view name_key, Typed const& typed, Direction direction) {
    if (typed.is_empty()) return "";
    auto const rank = rank_of(name_key, typed);
    return std::to_string(direction == Direction::ascending ? rank : ranks - rank);
}

std::vector<Place> gathered(db::Tx& tx, Tree const& tree, ListRequest const& request) {
    std::vector<Place> places;
    auto const typed = typed_words(request.typed);
    store::each_sortable(tx, request.scope, request.filter, [&](store::Sortable&& member) {
        places.push_back(
            {rank_digit(member.sort_key, typed, request.order.direction) + value_of(member, tree, request.order),
             member.id});
    });
    arrange(places, request.order.direction);
    if (request.order.sort == SortBy::cell) {
        // Whoever may belong to two cells stands once, where he comes first.
        std::unordered_set<std::int64_t> met;
        std::erase_if(places, [&](Place const& place) { return !met.insert(place.id.value).second; });
    }
    return places;
}

bool is_behind(Place const& place, Place const& last, Direction direction) {
    return direction == Direction::ascending ? place > last : place < last;
}

// One more than the page holds, so that it is known whether there is another.
struct Read {
    std::vector<Place> places{};
    std::int64_t total = 0;
};

Read read_gathered(db::Tx& tx, Tree const& tree, ListRequest const& request) {
    auto places = gathered(tx, tree, request);
    Read read{{}, static_cast<std::int64_t>(places.size())};
    auto const last = request.after ? request.after->last : before_all(request.order.direction);
    auto const begin = std::find_if(places.begin(), places.end(), [&](Place const& place) {
        return is_behind(place, last, request.order.direction);
    });
    auto const count = std::min<std::ptrdiff_t>(places.end() - begin, request.limit + 1);
    read.places.assign(begin, begin + count);
    return read;
}

Read read_page(db::Tx& tx, Tree const& tree, ListRequest const& request) {
    if (!request.filter.is_empty() || request.order.sort == SortBy::cell) return read_gathered(tx, tree, request);
    auto const total = request.after ? request.after->total : store::stays_in(tx, request.scope);
    if (total < few_members) return read_gathered(tx, tree, request);
    auto const last = request.after ? request.after->last : before_all(request.order.direction);
    return {store::places_after(tx, request.scope, request.order, last, request.limit + 1), total};
}

}  // namespace

ListPage page_of(db::Tx& tx, Tree const& tree, ListRequest const& request) {
    auto read = read_page(tx, tree, request);
    ListPage page{{}, std::nullopt, read.total};
    auto const limit = static_cast<std::size_t>(request.limit);
    if (read.places.size() > limit) {
        read.places.resize(limit);
        page.next = Cursor{request.order, read.places.back(), read.total};
    }
    for (auto const& place : read.places) page.members.push_back(place.id);
    return page;
}

std::vector<MemberId> everybody(db::Tx& tx, Tree const& tree, ListRequest const& request) {
    std::vector<MemberId> members;
    for (auto const& place : gathered(tx, tree, request)) members.push_back(place.id);
    return members;
}

std::vector<RegisteredMember> listed(db::Tx& tx, std::vector<MemberId> const& members, base::Day day,
                                     std::function<bool(OrganisationId)> const& is_visible) {
    std::vector<RegisteredMember> list(members.size());
    std::unordered_map<std::int64_t, RegisteredMember*> by_id;
    for (std::size_t at = 0; at < members.size(); ++at) by_id.emplace(members[at].value, &list[at]);
    for (std::size_t first = 0; first < members.size(); first += store::most_at_once) {
        auto const count = std::min(store::most_at_once, members.size() - first);
        auto const begin = members.begin() + static_cast<std::ptrdiff_t>(first);
        std::vector<MemberId> const some(begin, begin + static_cast<std::ptrdiff_t>(count));
        for (auto& row : store::listed(tx, some, day)) by_id.at(row.id.value)->row = std::move(row);
        for (auto const& stay : store::stays_of(tx, some, day)) {
            auto& cell = by_id.at(stay.member_id.value)->cell_id;
            if (!cell && is_visible(stay.cell_id)) cell = stay.cell_id;
        }
        for (auto const& office : store::offices_of(tx, some, day))
            by_id.at(office.member_id.value)->offices.push_back(office);
    }
    return list;
}

std::vector<MemberId> found(db::Tx& tx, store::Scope const& scope, std::string_view typed, std::size_t limit) {
    store::Filter const filter{{}, {}, wanted_words(typed)};
    if (filter.words.empty() || scope.tops.empty()) return {};
    auto const wanted = typed_words(typed);
    std::vector<Place> places;
    store::each_sortable(tx, scope, filter, [&](store::Sortable&& member) {
        places.push_back({rank_digit(member.sort_key, wanted, Direction::ascending) + member.sort_key, member.id});
    });
    arrange(places, Direction::ascending);
    std::vector<MemberId> members;
    for (auto const& place : places) members.push_back(place.id);
    return members.size() > limit ? std::vector(members.begin(), members.begin() + static_cast<std::ptrdiff_t>(limit))
                                  : members;
}

void refresh_search(events::Context& context) {
    for (auto some = store::without_sort_key(context.tx); !some.empty(); some = store::without_sort_key(context.tx))
        for (auto const& member : some) store::set_search(context.tx, member.id, member.full_name, member.card_number);
}

}  // namespace members
