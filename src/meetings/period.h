#pragma once
// Which months a log covers: pure.
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"

namespace meetings {

std::vector<base::Month> months_of(base::Quarter quarter);

// What a title says: "... QUÝ I NĂM 2019", "quý 1/2019", "THÁNG 3 NĂM 2019", "6 THÁNG ĐẦU NĂM 2019", "NĂM 2019"; none
// where no line says it, or not clearly: "QUÝ I, II NĂM 2019". The date of a paper, "ngày 5 tháng 4 năm 2019", is none.
std::optional<std::vector<base::Month>> months_of_title(std::span<std::string const> lines);

// The quarters the days fall in, whole.
std::vector<base::Month> months_of_quarters(std::span<base::Day const> days);

}  // namespace meetings
