-- Samples: what was written down about a cell, and on which day.

create table samples (
    id id not null,
    cell_id id not null references organisations (id),
    version count not null,
    title words not null,
    day day not null,
    primary key (cell_id, id)
) clustered;
create index samples_id_index on samples (id);
