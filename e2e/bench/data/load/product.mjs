import { join } from 'node:path';
import { runToEnd } from '../../../../tools/children.mjs';
import { apiScript } from '../../../../tools/instance.mjs';
import { cleanEnvironment } from '../../../../tools/paths.mjs';

/** What the product's programs are told to work on this set. */
export function productEnvironment(place, url) {
  return {
    ...cleanEnvironment(),
    DATABASE_URL: url,
    MOTCUA_DATA_DIR: join(place, 'data'),
    MOTCUA_DEMO: '1',
    LOG_LEVEL: 'warn',
    PUBLIC_URL: 'http://localhost:3000',
  };
}

/** A command of the product, to its end; gives what it said. Throws with its last words. */
export async function command(place, url, ...args) {
  const env = productEnvironment(place, url);
  const run = await runToEnd({ script: apiScript('cli'), args, env, logFile: join(place, 'cli.log') });
  if (run.code !== 0) throw new Error(`motcua ${args.join(' ')}\n${run.stdout}\n${run.lastWords()}`);
  return run.stdout;
}
