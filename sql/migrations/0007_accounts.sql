-- Who signs in. Passwords, codes and session tokens are kept as hashes alone.

create table accounts (
    id id primary key,
    version count not null,
    login_name key not null,
    name words not null,
    search_text words not null,
    member_id id references members (id),
    organisation_id id references organisations (id),
    is_administrator flag not null,
    is_blocked flag not null,
    password_hash words,
    code_hash words,
    code_valid_until instant,
    last_seen_at instant,
    constraint accounts_login_name_key unique (login_name),
    constraint accounts_member_id_key unique (member_id)
);
create index accounts_organisation_id_index on accounts (organisation_id);

create table account_posts (
    account_id id not null references accounts (id),
    id id not null,
    organisation_id id not null references organisations (id),
    from_day day,
    to_day day,
    primary key (account_id, id)
) clustered;
create index account_posts_organisation_id_index on account_posts (organisation_id);

create table sessions (
    id id primary key,
    account_id id not null references accounts (id),
    token_hash key not null,
    created_at instant not null,
    last_seen_at instant not null,
    address words not null,
    agent words not null,
    constraint sessions_token_hash_key unique (token_hash)
);
create index sessions_account_id_index on sessions (account_id);
