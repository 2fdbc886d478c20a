// Grants spread over the tree.
#include <algorithm>
#include <set>

#include "organisations/organisations.h"

namespace organisations {
namespace {

void raise(rights::Level& level, rights::Level to) {
    level = std::max(level, to);
}

}  // namespace

Reach::Reach(Tree const& tree, rights::Actor const& actor) : tree_(tree) {
    auto grants = actor.grants;
    if (actor.is_administrator && tree.root() != nullptr)
        grants.push_back({tree.root()->id.value, rights::Level::administers});
    for (auto const& grant : grants) {
        auto const* const top = tree.find(OrganisationId{grant.organisation_id});
        if (top == nullptr) continue;
        if (grant.level == rights::Level::belongs) {
            raise(levels_[top->id], grant.level);
        } else {
            for (auto const* const node : tree.below(*top)) raise(levels_[node->id], grant.level);
        }
    }
}

rights::Level Reach::level_at(OrganisationId id) const {
    auto const found = levels_.find(id);
    return found == levels_.end() ? rights::Level::none : found->second;
}

base::Result<Node const*> Reach::require(rights::Right right, OrganisationId id) const {
    auto const* const node = tree_.find(id);
    auto const level = level_at(id);
    if (node == nullptr || level == rights::Level::none) return http::Call::not_found();
    if (level < rights::level_for(right)) return http::Call::forbidden();
    return node;
}

std::vector<Node const*> Reach::tops(rights::Right right) const {
    std::vector<Node const*> tops;
    for (auto const& [id, level] : levels_) {
        auto const* const node = tree_.find(id);
        auto const is_below = node->parent_id && may(right, *node->parent_id);
        if (may(right, id) && !is_below) tops.push_back(node);
    }
    return tops;
}

std::vector<Node const*> Reach::known() const {
    std::set<OrganisationId> ids;
    for (auto const& [id, level] : levels_)
        for (auto const* at = tree_.find(id); at != nullptr && ids.insert(at->id).second;)
            at = at->parent_id ? tree_.find(*at->parent_id) : nullptr;
    std::vector<Node const*> known;
    for (auto const id : ids) known.push_back(tree_.find(id));
    return known;
}

}  // namespace organisations
