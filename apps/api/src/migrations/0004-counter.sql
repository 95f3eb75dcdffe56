-- Filing at the counter or by post: an officer's draft for somebody else, with the papers that person hands in.

ALTER TABLE draft
  ADD COLUMN channel text NOT NULL DEFAULT 'ONLINE' CHECK (channel IN ('ONLINE','COUNTER','POSTAL')),
  ADD COLUMN filed_for uuid REFERENCES person,
  ADD COLUMN receiving_agency_id uuid REFERENCES agency,
  ADD COLUMN papers jsonb NOT NULL DEFAULT '{}',
  ADD CONSTRAINT draft_counter_whole CHECK (
    (channel = 'ONLINE') = (filed_for IS NULL) AND (filed_for IS NULL) = (receiving_agency_id IS NULL));
COMMENT ON COLUMN draft.filed_for IS 'Whose dossier it becomes when an officer fills it in; null when it is the account holder''s own.';
COMMENT ON COLUMN draft.receiving_agency_id IS 'The counter where it is filled in; null when the offering decides. Need not be the counter of the agency that decides.';
COMMENT ON COLUMN draft.papers IS 'Document key to what was handed in on paper: originals, copies, form.';

ALTER TABLE dossier_submission ADD COLUMN papers jsonb NOT NULL DEFAULT '{}';
COMMENT ON COLUMN dossier_submission.papers IS 'As draft.papers; empty for what was sent online.';
-- A file is looked for among what its uploader sent from that day on.
CREATE INDEX dossier_submission_sender ON dossier_submission (submitted_by, submitted_at);

-- Whose a dossier is goes by the person, not by the account that filed it.
CREATE INDEX dossier_owner ON dossier (owner_person_id, submitted_at DESC, id DESC);

ALTER TABLE personal_read ADD COLUMN person_id uuid REFERENCES person;
COMMENT ON COLUMN personal_read.person_id IS 'Whose data, where no dossier says so: somebody looked up at the counter.';
CREATE INDEX personal_read_person ON personal_read (person_id, at DESC) WHERE person_id IS NOT NULL;
