#pragma once
// Private to reports: the text of a quarter report as the figures alone would write it. Pure.
#include "reports/answer.h"

namespace reports {

// Figures stand in it as {{members.admitted}} or, of the quarter before, {{before.members.admitted}}, so that they stay
// those of the register until the report is locked. It says nothing that the figures do not show.
std::vector<Section> draft_of(Report const& report, organisations::Kind kind, words::Language language);

// "I/2019".
std::string quarter_in_words(base::Quarter quarter);

// The text with its figures written out, as it is to be printed.
std::string written_out(std::string_view paragraph, Report const& report, words::Language language);

// What stands between {{ and }} but is no figure; with the place of the section and paragraph.
std::vector<base::FieldError> unknown_figures(std::vector<Section> const& sections);

}  // namespace reports
