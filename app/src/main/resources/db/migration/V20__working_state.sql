-- A backup holds every table but those that call themselves working state.

comment on table intake.import_job is 'working state: files on their way into registers';
