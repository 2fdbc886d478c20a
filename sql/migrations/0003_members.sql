-- The register. A day may be known only as a year or a month: it is kept as what it is ("2019", "2019-03", "2019-03-05").

create table members (
    id id primary key,
    version count not null,
    card_number words,
    full_name words not null,
    name_key words not null,
    sex words,
    born_on day,
    admitted_on day not null,
    official_on day,
    constraint members_card_number_key unique (card_number)
);
create index members_name_key_index on members (name_key);

create table memberships (
    cell_id id not null references organisations (id),
    id id not null,
    member_id id not null references members (id),
    from_day day not null,
    to_day day,
    primary key (cell_id, id)
) clustered;
create index memberships_member_id_index on memberships (member_id);

create table exemptions (
    member_id id not null references members (id),
    id id not null,
    from_day day,
    to_day day,
    primary key (member_id, id)
) clustered;

create table offices (
    organisation_id id not null references organisations (id),
    id id not null,
    member_id id not null references members (id),
    office words not null,
    from_day day,
    to_day day,
    primary key (organisation_id, id)
) clustered;
create index offices_member_id_index on offices (member_id);
