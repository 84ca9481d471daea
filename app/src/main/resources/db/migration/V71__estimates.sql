-- How many things match is only estimated where they are many. Row security hides the statistics of
-- contents and texts from everybody it bounds, even where its policy always holds; the owner of the
-- table, whom it does not bound, may ask them. A guess at a number is all that comes out; the units
-- are said by whoever asks, since there is no policy here.
create function ledger.estimate(
  in_register text, at_units text[], until date, since date, containing text, with_values jsonb[])
returns bigint
language plpgsql volatile security definer set search_path = ledger, pg_temp
as $$
declare
  asked text := format('select from ledger.entry where version = 1 and register = %L', in_register);
  facet jsonb;
  plan json;
begin
  if at_units is not null then
    asked := asked || format(' and unit = any (%L::text[])', at_units);
  end if;
  if until is not null then
    asked := asked || format(' and begins < %L::date and ends > %L::date', until, since);
  end if;
  if containing is not null then
    asked := asked || format(' and lower(subject) like lower(%L)', containing);
  end if;
  foreach facet in array with_values loop
    asked := asked || format(' and ledger.facets(content) @> %L::jsonb', facet);
  end loop;
  execute 'explain (format json) ' || asked into plan;
  return (plan -> 0 -> 'Plan' ->> 'Plan Rows')::numeric::bigint;
end
$$;
revoke execute on function ledger.estimate from public;
grant execute on function ledger.estimate to ${application};

-- A value that a tenth of all things have must be seen to be one: more samples than usual.
alter index ledger.entry_by_facets alter column 1 set statistics 400;
