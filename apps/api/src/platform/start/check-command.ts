import type { Command } from 'commander';
import { type CliContext, UserError } from '../cli/index.js';
import { type Config, ConfigError } from '../config/index.js';
import { openMasterKey } from '../crypto/index.js';
import { unsafeDatabase } from './unsafe-database.store.js';
import { unsafeSettings } from './unsafe-settings.js';

export function checkCommand(program: Command, context: CliContext): void {
  program
    .command('check')
    .description('everything that would stop a start with these settings, at once')
    .action(() => check(context, process.env));
}

/** Throws UserError when anything is wrong. */
export async function check(
  context: Pick<CliContext, 'config' | 'print'>,
  env: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const faults = await faultsOf(context, env);
  for (const fault of faults) context.print(fault);
  if (faults.length > 0)
    throw new UserError(`${faults.length} to mend before the programs start with these settings`);
  context.print('nothing stands in the way of a start with these settings');
}

async function faultsOf(
  context: Pick<CliContext, 'config'>,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string[]> {
  let config: Config;
  try {
    config = context.config();
  } catch (error) {
    // What cannot be read cannot be judged further.
    if (error instanceof ConfigError) return error.message.split('; ');
    throw error;
  }
  const database = unsafeDatabase(config).catch((error: unknown) => [
    `DATABASE_URL: the database does not answer (${error instanceof Error ? error.message : 'unknown'})`,
  ]);
  const master = openMasterKey(config).then(
    () => [],
    (error: unknown) => [error instanceof Error ? error.message : String(error)],
  );
  return [...unsafeSettings(config, env), ...(await master), ...(await database)];
}
