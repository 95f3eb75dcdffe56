-- Files sealed at rest, looked at before anybody opens them, shown as pictures, and counted.
ALTER TABLE stored_file
  ALTER COLUMN sha256 DROP NOT NULL,
  ALTER COLUMN name DROP NOT NULL,
  ADD COLUMN key_sealed bytea,
  ADD COLUMN name_sealed bytea,
  ADD COLUMN scan text NOT NULL DEFAULT 'UNSCANNED' CHECK (scan IN ('UNSCANNED', 'PENDING', 'CLEAN', 'INFECTED')),
  ADD COLUMN scanned_at timestamptz,
  ADD COLUMN scan_found text,
  ADD COLUMN warnings text[] NOT NULL DEFAULT '{}',
  ADD CONSTRAINT stored_file_has_name CHECK (name IS NOT NULL OR name_sealed IS NOT NULL),
  ADD CONSTRAINT stored_file_has_seal CHECK (sha256 IS NOT NULL OR key_sealed IS NOT NULL);
COMMENT ON TABLE stored_file IS 'Uploaded and issued files. Never overwritten; a newer file supersedes by reference.';
COMMENT ON COLUMN stored_file.sha256 IS 'Of files from before sealing only; lies inside key_sealed since.';
COMMENT ON COLUMN stored_file.key_sealed IS 'The key the content is sealed with, and the SHA-256 of the content; null: the content lies in clear.';
COMMENT ON COLUMN stored_file.scan IS 'UNSCANNED: no scanner was configured. PENDING: opens for nobody yet. INFECTED: opens for nobody any more.';
CREATE INDEX stored_file_scan ON stored_file (scan, uploaded_at) WHERE scan IN ('PENDING', 'INFECTED');
CREATE INDEX stored_file_clear ON stored_file (id) WHERE key_sealed IS NULL;

CREATE TABLE file_preview (
  file_id uuid PRIMARY KEY REFERENCES stored_file,
  media_type text NOT NULL,
  size bigint NOT NULL,
  storage_key text NOT NULL,
  key_sealed bytea NOT NULL
);
COMMENT ON TABLE file_preview IS 'A smaller picture of an uploaded one, without its camera''s notes. The file itself stays as it was sent.';

CREATE TABLE file_upload (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account,
  begun_at timestamptz NOT NULL
);
COMMENT ON TABLE file_upload IS 'Uploads under way, so that all processes together bound how many one person has.';
CREATE INDEX file_upload_account ON file_upload (account_id, begun_at);

GRANT SELECT, INSERT ON file_preview TO motcua_app;
GRANT SELECT, INSERT, DELETE ON file_upload TO motcua_app;
