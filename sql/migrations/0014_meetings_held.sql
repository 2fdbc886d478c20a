-- oldest_program: 14
-- A meeting from its plan to its close: agenda and questions, the running of its items, attendance, who spoke, conclusions; the yearly plan
-- of thematic meetings; and months that are known because a meeting of theirs was held with the program, not from an import.

alter table meetings add column
    documents_sent_on day;
alter table meetings add column
    committee_met_on day;
alter table meetings add column
    minutes_finished_on day;
alter table meetings add column
    concluded flag;

create table meeting_records (
    meeting_id id primary key,
    cell_id id not null references organisations (id),
    version count not null,
    chair_id id references members (id),
    minute_taker_id id references members (id),
    topic words,
    committee_met_on day,
    documents_sent_on day,
    place words,
    guests words,
    opened_at instant,
    closed_at instant
);
create index meeting_records_cell_id_index on meeting_records (cell_id);
insert into meeting_records (meeting_id, cell_id, version) select id, cell_id, 1 from planned_meetings;

create table agenda_items (
    meeting_id id not null references meeting_records (meeting_id),
    id id not null,
    number count not null,
    title words not null,
    kind words not null,
    minutes count not null,
    prepared_by id references members (id),
    spent_minutes count,
    conclusion words,
    version count not null,
    primary key (meeting_id, id)
) clustered;

create table meeting_questions (
    meeting_id id not null references meeting_records (meeting_id),
    id id not null,
    number count not null,
    question words not null,
    primary key (meeting_id, id)
) clustered;

create table item_stretches (
    meeting_id id not null references meeting_records (meeting_id),
    number count not null,
    item_id id,
    begun_at instant not null,
    ended_at instant,
    primary key (meeting_id, number)
) clustered;

create table attendances (
    meeting_id id not null references meeting_records (meeting_id),
    member_id id not null references members (id),
    state words,
    reason words,
    came_at_minute count,
    left_at_minute count,
    is_official flag not null,
    is_exempt flag not null,
    primary key (meeting_id, member_id)
) clustered;
create index attendances_member_id_index on attendances (member_id);

create table interventions (
    meeting_id id not null references meeting_records (meeting_id),
    id id not null,
    version count not null,
    number count not null,
    item_id id,
    member_id id references members (id),
    guest words,
    gist words not null,
    primary key (meeting_id, id)
) clustered;

-- An item that is no longer on the agenda leaves its files to the meeting as a whole: item_id is looked up, never mended.
create table attachments (
    meeting_id id not null references meeting_records (meeting_id),
    id id not null,
    item_id id,
    name words not null,
    size_bytes count not null,
    sha256 words not null,
    added_at instant not null,
    added_by words not null,
    primary key (meeting_id, id)
) clustered;

create table attachment_parts (
    meeting_id id not null references meeting_records (meeting_id),
    attachment_id id not null,
    number count not null,
    base64 words not null,
    primary key (meeting_id, attachment_id, number)
);

create table thematic_plans (
    cell_id id not null references organisations (id),
    year count not null,
    version count not null,
    primary key (cell_id, year)
) clustered;

create table thematic_topics (
    cell_id id not null references organisations (id),
    year count not null,
    id id not null,
    number count not null,
    period words not null,
    topic words not null,
    prepared_by id references members (id),
    primary key (cell_id, year, id)
) clustered;

-- A month may be known from an import, from a meeting, or from both; it stays known for as long as one of them stands.
create table months_recorded (
    cell_id id not null references organisations (id),
    month words not null,
    import_id id references imports (id),
    meeting_id id,
    primary key (cell_id, month)
) clustered;
insert into months_recorded (cell_id, month, import_id) select cell_id, month, import_id from recorded_months;
drop table recorded_months;
alter table months_recorded rename to recorded_months;
