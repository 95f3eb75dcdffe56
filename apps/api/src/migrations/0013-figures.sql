-- The unit report: how many, how late, where (docs/adr/0021-figures.md).
-- Figures that grow with history are counted where a dossier is written: a trigger appends what changed to figure_delta,
-- in the transaction of the act, touching no row that anybody else touches. The worker adds the deltas up in figure_day.
-- Reading adds both in one statement: whether a delta was merged meanwhile makes no difference to the sum.

ALTER TABLE dossier ADD COLUMN paused_since timestamptz;
COMMENT ON COLUMN dossier.paused_since IS 'Since when the legal clock stands still. Of a dossier whose owner was asked before there was this column: since its last act.';
UPDATE dossier d SET paused_since = (SELECT max(h.at) FROM dossier_action h WHERE h.dossier_id = d.id)
WHERE d.accepted_at IS NOT NULL AND d.completed_at IS NULL AND d.lifecycle IN ('SUPPLEMENT_REQUESTED','PAYMENT_REQUESTED');

-- Viet Nam keeps UTC+7 all year.
CREATE FUNCTION vietnam_day(t timestamptz) RETURNS date LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN (t AT TIME ZONE INTERVAL '7 hours')::date;

CREATE TABLE figure_delta (
  procedure_id uuid NOT NULL,
  competent_id uuid NOT NULL,
  receiving_id uuid NOT NULL,
  day date NOT NULL,
  received_online int NOT NULL,
  received_direct int NOT NULL,
  solved_early int NOT NULL,
  solved_on_time int NOT NULL,
  solved_late int NOT NULL,
  ended_otherwise int NOT NULL,
  not_accepted int NOT NULL,
  late_from int NOT NULL,
  late_until int NOT NULL
);
COMMENT ON TABLE figure_delta IS 'Append-only: by how much an act changed the figures of a day. Emptied into figure_day by the worker, within a minute or so.';

CREATE TABLE figure_day (
  procedure_id uuid NOT NULL,
  day date NOT NULL,
  competent_id uuid NOT NULL,
  receiving_id uuid NOT NULL,
  received_online int NOT NULL,
  received_direct int NOT NULL,
  solved_early int NOT NULL,
  solved_on_time int NOT NULL,
  solved_late int NOT NULL,
  ended_otherwise int NOT NULL,
  not_accepted int NOT NULL,
  late_from int NOT NULL,
  late_until int NOT NULL,
  PRIMARY KEY (procedure_id, day, competent_id, receiving_id)
);
COMMENT ON TABLE figure_day IS 'Derived: what happened on a day in Viet Nam to the dossiers of two units. The nil UUID stands for all procedures together, the day -infinity for all days together.';
COMMENT ON COLUMN figure_day.ended_otherwise IS 'Taken back or stopped after acceptance.';
COMMENT ON COLUMN figure_day.not_accepted IS 'Ended before acceptance: refused at intake, taken back, stopped.';
COMMENT ON COLUMN figure_day.late_from IS 'Accepted dossiers that ended late, on the day they were due; late_until counts them on the day they ended. The difference of the sums is how many were open and late on a day that is over.';

-- What one dossier adds to the figures, day by day: the same rule as figuresOf in packages/domain, and the only one here.
CREATE FUNCTION figures_of(channel text, lifecycle text, accepted_at timestamptz, due_at timestamptz, completed_at timestamptz)
RETURNS TABLE (day date, received_online int, received_direct int, solved_early int, solved_on_time int, solved_late int,
  ended_otherwise int, not_accepted int, late_from int, late_until int)
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT vietnam_day($3), ($1 = 'ONLINE')::int, ($1 <> 'ONLINE')::int, 0, 0, 0, 0, 0, 0, 0 WHERE $3 IS NOT NULL
  UNION ALL
  SELECT vietnam_day($5), 0, 0,
    ($3 IS NOT NULL AND $2 IN ('COMPLETED','RESULT_RETURNED') AND coalesce(vietnam_day($5) < vietnam_day($4), false))::int,
    ($3 IS NOT NULL AND $2 IN ('COMPLETED','RESULT_RETURNED') AND coalesce(vietnam_day($5) >= vietnam_day($4) AND $5 <= $4, $4 IS NULL))::int,
    ($3 IS NOT NULL AND $2 IN ('COMPLETED','RESULT_RETURNED') AND coalesce($5 > $4, false))::int,
    ($3 IS NOT NULL AND $2 NOT IN ('COMPLETED','RESULT_RETURNED'))::int,
    ($3 IS NULL)::int, 0,
    ($3 IS NOT NULL AND coalesce($5 > $4, false))::int
  WHERE $5 IS NOT NULL
  UNION ALL
  SELECT vietnam_day($4), 0, 0, 0, 0, 0, 0, 0, 1, 0 WHERE $3 IS NOT NULL AND $5 > $4
$$;

CREATE FUNCTION count_dossier() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- What happens day by day: accepted, or ended. Nothing is to be taken back then.
  IF TG_OP = 'UPDATE' AND OLD.completed_at IS NULL AND (OLD.accepted_at IS NULL
      OR (OLD.accepted_at, OLD.channel, OLD.procedure_id, OLD.receiving_agency_id, OLD.competent_agency_id)
        IS NOT DISTINCT FROM (NEW.accepted_at, NEW.channel, NEW.procedure_id, NEW.receiving_agency_id, NEW.competent_agency_id)) THEN
    INSERT INTO figure_delta
    SELECT NEW.procedure_id, NEW.competent_agency_id, NEW.receiving_agency_id, f.*
    FROM figures_of(NEW.channel, NEW.lifecycle, NEW.accepted_at, NEW.due_at, NEW.completed_at) f
    WHERE OLD.accepted_at IS NULL OR f.received_online + f.received_direct = 0;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO figure_delta
    SELECT x.procedure_id, x.competent_id, x.receiving_id, x.day, sum(x.sign * x.received_online), sum(x.sign * x.received_direct),
      sum(x.sign * x.solved_early), sum(x.sign * x.solved_on_time), sum(x.sign * x.solved_late), sum(x.sign * x.ended_otherwise),
      sum(x.sign * x.not_accepted), sum(x.sign * x.late_from), sum(x.sign * x.late_until)
    FROM (
      SELECT -1 AS sign, OLD.procedure_id, OLD.competent_agency_id AS competent_id, OLD.receiving_agency_id AS receiving_id, f.*
      FROM figures_of(OLD.channel, OLD.lifecycle, OLD.accepted_at, OLD.due_at, OLD.completed_at) f
      UNION ALL
      SELECT 1, NEW.procedure_id, NEW.competent_agency_id, NEW.receiving_agency_id, f.*
      FROM figures_of(NEW.channel, NEW.lifecycle, NEW.accepted_at, NEW.due_at, NEW.completed_at) f) x
    GROUP BY x.procedure_id, x.competent_id, x.receiving_id, x.day
    HAVING sum(x.sign * x.received_online) <> 0 OR sum(x.sign * x.received_direct) <> 0 OR sum(x.sign * x.solved_early) <> 0
      OR sum(x.sign * x.solved_on_time) <> 0 OR sum(x.sign * x.solved_late) <> 0 OR sum(x.sign * x.ended_otherwise) <> 0
      OR sum(x.sign * x.not_accepted) <> 0 OR sum(x.sign * x.late_from) <> 0 OR sum(x.sign * x.late_until) <> 0;
  ELSIF TG_OP = 'INSERT' THEN
    INSERT INTO figure_delta
    SELECT NEW.procedure_id, NEW.competent_agency_id, NEW.receiving_agency_id, f.*
    FROM figures_of(NEW.channel, NEW.lifecycle, NEW.accepted_at, NEW.due_at, NEW.completed_at) f;
  ELSE
    INSERT INTO figure_delta
    SELECT OLD.procedure_id, OLD.competent_agency_id, OLD.receiving_agency_id, f.day, -f.received_online, -f.received_direct,
      -f.solved_early, -f.solved_on_time, -f.solved_late, -f.ended_otherwise, -f.not_accepted, -f.late_from, -f.late_until
    FROM figures_of(OLD.channel, OLD.lifecycle, OLD.accepted_at, OLD.due_at, OLD.completed_at) f;
  END IF;
  RETURN NULL;
END $$;

-- Filing changes no figure, nor does any step between acceptance and end: the conditions keep those free of charge.
CREATE TRIGGER dossier_counted_insert AFTER INSERT ON dossier FOR EACH ROW
  WHEN (NEW.accepted_at IS NOT NULL OR NEW.completed_at IS NOT NULL) EXECUTE FUNCTION count_dossier();
CREATE TRIGGER dossier_counted_delete AFTER DELETE ON dossier FOR EACH ROW
  WHEN (OLD.accepted_at IS NOT NULL OR OLD.completed_at IS NOT NULL) EXECUTE FUNCTION count_dossier();
CREATE TRIGGER dossier_counted AFTER UPDATE ON dossier FOR EACH ROW WHEN (
  (OLD.accepted_at, OLD.completed_at, OLD.channel, OLD.procedure_id, OLD.receiving_agency_id, OLD.competent_agency_id)
    IS DISTINCT FROM (NEW.accepted_at, NEW.completed_at, NEW.channel, NEW.procedure_id, NEW.receiving_agency_id, NEW.competent_agency_id)
  OR (NEW.completed_at IS NOT NULL AND (OLD.due_at IS DISTINCT FROM NEW.due_at
    OR OLD.lifecycle IN ('COMPLETED','RESULT_RETURNED') IS DISTINCT FROM (NEW.lifecycle IN ('COMPLETED','RESULT_RETURNED')))))
  EXECUTE FUNCTION count_dossier();

-- One merges at a time. What is committed while it runs stays for the next one: a statement sees one state of the database.
CREATE FUNCTION merge_figures() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE merged bigint;
BEGIN
  IF NOT pg_try_advisory_xact_lock(7230160) THEN RETURN 0; END IF;
  WITH taken AS (DELETE FROM figure_delta RETURNING *),
  summed AS (
    INSERT INTO figure_day AS f
    SELECT CASE WHEN grouping(procedure_id) = 1 THEN '00000000-0000-0000-0000-000000000000' ELSE procedure_id END,
      CASE WHEN grouping(day) = 1 THEN '-infinity' ELSE day END, competent_id, receiving_id, sum(received_online), sum(received_direct),
      sum(solved_early), sum(solved_on_time), sum(solved_late), sum(ended_otherwise), sum(not_accepted), sum(late_from), sum(late_until)
    FROM taken
    GROUP BY competent_id, receiving_id, CUBE (procedure_id, day)
    ON CONFLICT (procedure_id, day, competent_id, receiving_id) DO UPDATE SET
      received_online = f.received_online + excluded.received_online, received_direct = f.received_direct + excluded.received_direct,
      solved_early = f.solved_early + excluded.solved_early, solved_on_time = f.solved_on_time + excluded.solved_on_time,
      solved_late = f.solved_late + excluded.solved_late, ended_otherwise = f.ended_otherwise + excluded.ended_otherwise,
      not_accepted = f.not_accepted + excluded.not_accepted, late_from = f.late_from + excluded.late_from,
      late_until = f.late_until + excluded.late_until)
  SELECT count(*) INTO merged FROM taken;
  RETURN merged;
END $$;

-- Counts every dossier anew; for data that was loaded with triggers off, and after a fault. Acts may go on meanwhile:
-- the deltas taken away and the dossiers counted are those of one statement, so of one state of the database.
CREATE FUNCTION rebuild_figures() RETURNS bigint LANGUAGE plpgsql SET work_mem = '256MB' AS $$
DECLARE counted bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(7230160);
  DELETE FROM figure_day;
  WITH gone AS (DELETE FROM figure_delta),
  fine AS MATERIALIZED (
    SELECT d.procedure_id, f.day, d.competent_agency_id AS competent_id, d.receiving_agency_id AS receiving_id,
      sum(f.received_online) AS received_online, sum(f.received_direct) AS received_direct, sum(f.solved_early) AS solved_early,
      sum(f.solved_on_time) AS solved_on_time, sum(f.solved_late) AS solved_late, sum(f.ended_otherwise) AS ended_otherwise,
      sum(f.not_accepted) AS not_accepted, sum(f.late_from) AS late_from, sum(f.late_until) AS late_until
    FROM dossier d CROSS JOIN LATERAL figures_of(d.channel, d.lifecycle, d.accepted_at, d.due_at, d.completed_at) f
    GROUP BY 1, 2, 3, 4),
  summed AS (
    INSERT INTO figure_day
    SELECT CASE WHEN grouping(procedure_id) = 1 THEN '00000000-0000-0000-0000-000000000000' ELSE procedure_id END,
      CASE WHEN grouping(day) = 1 THEN '-infinity' ELSE day END, competent_id, receiving_id, sum(received_online), sum(received_direct),
      sum(solved_early), sum(solved_on_time), sum(solved_late), sum(ended_otherwise), sum(not_accepted), sum(late_from), sum(late_until)
    FROM fine
    GROUP BY competent_id, receiving_id, CUBE (procedure_id, day)
    RETURNING 1)
  SELECT count(*) INTO counted FROM summed;
  RETURN counted;
END $$;

---------------------------------------------------------------- what is open now, and the lists behind the figures
-- Their size follows the open work: late now is the front of the first. No index here names what every act changes (the
-- life cycle, the version): such an act writes its row in place and touches no index of the table at all.
CREATE INDEX dossier_open_due ON dossier (due_at, id) INCLUDE (accepted_at, competent_agency_id, receiving_agency_id, procedure_id)
  WHERE accepted_at IS NOT NULL AND completed_at IS NULL AND paused_since IS NULL;
CREATE INDEX dossier_open_paused ON dossier (due_at, id)
  INCLUDE (accepted_at, paused_since, competent_agency_id, receiving_agency_id, procedure_id)
  WHERE accepted_at IS NOT NULL AND completed_at IS NULL AND paused_since IS NOT NULL;
-- By day and unit, so equal keys are kept once: some 8 bytes a dossier.
CREATE INDEX dossier_accepted_day ON dossier (vietnam_day(accepted_at), competent_agency_id, receiving_agency_id)
  WHERE accepted_at IS NOT NULL;
CREATE INDEX dossier_ended_day ON dossier (vietnam_day(completed_at), competent_agency_id, receiving_agency_id)
  WHERE completed_at IS NOT NULL;

SELECT rebuild_figures();

GRANT SELECT, INSERT, UPDATE, DELETE ON figure_day, figure_delta TO motcua_app;
