-- Figures by month beside those by day. A report reads backwards from what is open now, so what it asks of the time after
-- its period are sums alone: whole months of it are read as one row each (docs/adr/0021-figures.md). Two years back that is
-- thirty days and some twenty months instead of seven hundred days.

CREATE TABLE figure_month (LIKE figure_day);
ALTER TABLE figure_month RENAME COLUMN day TO month;
ALTER TABLE figure_month ADD PRIMARY KEY (procedure_id, month, competent_id, receiving_id);
COMMENT ON TABLE figure_month IS 'Derived: figure_day added up by month, under its first day.';
COMMENT ON COLUMN figure_month.ended_otherwise IS 'Taken back or stopped after acceptance.';
COMMENT ON COLUMN figure_month.not_accepted IS 'Ended before acceptance: refused at intake, taken back, stopped.';
COMMENT ON COLUMN figure_month.late_from IS 'As in figure_day.';

-- One merges at a time. What is committed while it runs stays for the next one: a statement sees one state of the database.
CREATE OR REPLACE FUNCTION merge_figures() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE merged bigint;
BEGIN
  IF NOT pg_try_advisory_xact_lock(7230160) THEN RETURN 0; END IF;
  WITH taken AS (DELETE FROM figure_delta RETURNING *),
  days AS (
    INSERT INTO figure_day AS f
    SELECT CASE WHEN grouping(procedure_id) = 1 THEN '00000000-0000-0000-0000-000000000000' ELSE procedure_id END,
      CASE WHEN grouping(day) = 1 THEN '-infinity' ELSE day END, competent_id, receiving_id, sum(received_online), sum(received_direct),
      sum(solved_early), sum(solved_on_time), sum(solved_late), sum(ended_otherwise),
      sum(not_accepted), sum(late_from), sum(late_until)
    FROM taken
    GROUP BY competent_id, receiving_id, CUBE (procedure_id, day)
    ON CONFLICT (procedure_id, day, competent_id, receiving_id) DO UPDATE SET
      received_online = f.received_online + excluded.received_online, received_direct = f.received_direct + excluded.received_direct,
      solved_early = f.solved_early + excluded.solved_early, solved_on_time = f.solved_on_time + excluded.solved_on_time,
      solved_late = f.solved_late + excluded.solved_late, ended_otherwise = f.ended_otherwise + excluded.ended_otherwise,
      not_accepted = f.not_accepted + excluded.not_accepted, late_from = f.late_from + excluded.late_from,
      late_until = f.late_until + excluded.late_until),
  months AS (
    INSERT INTO figure_month AS f
    SELECT CASE WHEN grouping(procedure_id) = 1 THEN '00000000-0000-0000-0000-000000000000' ELSE procedure_id END,
      month, competent_id, receiving_id, sum(received_online), sum(received_direct),
      sum(solved_early), sum(solved_on_time), sum(solved_late), sum(ended_otherwise),
      sum(not_accepted), sum(late_from), sum(late_until)
    FROM taken CROSS JOIN LATERAL (SELECT date_trunc('month', day)::date AS month) AS m
    GROUP BY competent_id, receiving_id, month, CUBE (procedure_id)
    ON CONFLICT (procedure_id, month, competent_id, receiving_id) DO UPDATE SET
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
-- Written in the order in which it is read: a board finds its rows side by side. Nearly every dossier has instants of its own:
-- remembering what each adds (Memoize) finds nothing again, and took over ten minutes at ten million instead of one.
CREATE OR REPLACE FUNCTION rebuild_figures() RETURNS bigint LANGUAGE plpgsql
SET work_mem = '256MB' SET enable_memoize = off AS $$
DECLARE counted bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(7230160);
  DELETE FROM figure_day;
  DELETE FROM figure_month;
  WITH gone AS (DELETE FROM figure_delta),
  fine AS MATERIALIZED (
    SELECT d.procedure_id, f.day, d.competent_agency_id AS competent_id, d.receiving_agency_id AS receiving_id,
      sum(f.received_online) AS received_online, sum(f.received_direct) AS received_direct, sum(f.solved_early) AS solved_early,
      sum(f.solved_on_time) AS solved_on_time, sum(f.solved_late) AS solved_late, sum(f.ended_otherwise) AS ended_otherwise,
      sum(f.not_accepted) AS not_accepted, sum(f.late_from) AS late_from, sum(f.late_until) AS late_until
    FROM dossier d CROSS JOIN LATERAL figures_of(d.channel, d.lifecycle, d.accepted_at, d.due_at, d.completed_at) f
    GROUP BY 1, 2, 3, 4),
  days AS (
    INSERT INTO figure_day
    SELECT CASE WHEN grouping(procedure_id) = 1 THEN '00000000-0000-0000-0000-000000000000' ELSE procedure_id END AS procedure_id,
      CASE WHEN grouping(day) = 1 THEN '-infinity' ELSE day END AS day, competent_id, receiving_id, sum(received_online), sum(received_direct),
      sum(solved_early), sum(solved_on_time), sum(solved_late), sum(ended_otherwise),
      sum(not_accepted), sum(late_from), sum(late_until)
    FROM fine
    GROUP BY competent_id, receiving_id, CUBE (procedure_id, day)
    ORDER BY 1, 2, 3, 4
    RETURNING 1),
  months AS (
    INSERT INTO figure_month
    SELECT CASE WHEN grouping(procedure_id) = 1 THEN '00000000-0000-0000-0000-000000000000' ELSE procedure_id END AS procedure_id,
      month, competent_id, receiving_id, sum(received_online), sum(received_direct),
      sum(solved_early), sum(solved_on_time), sum(solved_late), sum(ended_otherwise),
      sum(not_accepted), sum(late_from), sum(late_until)
    FROM fine CROSS JOIN LATERAL (SELECT date_trunc('month', day)::date AS month) AS m
    GROUP BY competent_id, receiving_id, month, CUBE (procedure_id)
    ORDER BY 1, 2, 3, 4)
  SELECT count(*) INTO counted FROM days;
  RETURN counted;
END $$;

SELECT rebuild_figures();

GRANT SELECT, INSERT, UPDATE, DELETE ON figure_month TO motcua_app;
