-- Who looked at whose data, every row with the person, so that their own page is one query; what a person may ask of us.

ALTER TABLE personal_read
  ADD COLUMN unit_id uuid REFERENCES agency,
  ADD COLUMN role text,
  ADD COLUMN session_id uuid,
  ADD COLUMN address inet,
  ADD COLUMN object_id uuid,
  ADD COLUMN note_sealed bytea,
  ADD COLUMN note_hash bytea;
UPDATE personal_read r SET person_id = d.owner_person_id FROM dossier d WHERE d.id = r.dossier_id AND r.person_id IS NULL;
ALTER TABLE personal_read ALTER COLUMN person_id SET NOT NULL;
COMMENT ON COLUMN personal_read.person_id IS 'Whose data: of a dossier its owner.';
COMMENT ON COLUMN personal_read.role IS 'The post in which they looked, at `unit_id`; null of what was written before posts were.';
COMMENT ON COLUMN personal_read.object_id IS 'The file, paper or draft looked at.';
COMMENT ON COLUMN personal_read.note_sealed IS 'The purpose in their own words; `personal_read.note:<id>`. `note_hash` tells two of them apart.';
DROP INDEX personal_read_person;
CREATE INDEX personal_read_person ON personal_read (person_id, at DESC, id DESC);

CREATE TABLE personal_search (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL,
  account_id uuid NOT NULL REFERENCES account,
  unit_id uuid REFERENCES agency,
  role text,
  session_id uuid,
  address inet,
  place text NOT NULL,
  words_hash bytea NOT NULL,
  found int NOT NULL
);
COMMENT ON TABLE personal_search IS 'Append-only: who searched lists by words, and the keyed hash of the words. A list is not a read of each of its rows.';
CREATE INDEX personal_search_account ON personal_search (account_id, at DESC);
CREATE INDEX personal_search_words ON personal_search (words_hash, at DESC);
GRANT SELECT, INSERT ON personal_search TO motcua_app;

---------------------------------------------------------------- all we hold, for the person
CREATE TABLE data_export (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  person_id uuid NOT NULL REFERENCES person,
  state text NOT NULL CHECK (state IN ('WAITING','RUNNING','READY','FAILED','GONE')),
  lang text NOT NULL CHECK (lang IN ('vi','en')),
  asked_at timestamptz NOT NULL,
  finished_at timestamptz,
  expires_at timestamptz,
  done int NOT NULL DEFAULT 0,
  total int NOT NULL DEFAULT 0,
  bytes bigint NOT NULL DEFAULT 0
);
COMMENT ON TABLE data_export IS 'What a person asked us to gather of what we hold about them, how far it is, and until when it lies ready.';
CREATE INDEX data_export_account ON data_export (account_id, asked_at DESC);
CREATE INDEX data_export_expiry ON data_export (expires_at) WHERE state = 'READY';
CREATE UNIQUE INDEX data_export_running ON data_export (account_id) WHERE state IN ('WAITING','RUNNING');

CREATE TABLE data_export_part (
  export_id uuid NOT NULL REFERENCES data_export,
  form text NOT NULL CHECK (form IN ('json','html')),
  no int NOT NULL,
  content_sealed bytea NOT NULL,
  PRIMARY KEY (export_id, form, no)
);
ALTER TABLE data_export_part ALTER COLUMN content_sealed SET STORAGE EXTERNAL;
COMMENT ON TABLE data_export_part IS 'The gathered data in pieces, each sealed: `data_export:<export>:<form>:<no>`. Deleted after seven days.';
GRANT SELECT, INSERT, UPDATE ON data_export TO motcua_app;
GRANT SELECT, INSERT, DELETE ON data_export_part TO motcua_app;

---------------------------------------------------------------- correction and objection
CREATE TABLE data_request (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person,
  kind text NOT NULL CHECK (kind IN ('CORRECTION','OBJECTION')),
  datum text NOT NULL,
  dossier_id uuid REFERENCES dossier,
  unit_id uuid NOT NULL REFERENCES agency,
  state text NOT NULL CHECK (state IN ('OPEN','CORRECTED','REFUSED','FORWARDED','WITHDRAWN')),
  asked_by uuid NOT NULL REFERENCES account,
  asked_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  answered_by uuid REFERENCES account,
  answered_at timestamptz,
  file_id uuid REFERENCES stored_file,
  content_sealed bytea NOT NULL,
  version int NOT NULL DEFAULT 1
);
COMMENT ON TABLE data_request IS 'What a person wants corrected or objects to. The first answer is due within two working days (ND 356/2025). Words sealed: `data_request.content:<id>`.';
CREATE INDEX data_request_person ON data_request (person_id, asked_at DESC, id DESC);
CREATE INDEX data_request_open ON data_request (unit_id, due_at, id) WHERE state = 'OPEN';
CREATE INDEX data_request_answered ON data_request (unit_id, answered_at DESC, id DESC) WHERE state <> 'OPEN';
CREATE INDEX data_request_file ON data_request (file_id) WHERE file_id IS NOT NULL;

CREATE TABLE data_request_step (
  request_id uuid NOT NULL REFERENCES data_request,
  seq int NOT NULL,
  at timestamptz NOT NULL,
  account_id uuid NOT NULL REFERENCES account,
  unit_id uuid REFERENCES agency,
  role text,
  what text NOT NULL,
  content_sealed bytea NOT NULL,
  PRIMARY KEY (request_id, seq)
);
COMMENT ON TABLE data_request_step IS 'Append-only: what was asked and answered, with what stood in the record before and after; `data_request_step.content:<request>:<seq>`.';
GRANT SELECT, INSERT, UPDATE ON data_request TO motcua_app;
GRANT SELECT, INSERT ON data_request_step TO motcua_app;
