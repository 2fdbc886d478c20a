#pragma once
// SQL of meetings and recorded months.
#include "meetings/meetings.h"
#include "platform/db/tx.h"

namespace meetings::store {

struct RecordedRow {
    OrganisationId cell_id{};
    base::Month month{};
    imports::ImportId import_id{};
};
RECORD(RecordedRow, cell_id, month, import_id)

std::vector<Held> held_between(db::Tx& tx, base::Day first, base::Day last);
void add(db::Tx& tx, std::vector<Held> const& meetings);
// `meeting.version` is the new one; false: the register no longer holds the version before it.
bool change(db::Tx& tx, Held const& meeting);
void add_recorded(db::Tx& tx, std::vector<RecordedRow> const& months);
// The month is known by that meeting, whatever becomes of imports.
void add_met(db::Tx& tx, OrganisationId cell, base::Month month, MeetingId meeting);

// Is there one with its identity: cell, day and start?
bool is_recorded(db::Tx& tx, Held const& meeting);

void each_held(db::Tx& tx, Span const& span, std::function<void(Held const&)> const& use);
std::vector<RecordedMonth> recorded_months(db::Tx& tx, Span const& span);
std::vector<RecordedMonth> regular_months(db::Tx& tx, Span const& span);
std::optional<Held> find(db::Tx& tx, MeetingId id);

}  // namespace meetings::store
