-- Sessions that can be named, listed and ended one by one; and the history of what administrators and operators changed.

ALTER TABLE session
  ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE,
  ADD COLUMN methods text[] NOT NULL DEFAULT '{}',
  ADD COLUMN strong_at timestamptz,
  ADD COLUMN restricted text CHECK (restricted IN ('PASSWORD','SECOND_FACTOR')),
  ADD COLUMN scopes text[],
  ADD COLUMN user_agent text NOT NULL DEFAULT '',
  ADD COLUMN revoked_why text;
COMMENT ON COLUMN session.methods IS 'How the holder proved who they are: pwd, otp, passkey, recovery, vneid, token.';
COMMENT ON COLUMN session.strong_at IS 'When they last did; acts that weigh much ask for it anew.';
COMMENT ON COLUMN session.restricted IS 'What must be done first: until then the session opens nothing else.';
COMMENT ON COLUMN session.scopes IS 'What a machine''s token is good for; null for people.';
UPDATE session SET strong_at = created_at;

CREATE TABLE administrative_action (
  no bigint PRIMARY KEY,
  at timestamptz NOT NULL,
  account_id uuid REFERENCES account,
  actor jsonb NOT NULL,
  what text NOT NULL,
  target_kind text NOT NULL,
  target_id text NOT NULL,
  change jsonb NOT NULL,
  prev_hash bytea NOT NULL,
  hash bytea NOT NULL
);
COMMENT ON TABLE administrative_action IS 'Append-only: who changed accounts, posts, rights, keys, calendars or procedures, from where, before and after. Each hash covers the one before. Never a secret, never a citizen''s data.';
CREATE INDEX administrative_action_target ON administrative_action (target_kind, target_id, no DESC);
GRANT SELECT, INSERT ON administrative_action TO motcua_app;
REVOKE UPDATE, DELETE ON administrative_action FROM motcua_app;
