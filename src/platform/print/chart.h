#pragma once
// A chart in a paper, as plain figures.
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "platform/sheet/writer.h"

namespace print {

using sheet::ChartKind;

struct ChartSeries {
    std::string name{};
    std::vector<double> values{};  // one for each category
    unsigned colour = 0;           // 0xRRGGBB
};

struct Chart {
    ChartKind kind = ChartKind::stacked_columns;
    std::vector<std::string> categories{};
    std::vector<ChartSeries> series{};
};

using Charts = std::map<std::string, Chart, std::less<>>;

}  // namespace print
