#pragma once
// Private to the filling of templates: a chart as Word keeps one, its figures in a workbook within the file, so that it
// can be edited in Word.
#include <string>
#include <vector>

#include "platform/print/archive.h"
#include "platform/print/chart.h"
#include "platform/print/package.h"
#include "platform/print/pieces.h"

namespace print {

// What stands in the text, in a run.
std::string drawing_of(PlacedChart const& placed);

// The parts of the charts placed, and what else in the package must know of them: its list of types and the main part's
// relationships, as they become.
std::vector<Part> chart_parts(Package const& package, std::vector<PlacedChart> const& placed, Charts const& charts);

}  // namespace print
