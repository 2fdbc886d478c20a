-- Votes by show of hands, each with the members who had a vote at that moment: all who were to attend, and those who were there.

create table votes (
    meeting_id id not null references meeting_records (meeting_id) on delete cascade,
    id id not null,
    version count not null,
    item_id id,
    matter words not null,
    question words not null,
    official count not null,
    present count not null,
    in_favour count not null,
    against count not null,
    abstained count not null,
    at instant not null,
    primary key (meeting_id, id)
) clustered;
