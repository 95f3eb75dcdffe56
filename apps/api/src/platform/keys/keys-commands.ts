import type { INestApplicationContext } from '@nestjs/common';
import { type Command, Option } from 'commander';
import { AdministrativeLog } from '../administrative-log/index.js';
import { type CliContext, UserError } from '../cli/index.js';
import { FileMasterKey, KeyService, type MasterKey, openMasterKey } from '../crypto/index.js';
import { Database, withOwnerDatabase } from '../database/index.js';
import { addMaster, finishMaster, type KeyWork, listKeys, retireKey, rotateData } from './data-keys.js';
import { operator } from './operator.js';
import { keyLines } from './print-keys.js';
import { usesKey } from './reseal.js';
import { resealAll, sealAllOld, type SealOptions } from './seal-commands.js';
import { nameOf, SealedRegister } from './sealed-register.js';

interface MasterOptions {
  newFile?: string;
  newService?: string;
  tokenFile?: string;
  keyName: string;
  finish?: boolean;
}

export function keysCommands(program: Command, context: CliContext): void {
  const keys = program
    .command('keys')
    .description('the keys that seal personal data; all work on a live system');
  keys
    .command('list')
    .description('every data key and which master key wraps it')
    .action(() =>
      context.withApp(async (app) => keyLines(await listKeys(app.get(Database))).forEach(context.print)),
    );
  keys
    .command('rotate-data')
    .description('make a new data key; everybody writes with it two minutes later')
    .action(() => rotate(context));
  keys
    .command('rotate-master')
    .description('wrap all data keys by a new master key too; --finish when every program runs with it')
    .option('--new-file <file>', 'the new master key; made, if there is none')
    .option('--new-service <url>', 'a key service in place of a file')
    .option('--token-file <file>', "the key service's token")
    .option('--key-name <name>', 'name of the key in the key service', 'motcua')
    .option('--finish', 'the master key of the settings becomes the only one')
    .action((options: MasterOptions) => (options.finish ? finish(context) : changeMaster(context, options)));
  keys
    .command('retire')
    .argument('<number>')
    .description('destroy a data key that nothing is sealed with any more')
    .action((no: string) => retire(context, no));
  const seal = (name: string, description: string): Command =>
    keys
      .command(name)
      .description(description)
      .option('--table <table>', 'only this table')
      .addOption(new Option('--batch <n>', 'rows in one statement').default('200'))
      .addOption(new Option('--rate <n>', 'rows in a second, at most').default('2000'));
  seal('reseal', 'seal everything under the present data key; may be cut off and run again').action(
    (options: SealOptions) => resealAll(context, options),
  );
  seal('seal-old', 'seal what still lies in clear from before; may be cut off and run again').action(
    (options: SealOptions) => sealAllOld(context, options),
  );
}

async function withKeyWork<T>(
  context: CliContext,
  run: (work: KeyWork, app: INestApplicationContext) => Promise<T>,
): Promise<T> {
  return context.withApp((app) =>
    withOwnerDatabase(context.config().ownerDatabaseUrl, (database) =>
      run({ database, log: app.get(AdministrativeLog), by: operator() }, app),
    ),
  );
}

async function rotate(context: CliContext): Promise<void> {
  await withKeyWork(context, async (work) => {
    const no = await rotateData(work, await openMasterKey(context.config()));
    context.print(`data key ${no} is made; everybody writes with it in two minutes`);
    context.note('`keys reseal` then brings what was sealed before under it');
  });
}

async function changeMaster(context: CliContext, options: MasterOptions): Promise<void> {
  const next = await masterOf(options);
  await withKeyWork(context, async (work) => {
    const count = await addMaster(work, await openMasterKey(context.config()), next);
    context.print(`${count} keys are wrapped by ${next.id} too`);
    context.note(
      'Now let the settings name the new master key, start every program anew, and then run ' +
        '`keys rotate-master --finish`. Until then either master key opens the data; keep both.',
    );
  });
}

async function masterOf({ newFile, newService, tokenFile, keyName }: MasterOptions): Promise<MasterKey> {
  if (newFile !== undefined && newService === undefined) return new FileMasterKey(newFile, true);
  if (newService === undefined || newFile !== undefined || tokenFile === undefined)
    throw new UserError('give --new-file, or --new-service with --token-file, or --finish');
  const service = new KeyService({ url: newService.replace(/\/$/, ''), keyName, tokenFile });
  await service.check();
  return service;
}

async function finish(context: CliContext): Promise<void> {
  await withKeyWork(context, async (work) => {
    const present = await openMasterKey(context.config());
    const removed = await finishMaster(work, present);
    context.print(
      removed.length === 0
        ? `${present.id} is the only master key already`
        : `${present.id} is the only master key now; ${removed.join(', ')} opens nothing here any more`,
    );
    if (removed.length > 0) context.note('Backups from before still need the old one: destroy it with them.');
  });
}

async function retire(context: CliContext, text: string): Promise<void> {
  const no = Number(text);
  if (!Number.isInteger(no)) throw new UserError(`a key's number, not "${text}"`);
  await withKeyWork(context, async (work, app) => {
    const columns = app.get(SealedRegister).columns();
    await retireKey(work, no, async () => {
      const used = await Promise.all(columns.map((column) => usesKey(work.database, column, no)));
      return columns.filter((_, index) => used[index]).map(nameOf);
    });
    context.print(`data key ${no} is destroyed`);
    context.note('Backups from before that were sealed with it can no longer be read here.');
  });
}
