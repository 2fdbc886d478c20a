-- A locked report keeps the figures it was locked with, and says which rule book judged them.

create table locked_reports (
    id id primary key,
    organisation_id id not null references organisations (id),
    quarter words not null,
    at instant not null,
    actor words not null,
    book_version words not null,
    figures words not null,
    constraint locked_reports_organisation_id_quarter_key unique (organisation_id, quarter)
);
