-- Browsers in which an account's owner has signed in: a hash of what they carry. Strangers' wrong passwords do not make them wait.

create table account_devices (
    account_id id not null references accounts (id),
    token_hash key not null,
    last_used_at instant not null,
    primary key (account_id, token_hash)
) clustered;
create index account_devices_token_hash_index on account_devices (token_hash);
