-- The Party tree. What an organisation is called, what it is and where it stands has dates; both days are inclusive, null is open.

create table organisations (
    id id primary key,
    version count not null,
    code words,
    constraint organisations_code_key unique (code)
);

create table organisation_states (
    organisation_id id not null references organisations (id),
    id id not null,
    from_day day,
    to_day day,
    parent_id id references organisations (id),
    kind words not null,
    name words not null,
    name_key words not null,
    place words,
    primary key (organisation_id, id)
) clustered;
create index organisation_states_parent_id_index on organisation_states (parent_id);
