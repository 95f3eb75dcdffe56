import type pg from 'pg';

/** graphile-worker guards its tables by row-level security; the application's role needs a policy on each. */
const GRANTS = `
DO $$ DECLARE t regclass; BEGIN
  GRANT USAGE ON SCHEMA graphile_worker TO motcua_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO motcua_app;
  GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA graphile_worker TO motcua_app;
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO motcua_app;
  FOR t IN SELECT c.oid FROM pg_class c WHERE c.relnamespace = 'graphile_worker'::regnamespace AND c.relrowsecurity
           AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'motcua_app')
  LOOP
    EXECUTE format('CREATE POLICY motcua_app ON %s TO motcua_app USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$`;

/** Installs or updates the worker's own schema, as the owner, and lets the application use it. */
export async function installJobQueue(client: pg.Client, databaseUrl: string): Promise<void> {
  // Migrations are part of every program, which mostly ask only what there is.
  const { runMigrations } = await import('graphile-worker');
  await runMigrations({ connectionString: databaseUrl, noPreparedStatements: true });
  await client.query(GRANTS);
}
