// How an open meeting runs.
#include "meetings/running.h"

#include <algorithm>
#include <numeric>

namespace meetings {
namespace {

std::int64_t length_ms(Stretch const& stretch, base::Instant now) {
    auto const end = std::min(stretch.ended_at.value_or(now), now);
    return std::max<std::int64_t>(0, end.milliseconds - stretch.begun_at.milliseconds);
}

bool has_item(MeetingRecord const& record, ItemId item) {
    return std::any_of(record.items.begin(), record.items.end(), [&](auto const& one) { return one.id == item; });
}

// A clock that was set back must not make a stretch end before it began.
Stretch next_after(std::vector<Stretch> const& stretches, std::optional<ItemId> const& item, base::Instant now) {
    if (stretches.empty()) return {1, item, now, {}};
    return {stretches.back().number + 1, item, std::max(now, stretches.back().begun_at), {}};
}

}  // namespace

std::optional<ItemId> current_item(std::vector<Stretch> const& stretches) {
    auto const last =
        std::find_if(stretches.rbegin(), stretches.rend(), [](auto const& one) { return one.item_id.has_value(); });
    return last == stretches.rend() ? std::nullopt : last->item_id;
}

bool is_paused(std::vector<Stretch> const& stretches) {
    return !stretches.empty() && !stretches.back().item_id;
}

base::Result<std::optional<Stretch>> move_to(MeetingRecord const& record, ItemId wanted,
                                             std::optional<ItemId> const& believed, base::Instant now) {
    if (!has_item(record, wanted)) return base::Error{base::Fault::refused, "meeting.item_unknown"};
    auto const current = current_item(record.stretches);
    if (current == wanted && !is_paused(record.stretches)) return std::optional<Stretch>();
    if (current != believed) return base::Error{base::Fault::stale, "meeting.item_changed"};
    return std::optional(next_after(record.stretches, wanted, now));
}

std::optional<Stretch> pause(std::vector<Stretch> const& stretches, base::Instant now) {
    if (is_paused(stretches)) return std::nullopt;
    return next_after(stretches, std::nullopt, now);
}

std::optional<Stretch> resume(std::vector<Stretch> const& stretches, base::Instant now) {
    if (!is_paused(stretches)) return std::nullopt;
    return next_after(stretches, current_item(stretches), now);
}

std::int64_t spent_ms(std::vector<Stretch> const& stretches, std::optional<ItemId> const& item, base::Instant now) {
    std::int64_t spent = 0;
    for (auto const& stretch : stretches)
        if (stretch.item_id == item) spent += length_ms(stretch, now);
    return spent;
}

std::int64_t party_ms(MeetingRecord const& record, base::Instant now) {
    std::int64_t spent = 0;
    for (auto const& item : record.items)
        if (item.kind == ItemKind::party) spent += spent_ms(record.stretches, item.id, now);
    return spent;
}

Shares shares_of(MeetingRecord const& record, base::Instant end, int total) {
    std::vector<std::int64_t> spent;
    for (auto const& item : record.items) spent.push_back(spent_ms(record.stretches, item.id, end));
    spent.push_back(spent_ms(record.stretches, std::nullopt, end));
    auto const all = std::accumulate(spent.begin(), spent.end(), std::int64_t{0});
    std::vector<int> minutes(spent.size(), 0);
    if (all == 0) {
        // Over before a millisecond had passed: what was begun has the minute that a meeting has at least.
        auto const current = current_item(record.stretches);
        for (std::size_t at = 0; at < record.items.size(); ++at)
            if (record.items[at].id == current) minutes[at] = total;
    } else {
        // Whole minutes first; those that are left over go where the largest parts of one were cut off.
        std::vector<std::size_t> order(spent.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        int left = total;
        for (std::size_t at = 0; at < spent.size(); ++at) {
            minutes[at] = static_cast<int>(spent[at] * total / all);
            left -= minutes[at];
        }
        std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
            return spent[one] * total % all > spent[other] * total % all;
        });
        for (std::size_t at = 0; left > 0; ++at, --left) ++minutes[order[at]];
    }
    Shares shares;
    shares.pauses = minutes.back();
    minutes.pop_back();
    shares.items = std::move(minutes);
    return shares;
}

}  // namespace meetings
