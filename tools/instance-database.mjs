import { createWriteStream, mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { startPostgres } from './embedded-postgres.mjs';
import { root } from './paths.mjs';
import { PlainError } from './progress.mjs';

/** The server in DATABASE_URL when there is one, else the embedded one with its files below the data directory. */
export async function instanceDatabase({ dataDir, say }) {
  const given = process.env['DATABASE_URL'];
  if (given) {
    say(`using the database at ${new URL(given).host}`);
    return { url: given, exited: new Promise(() => undefined), stop: async () => undefined };
  }
  mkdirSync(join(dataDir, 'log'), { recursive: true, mode: 0o700 });
  const log = createWriteStream(join(dataDir, 'log', 'postgres.log'), { flags: 'a', mode: 0o600 });
  const place = join(dataDir, 'pg');
  const server = await startPostgres({ dataDir: place, log: (line) => log.write(`${line}\n`) }).catch(
    (error) => {
      throw new PlainError(error.message);
    },
  );
  say(
    `PostgreSQL is running on port ${server.port}, with its data in ${place.startsWith(root) ? relative(root, place) : place}`,
  );
  return server;
}
