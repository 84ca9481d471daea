-- The application plans each of its questions anew, for its values matter. Whether a version is
-- followed is one look into an index whatever the values, asked of every entry that might be shown to
-- somebody with a scope: planning it anew for each of them cost ten times as much as the look.
alter function ledger.followed set plan_cache_mode = force_generic_plan;
