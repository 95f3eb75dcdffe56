import type { Command } from 'commander';
import { migrateAs } from '../migrations/index.js';
import { runSeeders } from '../seeding/run-seeders.js';
import type { CliContext } from './cli-command.js';

export function platformCommands(program: Command, context: CliContext): void {
  program
    .command('migrate')
    .description("bring the database to this build's schema (as its owner)")
    .action(async () => {
      const { applied } = await migrateAs(context.config());
      context.print(applied.length === 0 ? 'nothing to migrate' : `migrated: ${applied.join(', ')}`);
    });
  program
    .command('seed')
    .description('put the demo province in place; running it again changes nothing')
    .action(() => context.withApp((app) => runSeeders(app, context)));
}
