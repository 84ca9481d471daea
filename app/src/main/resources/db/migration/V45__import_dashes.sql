-- What a dash says in the figures of a file: asked for, unless its owner said.
alter table intake.import_job add column dashes text not null default 'ASK';
