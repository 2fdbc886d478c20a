// What of this room stands on an import that somebody wants to undo: papers, forms and numbers of organisations that it
// made.
#include "documents/documents.h"
#include "platform/imports/undo.h"

namespace documents {
namespace {

struct PapersAt {
    OrganisationId organisation_id{};
    std::string name{};
};
RECORD(PapersAt, organisation_id, name)

db::Query const papers_at_made{"documents.papers_at_import", R"sql(
select organisation_id, max(name) as name from organisation_states where organisation_id in )sql" MADE_BY_THE_IMPORT(
                                                                 "'organisation'") R"sql(
and (organisation_id in (select organisation_id from paper_forms)
    or organisation_id in (select organisation_id from paper_profiles)
    or organisation_id in (select organisation_id from paper_terms)
    or organisation_id in (select organisation_id from paper_numbers)
    or organisation_id in (select organisation_id from sealed_papers))
group by organisation_id order by organisation_id)sql"};

imports::Standing standing(db::Tx& tx, imports::Undoing const& undoing) {
    imports::Standing found;
    for (auto const& at : tx.all<PapersAt>(papers_at_made, undoing.id))
        found.push_back(
            {"/organisation/" + base::to_text(at.organisation_id), "import.papers_stand", {{"name", at.name}}});
    return found;
}
imports::Stander const papers_stand{&standing};

}  // namespace
}  // namespace documents
