// Who can vote in a meeting at a moment, by its roll and by who is in the cell's committee.
#include <set>

#include "voting/vote.h"

namespace voting {
namespace {

constexpr std::int64_t milliseconds_per_minute = 60'000;
constexpr int minutes_per_day = 24 * 60;

int minute_of_day(base::Clock const& clock, base::Instant at) {
    auto const minutes = at.milliseconds / milliseconds_per_minute + clock.offset_minutes();
    return static_cast<int>(minutes % minutes_per_day);
}

std::vector<members::MemberId> committee_of(db::Tx& tx, meetings::MeetingRecord const& record) {
    std::set<members::MemberId> holders;
    for (auto const& office : members::offices_on(tx, record.head.cell_id, record.day))
        holders.insert(office.member_id);
    return {holders.begin(), holders.end()};
}

}  // namespace

Counted bases_at(db::Tx& tx, base::Clock const& clock, meetings::MeetingRecord const& record, base::Instant at) {
    auto const minute = minute_of_day(clock, at);
    if (record.kind != meetings::MeetingKind::committee) return bases_of(record.roll, minute);
    return bases_of(record.roll, committee_of(tx, record), minute);
}

}  // namespace voting
