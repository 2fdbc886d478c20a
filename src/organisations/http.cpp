// What the server answers about the Party tree: as much of it as the caller may know of.
#include <set>

#include "organisations/store.h"
#include "platform/http/route.h"

namespace organisations {
namespace {

struct OnDay {
    std::optional<base::Day> on{};
};
RECORD(OnDay, on)

struct KnownOrganisation {
    OrganisationId id{};
    std::optional<OrganisationId> parent_id{};
    Kind kind = Kind::attached_cell;
    std::string name{};
    std::optional<std::string> code{};
    std::optional<std::string> place{};
    rights::Level level = rights::Level::none;
};
RECORD(KnownOrganisation, id, parent_id, kind, name, code, place, level)

struct KnownTree {
    base::Day on{};
    std::optional<OrganisationId> root_id{};
    std::vector<KnownOrganisation> rows{};
};
RECORD(KnownTree, on, root_id, rows)

struct Superior {
    OrganisationId id{};
    std::string name{};
};
RECORD(Superior, id, name)

struct Child {
    OrganisationId id{};
    Kind kind = Kind::attached_cell;
    std::string name{};
};
RECORD(Child, id, kind, name)

struct OrganisationDetail {
    OrganisationId id{};
    std::int64_t version = 1;
    Kind kind = Kind::attached_cell;
    std::string name{};
    std::optional<std::string> code{};
    std::optional<std::string> place{};
    rights::Level level = rights::Level::none;
    std::vector<Superior> path{};
    std::vector<Child> children{};
};
RECORD(OrganisationDetail, id, version, kind, name, code, place, level, path, children)

std::set<OrganisationId> known_ids(Reach const& reach) {
    std::set<OrganisationId> ids;
    for (auto const* const node : reach.known()) ids.insert(node->id);
    return ids;
}

base::Result<KnownTree> known_tree(http::Call& call, OnDay const& in) {
    auto const on = in.on.value_or(call.today());
    auto const tree = call.read([&](db::Tx& tx) { return shared_tree_on(tx, on); });
    Reach const reach(*tree, call.actor());
    auto const known = known_ids(reach);
    KnownTree answer{on, std::nullopt, {}};
    for (auto const* const node : tree->in_reading_order()) {
        if (!known.contains(node->id)) continue;
        if (node == tree->root()) answer.root_id = node->id;
        answer.rows.push_back(
            {node->id, node->parent_id, node->kind, node->name, node->code, node->place, reach.level_at(node->id)});
    }
    return answer;
}

std::vector<Superior> superiors_of(Tree const& tree, Node const& node) {
    std::vector<Superior> path;
    for (auto const* at = node.parent_id ? tree.find(*node.parent_id) : nullptr; at != nullptr;
         at = at->parent_id ? tree.find(*at->parent_id) : nullptr)
        path.insert(path.begin(), Superior{at->id, at->name});
    return path;
}

// Known to whoever has a level at it or at something below it.
base::Result<OrganisationDetail> organisation(http::Call& call, http::Nothing const&) {
    auto const id = TRY(call.id<Organisation>("organisation"));
    auto const tree = call.read([&](db::Tx& tx) { return shared_tree_on(tx, call.today()); });
    Reach const reach(*tree, call.actor());
    auto const known = known_ids(reach);
    auto const* const node = tree->find(id);
    if (node == nullptr || !known.contains(id)) return http::Call::not_found();
    OrganisationDetail answer{
        id, 1, node->kind, node->name, node->code, node->place, reach.level_at(id), superiors_of(*tree, *node), {}};
    answer.version = call.read([&](db::Tx& tx) { return store::version_of(tx, id); });
    for (auto const* const child : tree->in_reading_order())
        if (child->parent_id == id && known.contains(child->id))
            answer.children.push_back({child->id, child->kind, child->name});
    return answer;
}

}  // namespace

std::vector<http::Route> routes() {
    using http::Method;
    using rights::Right;
    return {http::route<OnDay, KnownTree>(Method::get, "/api/organisations", Right::signed_in,
                                          "The organisations the caller may know of, superiors first", &known_tree),
            http::route<http::Nothing, OrganisationDetail>(Method::get, "/api/organisations/{organisation}",
                                                           Right::signed_in,
                                                           "One organisation, its superiors and "
                                                           "what is directly below it",
                                                           &organisation)};
}

}  // namespace organisations
