-- Papers of meetings: each with its texts version by version, who stands for which version, how it was read back, and the sealed paper that
-- came of it.

create table meeting_papers (
    meeting_id id not null references meeting_records (meeting_id),
    id id not null,
    cell_id id not null references organisations (id),
    kind words not null,
    day day not null,
    version count not null,
    corrects_id id references sealed_papers (id),
    read_back_on day,
    read_back_minute count,
    read_back_note words,
    read_back_version count,
    sealed_paper_id id references sealed_papers (id),
    primary key (meeting_id, id)
) clustered;

create table meeting_paper_texts (
    meeting_id id not null,
    paper_id id not null,
    version count not null,
    at instant not null,
    actor words not null,
    text words not null,
    primary key (meeting_id, paper_id, version)
) clustered;

create table meeting_paper_approvals (
    meeting_id id not null,
    paper_id id not null,
    version count not null,
    role words not null,
    member_id id references members (id),
    name words not null,
    is_on_word flag not null,
    recorded_by words not null,
    at instant not null,
    actor words not null,
    primary key (meeting_id, paper_id, version, role)
) clustered;
