// SQL of meetings and recorded months.
#include "meetings/store.h"

namespace meetings::store {
namespace {

db::Query const held_in_days{"meetings.held_between", R"sql(
select cell_id, id, version, kind, held_on, start_minute, end_minute, professional_minutes, break_minutes, present, absent_excused,
       absent_unexcused, spoke, documents_sent_on, committee_met_on, minutes_finished_on, concluded
from meetings where held_on between $1 and $2)sql"};

db::Query const add_meeting{"meetings.add", R"sql(
insert into meetings (cell_id, id, version, kind, held_on, start_minute, end_minute, professional_minutes, break_minutes, present,
                      absent_excused, absent_unexcused, spoke, documents_sent_on, committee_met_on, minutes_finished_on, concluded)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17))sql"};

db::Query const change_meeting{"meetings.change", R"sql(
update meetings set version = $3, kind = $4, held_on = $5, start_minute = $6, end_minute = $7, professional_minutes = $8, break_minutes = $9,
                    present = $10, absent_excused = $11, absent_unexcused = $12, spoke = $13,
                    documents_sent_on = $14, committee_met_on = $15, minutes_finished_on = $16, concluded = $17
where cell_id = $1 and id = $2 and version = $3 - 1)sql"};

db::Query const add_recorded_month{"meetings.add_recorded_month", R"sql(
insert into recorded_months (cell_id, month, import_id) values ($1, $2, $3)
on conflict (cell_id, month) do update set import_id = coalesce(recorded_months.import_id, excluded.import_id))sql"};

db::Query const add_met_month{"meetings.add_met_month", R"sql(
insert into recorded_months (cell_id, month, meeting_id) values ($1, $2, $3)
on conflict (cell_id, month) do update set meeting_id = coalesce(recorded_months.meeting_id, excluded.meeting_id))sql"};

db::Query const held_below{"meetings.held_below", WITH_ORGANISATIONS_BELOW R"sql(
select m.cell_id, m.id, m.version, m.kind, m.held_on, m.start_minute, m.end_minute, m.professional_minutes, m.break_minutes, m.present,
       m.absent_excused, m.absent_unexcused, m.spoke, m.documents_sent_on, m.committee_met_on, m.minutes_finished_on, m.concluded
from below b join meetings m on m.cell_id = b.id
where m.held_on between $3 and $4)sql"};

db::Query const recorded_below{"meetings.recorded_below", WITH_ORGANISATIONS_BELOW R"sql(
select r.cell_id, r.month from below b join recorded_months r on r.cell_id = b.id
where r.month between $3 and $4)sql"};

db::Query const regular_below{"meetings.regular_months", WITH_ORGANISATIONS_BELOW R"sql(
select distinct m.cell_id, substr(m.held_on, 1, 7) as month from below b join meetings m on m.cell_id = b.id
where m.held_on between $3 and $4 and m.kind in ('regular', 'combined'))sql"};

db::Query const meeting_by_id{"meetings.find", R"sql(
select cell_id, id, version, kind, held_on, start_minute, end_minute, professional_minutes, break_minutes, present, absent_excused,
       absent_unexcused, spoke, documents_sent_on, committee_met_on, minutes_finished_on, concluded
from meetings where id = $1)sql"};

db::Query const same_meeting{"meetings.same_meeting", R"sql(
select count(*) from meetings where cell_id = $1 and held_on = $2 and start_minute = $3)sql"};

}  // namespace

std::vector<Held> held_between(db::Tx& tx, base::Day first, base::Day last) {
    return tx.all<Held>(held_in_days, first, last);
}

void add(db::Tx& tx, std::vector<Held> const& meetings) {
    tx.put_all(add_meeting, meetings);
}

bool change(db::Tx& tx, Held const& meeting) {
    return tx.put(change_meeting, meeting) == 1;
}

void add_recorded(db::Tx& tx, std::vector<RecordedRow> const& months) {
    tx.put_all(add_recorded_month, months);
}

bool is_recorded(db::Tx& tx, Held const& meeting) {
    return tx.one<std::int64_t>(same_meeting, meeting.cell_id, meeting.held_on, meeting.start_minute) > 0;
}

void add_met(db::Tx& tx, OrganisationId cell, base::Month month, MeetingId meeting) {
    tx.run(add_met_month, cell, month, meeting);
}

void each_held(db::Tx& tx, Span const& span, std::function<void(Held const&)> const& use) {
    tx.each<Held>(held_below, use, span.top, span.tree_day, span.first, span.last);
}

std::vector<RecordedMonth> recorded_months(db::Tx& tx, Span const& span) {
    return tx.all<RecordedMonth>(recorded_below, span.top, span.tree_day, base::month_of(span.first),
                                 base::month_of(span.last));
}

std::vector<RecordedMonth> regular_months(db::Tx& tx, Span const& span) {
    return tx.all<RecordedMonth>(regular_below, span.top, span.tree_day, span.first, span.last);
}

std::optional<Held> find(db::Tx& tx, MeetingId id) {
    return tx.maybe<Held>(meeting_by_id, id);
}

}  // namespace meetings::store
