#pragma once
// The usual steps of a meeting of each kind, as an agenda to begin from. Pure.
#include "meetings/agenda.h"
#include "platform/words/words.h"

namespace meetings {

// Items without ids whose minutes together are what the kind asks for at that place; where nothing is asked, as long as
// such meetings usually are. Regular and combined ones follow the steps of a cell meeting (HD 42-HD/BTCTW, section II,
// item 2.2; HD 12-HD/BTCTW before).
std::vector<AgendaItem> template_of(MeetingKind kind, std::optional<int> required_minutes, words::Language language);

// Minutes for each of `usual`, in fives as far as possible and no item under five, that are `total` together: what is
// over or short goes to the longest. `total` is at least five for each.
std::vector<int> spread(std::vector<int> const& usual, int total);

}  // namespace meetings
