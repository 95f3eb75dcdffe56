import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { AppModule } from './app.module.js';
import { COMMAND_GROUPS } from './cli-commands.js';
import { createApplicationContext } from './platform/application.js';
import type { CliContext } from './platform/cli/index.js';
import { readConfig } from './platform/config/index.js';
import { explainAndExit } from './platform/process/explain-and-exit.js';

const QUIET = { LOG_LEVEL: 'warn' };

const context: CliContext = {
  config: () => readConfig({ ...QUIET, ...process.env }).with({ logTo: 'stderr' }),
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

/** `migrate + seed`: one after the other in one process, which costs as much to start as most commands to run. */
function commandsIn(words: readonly string[]): string[][] {
  const commands: string[][] = [[]];
  for (const word of words) {
    if (word === '+') commands.push([]);
    else commands.at(-1)?.push(word);
  }
  return commands;
}

async function main(): Promise<void> {
  // `motcua … | head` closes the pipe before all is written: no fault of anybody's.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const program = new Command('motcua').description("Một Cửa: the operator's commands").exitOverride();
  for (const group of COMMAND_GROUPS) group(program, context);
  try {
    for (const words of commandsIn(process.argv.slice(2))) await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    // Commander has said it already.
    if (error instanceof CommanderError) process.exitCode = error.exitCode;
    else explainAndExit(error);
  }
}

await main();
