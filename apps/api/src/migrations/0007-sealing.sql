-- What dossiers say of people is sealed at rest. The columns of before stay for rows not sealed yet (`motcua keys seal-old`):
-- of each pair exactly one is set.

ALTER TABLE dossier
  ALTER COLUMN state DROP NOT NULL,
  ADD COLUMN state_sealed bytea,
  ADD COLUMN fee_sealed bytea,
  ADD CONSTRAINT dossier_state_once CHECK (num_nonnulls(state, state_sealed) = 1),
  ADD CONSTRAINT dossier_fee_once CHECK (num_nonnulls(fee, fee_sealed) <= 1);
ALTER TABLE dossier_submission
  ALTER COLUMN answers DROP NOT NULL,
  ADD COLUMN answers_sealed bytea,
  ADD CONSTRAINT dossier_submission_answers_once CHECK (num_nonnulls(answers, answers_sealed) = 1);
ALTER TABLE dossier_action
  ALTER COLUMN action DROP NOT NULL,
  ADD COLUMN action_sealed bytea,
  ADD CONSTRAINT dossier_action_once CHECK (num_nonnulls(action, action_sealed) = 1);
ALTER TABLE issued_document
  ALTER COLUMN content DROP NOT NULL,
  ADD COLUMN content_sealed bytea,
  ADD CONSTRAINT issued_document_content_once CHECK (num_nonnulls(content, content_sealed) = 1);
COMMENT ON COLUMN dossier.state_sealed IS 'The state as JSON, sealed for the place `dossier.state:<id>`.';
COMMENT ON COLUMN dossier.fee_sealed IS 'Fee and why, which may tell of poverty or illness; `dossier.fee:<id>`.';
COMMENT ON COLUMN dossier_submission.answers_sealed IS '{salt, answers}; `submission.answers:<dossier>:<seq>`. The salt is part of what the act''s seal covers.';
COMMENT ON COLUMN dossier_action.action_sealed IS 'The act with its salt; `action:<dossier>:<seq>`. `hash` covers the clear content.';
COMMENT ON COLUMN issued_document.content_sealed IS '`issued.content:<id>`.';

-- Ciphertext does not compress: trying costs time at every write.
ALTER TABLE dossier ALTER COLUMN state_sealed SET STORAGE EXTERNAL, ALTER COLUMN fee_sealed SET STORAGE EXTERNAL;
ALTER TABLE dossier_submission ALTER COLUMN answers_sealed SET STORAGE EXTERNAL;
ALTER TABLE dossier_action ALTER COLUMN action_sealed SET STORAGE EXTERNAL;
ALTER TABLE issued_document ALTER COLUMN content_sealed SET STORAGE EXTERNAL;

ALTER TABLE issued_file ADD COLUMN seal bytea;
COMMENT ON COLUMN issued_file.seal IS 'Keyed hash over paper, file and the file''s digest; the key is not in the database. Null: linked before there were seals.';

CREATE TABLE dossier_file (
  file_id uuid NOT NULL,
  dossier_id uuid NOT NULL REFERENCES dossier,
  named_by uuid NOT NULL REFERENCES account,
  PRIMARY KEY (file_id, dossier_id, named_by)
);
COMMENT ON TABLE dossier_file IS 'Append-only: what a dossier''s documents, answers and filled-in steps name in the form of an id, and on whose account. Files among them open to whoever sees the dossier.';
CREATE INDEX dossier_file_dossier ON dossier_file (dossier_id);
GRANT SELECT, INSERT ON dossier_file TO motcua_app;

INSERT INTO dossier_file (file_id, dossier_id, named_by)
SELECT DISTINCT id[1]::uuid, b.dossier_id, b.submitted_by
FROM dossier_submission b, regexp_matches(b.documents::text || b.answers::text,
  '"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"', 'g') AS id
UNION
SELECT id[1]::uuid, h.dossier_id, h.account_id
FROM dossier_action h, regexp_matches((h.action->'facts'->'answers')::text,
  '"([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"', 'g') AS id
WHERE h.account_id IS NOT NULL;
