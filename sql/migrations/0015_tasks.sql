-- Tasks: what a cell has given whom to do by when, and what became of it. Without an owner the cell's committee as a whole answers for it;
-- without an origin the cell gave it outside of any meeting.

create table tasks (
    cell_id id not null references organisations (id),
    id id not null,
    version count not null,
    title words not null,
    owner_id id references members (id),
    helpers words,
    given_on day not null,
    due_on day not null,
    origin_kind words,
    origin_id id,
    state words not null,
    result words,
    evidence words,
    done_on day,
    dropped_on day,
    reason words,
    primary key (cell_id, id)
) clustered;
create index tasks_id_index on tasks (id);
create index tasks_owner_id_index on tasks (owner_id);
create index tasks_origin_id_index on tasks (origin_id);
