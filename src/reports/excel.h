#pragma once
// Private to reports: the report as an Excel workbook.
#include "reports/answer.h"

namespace reports {

std::string workbook_of(Report const& report, QuarterFacts const& facts, organisations::Tree const& tree,
                        words::Language language);

}  // namespace reports
