#pragma once
// Private to reports: the report as an Excel workbook.
#include "reports/answer.h"

namespace reports {

// What months are shown in, as 0xRRGGBB: the meeting was held, it was not, nothing is known.
constexpr unsigned held_colour = 0x2B6A5C;
constexpr unsigned missed_colour = 0xB5432F;
constexpr unsigned unknown_colour = 0xCFC5B4;

std::string workbook_of(Report const& report, QuarterFacts const& facts, organisations::Tree const& tree,
                        words::Language language);

}  // namespace reports
