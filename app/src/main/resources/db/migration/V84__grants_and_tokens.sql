-- A grant given by mistake ends on the day it began, and never held.
alter table access.role_grant drop constraint role_grant_check;
alter table access.role_grant add constraint role_grant_span check (effective_until >= effective_from);

-- A token is as strong as the sign-in in which it was made. Of tokens made before nobody knows.
alter table access.token add column strong boolean not null default false;
