-- Any field of a content can be sorted by: its first value, texts by their beginning, so that an
-- index over it never refuses an entry. Reading JSON is what costs, so the planner is told.
create function ledger.order_key(content text, path text[]) returns jsonb
language plpgsql immutable parallel safe strict cost 400
as $$
declare
  value jsonb := content::jsonb #> path;
begin
  return case jsonb_typeof(value)
    when 'string' then to_jsonb(left(value #>> '{}', 120))
    when 'number' then value
    when 'boolean' then value
    else 'null'::jsonb
  end;
end $$;
