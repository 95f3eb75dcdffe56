-- How often somebody did something lately, shared by all processes of the API. Losing it in a crash does no harm, so it is
-- kept out of the log of the database; half-empty pages let a counter be counted up in its place.

CREATE UNLOGGED TABLE rate_limit (
  key varchar(255) PRIMARY KEY,
  points integer NOT NULL DEFAULT 0,
  expire bigint
) WITH (fillfactor = 50);
COMMENT ON TABLE rate_limit IS 'Window counters. The key names a kind of request and the keyed hash of an account or a network address, never the address itself.';
COMMENT ON COLUMN rate_limit.expire IS 'Epoch ms at which the window ends.';
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limit TO motcua_app;
