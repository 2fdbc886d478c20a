-- What lists and searches of the register go by. The program writes sort_key and the words with the name; rows of an older program have an
-- empty sort_key until it does.

alter table members add column
    sort_key key not null default '';
create index members_sort_key_index on members (sort_key, id);
create index members_admitted_on_index on members (admitted_on, id);
create index members_born_on_index on members ((coalesce(born_on, '9')), id);
create index members_born_on_last_index on members ((coalesce(born_on, '')), id);

create table member_words (
    word key not null,
    member_id id not null references members (id) on delete cascade,
    primary key (word, member_id)
) clustered;
create index member_words_member_id_index on member_words (member_id, word);

alter table offices add column
    version count not null default 1;
create index offices_id_index on offices (id);

-- A number drawn anew by every transaction that changes the thing: what was worked out from it can be kept for as long as it stays.
create table tokens (
    thing words primary key,
    token count not null
);
insert into tokens (thing, token)
    select 'organisations', latest.id from (select max(id) as id from organisation_states) latest where latest.id is not null;
