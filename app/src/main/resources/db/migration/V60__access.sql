-- Who is here and what they may do. Accounts and grants are never deleted: the ledger and the audit
-- log name them.

create schema if not exists access;

create table access.account (
  id uuid primary key,
  name text not null unique check (name = lower(name)),
  full_name text not null,
  language text not null check (language in ('vi', 'en')),
  state text not null check (state in ('invited', 'active', 'closed')),
  demonstration boolean not null,
  made timestamptz not null default now()
);

create table access.password (
  account uuid primary key references access.account,
  hash text not null,
  since timestamptz not null
);

create table access.role_grant (
  id uuid primary key,
  account uuid not null references access.account,
  role text not null,
  unit text not null,
  agency text,
  effective_from date not null,
  effective_until date,
  reason text not null,
  granted_by text not null,
  granted_at timestamptz not null default now(),
  follows uuid references access.role_grant,
  ended_by text,
  ended_reason text,
  check (effective_until is null or effective_until > effective_from)
);

create index role_grant_account on access.role_grant (account);
-- A grant goes on once for a successor, however many servers notice it.
create unique index role_grant_follows on access.role_grant (follows, unit) where follows is not null;

-- What a browser, a program or a link presents is kept as its SHA-256 only.
create table access.session (
  id uuid primary key,
  hash bytea not null unique,
  account uuid not null references access.account,
  proof text not null,
  begun timestamptz not null,
  seen timestamptz not null,
  address text not null,
  agent text not null
);

create index session_account on access.session (account);

create table access.token (
  id uuid primary key,
  hash bytea not null unique,
  account uuid not null references access.account,
  name text not null,
  rights text not null,
  begun timestamptz not null,
  ends timestamptz not null
);

create index token_account on access.token (account);

create table access.device (
  hash bytea primary key,
  account uuid not null references access.account,
  since timestamptz not null
);

create table access.invitation (
  hash bytea primary key,
  account uuid not null references access.account,
  made_by text not null,
  ends timestamptz not null,
  used timestamptz
);

create table access.recovery (
  id uuid primary key,
  account uuid not null references access.account,
  asked_by text not null,
  reason text not null,
  asked timestamptz not null,
  confirmed_by text,
  confirmed timestamptz,
  check (confirmed_by is null or confirmed_by <> asked_by)
);

grant usage on schema access to ${application};
grant select, insert on all tables in schema access to ${application};
grant update (full_name, language, state) on access.account to ${application};
grant update (hash, since) on access.password to ${application};
grant update (effective_until, ended_by, ended_reason) on access.role_grant to ${application};
grant update (seen), delete on access.session to ${application};
grant delete on access.token, access.device to ${application};
grant update (used) on access.invitation to ${application};
grant update (confirmed_by, confirmed) on access.recovery to ${application};
