-- oldest_program: 7
-- Planned meetings, the day of the month until which cells are to have met, the texts of quarter reports, and what was
-- missing beside them: the months of a locked report, why a site set a rule of its own, and finding a meeting by its id.

create table planned_meetings (
    id id primary key,
    cell_id id not null references organisations (id),
    version count not null,
    kind words not null,
    day day not null,
    start_minute count,
    place words
);
create index planned_meetings_cell_id_index on planned_meetings (cell_id);

create table meeting_deadlines (
    organisation_id id primary key references organisations (id),
    version count not null,
    day_of_month count
);

create table report_texts (
    organisation_id id not null references organisations (id),
    quarter words not null,
    version count not null,
    id id not null,
    at instant not null,
    actor words not null,
    sections words not null,
    primary key (organisation_id, quarter, version)
) clustered;

alter table locked_reports add column
    months words;

alter table local_rules add column
    reason words;

create index meetings_id_index on meetings (id);
