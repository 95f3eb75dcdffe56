import { NewAccount, NewMachine } from '@motcua/contracts';
import { formatDateTime, vietnamDay } from '@motcua/domain';
import type { Command } from 'commander';
import { type ZodType, z } from 'zod';
import { operator } from '../../../platform/administrative-log/index.js';
import { type CliContext, UserError } from '../../../platform/cli/index.js';
import { ProblemError } from '../../../platform/errors/index.js';
import { CreateAccount } from '../accounts/create-account.js';
import { ReadLog } from '../log/read-log.js';
import { ChangeMachines } from '../machines/change-machines.js';

interface OfficerFlags {
  unit: string;
  role: string;
  title: string;
  reason: string;
  confirmed?: boolean;
}

interface MachineFlags {
  unit: string;
  role: string;
  scope: string[];
  from: string[];
  until: string;
  reason: string;
}

interface LogFlags {
  who?: string;
  what?: string;
  target?: string;
  limit: string;
}

export function administrationCommands(program: Command, context: CliContext): void {
  const admin = program
    .command('admin')
    .description('accounts, machine clients and the log of administering');
  admin
    .command('officer')
    .argument('<username>')
    .argument('<name>')
    .requiredOption('--unit <code>', 'where the first post is, such as H50')
    .requiredOption('--role <role>', 'such as SYSTEM_ADMIN')
    .option('--title <text>', 'as on the decision', '')
    .option('--reason <text>', 'kept in the log', 'Tạo bằng dòng lệnh')
    .option('--confirmed', 'the warnings about this post were read')
    .description(
      'create an officer with a first post; prints a password good for one sign-in, and nothing else',
    )
    .action((username: string, name: string, flags: OfficerFlags) => officer(username, name, flags, context));
  admin
    .command('machine')
    .argument('<client-id>')
    .argument('<name>')
    .requiredOption('--unit <code>', 'for whom it acts')
    .requiredOption('--role <role>', 'as what, such as INTAKE_OFFICER')
    .requiredOption('--scope <scope...>', 'what it may do, such as dossiers:read')
    .requiredOption('--from <range...>', 'addresses it comes from, such as 10.0.0.0/8')
    .requiredOption('--until <date>', 'the last day it works, at most two years ahead')
    .option('--reason <text>', 'kept in the log', 'Tạo bằng dòng lệnh')
    .description(
      'create a machine client (OAuth 2.0 client credentials); prints its secret, and nothing else',
    )
    .action((clientId: string, name: string, flags: MachineFlags) => machine(clientId, name, flags, context));
  admin
    .command('log')
    .option('--who <username>', 'done by; `operator` for the command line')
    .option('--what <change>', 'such as post or post.given')
    .option('--target <key>', 'done to: a user name, a client id, a code')
    .option('--limit <n>', 'at most so many, newest first', '50')
    .description('who changed accounts, posts, machines, keys, calendars and procedures, and why')
    .action((flags: LogFlags) => log(flags, context));
}

async function officer(
  username: string,
  name: string,
  { unit, role, title, reason, confirmed = false }: OfficerFlags,
  context: CliContext,
): Promise<void> {
  const post = { unit, role, title, from: vietnamDay(Date.now()) };
  const wanted = read(NewAccount, { username, name, post, reason, confirmed });
  await context.withApp(async (app) => {
    const { password } = await told(app.get(CreateAccount, { strict: false }).create(operator(), wanted));
    context.print(password);
  });
}

async function machine(
  clientId: string,
  name: string,
  { unit, role, scope, from, until, reason }: MachineFlags,
  context: CliContext,
): Promise<void> {
  const terms = { scopes: scope, addressRanges: from, expiresOn: until };
  const wanted = read(NewMachine, { clientId, name, unit, role, ...terms, reason });
  await context.withApp(async (app) => {
    const { secret } = await told(app.get(ChangeMachines, { strict: false }).create(operator(), wanted));
    context.print(secret);
  });
}

async function log({ limit, ...filter }: LogFlags, context: CliContext): Promise<void> {
  const wanted = z.coerce.number().int().min(1).max(1000).safeParse(limit);
  if (!wanted.success) throw new UserError(`${limit}: not a number up to 1000`);
  await context.withApp(async (app) => {
    const { items } = await app
      .get(ReadLog, { strict: false })
      .page(operator(), { ...filter, limit: wanted.data });
    for (const { no, at, title, who, target, changes, reason } of items) {
      const on = target.name ?? `${target.kind} ${target.id}`;
      context.print(`${no}  ${formatDateTime(Date.parse(at))}  ${who.name}: ${title.vi}, ${on}`);
      for (const { key, before, after } of changes)
        context.print(`      ${key}: ${before ?? '-'} → ${after ?? '-'}`);
      if (reason !== null) context.print(`      ${reason}`);
    }
  });
}

function read<T>(schema: ZodType<T>, given: unknown): T {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new UserError(z.prettifyError(result.error));
}

/** What the rules of administering refuse is the operator's to mend. */
function told<T>(done: Promise<T>): Promise<T> {
  return done.catch((error: unknown) => {
    if (!(error instanceof ProblemError)) throw error;
    const { errors = [], detail } = error.options;
    const words = errors.map(({ pointer, message }) => `${pointer}: ${message.en}`).join('\n');
    throw new UserError(words || (detail?.en ?? error.code));
  });
}
