-- Accounts and posts given on screen, machine clients with secrets, and pins of the administrative history.

-- Two administrators at one account: the second is told. Names of officers and machines are searched without marks;
-- a citizen's name is not kept here a second time.
ALTER TABLE account
  ADD COLUMN version int NOT NULL DEFAULT 1,
  ADD COLUMN name_folded text GENERATED ALWAYS AS (CASE WHEN kind <> 'CITIZEN' THEN vi_fold(display_name) END) STORED;
COMMENT ON COLUMN account.version IS 'Rises with every change of the account or its posts by an administrator.';
-- Whether an officer is somebody a dossier concerns is asked with every act.
CREATE INDEX account_person ON account (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX account_administered ON account (username) WHERE kind <> 'CITIZEN';
CREATE INDEX appointment_account ON appointment (account_id);

CREATE TABLE machine_client (
  account_id uuid PRIMARY KEY REFERENCES account,
  scopes text[] NOT NULL,
  address_ranges text[] NOT NULL,
  expires_at timestamptz NOT NULL,
  last_used_at timestamptz,
  last_address inet
);
COMMENT ON TABLE machine_client IS 'A machine account that asks for its tokens itself (OAuth 2.0 client credentials): what for, from where, until when.';

CREATE TABLE machine_secret (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES machine_client,
  hash bytea NOT NULL UNIQUE,
  made_at timestamptz NOT NULL,
  -- Null: until it is replaced. A replaced one goes on for a short overlap.
  valid_until timestamptz
);
COMMENT ON TABLE machine_secret IS 'SHA-256 of 256 random bits: nothing that could be guessed, so no slow hash is needed.';
CREATE INDEX machine_secret_account ON machine_secret (account_id);

CREATE TABLE administrative_pin (
  no int PRIMARY KEY,
  at timestamptz NOT NULL,
  action_no bigint NOT NULL,
  action_hash bytea NOT NULL,
  seal bytea NOT NULL
);
COMMENT ON TABLE administrative_pin IS 'Nightly: how far administrative_action went, under a keyed seal, so that a cut-off end shows. Append-only.';

CREATE INDEX administrative_action_account ON administrative_action (account_id, no DESC);
CREATE INDEX administrative_action_at ON administrative_action (at, no);

GRANT SELECT, INSERT, UPDATE, DELETE ON machine_client, machine_secret TO motcua_app;
GRANT SELECT, INSERT ON administrative_pin TO motcua_app;
REVOKE UPDATE, DELETE ON administrative_pin FROM motcua_app;
