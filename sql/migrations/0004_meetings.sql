-- Meetings held, and the months for which a cell's meetings are known at all: outside them nothing is missed and nothing is known.

create table meetings (
    cell_id id not null references organisations (id),
    id id not null,
    version count not null,
    kind words not null,
    held_on day not null,
    start_minute count not null,
    end_minute count not null,
    professional_minutes count,
    break_minutes count not null,
    present count,
    absent_excused count,
    absent_unexcused count,
    spoke count,
    primary key (cell_id, id),
    constraint meetings_cell_id_held_on_start_minute_key unique (cell_id, held_on, start_minute)
) clustered;

create table recorded_months (
    cell_id id not null references organisations (id),
    month words not null,
    import_id id not null references imports (id),
    primary key (cell_id, month)
) clustered;
