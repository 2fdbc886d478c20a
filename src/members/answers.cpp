// The register as the caller may see it.
#include "members/answers.h"

#include "members/search.h"

namespace members {
namespace {

constexpr std::int64_t usual_limit = 50;
constexpr std::int64_t largest_limit = 200;

bool is_root(Sight const& sight, OrganisationId id) {
    return sight.tree->root() != nullptr && sight.tree->root()->id == id;
}

}  // namespace

OrganisationNamed named(organisations::Tree const& tree, OrganisationId organisation) {
    auto const* const node = tree.find(organisation);
    return {organisation, node == nullptr ? "" : node->name};
}

CellShown shown(organisations::Tree const& tree, OrganisationId cell) {
    auto const* const node = tree.find(cell);
    if (node == nullptr) return {cell, "", ""};
    return {cell, node->name, tree.path_of(*node)};
}

MemberShown shown(Sight const& sight, RegisteredMember const& member, base::Day day) {
    auto const& row = member.row;
    MemberShown shown{row.id,
                      row.full_name,
                      row.card_number,
                      row.sex,
                      row.born_on,
                      row.admitted_on,
                      row.official_on,
                      standing_on(row.official_on, day),
                      row.is_exempt,
                      std::nullopt,
                      {}};
    if (member.cell_id) shown.cell = members::shown(*sight.tree, *member.cell_id);
    for (auto const& office : member.offices)
        shown.offices.push_back({office.office, named(*sight.tree, office.organisation_id)});
    return shown;
}

base::Result<store::Scope> scope_of(Sight const& sight, std::optional<OrganisationId> const& organisation,
                                    base::Day day) {
    if (organisation) {
        TRY(sight.reach.require(rights::Right::see_register, *organisation));
        return store::Scope{{*organisation}, day, is_root(sight, *organisation)};
    }
    store::Scope scope{{}, day, false};
    for (auto const* const top : sight.reach.tops(rights::Right::see_register)) {
        scope.tops.push_back(top->id);
        scope.is_everything |= is_root(sight, top->id);
    }
    return scope;
}

base::Result<ListRequest> list_request(Sight const& sight, ListQuery const& query, base::Day day) {
    ListRequest request;
    request.scope = TRY(scope_of(sight, query.organisation, day));
    request.filter = {query.standing, query.office, wanted_words(query.search.value_or(""))};
    request.typed = query.sort ? "" : query.search.value_or("");
    request.order = {query.sort.value_or(SortBy::name), query.direction.value_or(Direction::ascending)};
    request.limit = query.limit.value_or(usual_limit);
    if (request.limit < 1 || request.limit > largest_limit)
        return base::Error{
            base::Fault::invalid,
            "body.invalid",
            {},
            {{"/limit", "out_of_range", {{"minimum", "1"}, {"maximum", std::to_string(largest_limit)}}}}};
    if (query.after) request.after = TRY(parse_cursor(*query.after, request.order));
    return request;
}

std::vector<http::Route> routes() {
    auto routes = list_routes();
    for (auto const& part : {person_routes(), office_routes()}) routes.insert(routes.end(), part.begin(), part.end());
    return routes;
}

}  // namespace members
