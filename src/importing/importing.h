#pragma once
// Imports as an office does them at a page: a file is uploaded, looked at, corrected and taken, or thrown away; what
// was taken can be told of later, and undone as a whole.
#include <vector>

#include "platform/events/act.h"
#include "platform/fwd.h"
#include "platform/imports/outcome.h"

namespace importing {

using imports::ImportId;

// Whether an import can be undone. Faults: http.not_found, import.is_undone, import.cannot_be_undone (an older program
// took it), import.stands_under with a field for each thing that stands on it: pointer "/member/<id>", a code such as
// import.office_stands.
base::Result<> may_be_undone(db::Tx& tx, ImportId id, base::Day today);
// The act of undoing it: what it made goes, what it changed is again what it was, and the import says so. Faults: those
// of may_be_undone, and job.cancelled.
base::Result<> undo(events::Context& context, ImportId id, jobs::Progress& progress);

// Files nobody came back for go after a week, those that are cancelled too.
void remove_expired(events::Context& context);

std::vector<http::Route> routes();

}  // namespace importing
