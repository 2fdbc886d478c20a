// An open meeting as its page shows it.
#include "meetings/live_view.h"

#include "meetings/requirement.h"
#include "meetings/running.h"

namespace meetings {
namespace {

constexpr std::int64_t second_ms = 1000;

LiveParty party_of(MeetingRecord const& record, std::optional<int> required, base::Instant now) {
    LiveParty party{party_ms(record, now) / second_ms, false, 0, required};
    auto const current = current_item(record.stretches);
    auto const runs = record.head.opened_at && !record.head.closed_at && !is_paused(record.stretches);
    for (auto const& item : record.items) {
        if (item.kind != ItemKind::party) continue;
        party.planned_minutes += item.minutes;
        if (runs && item.id == current) party.is_running = true;
    }
    return party;
}

LiveCounts counted(std::vector<OnRoll> const& roll) {
    LiveCounts counts;
    for (auto const& one : roll) {
        if (one.is_exempt) {
            ++counts.exempt;
            continue;
        }
        ++counts.expected;
        if (!one.state) ++counts.unmarked;
        if (one.state == Attendance::present) ++counts.present;
        if (one.state == Attendance::absent_excused) ++counts.absent_excused;
        if (one.state == Attendance::absent_unexcused) ++counts.absent_unexcused;
    }
    return counts;
}

// Names of whoever the record tells of: those on the roll as they stand there.
class Names {
public:
    Names(db::Tx& tx, std::vector<OnRoll> const& roll) : tx_(tx), roll_(roll) {}
    [[nodiscard]] std::optional<Person> find(std::optional<MemberId> const& member) const {
        if (!member) return std::nullopt;
        for (auto const& one : roll_)
            if (one.member_id == *member) return Person{one.member_id, one.full_name};
        auto const named = members::named(tx_, *member);
        return named ? std::optional(Person{named->id, named->full_name}) : std::nullopt;
    }

private:
    db::Tx& tx_;
    std::vector<OnRoll> const& roll_;
};

}  // namespace

LiveMeeting live_view(db::Tx& tx, MeetingRecord const& record, base::Instant now, Gists gists) {
    auto const& head = record.head;
    Names const names(tx, record.roll);
    LiveMeeting live{.id = head.meeting_id,
                     .version = head.version,
                     .now = now,
                     .stage = stage_of(head),
                     .cell = cell_and_parent(tx, head.cell_id, record.day).first,
                     .kind = record.kind,
                     .day = record.day,
                     .start_minute = record.start_minute,
                     .end_minute = record.end_minute,
                     .place = record.place,
                     .topic = head.topic,
                     .chair = names.find(head.chair_id),
                     .minute_taker = names.find(head.minute_taker_id),
                     .guests = head.guests,
                     .opened_at = head.opened_at,
                     .closed_at = head.closed_at,
                     .current_item = current_item(record.stretches),
                     .is_paused = is_paused(record.stretches),
                     .counts = counted(record.roll),
                     .questions = record.questions,
                     .attachments = attached_files(tx, head.meeting_id)};
    live.party = party_of(record, required_minutes(tx, head.cell_id, record.kind, record.day), now);
    for (auto const& item : record.items)
        live.items.push_back({item.id, item.title, item.kind, item.minutes, names.find(item.prepared_by),
                              spent_ms(record.stretches, item.id, now) / second_ms, item.spent_minutes, item.conclusion,
                              item.version});
    for (auto const& one : record.roll)
        live.roll.push_back({one.member_id, one.full_name, one.is_official, one.is_exempt, one.state, one.reason,
                             one.came_at_minute, one.left_at_minute});
    for (auto const& one : record.interventions)
        live.interventions.push_back({one.id, one.version, one.item_id, names.find(one.member_id), one.guest,
                                      gists == Gists::are_shown ? std::optional(one.gist) : std::nullopt});
    return live;
}

}  // namespace meetings
