// What is done to the tree: beginning a site, adding organisations.
#include "base/text.h"
#include "json/codec.h"
#include "organisations/store.h"
#include "rules/rules.h"

namespace organisations {
namespace {

std::string described(store::OrganisationRow const& organisation, store::StateRow const& state) {
    auto described = json::encode(state);
    described.as_object()["code"] = json::encode(organisation.code);
    return json::print(described);
}

}  // namespace

Tree tree_on(db::Tx& tx, base::Day day) {
    return Tree(store::nodes_on(tx, day));
}

std::vector<events::Change> add(events::Context& context, std::vector<NewOrganisation> const& organisations) {
    std::vector<store::OrganisationRow> rows;
    std::vector<store::StateRow> states;
    std::vector<events::Change> changes;
    for (auto const& given : organisations) {
        auto const name = base::tidied(given.name);
        rows.push_back({given.id, 1, given.code});
        states.push_back({given.id, context.ids.next<store::State>(), given.from_day, std::nullopt, given.parent_id,
                          given.kind, name, base::match_key(name), given.place});
        changes.push_back({"organisation", given.id.value, 1, described(rows.back(), states.back())});
    }
    store::add(context.tx, rows, states);
    return changes;
}

base::Result<OrganisationId> found_site(events::Context& context, NewOrganisation root) {
    context.tx.lock("organisations");
    if (base::tidied(root.name).empty()) return base::Error{base::Fault::invalid, "organisation.name_missing"};
    if (root.place && !rules::is_place(*root.place))
        return base::Error{base::Fault::invalid, "place.invalid", {{"place", *root.place}}};
    if (!tree_on(context.tx, context.today()).nodes().empty()) return base::Error{base::Fault::refused, "site.exists"};
    root.id = context.ids.next<Organisation>();
    root.parent_id.reset();
    auto changes = add(context, {root});
    events::record(context, {context.ids.next<events::Act>(), "found site", std::move(changes), "site.founded", "{}"});
    return root.id;
}

}  // namespace organisations
