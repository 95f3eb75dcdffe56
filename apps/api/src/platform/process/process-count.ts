import { availableParallelism } from 'node:os';
import { ConfigError } from '../config/config-error.js';

const MOST = 32;
/** More processors than these are better given to the database, which does most of the work. */
const BY_ITSELF = 4;

/** How many processes answer HTTP: MOTCUA_PROCESSES, else one for each processor. Throws ConfigError. */
export function processCount(
  env: Readonly<Record<string, string | undefined>>,
  processors = availableParallelism(),
): number {
  const given = env['MOTCUA_PROCESSES'] ?? '';
  if (given === '') return Math.max(1, Math.min(BY_ITSELF, processors));
  const count = Number(given);
  if (!Number.isInteger(count) || count < 1 || count > MOST)
    throw new ConfigError(`MOTCUA_PROCESSES: a whole number from 1 to ${MOST}`);
  return count;
}
