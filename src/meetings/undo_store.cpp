// SQL of undoing an import of meetings.
#include "meetings/undo_store.h"

namespace meetings::store {
namespace {

db::Query const standing_meetings{"meetings.meetings_standing", R"sql(
select m.cell_id as id, max(s.name) as name, count(distinct m.id) as count
from meetings m join organisation_states s on s.organisation_id = m.cell_id and s.to_day is null
where m.cell_id in )sql" MADE_BY_THE_IMPORT("'organisation'") R"sql(
group by m.cell_id
order by m.cell_id)sql"};

db::Query const standing_plans{"meetings.plans_standing", R"sql(
select p.cell_id as id, max(s.name) as name, count(distinct p.id) as count
from (select cell_id, id from planned_meetings union all select cell_id, year from thematic_plans) p
join organisation_states s on s.organisation_id = p.cell_id and s.to_day is null
where p.cell_id in )sql" MADE_BY_THE_IMPORT("'organisation'") R"sql(
group by p.cell_id
order by p.cell_id)sql"};

db::Query const standing_records{"meetings.records_standing", R"sql(
select i.id, i.file_name as name, count(*) as count
from recorded_months r join imports i on i.id = r.import_id
where r.cell_id in )sql" MADE_BY_THE_IMPORT("'organisation'") R"sql(
group by i.id, i.file_name
order by i.id)sql"};

db::Query const standing_record_rows{"meetings.record_rows_standing", R"sql(
select m.id, m.full_name as name, count(distinct r.meeting_id) as count
from (select meeting_id, member_id from attendances
      union all select meeting_id, member_id from interventions where member_id is not null
      union all select meeting_id, prepared_by from agenda_items where prepared_by is not null
      union all select meeting_id, chair_id from meeting_records where chair_id is not null
      union all select meeting_id, minute_taker_id from meeting_records where minute_taker_id is not null
      union all select id, prepared_by from thematic_topics where prepared_by is not null) r
join members m on m.id = r.member_id
where m.id in )sql" MADE_BY_THE_IMPORT("'member'") R"sql(
group by m.id, m.full_name
order by m.id)sql"};

db::Query const version_of_meeting{"meetings.version", R"sql(
select version from meetings where cell_id = $1 and id = $2)sql"};

db::Query const remove_made_meetings{"meetings.remove_made", R"sql(
delete from meetings where id >= $2 and id <= $3 and id in )sql" MADE_BY_THE_IMPORT("'meeting'")};

db::Query const hand_over{"meetings.hand_over_month", R"sql(
update recorded_months set import_id = $2 where import_id = $1 and month = $3)sql"};

db::Query const remove_recorded{"meetings.remove_recorded_months", R"sql(
delete from recorded_months where import_id = $1 and meeting_id is null)sql"};

db::Query const leave_recorded{"meetings.leave_recorded_months", R"sql(
update recorded_months set import_id = null where import_id = $1)sql"};

db::Query const other_outcomes{"meetings.other_imports", R"sql(
select i.id, o.outcome from imports i join import_outcomes o on o.import_id = i.id
where i.kind = 'meetings' and i.undone_at is null and i.id <> $1
order by i.at, i.id)sql"};

}  // namespace

std::vector<StandingInCell> meetings_standing(db::Tx& tx, imports::ImportId id) {
    return tx.all<StandingInCell>(standing_meetings, id);
}

std::vector<StandingInCell> plans_standing(db::Tx& tx, imports::ImportId id) {
    return tx.all<StandingInCell>(standing_plans, id);
}

std::vector<StandingInCell> records_standing(db::Tx& tx, imports::ImportId id) {
    return tx.all<StandingInCell>(standing_records, id);
}

std::vector<StandingInCell> record_rows_standing(db::Tx& tx, imports::ImportId id) {
    return tx.all<StandingInCell>(standing_record_rows, id);
}

std::int64_t version_of(db::Tx& tx, Held const& meeting) {
    return tx.one<std::int64_t>(version_of_meeting, meeting.cell_id, meeting.id);
}

void remove_made(db::Tx& tx, imports::ImportId id, imports::Part const& part) {
    tx.run(remove_made_meetings, id, part.first, part.last);
}

std::vector<OtherImport> other_imports(db::Tx& tx, imports::ImportId id) {
    return tx.all<OtherImport>(other_outcomes, id);
}

void hand_over_month(db::Tx& tx, base::Month month, imports::ImportId from, imports::ImportId to) {
    tx.run(hand_over, from, to, month);
}

void remove_months(db::Tx& tx, imports::ImportId id) {
    tx.run(remove_recorded, id);
    tx.run(leave_recorded, id);
}

}  // namespace meetings::store
