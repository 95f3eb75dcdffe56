import type { Command } from 'commander';
import { operator } from '../../../platform/administrative-log/index.js';
import { type CliContext, UserError } from '../../../platform/cli/index.js';
import { Database } from '../../../platform/database/index.js';
import { IdentityStore } from '../identity.store.js';
import { OfficerRecovery } from '../recovery/officer-recovery.js';

interface RecoverFlags {
  secondFactor?: boolean;
  reason: string;
}

/** For the administrator whom no administrator can help. */
export function recoverCommand(program: Command, context: CliContext): void {
  program
    .command('recover')
    .argument('<username>', 'an officer')
    .option('--second-factor', 'also take away authenticator, passkeys and recovery codes')
    .option('--reason <text>', 'kept in the log', 'Cấp lại bằng dòng lệnh')
    .description('end an officer’s sessions and print a password good for one sign-in within 24 hours')
    .action((username: string, flags: RecoverFlags) => recover(username, flags, context));
}

async function recover(username: string, flags: RecoverFlags, context: CliContext): Promise<void> {
  await context.withApp(async (app) => {
    const account = await app.get(IdentityStore, { strict: false }).account(username);
    if (account?.kind !== 'OFFICER') throw new UserError(`no officer "${username}"`);
    const recovery = app.get(OfficerRecovery, { strict: false });
    const issued = await app.get(Database, { strict: false }).transaction(async (tx) => {
      if (flags.secondFactor) await recovery.resetSecondFactors(tx, account.id, operator(), flags.reason);
      return recovery.issueOneTimePassword(tx, account.id, operator(), flags.reason);
    });
    context.print(issued.password);
  });
}
