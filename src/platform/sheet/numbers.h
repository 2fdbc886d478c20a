#pragma once
// Numbers as a workbook writes them, and Excel's serial numbers: days from an epoch, the time of day as their fraction.
#include <optional>
#include <string_view>

#include "base/day.h"
#include "platform/sheet/workbook.h"

namespace sheet {

// Digits only, at most 4294967295.
std::optional<unsigned> whole_number(std::string_view text);
// A finite number, blanks around it allowed.
std::optional<double> decimal_number(std::string_view text);

// Counted from 1900, Excel has a 29 February 1900 (serial 60) that never was: it gives nothing, and the days before it
// lie one off.
std::optional<base::Day> day_of_serial(double serial, Epoch epoch);
// Minutes of the day, 0 to 1439, rounded; of any serial that is not negative.
std::optional<int> minutes_of_serial(double serial);

// "2019-03-05", "2019-03-05T08:00:00", "08:00:00" (ISO 8601, as a cell of type d holds it) as a serial number from
// 1900.
struct IsoMoment {
    double serial = 0;
    CellStyle style = CellStyle::plain;
};
std::optional<IsoMoment> parse_iso(std::string_view text);

}  // namespace sheet
