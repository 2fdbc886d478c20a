-- Every query of the program, by name; written by `nennep queries`, never by hand.

-- db.applied_migrations
select number, name, checksum, oldest_program from schema_migrations order by number;

-- db.record_migration
insert into schema_migrations (number, name, checksum, oldest_program, applied_at) values ($1, $2, $3, $4, $5);

-- events.add_audit_entry
insert into audit_entries (id, act_id, at, actor, act, thing, thing_id, version, changes) values ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- events.add_outbox_event
insert into outbox_events (id, act_id, at, event, payload) values ($1, $2, $3, $4, $5);

-- imports.add
insert into imports (id, at, actor, kind, file_name, file_sha256, accepted, unchanged, updated, differing, rejected)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);

-- meetings.add
insert into meetings (cell_id, id, version, kind, held_on, start_minute, end_minute, professional_minutes, break_minutes, present,
                      absent_excused, absent_unexcused, spoke)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13);

-- meetings.add_recorded_month
insert into recorded_months (cell_id, month, import_id) values ($1, $2, $3) on conflict (cell_id, month) do nothing;

-- meetings.change
update meetings set version = $3, kind = $4, held_on = $5, start_minute = $6, end_minute = $7, professional_minutes = $8, break_minutes = $9,
                    present = $10, absent_excused = $11, absent_unexcused = $12, spoke = $13
where cell_id = $1 and id = $2 and version = $3 - 1;

-- meetings.held_below
with recursive below (id) as (
    select cast($1 as bigint)
    union all
    select s.organisation_id from organisation_states s join below b on s.parent_id = b.id
    where (s.from_day is null or s.from_day <= $2) and (s.to_day is null or s.to_day >= $2)
)
select m.cell_id, m.id, m.version, m.kind, m.held_on, m.start_minute, m.end_minute, m.professional_minutes, m.break_minutes, m.present,
       m.absent_excused, m.absent_unexcused, m.spoke
from below b join meetings m on m.cell_id = b.id
where m.held_on between $3 and $4;

-- meetings.held_between
select cell_id, id, version, kind, held_on, start_minute, end_minute, professional_minutes, break_minutes, present, absent_excused,
       absent_unexcused, spoke
from meetings where held_on between $1 and $2;

-- meetings.recorded_below
with recursive below (id) as (
    select cast($1 as bigint)
    union all
    select s.organisation_id from organisation_states s join below b on s.parent_id = b.id
    where (s.from_day is null or s.from_day <= $2) and (s.to_day is null or s.to_day >= $2)
)
select r.cell_id, r.month from below b join recorded_months r on r.cell_id = b.id
where r.month between $3 and $4;

-- members.add
insert into members (id, version, card_number, full_name, name_key, sex, born_on, admitted_on, official_on)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- members.add_exemption
insert into exemptions (member_id, id, from_day, to_day) values ($1, $2, $3, $4);

-- members.add_membership
insert into memberships (cell_id, id, member_id, from_day, to_day) values ($1, $2, $3, $4, $5);

-- members.add_office
insert into offices (organisation_id, id, member_id, office, from_day, to_day) values ($1, $2, $3, $4, $5, $6);

-- members.change
update members set version = $2, card_number = $3, full_name = $4, name_key = $5, sex = $6, born_on = $7, admitted_on = $8, official_on = $9
where id = $1 and version = $10;

-- members.exemptions
select member_id, from_day, to_day from exemptions;

-- members.known
select m.id, m.version, m.card_number, m.full_name, m.sex, m.born_on, m.admitted_on, m.official_on, s.cell_id, s.id as stay_id
from members m left join memberships s on s.member_id = m.id and s.to_day is null
order by m.id;

-- members.named
select id, full_name, card_number from members where id = $1;

-- members.offices_on
select organisation_id, member_id, office, from_day, to_day from offices
where organisation_id = $1 and (from_day is null or from_day <= $2) and (to_day is null or to_day >= $2)
order by id;

-- members.open_exemptions
select member_id, id, from_day, to_day from exemptions where to_day is null;

-- members.remove_membership
delete from memberships where cell_id = $1 and id = $2;

-- members.remove_open_exemption
delete from exemptions where member_id = $1 and to_day is null;

-- members.stays_below
with recursive below (id) as (
    select cast($1 as bigint)
    union all
    select s.organisation_id from organisation_states s join below b on s.parent_id = b.id
    where (s.from_day is null or s.from_day <= $2) and (s.to_day is null or s.to_day >= $2)
)
select m.id as member_id, s.cell_id, s.from_day, s.to_day, m.admitted_on, m.official_on
from below b join memberships s on s.cell_id = b.id join members m on m.id = s.member_id;

-- organisations.add
insert into organisations (id, version, code) values ($1, $2, $3);

-- organisations.add_state
insert into organisation_states (organisation_id, id, from_day, to_day, parent_id, kind, name, name_key, place)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- organisations.nodes_on
select o.id, o.code, s.parent_id, s.kind, s.name, s.name_key, s.place
from organisations o join organisation_states s on s.organisation_id = o.id
where (s.from_day is null or s.from_day <= $1) and (s.to_day is null or s.to_day >= $1);

-- reports.add_locked
insert into locked_reports (id, organisation_id, quarter, at, actor, book_version, figures) values ($1, $2, $3, $4, $5, $6, $7);

-- reports.locked
select id, organisation_id, quarter, at, actor, book_version, figures from locked_reports where organisation_id = $1 and quarter = $2;

-- rulebook.add_local_rules
insert into local_rules (id, at, actor, name, text) values ($1, $2, $3, $4, $5);

-- rulebook.local_rules
select name, text from local_rules order by id;
