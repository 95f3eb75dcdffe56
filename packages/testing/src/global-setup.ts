import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../../tools/embedded-postgres.mjs';
import { SERVER_VARIABLE } from './test-server.js';

/**
 * Vitest's `globalSetup` for suites that need a database: one real PostgreSQL per run, in a directory of its own that is
 * removed at the end. A server named in the variable beforehand is used instead.
 */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env[SERVER_VARIABLE]) return async () => undefined;
  const place = await mkdtemp(join(tmpdir(), 'motcua-test-'));
  const server = await startPostgres({ dataDir: join(place, 'pg'), mode: 'test' });
  // The environment is what workers inherit, whichever pool they run in.
  process.env[SERVER_VARIABLE] = server.url;
  return async () => {
    delete process.env[SERVER_VARIABLE];
    await server.stop();
    await rm(place, { recursive: true, force: true });
  };
}
