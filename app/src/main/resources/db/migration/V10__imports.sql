-- Files on their way into registers: working state, which may change and be forgotten.

create schema if not exists intake;

create table intake.import_job (
  id uuid primary key,
  handed_in timestamptz not null,
  register text not null,
  mode text not null,
  dry_run boolean not null,
  sheet text not null,
  numbers text not null,
  reason text not null,
  author text not null,
  file_name text not null,
  file_bytes bigint not null,
  file_sha256 text not null,
  state text not null,
  settled boolean not null,
  done bigint not null,
  batch bigint,
  before boolean not null,
  failure text not null,
  error text not null,
  tally text not null
);

create index import_job_by_time on intake.import_job (handed_in desc);
create index import_job_unsettled on intake.import_job (handed_in) where not settled;

grant usage on schema intake to ${application};
grant select, insert, update, delete on intake.import_job to ${application};
