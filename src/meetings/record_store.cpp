// SQL of what is prepared for a meeting and of what is recorded of it.
#include "meetings/record_store.h"

#include "meetings/attachment_store.h"

namespace meetings::store {
namespace {

db::Query const head_by_id{"meetings.record_head", R"sql(
select meeting_id, cell_id, version, chair_id, minute_taker_id, topic, committee_met_on, documents_sent_on, place, guests, opened_at,
       closed_at
from meeting_records where meeting_id = $1)sql"};

db::Query const add_record_head{"meetings.add_record", R"sql(
insert into meeting_records (meeting_id, cell_id, version, chair_id, minute_taker_id, topic, committee_met_on, documents_sent_on, place,
                             guests, opened_at, closed_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12))sql"};

db::Query const change_record_head{"meetings.change_record", R"sql(
update meeting_records set version = $3, chair_id = $4, minute_taker_id = $5, topic = $6, committee_met_on = $7, documents_sent_on = $8,
                           place = $9, guests = $10, opened_at = $11, closed_at = $12
where meeting_id = $1 and cell_id = $2)sql"};

db::Query const grow_record_version{"meetings.grow_record_version", R"sql(
update meeting_records set version = version + 1 where meeting_id = $1)sql"};

db::Query const remove_head{"meetings.remove_record", R"sql(
delete from meeting_records where meeting_id = $1)sql"};

db::Query const items_by_meeting{"meetings.items", R"sql(
select id, number, title, kind, minutes, prepared_by, spent_minutes, conclusion, version from agenda_items
where meeting_id = $1 order by number, id)sql"};

db::Query const add_agenda_item{"meetings.add_item", R"sql(
insert into agenda_items (meeting_id, id, number, title, kind, minutes, prepared_by, spent_minutes, conclusion, version)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))sql"};

db::Query const change_agenda_item{"meetings.change_item", R"sql(
update agenda_items set conclusion = $3, version = $4, spent_minutes = $5 where meeting_id = $1 and id = $2)sql"};

db::Query const remove_items{"meetings.remove_items", R"sql(
delete from agenda_items where meeting_id = $1)sql"};

db::Query const questions_by_meeting{"meetings.questions", R"sql(
select id, question from meeting_questions where meeting_id = $1 order by number, id)sql"};

db::Query const add_question{"meetings.add_question", R"sql(
insert into meeting_questions (meeting_id, id, number, question) values ($1, $2, $3, $4))sql"};

db::Query const remove_questions{"meetings.remove_questions", R"sql(
delete from meeting_questions where meeting_id = $1)sql"};

db::Query const stretches_by_meeting{"meetings.stretches", R"sql(
select number, item_id, begun_at, ended_at from item_stretches where meeting_id = $1 order by number)sql"};

db::Query const add_item_stretch{"meetings.add_stretch", R"sql(
insert into item_stretches (meeting_id, number, item_id, begun_at, ended_at) values ($1, $2, $3, $4, $5))sql"};

db::Query const end_item_stretch{"meetings.end_stretch", R"sql(
update item_stretches set ended_at = $2 where meeting_id = $1 and ended_at is null)sql"};

db::Query const remove_item_stretches{"meetings.remove_stretches", R"sql(
delete from item_stretches where meeting_id = $1)sql"};

db::Query const marks_by_meeting{"meetings.marks", R"sql(
select a.member_id, m.full_name, a.is_official, a.is_exempt, a.state, a.reason, a.came_at_minute, a.left_at_minute
from attendances a join members m on m.id = a.member_id
where a.meeting_id = $1
order by m.sort_key, m.id)sql"};

db::Query const mark_member{"meetings.mark", R"sql(
insert into attendances (meeting_id, member_id, is_official, is_exempt, state, reason, came_at_minute, left_at_minute)
values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict (meeting_id, member_id) do update set is_official = excluded.is_official, is_exempt = excluded.is_exempt, state = excluded.state,
    reason = excluded.reason, came_at_minute = excluded.came_at_minute, left_at_minute = excluded.left_at_minute)sql"};

db::Query const remove_mark_of{"meetings.remove_mark", R"sql(
delete from attendances where meeting_id = $1 and member_id = $2)sql"};

db::Query const remove_all_marks{"meetings.remove_marks", R"sql(
delete from attendances where meeting_id = $1)sql"};

db::Query const interventions_by_meeting{"meetings.interventions", R"sql(
select id, version, number, item_id, member_id, guest, gist from interventions where meeting_id = $1 order by number, id)sql"};

db::Query const add_one_intervention{"meetings.add_intervention", R"sql(
insert into interventions (meeting_id, id, version, number, item_id, member_id, guest, gist) values ($1, $2, $3, $4, $5, $6, $7, $8))sql"};

db::Query const change_one_intervention{"meetings.change_intervention", R"sql(
update interventions set version = $3, item_id = $4, member_id = $5, guest = $6, gist = $7 where meeting_id = $1 and id = $2)sql"};

db::Query const remove_one_intervention{"meetings.remove_intervention", R"sql(
delete from interventions where meeting_id = $1 and id = $2)sql"};

db::Query const remove_all_interventions{"meetings.remove_interventions", R"sql(
delete from interventions where meeting_id = $1)sql"};

db::Query const last_agenda{"meetings.last_with_agenda", R"sql(
select r.meeting_id from meeting_records r
left join meetings h on h.id = r.meeting_id
left join planned_meetings p on p.id = r.meeting_id
where r.cell_id = $1 and r.meeting_id <> $2 and coalesce(h.kind, p.kind) = $3 and coalesce(h.held_on, p.day) <= $4
  and exists (select 1 from agenda_items i where i.meeting_id = r.meeting_id)
order by coalesce(h.held_on, p.day) desc, r.meeting_id desc limit 1)sql"};

db::Query const committee_met{"meetings.committee_met_before", R"sql(
select max(c.held_on) as held_on from meetings c
where c.cell_id = $1 and c.kind = 'committee' and c.held_on <= $2
  and not exists (select 1 from meetings r where r.cell_id = $1 and r.kind in ('regular', 'combined') and r.held_on < $2
                  and r.held_on >= c.held_on))sql"};

void add_numbered(db::Tx& tx, MeetingId meeting, std::int64_t number, RecordItem const& item) {
    tx.run(add_agenda_item, meeting, item.id, number, item.title, item.kind, item.minutes, item.prepared_by,
           item.spent_minutes, item.conclusion, item.version);
}

}  // namespace

std::optional<RecordHead> find_head(db::Tx& tx, MeetingId meeting) {
    return tx.maybe<RecordHead>(head_by_id, meeting);
}

void add_head(db::Tx& tx, RecordHead const& head) {
    tx.put(add_record_head, head);
}

void change_head(db::Tx& tx, RecordHead const& head) {
    tx.put(change_record_head, head);
}

void grow_version(db::Tx& tx, MeetingId meeting) {
    tx.run(grow_record_version, meeting);
}

void remove_record(db::Tx& tx, MeetingId meeting) {
    remove_attachments(tx, meeting);
    for (auto const* query : {&remove_all_interventions, &remove_all_marks, &remove_item_stretches, &remove_questions,
                              &remove_items, &remove_head})
        tx.run(*query, meeting);
}

std::vector<RecordItem> items_of(db::Tx& tx, MeetingId meeting) {
    return tx.all<RecordItem>(items_by_meeting, meeting);
}

void replace_items(db::Tx& tx, MeetingId meeting, std::vector<RecordItem> const& items) {
    tx.run(remove_items, meeting);
    std::int64_t number = 0;
    for (auto const& item : items) add_numbered(tx, meeting, ++number, item);
}

void add_item(db::Tx& tx, MeetingId meeting, RecordItem const& item) {
    add_numbered(tx, meeting, item.number, item);
}

void change_item(db::Tx& tx, MeetingId meeting, RecordItem const& item) {
    tx.run(change_agenda_item, meeting, item.id, item.conclusion, item.version, item.spent_minutes);
}

std::vector<Question> questions_of(db::Tx& tx, MeetingId meeting) {
    return tx.all<Question>(questions_by_meeting, meeting);
}

void replace_questions(db::Tx& tx, MeetingId meeting, std::vector<Question> const& questions) {
    tx.run(remove_questions, meeting);
    std::int64_t number = 0;
    for (auto const& one : questions) tx.run(add_question, meeting, one.id, ++number, one.question);
}

std::vector<Stretch> stretches_of(db::Tx& tx, MeetingId meeting) {
    return tx.all<Stretch>(stretches_by_meeting, meeting);
}

void add_stretch(db::Tx& tx, MeetingId meeting, Stretch const& stretch) {
    tx.run(add_item_stretch, meeting, stretch.number, stretch.item_id, stretch.begun_at, stretch.ended_at);
}

void end_stretch(db::Tx& tx, MeetingId meeting, base::Instant at) {
    tx.run(end_item_stretch, meeting, at);
}

void remove_stretches(db::Tx& tx, MeetingId meeting) {
    tx.run(remove_item_stretches, meeting);
}

std::vector<OnRoll> marked_of(db::Tx& tx, MeetingId meeting) {
    return tx.all<OnRoll>(marks_by_meeting, meeting);
}

void mark(db::Tx& tx, MeetingId meeting, OnRoll const& marked) {
    tx.run(mark_member, meeting, marked.member_id, marked.is_official, marked.is_exempt, marked.state, marked.reason,
           marked.came_at_minute, marked.left_at_minute);
}

void remove_mark(db::Tx& tx, MeetingId meeting, MemberId member) {
    tx.run(remove_mark_of, meeting, member);
}

void remove_marks(db::Tx& tx, MeetingId meeting) {
    tx.run(remove_all_marks, meeting);
}

std::vector<Intervention> interventions_of(db::Tx& tx, MeetingId meeting) {
    return tx.all<Intervention>(interventions_by_meeting, meeting);
}

void add_intervention(db::Tx& tx, MeetingId meeting, Intervention const& one) {
    tx.run(add_one_intervention, meeting, one.id, one.version, one.number, one.item_id, one.member_id, one.guest,
           one.gist);
}

void change_intervention(db::Tx& tx, MeetingId meeting, Intervention const& one) {
    tx.run(change_one_intervention, meeting, one.id, one.version, one.item_id, one.member_id, one.guest, one.gist);
}

void remove_intervention(db::Tx& tx, MeetingId meeting, InterventionId id) {
    tx.run(remove_one_intervention, meeting, id);
}

void remove_interventions(db::Tx& tx, MeetingId meeting) {
    tx.run(remove_all_interventions, meeting);
}

std::optional<MeetingId> last_with_agenda(db::Tx& tx, PlannedMeeting const& before) {
    return tx.maybe<MeetingId>(last_agenda, before.cell_id, before.id, before.kind, before.day);
}

std::optional<base::Day> committee_met_before(db::Tx& tx, OrganisationId cell, base::Day day) {
    return tx.one<std::optional<base::Day>>(committee_met, cell, day);
}

}  // namespace meetings::store
