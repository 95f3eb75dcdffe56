import type { Command } from 'commander';
import { MACHINE_SCOPES } from '../../../platform/access/index.js';
import { Sessions } from '../../../platform/auth/index.js';
import { type CliContext, UserError } from '../../../platform/cli/index.js';
import { Config } from '../../../platform/config/index.js';
import { DEMO_PASSWORD } from '../demo-password.js';
import { DemoPeopleStore } from '../demo-people.store.js';
import { IdentityStore } from '../identity.store.js';
import { recoverCommand } from './recover-command.js';

export function identityCommands(program: Command, context: CliContext): void {
  program
    .command('token')
    .argument('<username>', 'a machine user, or in demo mode any demo person')
    .description('print a bearer token (30 days) for that user, and nothing else')
    .action((username: string) => issueToken(username, context));
  program
    .command('machine')
    .argument('<username>')
    .argument('<name>', 'name shown in the history of dossiers')
    .description('add a machine user; give it a token with `token`')
    .action((username: string, name: string) =>
      context.withApp(async (app) => app.get(IdentityStore, { strict: false }).addMachine(username, name)),
    );
  recoverCommand(program, context);
  program
    .command('people')
    .description('list the demo people')
    .action(() => listPeople(context));
}

async function issueToken(username: string, context: CliContext): Promise<void> {
  await context.withApp(async (app) => {
    const account = await app.get(IdentityStore, { strict: false }).account(username);
    if (!account) throw new UserError(`no user "${username}"; \`people\` lists the demo people`);
    const demo = account.demo && app.get(Config).demo;
    if (account.kind !== 'MACHINE' && !demo) {
      throw new UserError(
        `${username} is a person: tokens are for machine users, or for demo people in demo mode`,
      );
    }
    const scopes = account.kind === 'MACHINE' ? MACHINE_SCOPES : null;
    const { token } = await app.get(Sessions, { strict: false }).issueBearer(account.id, scopes);
    context.print(token);
  });
}

async function listPeople(context: CliContext): Promise<void> {
  await context.withApp(async (app) => {
    const store = app.get(DemoPeopleStore, { strict: false });
    const [citizens, officers] = await Promise.all([store.citizens(), store.officers()]);
    const width = Math.max(0, ...[...citizens, ...officers].map((one) => one.username.length)) + 2;
    context.print('  Citizens sign in through the VNeID stand-in:');
    for (const { username, name, note } of citizens)
      context.print(`    ${username.padEnd(width)}${name} (${note})`);
    context.print(`  Officers, password ${DEMO_PASSWORD}:`);
    for (const { username, name, role, unitName } of officers) {
      context.print(`    ${username.padEnd(width)}${name}, ${role}, ${unitName}`);
    }
  });
}
