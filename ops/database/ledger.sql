-- The ledger's own tables, beside the events. Nothing in them is ever changed. By the owner; again changes nothing.
create schema if not exists ledger;
create table if not exists ledger.leaf (
    idx    bigint primary key,
    seq_id bigint not null unique,
    event  uuid not null,
    line   bytea not null
);
create index if not exists leaf_event on ledger.leaf (event);
create table if not exists ledger.node (
    level int not null,
    idx   bigint not null,
    hash  bytea not null,
    primary key (level, idx)
);
create table if not exists ledger.checkpoint (
    size    bigint primary key,
    note    text not null,
    made_at timestamptz not null
);
