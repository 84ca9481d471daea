-- What of their scope somebody may record: beside the units, the agencies, and whether anything may
-- be corrected. An import keeps that of whoever handed it in.
alter table intake.import_job add column remit jsonb;
comment on column intake.import_job.remit is
  'whose records its author may add and correct; null for all within the reach';
