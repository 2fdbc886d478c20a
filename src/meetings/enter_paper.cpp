// Entering a meeting that was held on paper.
#include "base/text.h"
#include "meetings/holding.h"
#include "meetings/paper.h"
#include "meetings/planned_store.h"
#include "meetings/planning.h"
#include "meetings/record_store.h"
#include "platform/http/call.h"

namespace meetings {
namespace {

void tidy_paper(PaperMeeting& paper, base::IdMaker& ids) {
    for (auto* text : {&paper.place, &paper.topic}) tidy(*text);
    tidy_lines(paper.guests);
    for (auto& item : paper.items) {
        if (!item.id) item.id = ids.next<AgendaItem>();
        item.title = base::tidied(item.title);
        if (item.conclusion && item.conclusion->empty()) item.conclusion.reset();
    }
    for (auto& one : paper.speakers) tidy(one.guest);
}

// A plan that was made for it keeps its questions; its agenda is now what the paper says.
void clear(events::Context& context, RecordHead const& head) {
    auto const id = head.meeting_id;
    store::remove_stretches(context.tx, id);
    store::remove_marks(context.tx, id);
    store::remove_interventions(context.tx, id);
}

}  // namespace

base::Result<Held> enter_paper(events::Context& context, OrganisationId cell, PaperMeeting paper) {
    auto& tx = context.tx;
    lock_meeting(tx, paper.id);
    auto const known = store::find_head(tx, paper.id);
    if (known && known->cell_id != cell) return http::Call::not_found();
    if (known && known->closed_at) return *find(tx, paper.id);
    tidy_paper(paper, context.ids);
    auto closing = TRY(closing_of_paper(paper, {cell, context.today(), members::called_on(tx, cell, paper.day)}));
    auto& head = closing.record.head;
    head.closed_at = context.now();
    head.version = known ? known->version + 1 : 1;
    if (known)
        clear(context, *known);
    else
        store::add_head(tx, head);
    store::replace_items(tx, paper.id, closing.record.items);
    for (auto& one : closing.record.interventions) {
        one.id = context.ids.next<Intervention>();
        store::add_intervention(tx, paper.id, one);
    }
    TRY(write_closing(context, closing, "enter meeting"));
    return closing.held;
}

}  // namespace meetings
