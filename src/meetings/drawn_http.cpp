// The routes of what is printed for a meeting's room.
#include "meetings/drawn.h"
#include "meetings/running.h"

namespace meetings {
namespace {

using rights::Right;

Occasion occasion_of(db::Tx& tx, MeetingRecord const& record) {
    auto const [cell, parent] = cell_and_parent(tx, record.head.cell_id, record.day);
    return {cell, parent, record.kind, record.day, record.start_minute, record.place, record.head.topic};
}

// The record of the meeting in the path, where the caller may see it.
base::Result<MeetingRecord> seen_record(db::Tx& tx, http::Call& call) {
    auto record = record_of(tx, TRY(call.id<Meeting>("meeting")));
    if (!record) return http::Call::not_found();
    TRY(require_cell(tx, call, Right::see_meetings, record->head.cell_id));
    return *std::move(record);
}

// Who signs: as said, and until the close as proposed where nobody said otherwise.
Proposals signing(db::Tx& tx, MeetingRecord const& record) {
    Proposals who;
    auto const plan = record.head.closed_at ? std::nullopt : find_plan(tx, PlannedId{record.head.meeting_id.value});
    if (plan) who = proposals_for(tx, plan->meeting);
    if (record.head.chair_id) who.chair_id = record.head.chair_id;
    if (record.head.minute_taker_id) who.minute_taker_id = record.head.minute_taker_id;
    return who;
}

AttendanceList list_of(db::Tx& tx, MeetingRecord const& record) {
    People const people(tx, record.head.cell_id, record.day);
    auto const name_of = [&](std::optional<MemberId> const& member) {
        auto const found = people.find(member);
        return found ? found->full_name : std::string();
    };
    auto const who = signing(tx, record);
    AttendanceList list{occasion_of(tx, record), record.roll, counts_of(record.roll), name_of(who.chair_id),
                        name_of(who.minute_taker_id)};
    if (!list.roll.empty()) return list;
    // Of a meeting that was entered from paper with counts alone.
    list.roll = roll_of(members::called_on(tx, record.head.cell_id, record.day), {});
    if (auto const held = find(tx, record.head.meeting_id))
        list.counts = {held->present, held->absent_excused, held->absent_unexcused};
    return list;
}

base::Result<http::File> printed(http::Call& call, draw::Sheet sheet, std::string_view name, base::Day day) {
    sheet.made_at = call.clock().now();
    return http::File{std::string(draw::pdf_type), words::text(call.language(), name, {{"day", base::to_text(day)}}),
                      TRY(draw::to_pdf(sheet))};
}

// Before the close for whoever runs the cell; afterwards it is part of the record.
base::Result<http::File> show_list(http::Call& call, http::Nothing const& /*in*/) {
    auto const list = TRY(call.read([&](db::Tx& tx) -> base::Result<AttendanceList> {
        auto const record = TRY(seen_record(tx, call));
        if (!record.head.closed_at) TRY(require_cell(tx, call, Right::run_cell, record.head.cell_id));
        return list_of(tx, record);
    }));
    return printed(call, drawn_list(list, call.language()), "drawn.list_file", list.occasion.day);
}

base::Result<http::File> show_poster(http::Call& call, http::Nothing const& /*in*/) {
    auto const occasion = TRY(
        call.read([&](db::Tx& tx) -> base::Result<Occasion> { return occasion_of(tx, TRY(seen_record(tx, call))); }));
    auto const address = TRY(address_of(call.request())) + "/meetings/" + call.text("meeting");
    return printed(call, drawn_poster(occasion, address, call.language()), "drawn.poster_file", occasion.day);
}

}  // namespace

std::vector<http::Route> drawn_routes() {
    using enum http::Method;
    return {http::route(get, "/api/meetings/{meeting}/attendance-list", Right::see_meetings,
                        "The list on which the cell's members are ticked and sign, as PDF", &show_list),
            http::route(get, "/api/meetings/{meeting}/poster", Right::see_meetings,
                        "A notice for the wall with the code of the meeting's page, as PDF", &show_poster)};
}

}  // namespace meetings
