// Who can vote in a meeting at a moment, by its roll or what was counted, and by who is in the cell's committee.
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

bool is_of_committee(meetings::MeetingRecord const& record) {
    return record.kind == meetings::MeetingKind::committee;
}

Expected expected_at(db::Tx& tx, meetings::MeetingRecord const& record) {
    if (is_of_committee(record)) return {static_cast<int>(committee_of(tx, record).size()), 0};
    Expected expected;
    for (auto const& one : members::called_on(tx, record.head.cell_id, record.day))
        if (!one.is_exempt) ++(one.is_official ? expected.official : expected.probationary);
    return expected;
}

base::Result<Known> known_on_paper(db::Tx& tx, meetings::MeetingRecord const& record) {
    if (record.roll.empty()) {
        auto const held = meetings::find(tx, record.head.meeting_id);
        return known_of(expected_at(tx, record), held ? held->present : std::nullopt);
    }
    if (!is_of_committee(record)) return known_of(record.roll);
    return known_of(record.roll, committee_of(tx, record));
}

}  // namespace

base::Result<Known> known_bases(db::Tx& tx, base::Clock const& clock, meetings::MeetingRecord const& record,
                                base::Instant at) {
    if (meetings::is_from_paper(record.head)) return known_on_paper(tx, record);
    auto const minute = minute_of_day(clock, at);
    auto const bases = is_of_committee(record) ? bases_of(record.roll, committee_of(tx, record), minute)
                                               : bases_of(record.roll, minute);
    return Known{bases.official, bases.present, bases.present};
}

}  // namespace voting
