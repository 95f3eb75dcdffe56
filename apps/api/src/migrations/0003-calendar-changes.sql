-- Days that an operator enters (a storm, a holiday announced late), and the counting anew that follows.

ALTER TABLE calendar_day ADD COLUMN entered boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN calendar_day.entered IS 'Entered by an operator: an update of the shipped calendar leaves it alone.';

CREATE TABLE due_recount (
  id uuid PRIMARY KEY,
  why text NOT NULL,
  asked_by text NOT NULL,
  asked_at timestamptz NOT NULL,
  -- Dossiers up to this id are done: a run that was cut off goes on from here.
  done_to uuid,
  seen int NOT NULL DEFAULT 0,
  changed int NOT NULL DEFAULT 0,
  finished_at timestamptz
);
COMMENT ON TABLE due_recount IS 'Each counting anew of the due dates of open dossiers after a change of calendar: why, and how many moved.';
GRANT SELECT, INSERT, UPDATE ON due_recount TO motcua_app;

-- Open dossiers in order of id: their number follows the open work, not the history.
CREATE INDEX dossier_running ON dossier (id) WHERE lifecycle IN ('SUBMITTED','ACCEPTED','IN_PROCESS');
