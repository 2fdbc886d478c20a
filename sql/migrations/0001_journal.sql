-- oldest_program: 1
-- What was done: one entry per thing an act made or changed, and the events other parts of the program are told of.

create table audit_entries (
    id id primary key,
    act_id id not null,
    at instant not null,
    actor words not null,
    act words not null,
    thing words not null,
    thing_id id not null,
    version count not null,
    changes words not null
);
create index audit_entries_act_id_index on audit_entries (act_id);
create index audit_entries_thing_id_index on audit_entries (thing_id);

create table outbox_events (
    id id primary key,
    act_id id not null,
    at instant not null,
    event words not null,
    payload words not null
);

create table imports (
    id id primary key,
    at instant not null,
    actor words not null,
    kind words not null,
    file_name words not null,
    file_sha256 words not null,
    accepted count not null,
    unchanged count not null,
    updated count not null,
    differing count not null,
    rejected count not null
);
