-- The whole engine: dossiers filed for the sake of another one.

ALTER TABLE dossier
  ADD COLUMN parent_dossier_id uuid REFERENCES dossier,
  ADD COLUMN parent_task_key text,
  ADD CONSTRAINT dossier_parent_whole CHECK ((parent_dossier_id IS NULL) = (parent_task_key IS NULL));
COMMENT ON COLUMN dossier.parent_dossier_id IS 'The dossier that waits for this one, at the task named beside it. One task files one dossier, whatever is repeated.';
CREATE UNIQUE INDEX dossier_parent ON dossier (parent_dossier_id, parent_task_key) WHERE parent_dossier_id IS NOT NULL;

COMMENT ON COLUMN task.waiting IS 'Nobody in the office can do this now: the owner has the next move, or the system waits for a time, another system or another dossier.';
