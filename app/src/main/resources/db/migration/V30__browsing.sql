-- Registers are browsed by what stands in their contents, by text, and in several orders.

-- What can be filtered by: the content without the members that have columns of their own, and
-- without the cells of reports, whose numbers nobody filters by. Reading JSON is what costs, so the
-- planner is told; in SQL the function would be inlined and its cost forgotten.
create function ledger.facets(content text) returns jsonb
language plpgsql immutable parallel safe strict cost 400
as $$ begin return content::jsonb - '{number,place,occurredOn,cells}'::text[]; end $$;

create index entry_by_facets on ledger.entry using gin (ledger.facets(content) jsonb_path_ops);
create index entry_by_recording on ledger.entry (register, submission desc, ordinal);

-- Parts of an identity are found by trigrams; a server without that extension reads all identities.
do $$
begin
  if exists (select from pg_available_extensions where name = 'pg_trgm') then
    create extension if not exists pg_trgm with schema ledger;
    create index entry_by_text on ledger.entry using gin (lower(subject) ledger.gin_trgm_ops);
  end if;
exception when insufficient_privilege or undefined_object or feature_not_supported then
  raise notice 'Texts are searched without trigrams: %', sqlerrm;
end
$$;

-- The expressions above have no statistics until the table is analysed.
analyze ledger.entry;
