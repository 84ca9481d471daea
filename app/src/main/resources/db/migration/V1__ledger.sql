-- Entries are only ever added, in numbered and hash-chained batches.

create table ledger.batch (
  number bigint primary key check (number > 0),
  submission bigint not null unique,
  name text not null unique,
  author text not null,
  recorded_at timestamptz not null,
  entries bigint not null check (entries >= 0),
  content_hash text not null check (length(content_hash) = 64),
  previous text not null check (length(previous) = 64),
  hash text not null unique check (length(hash) = 64)
);

comment on column ledger.batch.submission is 'the key that joins a batch to its entries; given out when a recording begins, so not in the order of batches';
comment on column ledger.batch.name is 'the submission id under which the batch was handed in';

create table ledger.entry (
  submission bigint not null,
  ordinal integer not null check (ordinal > 0),
  register text not null,
  subject text not null,
  version integer not null check (version > 0),
  unit text not null,
  begins date not null,
  ends date not null,
  content text not null,
  content_version integer not null check (content_version > 0),
  reason text not null,
  primary key (submission, ordinal),
  unique (register, subject, version)
);

comment on table ledger.entry is 'an entry belongs to the ledger when a batch names its submission';

create index entry_by_day on ledger.entry (register, begins desc, subject, version);
create index entry_by_unit on ledger.entry (register, unit, begins desc, subject, version);

create sequence ledger.submission_key;

grant usage on schema ledger to ${application};
grant select, insert on ledger.batch, ledger.entry to ${application};
grant usage on sequence ledger.submission_key to ${application};
