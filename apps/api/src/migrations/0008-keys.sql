-- Data keys wrapped by a master key that is not in the database; what is known of people and what they type, sealed.

CREATE TABLE data_key (
  purpose text NOT NULL CHECK (purpose IN ('FIELD','LOOKUP')),
  no int NOT NULL CHECK (no BETWEEN 0 AND 65535),
  made_at timestamptz NOT NULL DEFAULT now(),
  active_from timestamptz NOT NULL,
  retired_at timestamptz,
  PRIMARY KEY (purpose, no)
);
COMMENT ON TABLE data_key IS 'Keys of sealed columns (FIELD) and of look-up hashes (LOOKUP). Written with is the highest number that is active. Number 0 is derived from the first master key: what sealed the data from before this table.';

CREATE TABLE data_key_wrap (
  purpose text NOT NULL,
  no int NOT NULL,
  master_id text NOT NULL,
  wrapped bytea NOT NULL,
  PRIMARY KEY (purpose, no, master_id),
  FOREIGN KEY (purpose, no) REFERENCES data_key
);
COMMENT ON TABLE data_key_wrap IS 'Each data key wrapped by the master key; by two of them while the master key is being changed. Gone once the key is retired.';

-- The first start makes the first keys; every later change is made by the owner.
GRANT SELECT, INSERT ON data_key, data_key_wrap TO motcua_app;
REVOKE UPDATE, DELETE ON data_key, data_key_wrap FROM motcua_app;

---------------------------------------------------------------- people
ALTER TABLE person
  DROP COLUMN name_folded,
  ALTER COLUMN full_name DROP NOT NULL,
  ADD COLUMN full_name_enc bytea,
  ADD COLUMN gender_enc bytea,
  ADD COLUMN address_enc bytea,
  ADD COLUMN commune_code text;
COMMENT ON COLUMN person.full_name IS 'In clear only until it is sealed (full_name_enc); likewise gender, address.';
COMMENT ON COLUMN person.commune_code IS 'Where they live, as far as statistics and the nearest office need it; the rest is sealed.';
-- The same name stands in person, and is sealed there.
UPDATE account SET display_name = '' WHERE kind = 'CITIZEN' AND person_id IS NOT NULL;
COMMENT ON COLUMN account.display_name IS 'Of officers and machines. A citizen''s name is sealed in person, and this is empty.';

---------------------------------------------------------------- what people type
ALTER TABLE draft
  ALTER COLUMN answers DROP NOT NULL,
  ALTER COLUMN answers DROP DEFAULT,
  ADD COLUMN answers_enc bytea;
COMMENT ON COLUMN draft.answers IS 'In clear only until it is sealed (answers_enc). A draft with neither is empty.';

ALTER TABLE idempotency_key
  ALTER COLUMN response DROP NOT NULL,
  ADD COLUMN response_enc bytea;
COMMENT ON COLUMN idempotency_key.response IS 'In clear only in rows from before response_enc, which are swept within a week.';

-- Ciphertext does not compress: trying costs time at every save.
ALTER TABLE draft ALTER COLUMN answers_enc SET STORAGE EXTERNAL;
ALTER TABLE idempotency_key ALTER COLUMN response_enc SET STORAGE EXTERNAL;

-- A quarter of an hour long each: those under way are begun anew.
DELETE FROM sign_in_attempt;
ALTER TABLE sign_in_attempt
  DROP COLUMN nonce,
  DROP COLUMN code_verifier,
  DROP COLUMN origin,
  DROP COLUMN return_to,
  ADD COLUMN attempt_enc bytea NOT NULL;
COMMENT ON COLUMN sign_in_attempt.attempt_enc IS 'Nonce, code verifier, addresses: a copy of the database must not be able to finish somebody''s sign-in.';
