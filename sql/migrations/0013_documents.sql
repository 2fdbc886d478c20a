-- Papers: an office's own forms, what stands at the head of its papers, its terms, the numbers given, and papers sealed for good.

create table paper_forms (
    id id primary key,
    organisation_id id not null references organisations (id),
    kind words not null,
    layout words not null,
    version count not null,
    at instant not null,
    actor words not null,
    file_name words,
    sha256 words,
    base64 words,
    constraint paper_forms_organisation_id_kind_layout_version_key unique (organisation_id, kind, layout, version)
);

create table paper_profiles (
    organisation_id id primary key references organisations (id),
    version count not null,
    name words,
    superior words,
    place words,
    symbol words
);

create table paper_terms (
    organisation_id id not null references organisations (id),
    from_day day not null,
    primary key (organisation_id, from_day)
) clustered;

create table paper_numbers (
    organisation_id id not null references organisations (id),
    id id not null,
    kind words not null,
    day day not null,
    number count not null,
    is_taken flag not null,
    primary key (organisation_id, id)
) clustered;

create table sealed_papers (
    id id primary key,
    organisation_id id not null references organisations (id),
    kind words not null,
    day day not null,
    number words,
    subject words not null,
    belongs_to words not null,
    belongs_to_id id not null,
    corrects_id id references sealed_papers (id),
    sealed_at instant not null,
    sealed_by words not null,
    sha256 words not null,
    size_bytes count not null,
    base64 words not null,
    constraint sealed_papers_corrects_id_key unique (corrects_id)
);
create index sealed_papers_organisation_id_index on sealed_papers (organisation_id, day);
create index sealed_papers_belongs_to_index on sealed_papers (belongs_to, belongs_to_id);
