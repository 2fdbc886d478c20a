#pragma once
// Private to reports: the text of a report as people have written it, version by version.
#include "reports/answer.h"

namespace reports {

struct NewText {
    OrganisationId organisation{};
    base::Quarter quarter{};
    std::int64_t version = 0;  // the one it was written from; 0 for the first
    std::vector<Section> sections{};
};
// The act of saving a text: every one a version. Faults: body.invalid (too long, an unknown figure), report_text.stale.
base::Result<ReportText> save_text(events::Context& context, NewText text);

base::Result<ReportText> text_of_version(db::Tx& tx, OrganisationId organisation, base::Quarter quarter,
                                         std::int64_t version);

}  // namespace reports
