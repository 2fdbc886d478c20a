// Values, head and form put together.
#include "documents/documents.h"
#include "documents/forms.h"
#include "documents/head.h"

namespace documents {

base::Result<FormFollowed> form_followed(db::Tx& tx, FormAsked const& asked, words::Language language) {
    auto const& layout = layout_on(asked.day);
    auto const tree = organisations::shared_tree_on(tx, asked.day);
    auto const form = TRY(form_in_force(tx, *tree, asked.organisation, asked.kind, layout.layout));
    FormFollowed followed{layout.layout, layout.from, layout.documents, layout.status, note_in(layout, language)};
    if (form.is_built_in()) return followed;
    followed.own_file = form.version->file_name;
    if (auto const* const node = tree->find(form.version->organisation_id)) followed.set_by = node->name;
    return followed;
}

base::Result<std::string> render(db::Tx& tx, Paper const& paper) {
    auto const& layout = layout_on(paper.day).layout;
    auto const head = TRY(head_of(tx, paper.kind, paper.organisation, paper.day, paper.number));
    // An organisation that is no more has no forms of its own; those above it at that time may have.
    auto const tree = organisations::shared_tree_on(tx, paper.day);
    auto const in_force = TRY(form_in_force(tx, *tree, paper.organisation, paper.kind, layout));
    auto const form = TRY(template_of(tx, in_force, paper.kind, layout));
    auto values = paper.values;
    auto const its_head = json::encode(head);
    for (auto const& [name, value] : its_head.as_object()) values[name] = value;
    return form.fill(values, paper.charts);
}

}  // namespace documents
