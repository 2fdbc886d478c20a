// Rights as far as they can be told without the tree of organisations.
#include "platform/rights/rights.h"

#include <algorithm>

namespace rights {

bool may_somewhere(Actor const& actor, Right right) {
    if (right == Right::anyone) return true;
    if (!actor.is_signed_in() || actor.must_choose_password) return false;
    if (actor.is_administrator || right == Right::signed_in) return true;
    if (right == Right::administer_site) return false;
    return std::any_of(actor.grants.begin(), actor.grants.end(),
                       [&](Grant const& grant) { return grant.level >= level_for(right); });
}

}  // namespace rights
