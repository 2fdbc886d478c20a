-- Files waiting to be taken in, and what an import leaves behind so that it can be told of and undone.

alter table imports add column
    undone_at instant;
alter table imports add column
    undone_by words;

create table import_outcomes (
    import_id id primary key references imports (id),
    outcome words not null
);

create table import_before (
    import_id id not null references imports (id),
    thing words not null,
    thing_id id not null,
    was words not null,
    primary key (import_id, thing, thing_id)
) clustered;

create table uploads (
    id id primary key,
    at instant not null,
    actor words not null,
    kind words not null,
    file_name words not null,
    file_bytes count not null,
    state words not null,
    settings words not null
);

create table upload_parts (
    upload_id id not null references uploads (id),
    number count not null,
    base64 words not null,
    primary key (upload_id, number)
) clustered;
