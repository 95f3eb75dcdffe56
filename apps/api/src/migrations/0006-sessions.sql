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

---------------------------------------------------------------- officers' sign-in
ALTER TABLE account ADD COLUMN password_set_at timestamptz;
COMMENT ON COLUMN account.password_hash IS 'argon2id. Null: signs in otherwise, or by a one-time password first.';

CREATE TABLE one_time_password (
  account_id uuid PRIMARY KEY REFERENCES account,
  hash bytea NOT NULL,
  issued_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
COMMENT ON TABLE one_time_password IS 'Given by an administrator; opens one session, in which a password of one''s own is set. Keyed hash; the newest takes the place of the last.';

CREATE TABLE authenticator (
  account_id uuid PRIMARY KEY REFERENCES account,
  secret_enc bytea,
  set_up_at timestamptz,
  last_step bigint NOT NULL DEFAULT 0,
  pending_enc bytea,
  pending_until timestamptz
);
COMMENT ON TABLE authenticator IS 'TOTP: the secret in use, and one being set up that has not shown a right code yet. last_step: no code is taken twice.';

CREATE TABLE passkey (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  credential_id text NOT NULL UNIQUE,
  public_key bytea NOT NULL,
  counter bigint NOT NULL,
  transports text[] NOT NULL DEFAULT '{}',
  synced boolean NOT NULL,
  name text NOT NULL,
  created_at timestamptz NOT NULL,
  last_used_at timestamptz
);
CREATE INDEX passkey_account ON passkey (account_id, created_at);

CREATE TABLE recovery_code (
  account_id uuid NOT NULL REFERENCES account,
  hash bytea NOT NULL,
  PRIMARY KEY (account_id, hash)
);
COMMENT ON TABLE recovery_code IS 'Keyed hashes of the codes that are left; a used one is gone.';

CREATE TABLE known_browser (
  token_hash bytea NOT NULL,
  account_id uuid NOT NULL REFERENCES account,
  last_used_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, token_hash)
);
COMMENT ON TABLE known_browser IS 'Browsers in which this officer has signed in before: guessing elsewhere does not slow them down.';

-- Minutes old at most: a crash of the database may forget them.
CREATE UNLOGGED TABLE sign_in_step (
  token_hash bytea PRIMARY KEY,
  account_id uuid REFERENCES account,
  must_change boolean NOT NULL DEFAULT false,
  expires_at timestamptz NOT NULL
);
COMMENT ON TABLE sign_in_step IS 'Officers who gave a right password and are asked for the second factor, each in the browser that holds the token.';
CREATE UNLOGGED TABLE passkey_challenge (
  flow_hash bytea PRIMARY KEY,
  challenge text NOT NULL,
  expires_at timestamptz NOT NULL
);
COMMENT ON TABLE passkey_challenge IS 'What a passkey was asked to sign in one flow of one browser; taken out once.';
CREATE UNLOGGED TABLE sign_in_failure (
  key bytea PRIMARY KEY,
  count int NOT NULL,
  last_at timestamptz NOT NULL,
  wait_until timestamptz
);
COMMENT ON TABLE sign_in_failure IS 'Guesses, counted for all processes together; keys are hashes of a name, a browser or a network.';

ALTER TABLE sign_in_attempt ADD COLUMN same_account uuid REFERENCES account;
COMMENT ON COLUMN sign_in_attempt.same_account IS 'Set when somebody signed in proves who they are once more: nobody else may come back.';

GRANT SELECT, INSERT, UPDATE, DELETE ON one_time_password, authenticator, passkey, recovery_code, known_browser,
  sign_in_step, passkey_challenge, sign_in_failure TO motcua_app;
