// Closing a meeting.
#include "json/codec.h"
#include "meetings/holding.h"
#include "meetings/planned_store.h"
#include "meetings/record_store.h"

namespace meetings {

base::Result<> write_closing(events::Context& context, Closing const& closing, std::string act) {
    auto const& held = closing.held;
    // Imports hold this lock, so that no log brings the same meeting in between.
    context.tx.lock("meetings");
    if (store::is_recorded(context.tx, held))
        return base::Error{base::Fault::conflict, "meeting.is_recorded", {{"day", base::to_words(held.held_on)}}};
    store::add(context.tx, {held});
    store::add_met(context.tx, held.cell_id, base::month_of(held.held_on), held.id);
    store::change_head(context.tx, closing.record.head);
    for (auto const& item : closing.record.items) store::change_item(context.tx, held.id, item);
    for (auto const& entry : closing.record.roll) store::mark(context.tx, held.id, entry);
    store::remove_planned(context.tx, PlannedId{held.id.value});
    auto const changes = json::print(json::encode(held));
    events::record(context, {context.ids.next<events::Act>(),
                             std::move(act),
                             {{"meeting", held.id.value, held.version, changes}},
                             "meeting.closed",
                             changes});
    return {};
}

base::Result<Held> close_meeting(events::Context& context, MeetingId id, CloseWish const& wish) {
    auto record = TRY(locked_record(context, id));
    if (record.head.closed_at) return *find(context.tx, id);
    TRY(require_open(context.tx, id));
    auto const closing = TRY(closing_of(std::move(record), wish, context.now(), context.clock.offset_minutes()));
    store::end_stretch(context.tx, id,
                       instant_of({closing.held.held_on, closing.held.end_minute}, context.clock.offset_minutes()));
    TRY(write_closing(context, closing, "close meeting"));
    return closing.held;
}

}  // namespace meetings
