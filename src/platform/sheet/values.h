#pragma once
// A cell read as the value it means, the way Vietnamese offices write it. All pure; an empty or blank cell is no fault
// (nullopt or ""): whether something must stand there is the caller's to say. Faults are Fault::invalid without
// arguments.
#include <optional>
#include <string>

#include "base/day.h"
#include "base/result.h"
#include "platform/sheet/workbook.h"

namespace sheet {

// A date, a month or a year, always day first; years 1880 to 2200, of four digits. Blanks around and within are
// tolerated.
//   cells shown as a date or a date with time; unstyled serial numbers from 3,654 to 80,000, whose format got lost
//   text "05/03/1975", "5-3-1975", "5.3.1975", "5 3 1975", "ngày 5 tháng 3 năm 1975", "1975-03-05", each with or
//   without a time of day text "03/1975", "3-1975", "tháng 3/1975", "tháng 3 năm 1975", "00/03/1975": a month text or
//   number "1975" (1900 to 2100), "năm 1975", "00/00/1975": a year
// The fault's code is date_invalid.
base::Result<std::optional<base::PartialDay>> read_date(Cell const& cell);

// Minutes of the day, 0 to 1439.
//   cells shown as a time (rounded to the minute) or a date with time; unstyled fractions of a day, whose format got
//   lost text "08:00", "8:00", "14:00:00", "08.30", "8h", "8h30", "8g30", "8 giờ 30", "8 giờ 30 phút"
// 24:00 and words such as "chiều" are refused. The fault's code is time_invalid.
base::Result<std::optional<int>> read_time_minutes(Cell const& cell);

// A whole number from 0 to 100,000, nothing beside it. The fault's code is count_invalid.
base::Result<std::optional<int>> read_count(Cell const& cell);

// The cell as text, composed, without stray blanks.
std::string read_text(Cell const& cell);

// "x", "có", "1", "✓", TRUE: yes; "", "không", "0", "-", FALSE: no. Anything else is mark_invalid.
base::Result<bool> read_mark(Cell const& cell);

// A party card's number: blanks, dots and dashes gone, filled with zeros to 8 digits, since Excel eats those that lead
// a number. Longer numbers stay as they are; a text with letters stays as text.
std::string read_card_number(Cell const& cell);

// The value as a person sees it: dates dd/MM/yyyy, times HH:mm, numbers without needless decimals, text tidied.
std::string show(Cell const& cell);

// Nothing that a person could see.
bool is_blank(Cell const& cell);

}  // namespace sheet
