// What pages are shown of a session and of accounts.
#include "accounts/views.h"

#include "json/names.h"

namespace accounts {
namespace {

using organisations::Reach;
using organisations::Tree;

// Where each level begins. An organisation stands under its highest level alone.
std::vector<Place> places_of(Reach const& reach) {
    using enum rights::Right;
    std::vector<Place> places;
    for (auto const right : {administer, run_cell, see_register, see_meetings}) {
        auto const level = rights::level_for(right);
        for (auto const* const node : reach.tops(right))
            if (reach.level_at(node->id) == level)
                places.push_back({{node->id, node->name, node->kind, reach.tree().path_of(*node)}, level});
    }
    return places;
}

std::optional<SessionAccount> account_of(db::Tx& tx, rights::Actor const& actor, base::Day today) {
    if (!actor.is_signed_in()) return std::nullopt;
    auto const row = store::listed_one(tx, AccountId{actor.account_id}, today);
    if (!row) return std::nullopt;
    return SessionAccount{row->id,        row->login_name,       row->name,
                          row->member_id, row->is_administrator, !row->has_password};
}

State state_of(store::ListedRow const& row) {
    if (row.is_blocked) return State::blocked;
    return row.has_password ? State::active : State::invited;
}

}  // namespace

Session session_of(db::Tx& tx, rights::Actor const& actor, base::Day today) {
    auto const tree = organisations::shared_tree_on(tx, today);
    Session session;
    session.account = account_of(tx, actor, today);
    session.today = today;
    if (auto const* const root = tree->root(); root != nullptr) session.site = {root->name, root->id};
    for (auto const name : json::names_of<rights::Right>()) {
        auto const right = *json::named<rights::Right>(name);
        if (rights::may_somewhere(actor, right)) session.rights.push_back(right);
    }
    session.places = places_of(Reach(*tree, actor));
    if (!session.places.empty()) session.home_id = session.places.front().organisation.id;
    return session;
}

AccountView account_view(store::ListedRow const& row, std::vector<store::PostRow> const& posts, Tree const& tree) {
    AccountView view{row.id, row.version,          row.login_name, row.name,         row.member_id,
                     {},     row.is_administrator, state_of(row),  row.last_seen_at, {}};
    if (auto const* const cell = row.cell_id ? tree.find(*row.cell_id) : nullptr; cell != nullptr)
        view.cell = NamedCell{cell->id, cell->name, tree.path_of(*cell)};
    for (auto const& post : posts) {
        if (post.account_id != row.id) continue;
        auto const* const at = tree.find(post.organisation_id);
        view.posts.push_back(
            {post.id, {post.organisation_id, at == nullptr ? std::string() : at->name}, post.from_day, post.to_day});
    }
    return view;
}

}  // namespace accounts
