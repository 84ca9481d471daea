-- A browser that was sent to a provider to accept an invitation: the hash of its link.
alter table access.provider_step add column invitation bytea;
