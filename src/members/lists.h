#pragma once
// Reading pages of the register, and finding persons.
#include "members/list_store.h"

namespace members {

struct ListRequest {
    store::Scope scope{};
    store::Filter filter{};
    ListOrder order{};
    std::optional<Cursor> after{};
    std::int64_t limit = 50;
    std::string typed{};  // not empty: whose name fits it best comes first (members::rank_of)
};

struct ListPage {
    std::vector<MemberId> members{};
    std::optional<Cursor> next{};
    std::int64_t total = 0;
};
ListPage page_of(db::Tx& tx, organisations::Tree const& tree, ListRequest const& request);

// All of a list, in its order.
std::vector<MemberId> everybody(db::Tx& tx, organisations::Tree const& tree, ListRequest const& request);

// What a list shows of a member.
struct RegisteredMember {
    store::ListedRow row{};
    std::optional<OrganisationId> cell_id{};  // of those that may be seen, the one he came to last
    std::vector<OfficeHeld> offices{};
};
// In the order of the ids; `is_visible` says of which cells the caller may know.
std::vector<RegisteredMember> listed(db::Tx& tx, std::vector<MemberId> const& members, base::Day day,
                                     std::function<bool(OrganisationId)> const& is_visible);

// The best of those whom the words find: by members::rank_of, then in Vietnamese order.
std::vector<MemberId> found(db::Tx& tx, store::Scope const& scope, std::string_view typed, std::size_t limit);

}  // namespace members
