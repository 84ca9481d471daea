-- What accounts did: lines are added, never changed, each with the hash of the one before.

create schema if not exists audit;

create table audit.line (
  number bigint primary key check (number > 0),
  noted_at timestamptz not null,
  kind text not null,
  account text not null,
  address text not null,
  request text not null,
  needed text not null,
  unit text not null,
  subject text not null,
  words text not null,
  terms text[] not null,
  previous text not null check (length(previous) = 64),
  hash text not null unique check (length(hash) = 64)
);

comment on column audit.line.needed is 'the right it was about';
comment on column audit.line.words is 'key of its sentence in the label files';

create index line_by_account on audit.line (account, number desc);
create index line_by_kind on audit.line (kind, number desc);
create index line_by_time on audit.line (noted_at);

grant usage on schema audit to ${application};
grant select, insert on audit.line to ${application};
