// What the routes of this room share.
#include "meetings/cell_calls.h"

namespace meetings {

base::Result<> require_cell(db::Tx& tx, http::Call& call, rights::Right right, OrganisationId id) {
    auto const tree = organisations::shared_tree_on(tx, call.today());
    auto const* const node = TRY(organisations::Reach(*tree, call.actor()).require(right, id));
    if (!organisations::is_cell(node->kind))
        return base::Error{base::Fault::refused, "organisation.not_a_cell", {{"name", node->name}}};
    return {};
}

std::pair<Named, std::optional<Named>> cell_and_parent(db::Tx& tx, OrganisationId cell, base::Day day) {
    auto const tree = organisations::shared_tree_on(tx, day);
    auto const* const node = tree->find(cell);
    if (node == nullptr) return {{cell, {}}, {}};
    auto const* const above = node->parent_id ? tree->find(*node->parent_id) : nullptr;
    if (above == nullptr) return {{cell, node->name}, {}};
    return {{cell, node->name}, Named{above->id, above->name}};
}

People::People(db::Tx& tx, OrganisationId cell, base::Day day) : tx_(tx) {
    for (auto const& one : members::called_on(tx, cell, day)) called_.emplace(one.member_id, one.full_name);
}

std::optional<Person> People::find_called(std::optional<MemberId> const& member) const {
    if (!member) return std::nullopt;
    auto const found = called_.find(*member);
    if (found == called_.end()) return std::nullopt;
    return Person{*member, found->second};
}

std::optional<Person> People::find(std::optional<MemberId> const& member) const {
    if (auto called = find_called(member)) return called;
    if (!member) return std::nullopt;
    auto const named = members::named(tx_, *member);
    return named ? std::optional(Person{named->id, named->full_name}) : std::nullopt;
}

}  // namespace meetings
