// Taking back what an import added to the tree.
#include "organisations/store.h"

namespace organisations {
namespace {

imports::Standing standing(db::Tx& tx, imports::Undoing const& undoing) {
    imports::Standing found;
    for (auto const& one : store::hanging_under_made(tx, undoing.id))
        found.push_back({"/organisation/" + base::to_text(one.id), "import.organisation_stands", {{"name", one.name}}});
    return found;
}
imports::Stander const organisations_stand{&standing};

}  // namespace

std::vector<events::Change> take_back(events::Context& context, imports::ImportId id) {
    std::vector<events::Change> changes;
    for (auto const organisation : imports::made(context.tx, id, "organisation"))
        changes.push_back({"organisation", organisation, 2, R"({"removed":true})"});
    store::remove_made(context.tx, id);
    return changes;
}

}  // namespace organisations
