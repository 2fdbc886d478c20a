#pragma once
// Private to documents: which form a paper is filled from, and the acts by which an office puts its own in place.
#include "documents/kinds.h"
#include "documents/store.h"

namespace documents {

// The nearest organisation upwards that has set a form for the kind and layout; none: the form that comes with the
// program. A version without a file is the wish to use that one.
struct FormInForce {
    std::optional<store::FormVersion> version{};
    [[nodiscard]] bool is_built_in() const { return !version || !version->file_name; }
};
// Fault: http.not_found (no such organisation today).
base::Result<FormInForce> form_in_force(db::Tx& tx, organisations::Tree const& tree, OrganisationId organisation,
                                        Kind kind, std::string_view layout);
std::string bytes_of(db::Tx& tx, FormInForce const& form, Kind kind, std::string_view layout);

// Ready to be filled; forms are read once and kept. Faults: those of print::Template::read.
base::Result<print::Template> template_of(db::Tx& tx, FormInForce const& form, Kind kind, std::string_view layout);

// The act of putting an organisation's own form in place. Faults: those of print::Template::read, template.invalid for
// marks that name nothing.
struct NewForm {
    OrganisationId organisation{};
    Kind kind = Kind::minutes;
    std::string layout{};
    std::string file_name{};
};
base::Result<store::FormVersion> keep_form(events::Context& context, NewForm const& form, std::string_view bytes);
// The act of going back to the form that comes with the program. Fault: paper_form.is_built_in.
base::Result<store::FormVersion> reset_form(events::Context& context, NewForm const& form);

// The values of a form's sample: each text is what `label` says of it, each list has two entries.
boost::json::object sample_of(std::vector<print::Known> const& known, std::string const& path,
                              std::string (*label)(std::string const& path));

}  // namespace documents
