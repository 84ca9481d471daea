-- Passkeys: public keys whose private halves never leave a device of the account's owner.
create table access.passkey (
  id uuid primary key,
  credential bytea not null unique,
  account uuid not null references access.account,
  name text not null check (length(name) between 1 and 100),
  attested bytea not null,
  counter bigint not null,
  may_be_copied boolean not null,
  copied boolean not null,
  made timestamptz not null,
  used timestamptz
);

comment on column access.passkey.credential is 'the name that the device gave to the key';
comment on column access.passkey.attested is 'attested credential data of WebAuthn: model and public key';
comment on column access.passkey.counter is 'signatures so far; 0 for devices that do not count';

create index passkey_account on access.passkey (account);

-- Browsers that were asked something and have not answered.
create table access.passkey_step (
  hash bytea primary key,
  challenge bytea not null,
  account uuid references access.account,
  ends timestamptz not null
);

comment on table access.passkey_step is 'working state: browsers asked for a passkey';

grant select, insert, delete on access.passkey, access.passkey_step to ${application};
grant update (counter, copied, used) on access.passkey to ${application};
