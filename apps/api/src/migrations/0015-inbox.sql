-- Lists of open work in due order, straight from an index: a page reads as many entries as it shows, and a figure no
-- more than it can say. All are partial, so that their size follows the open work and not the history.

-- Of one unit, or of a few: from each its soonest, merged.
CREATE INDEX task_work ON task (unit_id, waiting, due_at, dossier_id, task_key) WHERE closed_at IS NULL;
-- What nobody has taken yet, per pool of a unit and a role.
CREATE INDEX task_pool ON task (unit_id, role, waiting, due_at, dossier_id, task_key)
  WHERE closed_at IS NULL AND assignee_id IS NULL;
-- What somebody has taken.
CREATE INDEX task_held ON task (assignee_id, waiting, due_at, dossier_id, task_key) INCLUDE (unit_id)
  WHERE closed_at IS NULL AND assignee_id IS NOT NULL;
-- Of all units in one order: for whoever watches more units than are worth asking one by one. By an expression, so that
-- it is walked only where that is asked for: the planner would also walk it for one unit that has little.
CREATE INDEX task_everywhere ON task ((waiting::int), due_at, dossier_id, task_key) INCLUDE (unit_id, waiting)
  WHERE closed_at IS NULL;
-- What somebody has done, counted without a look at the rows. As large as the one it replaces.
CREATE INDEX task_finished ON task (closed_by, closed_at DESC, unit_id) WHERE closed_at IS NOT NULL;

DROP INDEX task_open_unit;
DROP INDEX task_open_assignee;
DROP INDEX task_done;

-- A task changes two or three times and then rests. Open ones are read from the index alone, which holds while their
-- pages are known to be settled: vacuum comes by the number of changes and not by a share of all history.
ALTER TABLE task SET (
  autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000,
  autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 20000,
  autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 50000
);
