-- History by year from where data begins: the partition of the rest is looked into for every dossier, so it must stay small,
-- while a dossier's own years are known. A year whose acts lie there already is left there: moving them would hold up a
-- running service, and reads go to both. Bounds go on from those there are, whatever time zone those were made in.
DO $$
DECLARE
  bounds text := pg_get_expr((SELECT relpartbound FROM pg_class WHERE oid = 'dossier_action_2025'::regclass), 'dossier_action_2025'::regclass);
  start_2025 timestamptz := substring(bounds FROM 'FROM \(''([^'']+)''\)')::timestamptz;
  year int;
  lower timestamptz;
  upper timestamptz;
BEGIN
  FOREACH year IN ARRAY ARRAY[2023, 2024] LOOP
    lower := start_2025 + make_interval(years => year - 2025);
    upper := start_2025 + make_interval(years => year - 2024);
    CONTINUE WHEN EXISTS (SELECT FROM dossier_action_rest WHERE at >= lower AND at < upper);
    EXECUTE format('CREATE TABLE dossier_action_%s PARTITION OF dossier_action FOR VALUES FROM (%L) TO (%L)', year, lower, upper);
    EXECUTE format('GRANT SELECT, INSERT ON dossier_action_%s TO motcua_app', year);
  END LOOP;
END $$;

-- Answers of writes are kept for a week and swept by age; they come in order of age, so a block range tells as much as a
-- tree that every write had to grow.
DROP INDEX idempotency_key_age;
CREATE INDEX idempotency_key_age ON idempotency_key USING brin (created_at) WITH (pages_per_range = 16, autosummarize = on);
