#pragma once
// A committee's log of cell meetings as Excel keeps it, read row by row.
#include <string>
#include <vector>

#include "meetings/meetings.h"
#include "platform/imports/row_reader.h"

namespace meetings {

// The columns of a log, in the order of log_columns.
enum class Field : std::size_t {
    grassroots,
    cell,
    kind,
    held_on,
    start,
    end,
    professional,
    breaks,
    present,
    absent_excused,
    absent_unexcused,
    spoke
};
inline constexpr std::size_t field_count = 12;

// A good row: a meeting that has its cell, but no id yet.
struct Listed {
    unsigned row = 0;
    Held meeting{};
    bool shows_breaks = true;  // false where the log has no such column: then no minutes say nothing
};

// The good rows; what cannot be taken is noted in the outcome. `today` bounds what can have happened.
std::vector<Listed> read_log(sheet::Table const& table, organisations::CellNames const& cells, base::Day today,
                             imports::Outcome& outcome);

// "Thường kỳ", "Sinh hoạt chuyên đề", "Thường kỳ kết hợp chuyên đề", "Bất thường", "Họp chi ủy" ...; none for anything
// else.
std::optional<MeetingKind> kind_of(std::string_view words);

}  // namespace meetings
