import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { AppModule } from './app.module.js';
import { COMMAND_GROUPS } from './cli-commands.js';
import { createApplicationContext } from './platform/application.js';
import { type CliContext, UserError } from './platform/cli/index.js';
import { Config, ConfigError, readConfig } from './platform/config/index.js';
import { MigrationError } from './platform/migrations/index.js';

const QUIET = { LOG_LEVEL: 'warn' };

const context: CliContext = {
  config: () => new Config({ ...readConfig({ ...QUIET, ...process.env }), logTo: 'stderr' }),
  withApp: async (run) => {
    const app = await createApplicationContext(AppModule.forRoot({ config: context.config() }));
    try {
      return await run(app);
    } finally {
      await app.close();
    }
  },
  print: (line) => void process.stdout.write(`${line}\n`),
  note: (line) => void process.stderr.write(`${line}\n`),
};

/** One line for a mistake that a person can mend; everything else is a fault of ours and is shown whole. */
function explain(error: unknown): string {
  const mendable = [UserError, ConfigError, MigrationError].some((kind) => error instanceof kind);
  if (!(error instanceof Error)) return String(error);
  if (mendable) return error.message;
  if ('code' in error && error.code === 'ECONNREFUSED') return 'the database does not answer (DATABASE_URL)';
  return error.stack ?? error.message;
}

async function main(): Promise<number> {
  const program = new Command('motcua').description("Một Cửa: the operator's commands").exitOverride();
  for (const group of COMMAND_GROUPS) group(program, context);
  try {
    await program.parseAsync();
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    context.note(explain(error));
    return 1;
  }
}

process.exitCode = await main();
