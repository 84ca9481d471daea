-- Records are seen and recorded within a scope. The role the application signs in as sees what lies
-- within the units that it was given for the moment (the setting anbinh.reach), and nothing where
-- it was given none; the role it takes on for the whole country and for the system's own work is
-- bounded by nothing. Owners are bounded by nothing: backups and migrations run as before.

-- Rights of the second role on the tables made before it was there.
grant usage on schema ledger, intake to ${application};
grant select, insert on ledger.batch, ledger.entry to ${application};
grant usage on sequence ledger.submission_key to ${application};
grant select, insert, update, delete on intake.import_job to ${application};

-- The units of the moment; null where no scope was given.
create function ledger.reach() returns text[]
language sql stable parallel safe
as $$ select nullif(current_setting('anbinh.reach', true), '')::text[] $$;

-- Whether anything follows a version, seen or not: what moved to a place outside the scope must not
-- look as if it still stood within.
create function ledger.followed(in_register text, of_subject text, version integer, vintage bigint)
returns boolean
language sql stable parallel safe security definer set search_path = ledger, pg_temp
as $$
  select exists (select from ledger.entry f join ledger.batch g using (submission)
    where f.register = $1 and f.subject = $2 and f.version = $3 + 1 and g.number <= $4)
$$;
revoke execute on function ledger.followed from public;
grant execute on function ledger.followed to ${application};

alter table ledger.entry enable row level security;
create policy whole_country on ledger.entry to ${whole} using (true) with check (true);
-- published figures and the tables of the territory are open: whoever has a scope reads them all
create policy seen_within on ledger.entry for select to ${scoped}
  using (unit = any ((select ledger.reach())::text[])
    or (register in ('boundary-sheet', 'published', 'territory-table')
      and (select ledger.reach()) is not null));
create policy recorded_within on ledger.entry for insert to ${scoped}
  with check (unit = any ((select ledger.reach())::text[]));

-- An import is seen by those who may see all that its author could have recorded with it.
alter table intake.import_job add column reach text[];
comment on column intake.import_job.reach is 'units of its author''s scope; null for the whole country';
alter table intake.import_job enable row level security;
create policy whole_country on intake.import_job to ${whole} using (true) with check (true);
create policy handed_in_within on intake.import_job to ${scoped}
  using (reach <@ (select ledger.reach()))
  with check (reach <@ (select ledger.reach()));
