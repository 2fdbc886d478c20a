-- A site's own rules: each row one file of the book's form, beside the book that travels in the program.

create table local_rules (
    id id primary key,
    at instant not null,
    actor words not null,
    name words not null,
    text words not null,
    constraint local_rules_name_key unique (name)
);
