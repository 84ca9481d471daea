-- What shows who somebody is, beside a password.

-- The secret of a device that makes codes. It is sealed: its key is a file, not in any database.
create table access.factor (
  account uuid primary key references access.account,
  sealed bytea not null,
  confirmed timestamptz,
  last_step bigint not null default 0
);

-- Codes for the day on which the device is lost, each good once; their hashes only.
create table access.recovery_code (
  account uuid not null references access.account,
  hash bytea not null,
  used timestamptz,
  primary key (account, hash)
);

-- Somebody between the password, which was right, and the code.
create table access.sign_in_step (
  hash bytea primary key,
  account uuid not null references access.account,
  ends timestamptz not null
);

comment on table access.sign_in_step is 'working state: a sign-in that has begun';

grant select, insert, delete on access.factor, access.recovery_code, access.sign_in_step
  to ${application};
grant update (sealed, confirmed, last_step) on access.factor to ${application};
grant update (used) on access.recovery_code to ${application};

-- Who an account is at a provider of OpenID Connect. An e-mail address binds nobody.
create table access.provider_binding (
  issuer text not null,
  subject text not null,
  account uuid not null references access.account,
  since timestamptz not null default now(),
  primary key (issuer, subject),
  unique (account, issuer)
);

-- Browsers that were sent to a provider and have not come back.
create table access.provider_step (
  state bytea primary key,
  browser bytea not null,
  nonce text not null,
  verifier text not null,
  account uuid references access.account,
  back text not null,
  ends timestamptz not null
);

comment on table access.provider_step is 'working state: browsers sent to a provider';

grant select, insert, delete on access.provider_binding, access.provider_step to ${application};
