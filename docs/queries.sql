-- Every query of the program, by name; written by `nennep queries`, never by hand.

-- accounts.account
select id, version, login_name, name, search_text, member_id, organisation_id, is_administrator, is_blocked,
    password_hash, code_hash, code_valid_until, last_seen_at
from accounts
where id = $1;

-- accounts.account_named
select id, version, login_name, name, search_text, member_id, organisation_id, is_administrator, is_blocked,
    password_hash, code_hash, code_valid_until, last_seen_at
from accounts
where login_name = $1;

-- accounts.account_of_member
select id, version, login_name, name, search_text, member_id, organisation_id, is_administrator, is_blocked,
    password_hash, code_hash, code_valid_until, last_seen_at
from accounts
where member_id = $1;

-- accounts.add
insert into accounts (id, version, login_name, name, search_text, member_id, organisation_id, is_administrator, is_blocked,
    password_hash, code_hash, code_valid_until, last_seen_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13);

-- accounts.add_post
insert into account_posts (account_id, id, organisation_id, from_day, to_day) values ($1, $2, $3, $4, $5);

-- accounts.add_session
insert into sessions (id, account_id, token_hash, created_at, last_seen_at, address, agent)
values ($1, $2, $3, $4, $5, $6, $7);

-- accounts.change
update accounts set version = $2, login_name = $3, name = $4, search_text = $5, member_id = $6, organisation_id = $7,
    is_administrator = $8, is_blocked = $9, password_hash = $10, code_hash = $11, code_valid_until = $12
where id = $1 and version = $13;

-- accounts.change_token
update sessions set token_hash = $2 where id = $1;

-- accounts.count
select count(*) from accounts;

-- accounts.end_post
update account_posts set to_day = $3 where account_id = $1 and id = $2;

-- accounts.end_session
delete from sessions where account_id = $1 and id = $2;

-- accounts.end_sessions_but
delete from sessions where account_id = $1 and id <> $2;

-- accounts.has_device
select count(*) from account_devices d join accounts a on a.id = d.account_id
where a.login_name = $1 and d.token_hash = $2 and d.last_used_at >= $3;

-- accounts.is_device
select count(*) from account_devices where token_hash = $1;

-- accounts.listed
with recursive below (id) as (
    select cast($1 as bigint)
    union all
    select s.organisation_id from organisation_states s join below b on s.parent_id = b.id
    where (s.from_day is null or s.from_day <= $2) and (s.to_day is null or s.to_day >= $2)
)
select a.id, a.version, a.login_name, coalesce(m.full_name, a.name) as name, a.member_id,
    (select min(s.cell_id) from memberships s
    where s.member_id = a.member_id and s.from_day <= $2
        and (s.to_day is null or s.to_day >= substr($2, 1, length(s.to_day)))) as cell_id,
    a.is_administrator, a.is_blocked, a.password_hash is not null as has_password, a.last_seen_at
from accounts a left join members m on m.id = a.member_id
where ($3 or coalesce((select min(s.cell_id) from memberships s
    where s.member_id = a.member_id and s.from_day <= $2
        and (s.to_day is null or s.to_day >= substr($2, 1, length(s.to_day)))), a.organisation_id) in (select id from below))
    and (cast($4 as text) is null or a.search_text like $4 or a.login_name like $4)
    and (cast($5 as text) is null or a.login_name > $5)
order by a.login_name
limit $6;

-- accounts.listed_one
select a.id, a.version, a.login_name, coalesce(m.full_name, a.name) as name, a.member_id,
    (select min(s.cell_id) from memberships s
    where s.member_id = a.member_id and s.from_day <= $2
        and (s.to_day is null or s.to_day >= substr($2, 1, length(s.to_day)))) as cell_id,
    a.is_administrator, a.is_blocked, a.password_hash is not null as has_password, a.last_seen_at
from accounts a left join members m on m.id = a.member_id
where a.id = $1;

-- accounts.live_session
select s.id as session_id, s.account_id, s.created_at, s.last_seen_at, a.member_id, a.is_administrator, a.is_blocked,
    a.password_hash is not null as has_password
from sessions s join accounts a on a.id = s.account_id
where s.token_hash = $1;

-- accounts.login_names
select login_name from accounts;

-- accounts.of_members
select id, version, login_name, name, search_text, member_id, organisation_id, is_administrator, is_blocked,
    password_hash, code_hash, code_valid_until, last_seen_at
from accounts
where member_id is not null;

-- accounts.posts_between
select p.account_id, p.id, p.organisation_id, p.from_day, p.to_day
from account_posts p join accounts a on a.id = p.account_id
where a.login_name >= $1 and a.login_name <= $2
order by p.account_id, p.id;

-- accounts.posts_of
select account_id, id, organisation_id, from_day, to_day from account_posts where account_id = $1 order by id;

-- accounts.posts_standing
select p.id, a.login_name, a.name from account_posts p join accounts a on a.id = p.account_id
where p.organisation_id in (select thing_id from audit_entries where act_id = $1 and thing = 'organisation' and version = 1)
order by p.id;

-- accounts.put_device
insert into account_devices (account_id, token_hash, last_used_at) values ($1, $2, $3)
on conflict (account_id, token_hash) do update set last_used_at = excluded.last_used_at;

-- accounts.remove_devices
delete from account_devices where account_id = $1;

-- accounts.remove_old_devices
delete from account_devices where account_id = $1 and (last_used_at < $2 or token_hash not in
    (select token_hash from account_devices where account_id = $1 order by last_used_at desc, token_hash limit $3));

-- accounts.remove_old_sessions
delete from sessions where created_at < $1 or last_seen_at < $2;

-- accounts.sessions_of
select id, account_id, token_hash, created_at, last_seen_at, address, agent
from sessions where account_id = $1 order by last_seen_at desc, id desc;

-- accounts.standing
select id, login_name, name from accounts
where member_id in (select thing_id from audit_entries where act_id = $1 and thing = 'member' and version = 1) or organisation_id in (select thing_id from audit_entries where act_id = $1 and thing = 'organisation' and version = 1)
order by id;

-- accounts.touch_account
update accounts set last_seen_at = $2 where id = $1 and (last_seen_at is null or last_seen_at < $2);

-- accounts.touch_session
update sessions set last_seen_at = $2 where id = $1 and last_seen_at < $2;

-- db.applied_migrations
select number, name, checksum, oldest_program from schema_migrations order by number;

-- db.change_token
insert into tokens (thing, token) values ($1, $2)
on conflict (thing) do update set token = excluded.token;

-- db.record_migration
insert into schema_migrations (number, name, checksum, oldest_program, applied_at) values ($1, $2, $3, $4, $5);

-- db.token
select token from tokens where thing = $1;

-- demo.acts
select act from audit_entries where thing = 'demo' order by id;

-- demo.is_anything_done
select count(*) from (select 1 as one from audit_entries limit 1) entry;

-- documents.add_form
insert into paper_forms (id, organisation_id, kind, layout, version, at, actor, file_name, sha256, base64)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- documents.add_number
insert into paper_numbers (organisation_id, id, kind, day, number, is_taken) values ($1, $2, $3, $4, $5, $6);

-- documents.add_profile
insert into paper_profiles (organisation_id, version, name, superior, place, symbol) values ($1, $2, $3, $4, $5, $6);

-- documents.add_sealed
insert into sealed_papers (id, organisation_id, kind, day, number, subject, belongs_to, belongs_to_id, corrects_id, sealed_at,
    sealed_by, sha256, size_bytes, base64)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14);

-- documents.add_term
insert into paper_terms (organisation_id, from_day) values ($1, $2);

-- documents.change_profile
update paper_profiles set version = $2, name = $3, superior = $4, place = $5, symbol = $6 where organisation_id = $1;

-- documents.form_bytes
select base64 from paper_forms where organisation_id = $1 and kind = $2 and layout = $3 and version = $4;

-- documents.form_versions
select organisation_id, kind, layout, version, at, actor, file_name, sha256 from paper_forms
where organisation_id = $1 order by kind, layout, version desc;

-- documents.greatest_number
select coalesce(max(number), 0) from paper_numbers where organisation_id = $1 and kind = $2 and day >= $3 and day <= $4;

-- documents.latest_form
select organisation_id, kind, layout, version, at, actor, file_name, sha256 from paper_forms
where organisation_id = $1 and kind = $2 and layout = $3 order by version desc limit 1;

-- documents.papers_at_import
select organisation_id, max(name) as name from organisation_states where organisation_id in (select thing_id from audit_entries where act_id = $1 and thing = 'organisation' and version = 1)
and (organisation_id in (select organisation_id from paper_forms)
    or organisation_id in (select organisation_id from paper_profiles)
    or organisation_id in (select organisation_id from paper_terms)
    or organisation_id in (select organisation_id from paper_numbers)
    or organisation_id in (select organisation_id from sealed_papers))
group by organisation_id order by organisation_id;

-- documents.profile
select organisation_id, version, name, superior, place, symbol from paper_profiles where organisation_id = $1;

-- documents.remove_term
delete from paper_terms where organisation_id = $1 and from_day = $2;

-- documents.sealed
select p.id, p.organisation_id, p.kind, p.day, p.number, p.subject, p.belongs_to, p.belongs_to_id, p.corrects_id,
    c.id as corrected_by_id, p.sealed_at, p.sealed_by, p.sha256, p.size_bytes
from sealed_papers p left join sealed_papers c on c.corrects_id = p.id

where p.id = $1;

-- documents.sealed_at
select p.id, p.organisation_id, p.kind, p.day, p.number, p.subject, p.belongs_to, p.belongs_to_id, p.corrects_id,
    c.id as corrected_by_id, p.sealed_at, p.sealed_by, p.sha256, p.size_bytes
from sealed_papers p left join sealed_papers c on c.corrects_id = p.id

where p.organisation_id = $1 order by p.day, p.id;

-- documents.sealed_bytes
select base64 from sealed_papers where id = $1;

-- documents.sealed_of
select p.id, p.organisation_id, p.kind, p.day, p.number, p.subject, p.belongs_to, p.belongs_to_id, p.corrects_id,
    c.id as corrected_by_id, p.sealed_at, p.sealed_by, p.sha256, p.size_bytes
from sealed_papers p left join sealed_papers c on c.corrects_id = p.id

where p.belongs_to = $1 and p.belongs_to_id = $2 order by p.id;

-- documents.terms
select from_day from paper_terms where organisation_id = $1 order by from_day;

-- events.add_audit_entry
insert into audit_entries (id, act_id, at, actor, act, thing, thing_id, version, changes) values ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- events.add_outbox_event
insert into outbox_events (id, act_id, at, event, payload) values ($1, $2, $3, $4, $5);

-- importing.add_part
insert into upload_parts (upload_id, number, base64) values ($1, $2, $3);

-- importing.add_upload
insert into uploads (id, at, actor, kind, file_name, file_bytes, state, settings) values ($1, $2, $3, $4, $5, $6, $7, $8);

-- importing.outcome
select outcome from import_outcomes where import_id = $1;

-- importing.parts
select base64 from upload_parts where upload_id = $1 order by number;

-- importing.remove_parts
delete from upload_parts where upload_id = $1;

-- importing.remove_upload
delete from uploads where id = $1;

-- importing.set_cancelled
update uploads set state = 'cancelled' where id = $1;

-- importing.set_settings
update uploads set settings = $2 where id = $1;

-- importing.set_undone
update imports set undone_at = $2, undone_by = $3 where id = $1;

-- importing.taken
select id, at, actor, kind, file_name, accepted, unchanged, updated, differing, rejected, undone_at, undone_by
from imports
where cast($1 as bigint) is null or id < $1
order by id desc
limit $2;

-- importing.taken_import
select id, at, actor, kind, file_name, accepted, unchanged, updated, differing, rejected, undone_at, undone_by
from imports where id = $1;

-- importing.upload
select id, at, actor, kind, file_name, file_bytes, state, settings from uploads where id = $1;

-- importing.uploaded_before
select id from uploads where at < $1 order by id;

-- importing.waiting
select id, at, actor, kind, file_name, file_bytes, state, settings from uploads where state = 'waiting' order by id desc;

-- imports.add
insert into imports (id, at, actor, kind, file_name, file_sha256, accepted, unchanged, updated, differing, rejected)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);

-- imports.add_before
insert into import_before (import_id, thing, thing_id, was) values ($1, $2, $3, $4) on conflict (import_id, thing, thing_id) do nothing;

-- imports.add_outcome
insert into import_outcomes (import_id, outcome) values ($1, $2);

-- imports.changed
select thing_id, was from import_before where import_id = $1 and thing = $2 order by thing_id;

-- imports.changed_since
select distinct later.thing, later.thing_id
from audit_entries mine join audit_entries later on later.thing_id = mine.thing_id and later.thing = mine.thing
where mine.act_id = $1 and mine.thing <> 'import' and later.act_id <> $1 and later.id > mine.id and later.act <> $2
  and later.act_id not in (select id from imports where undone_at is not null)
order by later.thing, later.thing_id;

-- imports.made
select thing_id from audit_entries where act_id = $1 and thing = $2 and version = 1 order by id;

-- imports.things_of
select count(*) from audit_entries where act_id = $1 and thing <> 'import';

-- meetings.add
insert into meetings (cell_id, id, version, kind, held_on, start_minute, end_minute, professional_minutes, break_minutes, present,
                      absent_excused, absent_unexcused, spoke, documents_sent_on, committee_met_on, minutes_finished_on, concluded)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17);

-- meetings.add_attachment
insert into attachments (meeting_id, id, item_id, name, size_bytes, sha256, added_at, added_by)
values ($1, $2, $3, $4, $5, $6, $7, $8);

-- meetings.add_attachment_part
insert into attachment_parts (meeting_id, attachment_id, number, base64) values ($1, $2, $3, $4);

-- meetings.add_intervention
insert into interventions (meeting_id, id, version, number, item_id, member_id, guest, gist) values ($1, $2, $3, $4, $5, $6, $7, $8);

-- meetings.add_item
insert into agenda_items (meeting_id, id, number, title, kind, minutes, prepared_by, spent_minutes, conclusion, version)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- meetings.add_met_month
insert into recorded_months (cell_id, month, meeting_id) values ($1, $2, $3)
on conflict (cell_id, month) do update set meeting_id = coalesce(recorded_months.meeting_id, excluded.meeting_id);

-- meetings.add_planned
insert into planned_meetings (id, cell_id, version, kind, day, start_minute, place) values ($1, $2, $3, $4, $5, $6, $7);

-- meetings.add_question
insert into meeting_questions (meeting_id, id, number, question) values ($1, $2, $3, $4);

-- meetings.add_record
insert into meeting_records (meeting_id, cell_id, version, chair_id, minute_taker_id, topic, committee_met_on, documents_sent_on, place,
                             guests, opened_at, closed_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);

-- meetings.add_recorded_month
insert into recorded_months (cell_id, month, import_id) values ($1, $2, $3)
on conflict (cell_id, month) do update set import_id = coalesce(recorded_months.import_id, excluded.import_id);

-- meetings.add_stretch
insert into item_stretches (meeting_id, number, item_id, begun_at, ended_at) values ($1, $2, $3, $4, $5);

-- meetings.add_thematic_topic
insert into thematic_topics (cell_id, year, id, number, period, topic, prepared_by) values ($1, $2, $3, $4, $5, $6, $7);

-- meetings.attachment_parts
select base64 from attachment_parts where meeting_id = $1 and attachment_id = $2 order by number;

-- meetings.attachments
select a.id, i.id as item_id, a.name, a.size_bytes, a.sha256, a.added_at, a.added_by
from attachments a left join agenda_items i on i.meeting_id = a.meeting_id and i.id = a.item_id
where a.meeting_id = $1
order by a.added_at, a.id;

-- meetings.change
update meetings set version = $3, kind = $4, held_on = $5, start_minute = $6, end_minute = $7, professional_minutes = $8, break_minutes = $9,
                    present = $10, absent_excused = $11, absent_unexcused = $12, spoke = $13,
                    documents_sent_on = $14, committee_met_on = $15, minutes_finished_on = $16, concluded = $17
where cell_id = $1 and id = $2 and version = $3 - 1;

-- meetings.change_intervention
update interventions set version = $3, item_id = $4, member_id = $5, guest = $6, gist = $7 where meeting_id = $1 and id = $2;

-- meetings.change_item
update agenda_items set conclusion = $3, version = $4, spent_minutes = $5 where meeting_id = $1 and id = $2;

-- meetings.change_planned
update planned_meetings set version = $2, kind = $3, day = $4, start_minute = $5, place = $6 where id = $1;

-- meetings.change_record
update meeting_records set version = $3, chair_id = $4, minute_taker_id = $5, topic = $6, committee_met_on = $7, documents_sent_on = $8,
                           place = $9, guests = $10, opened_at = $11, closed_at = $12
where meeting_id = $1 and cell_id = $2;

-- meetings.committee_met_before
select max(c.held_on) as held_on from meetings c
where c.cell_id = $1 and c.kind = 'committee' and c.held_on <= $2
  and not exists (select 1 from meetings r where r.cell_id = $1 and r.kind in ('regular', 'combined') and r.held_on < $2
                  and r.held_on >= c.held_on);

-- meetings.end_stretch
update item_stretches set ended_at = $2 where meeting_id = $1 and ended_at is null;

-- meetings.find
select cell_id, id, version, kind, held_on, start_minute, end_minute, professional_minutes, break_minutes, present, absent_excused,
       absent_unexcused, spoke, documents_sent_on, committee_met_on, minutes_finished_on, concluded
from meetings where id = $1;

-- meetings.grow_record_version
update meeting_records set version = version + 1 where meeting_id = $1;

-- meetings.hand_over_month
update recorded_months set import_id = $2 where import_id = $1 and month = $3;

-- meetings.held_below
with recursive below (id) as (
    select cast($1 as bigint)
    union all
    select s.organisation_id from organisation_states s join below b on s.parent_id = b.id
    where (s.from_day is null or s.from_day <= $2) and (s.to_day is null or s.to_day >= $2)
)
select m.cell_id, m.id, m.version, m.kind, m.held_on, m.start_minute, m.end_minute, m.professional_minutes, m.break_minutes, m.present,
       m.absent_excused, m.absent_unexcused, m.spoke, m.documents_sent_on, m.committee_met_on, m.minutes_finished_on, m.concluded
from below b join meetings m on m.cell_id = b.id
where m.held_on between $3 and $4;

-- meetings.held_between
select cell_id, id, version, kind, held_on, start_minute, end_minute, professional_minutes, break_minutes, present, absent_excused,
       absent_unexcused, spoke, documents_sent_on, committee_met_on, minutes_finished_on, concluded
from meetings where held_on between $1 and $2;

-- meetings.interventions
select id, version, number, item_id, member_id, guest, gist from interventions where meeting_id = $1 order by number, id;

-- meetings.items
select id, number, title, kind, minutes, prepared_by, spent_minutes, conclusion, version from agenda_items
where meeting_id = $1 order by number, id;

-- meetings.last_with_agenda
select r.meeting_id from meeting_records r
left join meetings h on h.id = r.meeting_id
left join planned_meetings p on p.id = r.meeting_id
where r.cell_id = $1 and r.meeting_id <> $2 and coalesce(h.kind, p.kind) = $3 and coalesce(h.held_on, p.day) <= $4
  and exists (select 1 from agenda_items i where i.meeting_id = r.meeting_id)
order by coalesce(h.held_on, p.day) desc, r.meeting_id desc limit 1;

-- meetings.leave_recorded_months
update recorded_months set import_id = null where import_id = $1;

-- meetings.mark
insert into attendances (meeting_id, member_id, is_official, is_exempt, state, reason, came_at_minute, left_at_minute)
values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict (meeting_id, member_id) do update set is_official = excluded.is_official, is_exempt = excluded.is_exempt, state = excluded.state,
    reason = excluded.reason, came_at_minute = excluded.came_at_minute, left_at_minute = excluded.left_at_minute;

-- meetings.marks
select a.member_id, m.full_name, a.is_official, a.is_exempt, a.state, a.reason, a.came_at_minute, a.left_at_minute
from attendances a join members m on m.id = a.member_id
where a.meeting_id = $1
order by m.sort_key, m.id;

-- meetings.meetings_standing
select m.cell_id as id, max(s.name) as name, count(distinct m.id) as count
from meetings m join organisation_states s on s.organisation_id = m.cell_id and s.to_day is null
where m.cell_id in (select thing_id from audit_entries where act_id = $1 and thing = 'organisation' and version = 1)
group by m.cell_id
order by m.cell_id;

-- meetings.other_imports
select i.id, o.outcome from imports i join import_outcomes o on o.import_id = i.id
where i.kind = 'meetings' and i.undone_at is null and i.id <> $1
order by i.at, i.id;

-- meetings.planned
select id, cell_id, version, kind, day, start_minute, place from planned_meetings where id = $1;

-- meetings.planned_below
with recursive below (id) as (
    select cast($1 as bigint)
    union all
    select s.organisation_id from organisation_states s join below b on s.parent_id = b.id
    where (s.from_day is null or s.from_day <= $2) and (s.to_day is null or s.to_day >= $2)
)
select p.id, p.cell_id, p.version, p.kind, p.day, p.start_minute, p.place
from below b join planned_meetings p on p.cell_id = b.id
where p.day between $3 and $4
order by p.day, p.id;

-- meetings.plans_standing
select p.cell_id as id, max(s.name) as name, count(distinct p.id) as count
from (select cell_id, id from planned_meetings union all select cell_id, year from thematic_plans) p
join organisation_states s on s.organisation_id = p.cell_id and s.to_day is null
where p.cell_id in (select thing_id from audit_entries where act_id = $1 and thing = 'organisation' and version = 1)
group by p.cell_id
order by p.cell_id;

-- meetings.questions
select id, question from meeting_questions where meeting_id = $1 order by number, id;

-- meetings.record_head
select meeting_id, cell_id, version, chair_id, minute_taker_id, topic, committee_met_on, documents_sent_on, place, guests, opened_at,
       closed_at
from meeting_records where meeting_id = $1;

-- meetings.record_rows_standing
select m.id, m.full_name as name, count(distinct r.meeting_id) as count
from (select meeting_id, member_id from attendances
      union all select meeting_id, member_id from interventions where member_id is not null
      union all select meeting_id, prepared_by from agenda_items where prepared_by is not null
      union all select meeting_id, chair_id from meeting_records where chair_id is not null
      union all select meeting_id, minute_taker_id from meeting_records where minute_taker_id is not null
      union all select id, prepared_by from thematic_topics where prepared_by is not null) r
join members m on m.id = r.member_id
where m.id in (select thing_id from audit_entries where act_id = $1 and thing = 'member' and version = 1)
group by m.id, m.full_name
order by m.id;

-- meetings.recorded_below
with recursive below (id) as (
    select cast($1 as bigint)
    union all
    select s.organisation_id from organisation_states s join below b on s.parent_id = b.id
    where (s.from_day is null or s.from_day <= $2) and (s.to_day is null or s.to_day >= $2)
)
select r.cell_id, r.month from below b join recorded_months r on r.cell_id = b.id
where r.month between $3 and $4;

-- meetings.records_standing
select i.id, i.file_name as name, count(*) as count
from recorded_months r join imports i on i.id = r.import_id
where r.cell_id in (select thing_id from audit_entries where act_id = $1 and thing = 'organisation' and version = 1)
group by i.id, i.file_name
order by i.id;

-- meetings.regular_months
with recursive below (id) as (
    select cast($1 as bigint)
    union all
    select s.organisation_id from organisation_states s join below b on s.parent_id = b.id
    where (s.from_day is null or s.from_day <= $2) and (s.to_day is null or s.to_day >= $2)
)
select distinct m.cell_id, substr(m.held_on, 1, 7) as month from below b join meetings m on m.cell_id = b.id
where m.held_on between $3 and $4 and m.kind in ('regular', 'combined');

-- meetings.remove_all_attachment_parts
delete from attachment_parts where meeting_id = $1;

-- meetings.remove_attachment
delete from attachments where meeting_id = $1 and id = $2;

-- meetings.remove_attachment_parts
delete from attachment_parts where meeting_id = $1 and attachment_id = $2;

-- meetings.remove_attachments
delete from attachments where meeting_id = $1;

-- meetings.remove_intervention
delete from interventions where meeting_id = $1 and id = $2;

-- meetings.remove_interventions
delete from interventions where meeting_id = $1;

-- meetings.remove_items
delete from agenda_items where meeting_id = $1;

-- meetings.remove_made
delete from meetings where id >= $2 and id <= $3 and id in (select thing_id from audit_entries where act_id = $1 and thing = 'meeting' and version = 1);

-- meetings.remove_mark
delete from attendances where meeting_id = $1 and member_id = $2;

-- meetings.remove_marks
delete from attendances where meeting_id = $1;

-- meetings.remove_planned
delete from planned_meetings where id = $1;

-- meetings.remove_questions
delete from meeting_questions where meeting_id = $1;

-- meetings.remove_record
delete from meeting_records where meeting_id = $1;

-- meetings.remove_recorded_months
delete from recorded_months where import_id = $1 and meeting_id is null;

-- meetings.remove_stretches
delete from item_stretches where meeting_id = $1;

-- meetings.remove_thematic_topics
delete from thematic_topics where cell_id = $1 and year = $2;

-- meetings.same_meeting
select count(*) from meetings where cell_id = $1 and held_on = $2 and start_minute = $3;

-- meetings.same_planned
select count(*) from planned_meetings where cell_id = $1 and day = $2 and kind = $3 and id <> $4;

-- meetings.set_thematic_version
insert into thematic_plans (cell_id, year, version) values ($1, $2, $3)
on conflict (cell_id, year) do update set version = excluded.version;

-- meetings.stretches
select number, item_id, begun_at, ended_at from item_stretches where meeting_id = $1 order by number;

-- meetings.thematic_topics
select id, period, topic, prepared_by from thematic_topics where cell_id = $1 and year = $2 order by number, id;

-- meetings.thematic_version
select version from thematic_plans where cell_id = $1 and year = $2;

-- meetings.version
select version from meetings where cell_id = $1 and id = $2;

-- members.add
insert into members (id, version, card_number, full_name, name_key, sex, born_on, admitted_on, official_on, sort_key)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- members.add_exemption
insert into exemptions (member_id, id, from_day, to_day) values ($1, $2, $3, $4);

-- members.add_membership
insert into memberships (cell_id, id, member_id, from_day, to_day) values ($1, $2, $3, $4, $5);

-- members.add_office
insert into offices (organisation_id, id, member_id, office, from_day, to_day) values ($1, $2, $3, $4, $5, $6);

-- members.add_word
insert into member_words (word, member_id) values ($1, $2);

-- members.all_stays
select count(*) from memberships s where s.from_day <= $1 and (s.to_day is null or s.to_day >= substr($1, 1, length(s.to_day)));

-- members.cells_of
select distinct cell_id from memberships
where member_id = $1 and from_day <= $2 and (to_day is null or to_day >= substr($2, 1, length(to_day)))
order by cell_id;

-- members.change
update members set version = $2, card_number = $3, full_name = $4, name_key = $5, sex = $6, born_on = $7, admitted_on = $8, official_on = $9
where id = $1 and version = $10;

-- members.change_office
update offices set version = $2, from_day = $3, to_day = $4 where id = $1 and version = $5;

-- members.counts_by_cell
with recursive top_at (id, at) as (
    select cast(substr(cast($1 as text), 1, 20) as bigint), 1
    union all
    select cast(substr($1, at + 20, 20) as bigint), at + 20 from top_at where at + 20 <= length($1)
), below (id) as (
    select id from top_at
    union
    select o.organisation_id from organisation_states o join below b on o.parent_id = b.id
    where (o.from_day is null or o.from_day <= $2) and (o.to_day is null or o.to_day >= $2)
)
select s.cell_id, count(*) as members from below b join memberships s on s.cell_id = b.id
where s.from_day <= $2 and (s.to_day is null or s.to_day >= substr($2, 1, length(s.to_day)))
group by s.cell_id;

-- members.exemptions
select member_id, from_day, to_day from exemptions;

-- members.exemptions_of
select member_id, id, from_day, to_day from exemptions where member_id = $1 order by coalesce(from_day, ''), id;

-- members.exemptions_of_cell
select distinct e.member_id, e.from_day, e.to_day from memberships s join exemptions e on e.member_id = s.member_id
where s.cell_id = $1;

-- members.known
select m.id, m.version, m.card_number, m.full_name, m.sex, m.born_on, m.admitted_on, m.official_on, s.cell_id, s.id as stay_id
from members m left join memberships s on s.member_id = m.id and s.to_day is null
order by m.id;

-- members.lasting_offices
select organisation_id, member_id, office, from_day, to_day from offices

where to_day is null or to_day >= $1 order by organisation_id, id;

-- members.lasting_offices_of
select organisation_id, member_id, office, from_day, to_day from offices

where member_id = $1 and (to_day is null or to_day >= $2) order by organisation_id, id;

-- members.listed
with recursive given_at (id, at) as (
    select cast(substr(cast($1 as text), 1, 20) as bigint), 1
    union all
    select cast(substr($1, at + 20, 20) as bigint), at + 20 from given_at where at + 20 <= length($1)
)
select m.id, m.version, m.full_name, m.card_number, m.sex, m.born_on, m.admitted_on, m.official_on, exists (select 1 from exemptions e where e.member_id = m.id and (e.from_day is null or e.from_day <= $2) and (e.to_day is null or e.to_day >= substr($2, 1, length(e.to_day)))) as is_exempt
from given_at g join members m on m.id = g.id;

-- members.members_below
with recursive below (id) as (
    select cast($1 as bigint)
    union all
    select s.organisation_id from organisation_states s join below b on s.parent_id = b.id
    where (s.from_day is null or s.from_day <= $2) and (s.to_day is null or s.to_day >= $2)
)
select distinct s.member_id, m.full_name, s.cell_id
from below b join memberships s on s.cell_id = b.id join members m on m.id = s.member_id
where s.from_day <= $2 and (s.to_day is null or s.to_day >= substr($2, 1, length(s.to_day)))
order by s.cell_id, s.member_id;

-- members.named
select id, full_name, card_number from members where id = $1;

-- members.office
select o.id, o.version, o.organisation_id, o.member_id, m.full_name, o.office, o.from_day, o.to_day
from offices o join members m on m.id = o.member_id
where o.id = $1;

-- members.office_holders_below
with recursive below (id) as (
    select cast($1 as bigint)
    union all
    select s.organisation_id from organisation_states s join below b on s.parent_id = b.id
    where (s.from_day is null or s.from_day <= $2) and (s.to_day is null or s.to_day >= $2)
)
select o.member_id, m.full_name, o.office, o.organisation_id
from below b join offices o on o.organisation_id = b.id join members m on m.id = o.member_id
where (o.from_day is null or o.from_day <= $2) and (o.to_day is null or o.to_day >= $2)
order by o.organisation_id, o.member_id, o.office;

-- members.offices_at
select o.id, o.version, o.organisation_id, o.member_id, m.full_name, o.office, o.from_day, o.to_day
from offices o join members m on m.id = o.member_id
where o.organisation_id = $1
  and ($3 or ((o.from_day is null or o.from_day <= $2) and (o.to_day is null or o.to_day >= $2)))
order by case o.office when 'secretary' then 1 when 'deputy' then 2 else 3 end, coalesce(o.from_day, ''), o.id;

-- members.offices_held_by
select o.id, o.version, o.organisation_id, o.member_id, m.full_name, o.office, o.from_day, o.to_day
from offices o join members m on m.id = o.member_id
where o.member_id = $1
order by coalesce(o.from_day, ''), o.id;

-- members.offices_in_force
select o.id, o.version, o.organisation_id, o.member_id, m.full_name, o.office, o.from_day, o.to_day
from offices o join members m on m.id = o.member_id
where o.to_day is null or o.to_day >= $1
order by o.id;

-- members.offices_of
select organisation_id, member_id, office, from_day, to_day from offices
where member_id = $1 and (from_day is null or from_day <= $2) and (to_day is null or to_day >= $2)
order by organisation_id, id;

-- members.offices_of_given
with recursive given_at (id, at) as (
    select cast(substr(cast($1 as text), 1, 20) as bigint), 1
    union all
    select cast(substr($1, at + 20, 20) as bigint), at + 20 from given_at where at + 20 <= length($1)
)
select o.organisation_id, o.member_id, o.office, o.from_day, o.to_day
from given_at g join offices o on o.member_id = g.id
where (o.from_day is null or o.from_day <= $2) and (o.to_day is null or o.to_day >= $2)
order by o.member_id, o.organisation_id, o.id;

-- members.offices_on
select organisation_id, member_id, office, from_day, to_day from offices
where organisation_id = $1 and (from_day is null or from_day <= $2) and (to_day is null or to_day >= $2)
order by id;

-- members.offices_standing
select o.id, m.full_name from offices o join members m on m.id = o.member_id
where (o.member_id in (select thing_id from audit_entries where act_id = $1 and thing = 'member' and version = 1) or o.organisation_id in (select thing_id from audit_entries where act_id = $1 and thing = 'organisation' and version = 1))
  and o.id not in (select thing_id from audit_entries where act_id = $1 and thing = 'office')
order by o.id;

-- members.open_exemption
select member_id, id, from_day, to_day from exemptions where member_id = $1 and to_day is null;

-- members.open_exemptions
select member_id, id, from_day, to_day from exemptions where to_day is null;

-- members.open_stay
select cell_id, id, member_id, from_day, to_day from memberships where member_id = $1 and to_day is null;

-- members.page_by_admission
with recursive top_at (id, at) as (
    select cast(substr(cast($1 as text), 1, 20) as bigint), 1
    union all
    select cast(substr($1, at + 20, 20) as bigint), at + 20 from top_at where at + 20 <= length($1)
), below (id) as (
    select id from top_at
    union
    select o.organisation_id from organisation_states o join below b on o.parent_id = b.id
    where (o.from_day is null or o.from_day <= $2) and (o.to_day is null or o.to_day >= $2)
)
select admitted_on as value, m.id as id from members m
where (admitted_on, m.id) > ($3, $4)
  and exists (select 1 from memberships s where s.member_id = m.id and s.from_day <= $2 and (s.to_day is null or s.to_day >= substr($2, 1, length(s.to_day))) and ($6 or +s.cell_id in (select id from below)))
order by admitted_on asc, m.id asc limit $5;

-- members.page_by_admission_back
with recursive top_at (id, at) as (
    select cast(substr(cast($1 as text), 1, 20) as bigint), 1
    union all
    select cast(substr($1, at + 20, 20) as bigint), at + 20 from top_at where at + 20 <= length($1)
), below (id) as (
    select id from top_at
    union
    select o.organisation_id from organisation_states o join below b on o.parent_id = b.id
    where (o.from_day is null or o.from_day <= $2) and (o.to_day is null or o.to_day >= $2)
)
select admitted_on as value, m.id as id from members m
where (admitted_on, m.id) < ($3, $4)
  and exists (select 1 from memberships s where s.member_id = m.id and s.from_day <= $2 and (s.to_day is null or s.to_day >= substr($2, 1, length(s.to_day))) and ($6 or +s.cell_id in (select id from below)))
order by admitted_on desc, m.id desc limit $5;

-- members.page_by_birth
with recursive top_at (id, at) as (
    select cast(substr(cast($1 as text), 1, 20) as bigint), 1
    union all
    select cast(substr($1, at + 20, 20) as bigint), at + 20 from top_at where at + 20 <= length($1)
), below (id) as (
    select id from top_at
    union
    select o.organisation_id from organisation_states o join below b on o.parent_id = b.id
    where (o.from_day is null or o.from_day <= $2) and (o.to_day is null or o.to_day >= $2)
)
select coalesce(born_on, '9') as value, m.id as id from members m
where (coalesce(born_on, '9'), m.id) > ($3, $4)
  and exists (select 1 from memberships s where s.member_id = m.id and s.from_day <= $2 and (s.to_day is null or s.to_day >= substr($2, 1, length(s.to_day))) and ($6 or +s.cell_id in (select id from below)))
order by coalesce(born_on, '9') asc, m.id asc limit $5;

-- members.page_by_birth_back
with recursive top_at (id, at) as (
    select cast(substr(cast($1 as text), 1, 20) as bigint), 1
    union all
    select cast(substr($1, at + 20, 20) as bigint), at + 20 from top_at where at + 20 <= length($1)
), below (id) as (
    select id from top_at
    union
    select o.organisation_id from organisation_states o join below b on o.parent_id = b.id
    where (o.from_day is null or o.from_day <= $2) and (o.to_day is null or o.to_day >= $2)
)
select coalesce(born_on, '') as value, m.id as id from members m
where (coalesce(born_on, ''), m.id) < ($3, $4)
  and exists (select 1 from memberships s where s.member_id = m.id and s.from_day <= $2 and (s.to_day is null or s.to_day >= substr($2, 1, length(s.to_day))) and ($6 or +s.cell_id in (select id from below)))
order by coalesce(born_on, '') desc, m.id desc limit $5;

-- members.page_by_name
with recursive top_at (id, at) as (
    select cast(substr(cast($1 as text), 1, 20) as bigint), 1
    union all
    select cast(substr($1, at + 20, 20) as bigint), at + 20 from top_at where at + 20 <= length($1)
), below (id) as (
    select id from top_at
    union
    select o.organisation_id from organisation_states o join below b on o.parent_id = b.id
    where (o.from_day is null or o.from_day <= $2) and (o.to_day is null or o.to_day >= $2)
)
select sort_key as value, m.id as id from members m
where (sort_key, m.id) > ($3, $4)
  and exists (select 1 from memberships s where s.member_id = m.id and s.from_day <= $2 and (s.to_day is null or s.to_day >= substr($2, 1, length(s.to_day))) and ($6 or +s.cell_id in (select id from below)))
order by sort_key asc, m.id asc limit $5;

-- members.page_by_name_back
with recursive top_at (id, at) as (
    select cast(substr(cast($1 as text), 1, 20) as bigint), 1
    union all
    select cast(substr($1, at + 20, 20) as bigint), at + 20 from top_at where at + 20 <= length($1)
), below (id) as (
    select id from top_at
    union
    select o.organisation_id from organisation_states o join below b on o.parent_id = b.id
    where (o.from_day is null or o.from_day <= $2) and (o.to_day is null or o.to_day >= $2)
)
select sort_key as value, m.id as id from members m
where (sort_key, m.id) < ($3, $4)
  and exists (select 1 from memberships s where s.member_id = m.id and s.from_day <= $2 and (s.to_day is null or s.to_day >= substr($2, 1, length(s.to_day))) and ($6 or +s.cell_id in (select id from below)))
order by sort_key desc, m.id desc limit $5;

-- members.remove_card
update members set card_number = null where id = $1;

-- members.remove_made
delete from members where id >= $2 and id <= $3 and id in (select thing_id from audit_entries where act_id = $1 and thing = 'member' and version = 1);

-- members.remove_made_exemptions
delete from exemptions where member_id >= $2 and member_id <= $3 and member_id in (select thing_id from audit_entries where act_id = $1 and thing = 'member' and version = 1);

-- members.remove_made_offices
delete from offices where id in (select thing_id from audit_entries where act_id = $1 and thing = 'office' and version = 1);

-- members.remove_made_stays
delete from memberships where member_id >= $2 and member_id <= $3 and member_id in (select thing_id from audit_entries where act_id = $1 and thing = 'member' and version = 1);

-- members.remove_membership
delete from memberships where cell_id = $1 and id = $2;

-- members.remove_open_exemption
delete from exemptions where member_id = $1 and to_day is null;

-- members.remove_stay
delete from memberships where cell_id = $1 and id = $2;

-- members.remove_words
delete from member_words where member_id = $1;

-- members.set_sort_key
update members set sort_key = $2 where id = $1;

-- members.sortable_by_word
with recursive top_at (id, at) as (
    select cast(substr(cast($1 as text), 1, 20) as bigint), 1
    union all
    select cast(substr($1, at + 20, 20) as bigint), at + 20 from top_at where at + 20 <= length($1)
), below (id) as (
    select id from top_at
    union
    select o.organisation_id from organisation_states o join below b on o.parent_id = b.id
    where (o.from_day is null or o.from_day <= $2) and (o.to_day is null or o.to_day >= $2)
)
select m.id, s.cell_id, m.sort_key, m.admitted_on, m.born_on
from member_words f cross join members m cross join memberships s
where f.word >= $11 and f.word < $12 and m.id = f.member_id and s.member_id = m.id
  and ($13 or +s.cell_id in (select id from below)) and s.from_day <= $2 and (s.to_day is null or s.to_day >= substr($2, 1, length(s.to_day)))
  and (cast($4 as text) is null or ($4 = 'official' and m.official_on < substr($3, 1, length(m.official_on))) or ($4 = 'probationary' and (m.official_on is null or m.official_on > substr($2, 1, length(m.official_on)))) or ($4 = 'exempt' and exists (select 1 from exemptions e where e.member_id = m.id and (e.from_day is null or e.from_day <= $2) and (e.to_day is null or e.to_day >= substr($2, 1, length(e.to_day))))))
  and (cast($5 as text) is null or exists (select 1 from offices o where o.member_id = m.id and o.office = $5 and (o.from_day is null or o.from_day <= $2) and (o.to_day is null or o.to_day >= $2))) and (cast($6 as text) is null or exists (select 1 from member_words w where w.member_id = m.id and substr(w.word, 1, length($6)) = $6)) and (cast($7 as text) is null or exists (select 1 from member_words w where w.member_id = m.id and substr(w.word, 1, length($7)) = $7)) and (cast($8 as text) is null or exists (select 1 from member_words w where w.member_id = m.id and substr(w.word, 1, length($8)) = $8)) and (cast($9 as text) is null or exists (select 1 from member_words w where w.member_id = m.id and substr(w.word, 1, length($9)) = $9)) and (cast($10 as text) is null or exists (select 1 from member_words w where w.member_id = m.id and substr(w.word, 1, length($10)) = $10));

-- members.sortable_in_scope
with recursive top_at (id, at) as (
    select cast(substr(cast($1 as text), 1, 20) as bigint), 1
    union all
    select cast(substr($1, at + 20, 20) as bigint), at + 20 from top_at where at + 20 <= length($1)
), below (id) as (
    select id from top_at
    union
    select o.organisation_id from organisation_states o join below b on o.parent_id = b.id
    where (o.from_day is null or o.from_day <= $2) and (o.to_day is null or o.to_day >= $2)
)
select m.id, s.cell_id, m.sort_key, m.admitted_on, m.born_on
from below b join memberships s on s.cell_id = b.id join members m on m.id = s.member_id
where s.from_day <= $2 and (s.to_day is null or s.to_day >= substr($2, 1, length(s.to_day)))
  and (cast($4 as text) is null or ($4 = 'official' and m.official_on < substr($3, 1, length(m.official_on))) or ($4 = 'probationary' and (m.official_on is null or m.official_on > substr($2, 1, length(m.official_on)))) or ($4 = 'exempt' and exists (select 1 from exemptions e where e.member_id = m.id and (e.from_day is null or e.from_day <= $2) and (e.to_day is null or e.to_day >= substr($2, 1, length(e.to_day))))))
  and (cast($5 as text) is null or exists (select 1 from offices o where o.member_id = m.id and o.office = $5 and (o.from_day is null or o.from_day <= $2) and (o.to_day is null or o.to_day >= $2))) and (cast($6 as text) is null or exists (select 1 from member_words w where w.member_id = m.id and substr(w.word, 1, length($6)) = $6)) and (cast($7 as text) is null or exists (select 1 from member_words w where w.member_id = m.id and substr(w.word, 1, length($7)) = $7)) and (cast($8 as text) is null or exists (select 1 from member_words w where w.member_id = m.id and substr(w.word, 1, length($8)) = $8)) and (cast($9 as text) is null or exists (select 1 from member_words w where w.member_id = m.id and substr(w.word, 1, length($9)) = $9)) and (cast($10 as text) is null or exists (select 1 from member_words w where w.member_id = m.id and substr(w.word, 1, length($10)) = $10));

-- members.stays
select cell_id, id, member_id, from_day, to_day from memberships where member_id = $1 order by from_day, id;

-- members.stays_below
with recursive below (id) as (
    select cast($1 as bigint)
    union all
    select s.organisation_id from organisation_states s join below b on s.parent_id = b.id
    where (s.from_day is null or s.from_day <= $2) and (s.to_day is null or s.to_day >= $2)
)
select m.id as member_id, s.cell_id, s.from_day, s.to_day, m.admitted_on, m.official_on
from below b join memberships s on s.cell_id = b.id join members m on m.id = s.member_id;

-- members.stays_in
with recursive top_at (id, at) as (
    select cast(substr(cast($1 as text), 1, 20) as bigint), 1
    union all
    select cast(substr($1, at + 20, 20) as bigint), at + 20 from top_at where at + 20 <= length($1)
), below (id) as (
    select id from top_at
    union
    select o.organisation_id from organisation_states o join below b on o.parent_id = b.id
    where (o.from_day is null or o.from_day <= $2) and (o.to_day is null or o.to_day >= $2)
)
select count(*) from below b join memberships s on s.cell_id = b.id where s.from_day <= $2 and (s.to_day is null or s.to_day >= substr($2, 1, length(s.to_day)));

-- members.stays_of
with recursive given_at (id, at) as (
    select cast(substr(cast($1 as text), 1, 20) as bigint), 1
    union all
    select cast(substr($1, at + 20, 20) as bigint), at + 20 from given_at where at + 20 <= length($1)
)
select s.member_id, s.cell_id from given_at g join memberships s on s.member_id = g.id
where s.from_day <= $2 and (s.to_day is null or s.to_day >= substr($2, 1, length(s.to_day)))
order by s.from_day desc, s.id desc;

-- members.stays_of_cell
select m.id as member_id, m.full_name, s.cell_id, s.from_day, s.to_day, m.admitted_on, m.official_on
from memberships s join members m on m.id = s.member_id
where s.cell_id = $1
order by m.sort_key, m.id;

-- members.stays_standing
select distinct m.id, m.full_name from memberships s join members m on m.id = s.member_id
where s.cell_id in (select thing_id from audit_entries where act_id = $1 and thing = 'organisation' and version = 1)
  and s.member_id not in (select thing_id from audit_entries where act_id = $1 and thing = 'member')
order by m.id;

-- members.summary
with recursive top_at (id, at) as (
    select cast(substr(cast($1 as text), 1, 20) as bigint), 1
    union all
    select cast(substr($1, at + 20, 20) as bigint), at + 20 from top_at where at + 20 <= length($1)
), below (id) as (
    select id from top_at
    union
    select o.organisation_id from organisation_states o join below b on o.parent_id = b.id
    where (o.from_day is null or o.from_day <= $2) and (o.to_day is null or o.to_day >= $2)
)
select count(*) as total,
    count(case when m.official_on < substr($3, 1, length(m.official_on)) then 1 end) as official,
    count(case when (m.official_on is null or m.official_on > substr($2, 1, length(m.official_on))) then 1 end) as probationary,
    count(case when exists (select 1 from exemptions e where e.member_id = m.id and (e.from_day is null or e.from_day <= $2) and (e.to_day is null or e.to_day >= substr($2, 1, length(e.to_day)))) then 1 end) as exempt
from below b join memberships s on s.cell_id = b.id join members m on m.id = s.member_id
where s.from_day <= $2 and (s.to_day is null or s.to_day >= substr($2, 1, length(s.to_day)));

-- members.version
select version from members where id = $1;

-- members.without_sort_key
select id, full_name, card_number from members where sort_key = '' order by id limit 1000;

-- members.word_count
select count(*) from (select 1 as one from member_words where word >= $1 and word < $2 limit $3) found;

-- minutes.add_approval
insert into meeting_paper_approvals (meeting_id, paper_id, version, role, member_id, name, is_on_word, recorded_by, at, actor)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- minutes.add_paper
insert into meeting_papers (meeting_id, id, cell_id, kind, day, version, corrects_id, read_back_on, read_back_minute, read_back_note,
                            read_back_version, sealed_paper_id)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);

-- minutes.add_text
insert into meeting_paper_texts (meeting_id, paper_id, version, at, actor, text) values ($1, $2, $3, $4, $5, $6);

-- minutes.approvals
select role, member_id, name, is_on_word, recorded_by, at
from meeting_paper_approvals where meeting_id = $1 and paper_id = $2 and version = $3 order by at, role;

-- minutes.change_paper
update meeting_papers set version = $3, read_back_on = $4, read_back_minute = $5, read_back_note = $6, read_back_version = $7,
                          sealed_paper_id = $8
where meeting_id = $1 and id = $2 and sealed_paper_id is null;

-- minutes.papers
select meeting_id, id, cell_id, kind, day, version, corrects_id, read_back_on, read_back_minute, read_back_note, read_back_version,
       sealed_paper_id
from meeting_papers where meeting_id = $1 order by id;

-- minutes.remove_approvals
delete from meeting_paper_approvals where meeting_id = $1 and paper_id = $2;

-- minutes.remove_paper
delete from meeting_papers where meeting_id = $1 and id = $2 and sealed_paper_id is null;

-- minutes.remove_texts
delete from meeting_paper_texts where meeting_id = $1 and paper_id = $2;

-- minutes.text
select text from meeting_paper_texts where meeting_id = $1 and paper_id = $2 and version = $3;

-- organisations.add
insert into organisations (id, version, code) values ($1, $2, $3);

-- organisations.add_state
insert into organisation_states (organisation_id, id, from_day, to_day, parent_id, kind, name, name_key, place)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- organisations.hanging_under_made
select organisation_id as id, max(name) as name from organisation_states
where parent_id in (select thing_id from audit_entries where act_id = $1 and thing = 'organisation' and version = 1)
  and organisation_id not in (select thing_id from audit_entries where act_id = $1 and thing = 'organisation' and version = 1)
group by organisation_id
order by organisation_id;

-- organisations.nodes_on
select o.id, o.code, s.parent_id, s.kind, s.name, s.name_key, s.place
from organisations o join organisation_states s on s.organisation_id = o.id
where (s.from_day is null or s.from_day <= $1) and (s.to_day is null or s.to_day >= $1);

-- organisations.remove_made
delete from organisations where id in (select thing_id from audit_entries where act_id = $1 and thing = 'organisation' and version = 1);

-- organisations.remove_made_states
delete from organisation_states where organisation_id in (select thing_id from audit_entries where act_id = $1 and thing = 'organisation' and version = 1);

-- organisations.version_of
select version from organisations where id = $1;

-- overview.add_deadline
insert into meeting_deadlines (organisation_id, version, day_of_month) values ($1, $2, $3);

-- overview.change_deadline
update meeting_deadlines set version = $2, day_of_month = $3 where organisation_id = $1;

-- overview.deadline
select organisation_id, version, day_of_month from meeting_deadlines where organisation_id = $1;

-- overview.deadlines
select organisation_id, version, day_of_month from meeting_deadlines;

-- reports.add_locked
insert into locked_reports (id, organisation_id, quarter, at, actor, book_version, figures, months)
values ($1, $2, $3, $4, $5, $6, $7, $8);

-- reports.add_text
insert into report_texts (organisation_id, quarter, version, id, at, actor, sections) values ($1, $2, $3, $4, $5, $6, $7);

-- reports.cells_touched_by_import
select cell_id from memberships where member_id in (select thing_id from audit_entries where act_id = $1 and thing = 'member')
union select cell_id from meetings where id in (select thing_id from audit_entries where act_id = $1 and thing = 'meeting')
union select cell_id from recorded_months where import_id = $1;

-- reports.days_touched_by_import
select distinct held_on from meetings where id in (select thing_id from audit_entries where act_id = $1 and thing = 'meeting');

-- reports.latest_text
select organisation_id, quarter, version, id, at, actor, sections from report_texts
where organisation_id = $1 and quarter = $2 order by version desc limit 1;

-- reports.locked
select id, organisation_id, quarter, at, actor, book_version, figures, months from locked_reports where organisation_id = $1 and quarter = $2;

-- reports.locked_quarters
select quarter, at from locked_reports where organisation_id = $1 order by quarter;

-- reports.locked_since
select id, organisation_id, quarter from locked_reports where at >= $1 order by id;

-- reports.months_touched_by_import
select distinct month from recorded_months where import_id = $1;

-- reports.quarters_with_text
select distinct quarter from report_texts where organisation_id = $1 order by quarter;

-- reports.text
select organisation_id, quarter, version, id, at, actor, sections from report_texts
where organisation_id = $1 and quarter = $2 and version = $3;

-- reports.text_versions
select version, at, actor as "by" from report_texts where organisation_id = $1 and quarter = $2 order by version desc;

-- rulebook.add_local_rules
insert into local_rules (id, at, actor, name, text, reason) values ($1, $2, $3, $4, $5, $6);

-- rulebook.change_local_rules
update local_rules set text = $2 where id = $1;

-- rulebook.local_rules
select id, name, text from local_rules order by id;

-- rulebook.told_rules
select id, at, actor, name, text, reason from local_rules order by id desc;

-- tasks.add
insert into tasks (cell_id, id, version, title, owner_id, helpers, given_on, due_on, origin_kind, origin_id, state)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);

-- tasks.change
update tasks set version = $3, title = $4, owner_id = $5, helpers = $6, due_on = $7, state = $8, result = $9, evidence = $10,
    done_on = $11, dropped_on = $12, reason = $13
where cell_id = $1 and id = $2;

-- tasks.counts
with recursive below (id) as (
    select cast($1 as bigint)
    union all
    select s.organisation_id from organisation_states s join below b on s.parent_id = b.id
    where (s.from_day is null or s.from_day <= $2) and (s.to_day is null or s.to_day >= $2)
)
select count(*) filter (where t.state = 'given') as given, count(*) filter (where t.state = 'under_way') as under_way,
       count(*) filter (where t.state = 'done') as done, count(*) filter (where t.state = 'dropped') as dropped,
       count(*) filter (where t.state in ('given', 'under_way') and t.due_on < $2) as late
from below b join tasks t on t.cell_id = b.id
where (cast($3 as bigint) is null or t.owner_id = cast($3 as bigint));

-- tasks.late_below
with recursive below (id) as (
    select cast($1 as bigint)
    union all
    select s.organisation_id from organisation_states s join below b on s.parent_id = b.id
    where (s.from_day is null or s.from_day <= $2) and (s.to_day is null or s.to_day >= $2)
)
select t.cell_id, count(*) as tasks, min(t.due_on) as due_on
from below b join tasks t on t.cell_id = b.id
where t.state in ('given', 'under_way') and t.due_on < $3
group by t.cell_id
order by t.cell_id;

-- tasks.latest_first
with recursive below (id) as (
    select cast($1 as bigint)
    union all
    select s.organisation_id from organisation_states s join below b on s.parent_id = b.id
    where (s.from_day is null or s.from_day <= $2) and (s.to_day is null or s.to_day >= $2)
)
select t.id, t.cell_id, t.version, t.title, t.owner_id, m.full_name as owner_name, t.helpers, t.given_on, t.due_on,
       t.origin_kind, t.origin_id, t.state, t.result, t.evidence, t.done_on, t.dropped_on, t.reason
from below b join tasks t on t.cell_id = b.id left join members m on m.id = t.owner_id
where (cast($3 as bigint) is null or t.owner_id = cast($3 as bigint))
  and (cast($4 as text) is null or t.state = cast($4 as text))
  and (not $5 or t.state in ('given', 'under_way')) and t.due_on < $6
  and (t.due_on, t.id) < ($7, $8)
order by t.due_on desc, t.id desc
limit $9;

-- tasks.of_origin
select t.id, t.cell_id, t.version, t.title, t.owner_id, m.full_name as owner_name, t.helpers, t.given_on, t.due_on,
       t.origin_kind, t.origin_id, t.state, t.result, t.evidence, t.done_on, t.dropped_on, t.reason
from tasks t left join members m on m.id = t.owner_id
where t.origin_id = $1 and t.origin_kind = $2
order by t.id;

-- tasks.open_on
select t.id, t.cell_id, t.version, t.title, t.owner_id, m.full_name as owner_name, t.helpers, t.given_on, t.due_on,
       t.origin_kind, t.origin_id, t.state, t.result, t.evidence, t.done_on, t.dropped_on, t.reason
from tasks t left join members m on m.id = t.owner_id
where t.cell_id = $1 and t.given_on <= $2 and coalesce(t.done_on, t.dropped_on, '9') > $2
order by t.due_on, t.id;

-- tasks.soonest_first
with recursive below (id) as (
    select cast($1 as bigint)
    union all
    select s.organisation_id from organisation_states s join below b on s.parent_id = b.id
    where (s.from_day is null or s.from_day <= $2) and (s.to_day is null or s.to_day >= $2)
)
select t.id, t.cell_id, t.version, t.title, t.owner_id, m.full_name as owner_name, t.helpers, t.given_on, t.due_on,
       t.origin_kind, t.origin_id, t.state, t.result, t.evidence, t.done_on, t.dropped_on, t.reason
from below b join tasks t on t.cell_id = b.id left join members m on m.id = t.owner_id
where (cast($3 as bigint) is null or t.owner_id = cast($3 as bigint))
  and (cast($4 as text) is null or t.state = cast($4 as text))
  and (not $5 or t.state in ('given', 'under_way')) and t.due_on < $6
  and (t.due_on, t.id) > ($7, $8)
order by t.due_on, t.id
limit $9;

-- tasks.standing_in_cells
select t.cell_id as id, max(s.name) as name, count(distinct t.id) as count
from tasks t join organisation_states s on s.organisation_id = t.cell_id and s.to_day is null
where t.cell_id in (select thing_id from audit_entries where act_id = $1 and thing = 'organisation' and version = 1)
group by t.cell_id
order by t.cell_id;

-- tasks.standing_with_members
select m.id, m.full_name as name, count(*) as count
from tasks t join members m on m.id = t.owner_id
where m.id in (select thing_id from audit_entries where act_id = $1 and thing = 'member' and version = 1)
group by m.id, m.full_name
order by m.id;

-- tasks.task
select t.id, t.cell_id, t.version, t.title, t.owner_id, m.full_name as owner_name, t.helpers, t.given_on, t.due_on,
       t.origin_kind, t.origin_id, t.state, t.result, t.evidence, t.done_on, t.dropped_on, t.reason
from tasks t left join members m on m.id = t.owner_id
where t.id = $1;

-- tasks.waiting_on
select t.id, t.cell_id, t.version, t.title, t.owner_id, m.full_name as owner_name, t.helpers, t.given_on, t.due_on,
       t.origin_kind, t.origin_id, t.state, t.result, t.evidence, t.done_on, t.dropped_on, t.reason
from tasks t left join members m on m.id = t.owner_id
where t.cell_id = $1 and t.given_on <= $2 and coalesce(t.done_on, t.dropped_on, '9') >= $2
order by t.due_on, t.id;

-- voting.add
insert into votes (id, meeting_id, version, item_id, matter, question, official, present, in_favour, against, abstained, at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);

-- voting.change
update votes set version = $3, item_id = $4, matter = $5, question = $6, official = $7, present = $8, in_favour = $9,
    against = $10, abstained = $11
where meeting_id = $1 and id = $2;

-- voting.remove
delete from votes where meeting_id = $1 and id = $2;

-- voting.vote
select id, meeting_id, version, item_id, matter, question, official, present, in_favour, against, abstained, at
from votes where meeting_id = $1 and id = $2;

-- voting.votes_of
select id, meeting_id, version, item_id, matter, question, official, present, in_favour, against, abstained, at
from votes where meeting_id = $1
order by at, id;
