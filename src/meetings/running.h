#pragma once
// How an open meeting runs: which item has the floor, how long each had it, and what its minutes are once it is over.
// Pure.
#include <optional>
#include <vector>

#include "meetings/record.h"

namespace meetings {

// The register's members with their marks.
std::vector<OnRoll> roll_of(std::vector<members::Called> const& called, std::vector<OnRoll> marked);

// The item that runs, or that the pause has interrupted; none before the first.
std::optional<ItemId> current_item(std::vector<Stretch> const& stretches);
bool is_paused(std::vector<Stretch> const& stretches);

// What begins at `now`, while what ran until then ends; none where it is as wanted already. `believed`: the item that
// the caller took for the current one. Faults: meeting.item_unknown, meeting.item_changed where another has gone on in
// between.
base::Result<std::optional<Stretch>> move_to(MeetingRecord const& record, ItemId wanted,
                                             std::optional<ItemId> const& believed, base::Instant now);
std::optional<Stretch> pause(std::vector<Stretch> const& stretches, base::Instant now);
std::optional<Stretch> resume(std::vector<Stretch> const& stretches, base::Instant now);

// Milliseconds up to `now`; the item that runs counts up to then.
std::int64_t spent_ms(std::vector<Stretch> const& stretches, std::optional<ItemId> const& item, base::Instant now);
// Of party items alone: breaks, pauses and professional items do not count.
std::int64_t party_ms(MeetingRecord const& record, base::Instant now);

// Whole minutes, one for each item and one for the pauses, that together are `total`; each as near to what it really
// took as that allows. Time in which nothing ran is none.
struct Shares {
    std::vector<int> items{};  // in the order of the record's
    int pauses = 0;
};
Shares shares_of(MeetingRecord const& record, base::Instant end, int total);

}  // namespace meetings
