// How far grants reach over the tree.
#include <algorithm>
#include <set>

#include "organisations/organisations.h"
#include "platform/http/call.h"

namespace organisations {

Reach::Reach(Tree const& tree, rights::Actor const& actor) : tree_(tree) {
    for (auto const& grant : actor.grants)
        if (tree.find(OrganisationId{grant.organisation_id}) != nullptr) grants_.push_back(grant);
    if (actor.is_administrator && tree.root() != nullptr)
        grants_.push_back({tree.root()->id.value, rights::Level::administers});
}

Node const* Reach::above(Node const& node) const {
    return node.parent_id ? tree_.find(*node.parent_id) : nullptr;
}

rights::Level Reach::level_at(OrganisationId id) const {
    auto level = rights::Level::none;
    for (auto const* at = tree_.find(id); at != nullptr; at = above(*at))
        for (auto const& grant : grants_)
            if (grant.organisation_id == at->id.value && (grant.level != rights::Level::belongs || at->id == id))
                level = std::max(level, grant.level);
    return level;
}

base::Result<Node const*> Reach::require(rights::Right right, OrganisationId id) const {
    auto const* const node = tree_.find(id);
    auto const level = level_at(id);
    if (node == nullptr || level == rights::Level::none) return http::Call::not_found();
    if (level < rights::level_for(right)) return http::Call::forbidden();
    return node;
}

// Where he has the right without having been granted anything, he has it from above.
std::vector<Node const*> Reach::tops(rights::Right right) const {
    std::set<OrganisationId> granted;
    for (auto const& grant : grants_) granted.insert(OrganisationId{grant.organisation_id});
    std::vector<Node const*> tops;
    for (auto const id : granted) {
        auto const* const node = tree_.find(id);
        auto const is_below = node->parent_id && may(right, *node->parent_id);
        if (may(right, id) && !is_below) tops.push_back(node);
    }
    return tops;
}

std::vector<Node const*> Reach::known() const {
    std::set<OrganisationId> ids;
    for (auto const& grant : grants_) {
        auto const* const top = tree_.find(OrganisationId{grant.organisation_id});
        for (auto const* at = top; at != nullptr; at = above(*at)) ids.insert(at->id);
        if (grant.level == rights::Level::belongs) continue;
        for (auto const* const node : tree_.below(*top)) ids.insert(node->id);
    }
    std::vector<Node const*> known;
    for (auto const id : ids) known.push_back(tree_.find(id));
    return known;
}

}  // namespace organisations
