-- A password is chosen anew and nothing else is forgotten: second factors and passkeys stay.
alter table access.recovery add column password_only boolean not null default false;
alter table access.invitation add column password_only boolean not null default false;
