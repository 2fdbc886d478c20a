-- oldest_program: 12
-- A token for all facts together. Whatever acts draws it anew; an older program would not, and a newer one beside it would show what was.

insert into tokens (thing, token)
    select 'facts', latest.id from (select max(id) as id from audit_entries) latest where latest.id is not null;
