-- Foundation of the schema. Hand-read SQL; never edited once merged.
-- Roles: migrations run as the owner; the application runs as motcua_app, which can append history but not
-- change or delete it (the grants stand at the end).

CREATE SCHEMA IF NOT EXISTS ext;
CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA ext;
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA ext;

-- Diacritics off, đ→d, lower case. IMMUTABLE because the dictionary is named in full: it may stand in indexes.
CREATE FUNCTION vi_fold(t text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN lower(ext.unaccent('ext.unaccent'::regdictionary, normalize(t, NFC)));

---------------------------------------------------------------- organisations
CREATE TABLE admin_unit (
  code text PRIMARY KEY,
  parent_code text REFERENCES admin_unit,
  type text NOT NULL CHECK (type IN ('PROVINCE','CITY','COMMUNE','WARD','SPECIAL_ZONE')),
  name text NOT NULL,
  h_code text,
  former_names text[] NOT NULL DEFAULT '{}',
  valid_from date NOT NULL,
  valid_to date,
  search_text text NOT NULL
);
COMMENT ON TABLE admin_unit IS 'Provinces and communes, two tiers since 2025-07-01; merged units stay as former names.';
CREATE INDEX admin_unit_parent ON admin_unit (parent_code, name);

CREATE TABLE agency (
  id uuid PRIMARY KEY,
  code text NOT NULL UNIQUE,
  parent_id uuid REFERENCES agency,
  kind text NOT NULL,
  name text NOT NULL,
  admin_unit_code text REFERENCES admin_unit,
  address text NOT NULL DEFAULT '',
  phone text NOT NULL DEFAULT '',
  opening_hours text NOT NULL DEFAULT '',
  calendar_key text NOT NULL DEFAULT 'default',
  -- Ids from the root down to this agency itself; the subtree of X is every row whose path holds X.
  path uuid[] NOT NULL,
  active boolean NOT NULL DEFAULT true
);
COMMENT ON TABLE agency IS 'Agencies and their divisions and one-stop units, as one tree.';
CREATE INDEX agency_parent ON agency (parent_id);
CREATE INDEX agency_path ON agency USING gin (path);
CREATE INDEX agency_kind ON agency (kind);

---------------------------------------------------------------- people and accounts
CREATE TABLE person (
  id uuid PRIMARY KEY,
  full_name text NOT NULL,
  name_folded text NOT NULL GENERATED ALWAYS AS (vi_fold(full_name)) STORED,
  -- Identity columns are AES-256-GCM; *_hash is a keyed hash for look-up.
  personal_id_enc bytea,
  personal_id_hash bytea UNIQUE,
  phone_enc bytea,
  phone_hash bytea,
  email_enc bytea,
  date_of_birth_enc bytea,
  gender text,
  address jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE person IS 'Natural persons; identity columns encrypted, found by keyed hash.';

CREATE TABLE account (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('CITIZEN','OFFICER','MACHINE')),
  username text NOT NULL UNIQUE,
  person_id uuid REFERENCES person,
  display_name text NOT NULL,
  password_hash text,
  oidc_subject text UNIQUE,
  assurance_level smallint,
  demo boolean NOT NULL DEFAULT false,
  disabled_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE account IS 'Who signs in. Officers act only through an appointment.';

CREATE TABLE appointment (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  agency_id uuid NOT NULL REFERENCES agency,
  role text NOT NULL,
  title text NOT NULL DEFAULT '',
  valid_from date NOT NULL,
  valid_to date,
  UNIQUE (account_id, agency_id, role, valid_from)
);
COMMENT ON TABLE appointment IS 'A post: one role at one unit for a time. One person may hold several.';
CREATE INDEX appointment_agency_role ON appointment (agency_id, role);

CREATE TABLE session (
  token_hash bytea PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  kind text NOT NULL CHECK (kind IN ('BROWSER','BEARER')),
  created_at timestamptz NOT NULL DEFAULT now(),
  last_seen_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  address inet
);
COMMENT ON TABLE session IS 'Browser sessions and bearer tokens; only the SHA-256 of the token is stored.';
CREATE INDEX session_account ON session (account_id);

CREATE TABLE sign_in_attempt (
  state_hash bytea PRIMARY KEY,
  nonce text NOT NULL,
  code_verifier text NOT NULL,
  origin text NOT NULL,
  return_to text NOT NULL,
  expires_at timestamptz NOT NULL
);
COMMENT ON TABLE sign_in_attempt IS 'OpenID Connect round trips under way.';

---------------------------------------------------------------- procedures
CREATE TABLE procedure (
  id uuid PRIMARY KEY,
  code text NOT NULL UNIQUE,
  -- The portal's own key; two of its records may claim one code.
  national_id text UNIQUE,
  name text NOT NULL,
  plain_name jsonb,
  source text NOT NULL CHECK (source IN ('LOCAL','NATIONAL')),
  kind text,
  state text NOT NULL DEFAULT 'ACTIVE',
  sector_code text,
  sector_name text,
  levels text[] NOT NULL DEFAULT '{}',
  audience text[] NOT NULL DEFAULT '{}',
  life_events text[] NOT NULL DEFAULT '{}',
  agency_name text,
  issuer text,
  keywords text[] NOT NULL DEFAULT '{}',
  -- The national record as imported, cleaned; what the information page shows.
  info jsonb,
  info_hash text,
  current_version_id uuid,
  -- Stands for the row in the lists of search_term.
  search_no int NOT NULL GENERATED ALWAYS AS IDENTITY UNIQUE,
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE procedure IS 'The catalogue. Only a procedure with a published version can be filed; the rest can be read.';

CREATE TABLE life_event (
  key text PRIMARY KEY,
  audience text NOT NULL CHECK (audience IN ('CITIZEN','BUSINESS')),
  name jsonb NOT NULL,
  icon text NOT NULL,
  position int NOT NULL,
  procedure_codes text[] NOT NULL
);
COMMENT ON TABLE life_event IS 'The entrances of the home page, each with its procedures in order.';

CREATE TABLE synonym (
  phrase text PRIMARY KEY,
  means text[] NOT NULL,
  procedure_codes text[] NOT NULL DEFAULT '{}'
);
COMMENT ON TABLE synonym IS 'What people call a thing, in the words and procedures of the catalogue.';

CREATE TABLE search_doc (
  no int PRIMARY KEY,
  procedure_id uuid NOT NULL REFERENCES procedure,
  code text NOT NULL,
  code_key text NOT NULL,
  name_words smallint NOT NULL,
  prior real NOT NULL,
  audience text[] NOT NULL,
  life_events text[] NOT NULL,
  fileable boolean NOT NULL
);
COMMENT ON TABLE search_doc IS 'What ranking and filtering need of a procedure, narrow. Derived: rebuilt whenever the catalogue changes.';
CREATE INDEX search_doc_procedure ON search_doc (procedure_id);

CREATE TABLE search_term (
  term text PRIMARY KEY,
  shown text NOT NULL,
  docs int[] NOT NULL,
  weights smallint[] NOT NULL
);
COMMENT ON TABLE search_term IS 'Word, or pair of words of a name, to the procedures that have it (search_doc.no), with a percentage for where. Derived.';

-- One row: raised with every change of the catalogue, so that caches know.
CREATE TABLE catalogue_state (
  single boolean PRIMARY KEY DEFAULT true CHECK (single),
  revision int NOT NULL DEFAULT 0,
  changed_at timestamptz NOT NULL DEFAULT now()
);
INSERT INTO catalogue_state DEFAULT VALUES;

CREATE TABLE seed_stamp (
  name text PRIMARY KEY,
  content_hash text NOT NULL,
  seeded_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE seed_stamp IS 'Which shipped data is in place, so that an unchanged start writes nothing.';

CREATE TABLE procedure_version (
  id uuid PRIMARY KEY,
  procedure_id uuid NOT NULL REFERENCES procedure,
  number int NOT NULL,
  state text NOT NULL CHECK (state IN ('DRAFT','PUBLISHED')),
  definition jsonb NOT NULL,
  source jsonb NOT NULL,
  content_hash text NOT NULL,
  effective_from date,
  published_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (procedure_id, number)
);
COMMENT ON TABLE procedure_version IS 'Immutable once published: `definition` is what decides, `source` the reviewable files it was compiled from.';

CREATE FUNCTION refuse_published_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'PUBLISHED' THEN
    RAISE EXCEPTION 'a published procedure version is immutable' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER procedure_version_immutable BEFORE UPDATE OR DELETE ON procedure_version
  FOR EACH ROW EXECUTE FUNCTION refuse_published_change();

CREATE TABLE service_offering (
  procedure_id uuid NOT NULL REFERENCES procedure,
  competent_agency_id uuid NOT NULL REFERENCES agency,
  receiving_agency_id uuid NOT NULL REFERENCES agency,
  PRIMARY KEY (procedure_id, competent_agency_id)
);
COMMENT ON TABLE service_offering IS 'Which agency decides a procedure, and the one-stop unit that takes it in.';

CREATE TABLE calendar_day (
  calendar_key text NOT NULL,
  day date NOT NULL,
  kind text NOT NULL CHECK (kind IN ('HOLIDAY','SWAP_OFF','MAKEUP_WORK','LOCAL_OFF')),
  name jsonb NOT NULL,
  hours jsonb,
  -- Expected, not yet announced: due dates beyond it may still move.
  provisional boolean NOT NULL DEFAULT false,
  source text NOT NULL,
  decided_by text,
  PRIMARY KEY (calendar_key, day)
);
CREATE TABLE calendar_hours (
  calendar_key text PRIMARY KEY,
  weekly jsonb NOT NULL
);
COMMENT ON TABLE calendar_day IS 'Days that differ from the weekly hours; Asia/Ho_Chi_Minh.';

---------------------------------------------------------------- files
CREATE TABLE stored_file (
  id uuid PRIMARY KEY,
  sha256 bytea NOT NULL,
  size bigint NOT NULL,
  media_type text NOT NULL,
  name text NOT NULL,
  storage_key text NOT NULL,
  uploaded_by uuid REFERENCES account,
  uploaded_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE stored_file IS 'Uploaded and issued files. Content-addressed, never overwritten; a newer file supersedes by reference.';
CREATE INDEX stored_file_uploader ON stored_file (uploaded_by, uploaded_at);

---------------------------------------------------------------- drafts
CREATE TABLE draft (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  procedure_version_id uuid NOT NULL REFERENCES procedure_version,
  competent_agency_id uuid REFERENCES agency,
  case_key text,
  page_key text,
  answers jsonb NOT NULL DEFAULT '{}',
  documents jsonb NOT NULL DEFAULT '{}',
  form_changed jsonb,
  version int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  saved_at timestamptz NOT NULL DEFAULT now(),
  submitted_dossier_id uuid
);
COMMENT ON TABLE draft IS 'What a person has filled in so far; saved as they type.';
CREATE INDEX draft_account ON draft (account_id, saved_at DESC) WHERE submitted_dossier_id IS NULL;

---------------------------------------------------------------- dossiers
CREATE TABLE dossier (
  id uuid PRIMARY KEY,
  code text NOT NULL UNIQUE,
  version int NOT NULL,
  procedure_id uuid NOT NULL REFERENCES procedure,
  procedure_version_id uuid NOT NULL REFERENCES procedure_version,
  case_key text NOT NULL,
  lifecycle text NOT NULL,
  state jsonb NOT NULL,
  channel text NOT NULL CHECK (channel IN ('ONLINE','COUNTER','POSTAL')),
  receiving_agency_id uuid NOT NULL REFERENCES agency,
  competent_agency_id uuid NOT NULL REFERENCES agency,
  submitter_account_id uuid NOT NULL REFERENCES account,
  owner_person_id uuid NOT NULL REFERENCES person,
  owner_name text NOT NULL,
  owner_name_folded text NOT NULL GENERATED ALWAYS AS (vi_fold(owner_name)) STORED,
  subject text NOT NULL,
  fee jsonb,
  lookup_secret_enc bytea NOT NULL,
  lookup_secret_hash bytea NOT NULL,
  submitted_at timestamptz NOT NULL,
  accepted_at timestamptz,
  due_at timestamptz,
  completed_at timestamptz,
  returned_at timestamptz,
  outcome text
);
COMMENT ON TABLE dossier IS 'Current state: the fold of dossier_action, with the few columns that lists need. `version` is the last action''s number.';
CREATE INDEX dossier_submitter ON dossier (submitter_account_id, submitted_at DESC, id DESC);
CREATE INDEX dossier_receiving ON dossier (receiving_agency_id, submitted_at DESC, id DESC);
CREATE INDEX dossier_competent ON dossier (competent_agency_id, submitted_at DESC, id DESC);
CREATE INDEX dossier_owner_name ON dossier (owner_name_folded text_pattern_ops);

CREATE TABLE dossier_submission (
  dossier_id uuid NOT NULL REFERENCES dossier,
  seq int NOT NULL,
  kind text NOT NULL CHECK (kind IN ('INITIAL','SUPPLEMENT')),
  answers jsonb NOT NULL,
  documents jsonb NOT NULL,
  submitted_by uuid NOT NULL REFERENCES account,
  submitted_at timestamptz NOT NULL,
  PRIMARY KEY (dossier_id, seq)
);
COMMENT ON TABLE dossier_submission IS 'What the person handed in, whole, each time. Immutable.';

CREATE TABLE dossier_action (
  dossier_id uuid NOT NULL,
  seq int NOT NULL,
  at timestamptz NOT NULL,
  type text NOT NULL,
  account_id uuid,
  action jsonb NOT NULL,
  prev_hash bytea NOT NULL,
  hash bytea NOT NULL,
  PRIMARY KEY (dossier_id, seq, at)
) PARTITION BY RANGE (at);
COMMENT ON TABLE dossier_action IS 'Append-only: one row per act, each hash covering the one before. The dossier row is locked while appending, so (dossier, seq) stays unique across partitions.';
CREATE TABLE dossier_action_2025 PARTITION OF dossier_action FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE dossier_action_2026 PARTITION OF dossier_action FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE dossier_action_2027 PARTITION OF dossier_action FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');
CREATE TABLE dossier_action_rest PARTITION OF dossier_action DEFAULT;

CREATE TABLE task (
  dossier_id uuid NOT NULL REFERENCES dossier,
  task_key text NOT NULL,
  step_key text NOT NULL,
  unit_id uuid NOT NULL REFERENCES agency,
  role text NOT NULL,
  assignee_id uuid REFERENCES account,
  opened_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  timeout_at timestamptz,
  closed_at timestamptz,
  closed_by uuid REFERENCES account,
  waiting boolean NOT NULL DEFAULT false,
  at_intake boolean NOT NULL DEFAULT false,
  PRIMARY KEY (dossier_id, task_key)
);
COMMENT ON TABLE task IS 'Open and closed work, kept in step with dossier.state in the same transaction.';
-- Partial: its size follows the open work, not the history.
CREATE INDEX task_open_unit ON task (unit_id, role, due_at, dossier_id) INCLUDE (assignee_id, waiting, at_intake) WHERE closed_at IS NULL;
CREATE INDEX task_open_assignee ON task (assignee_id, due_at, dossier_id) INCLUDE (waiting) WHERE closed_at IS NULL;
CREATE INDEX task_done ON task (closed_by, closed_at DESC, dossier_id) WHERE closed_at IS NOT NULL;

CREATE TABLE issued_document (
  id uuid PRIMARY KEY,
  dossier_id uuid NOT NULL REFERENCES dossier,
  action_seq int NOT NULL,
  form text NOT NULL,
  template text,
  name jsonb NOT NULL,
  number text NOT NULL,
  -- Everything the paper says, fixed at the moment of issue; rendering it later gives the same paper.
  content jsonb NOT NULL,
  issued_at timestamptz NOT NULL,
  UNIQUE (dossier_id, action_seq, form)
);
COMMENT ON TABLE issued_document IS 'Papers the office issued. Immutable; the rendered file is named in issued_file.';
CREATE TABLE issued_file (
  issued_document_id uuid PRIMARY KEY REFERENCES issued_document,
  file_id uuid NOT NULL REFERENCES stored_file,
  rendered_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE number_counter (
  scope text NOT NULL,
  period text NOT NULL,
  n int NOT NULL,
  PRIMARY KEY (scope, period)
) WITH (fillfactor = 50);
COMMENT ON TABLE number_counter IS 'Dossier codes per unit and day, result numbers per agency, template and year.';

CREATE TABLE idempotency_key (
  account_id uuid NOT NULL REFERENCES account,
  key text NOT NULL,
  route text NOT NULL,
  request_hash bytea NOT NULL,
  response jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (account_id, key)
);
COMMENT ON TABLE idempotency_key IS 'The answer given to a write, so that repeating it repeats the answer and not the act.';
CREATE INDEX idempotency_key_age ON idempotency_key (created_at);

CREATE TABLE notice (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  dossier_id uuid REFERENCES dossier,
  action_seq int,
  kind text NOT NULL,
  text jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  read_at timestamptz,
  UNIQUE (account_id, dossier_id, action_seq, kind)
);
CREATE INDEX notice_account ON notice (account_id, created_at DESC, id DESC);

CREATE TABLE message_log (
  id uuid PRIMARY KEY,
  dossier_id uuid REFERENCES dossier,
  channel text NOT NULL,
  kind text NOT NULL,
  state text NOT NULL,
  detail text,
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE message_log IS 'Every SMS or e-mail handed to a gateway, with its outcome; never the address or the text.';

CREATE TABLE personal_read (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  account_id uuid NOT NULL REFERENCES account,
  dossier_id uuid REFERENCES dossier,
  what text NOT NULL,
  purpose text NOT NULL
);
COMMENT ON TABLE personal_read IS 'Who looked at whose data, and why. Append-only.';
CREATE INDEX personal_read_dossier ON personal_read (dossier_id, at DESC);

---------------------------------------------------------------- grants
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'motcua_app') THEN CREATE ROLE motcua_app NOLOGIN; END IF;
END $$;
DO $$ BEGIN EXECUTE format('GRANT motcua_app TO %I', current_user); END $$;
GRANT USAGE ON SCHEMA public, ext TO motcua_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO motcua_app;
-- History can be appended, never changed.
REVOKE UPDATE, DELETE ON dossier_submission, dossier_action, issued_document, issued_file, personal_read, message_log FROM motcua_app;
REVOKE UPDATE, DELETE ON dossier_action_2025, dossier_action_2026, dossier_action_2027, dossier_action_rest FROM motcua_app;
REVOKE DELETE ON dossier, task, stored_file, procedure, procedure_version FROM motcua_app;
