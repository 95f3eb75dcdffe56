import { AdministrativeLog } from '../administrative-log/index.js';
import { type CliContext, UserError } from '../cli/index.js';
import { FieldCipher, KeyRing, type SealedColumn } from '../crypto/index.js';
import { type Database, withOwnerDatabase } from '../database/index.js';
import { listKeys } from './data-keys.js';
import { operator } from './operator.js';
import { reseal } from './reseal.js';
import { sealOld } from './seal-old.js';
import { nameOf, SealedRegister } from './sealed-register.js';
import type { Pace } from './walk.js';

export interface SealOptions {
  table?: string;
  batch: string;
  rate: string;
}

interface SealWork {
  owner: Database;
  cipher: FieldCipher;
  ring: KeyRing;
  columns: SealedColumn[];
  pace: Pace;
  log: (what: string, after: Record<string, unknown>) => Promise<void>;
}

/** Nobody writes with the key before by then: each process reads the keys every half minute. */
const SETTLED_MS = 60_000;
const SHOWN_EVERY = 10_000;
const MOST_SHOWN = 20;

async function withSealWork<T>(
  context: CliContext,
  options: SealOptions,
  run: (work: SealWork) => Promise<T>,
): Promise<T> {
  const pace = { batch: positive(options.batch, '--batch'), rate: positive(options.rate, '--rate') };
  return context.withApp((app) =>
    withOwnerDatabase(context.config().ownerDatabaseUrl, async (owner) => {
      const columns = app.get(SealedRegister).columns(options.table);
      if (columns.length === 0) throw new UserError(`nothing of "${options.table}" is sealed`);
      const log = app.get(AdministrativeLog);
      return run({
        owner,
        cipher: app.get(FieldCipher),
        ring: app.get(KeyRing),
        columns,
        pace,
        log: (what, after) =>
          owner.transaction((tx) =>
            log.append(tx, operator(), { what, target: { kind: 'sealed_data', id: 'all' }, after }),
          ),
      });
    }),
  );
}

export async function resealAll(context: CliContext, options: SealOptions): Promise<void> {
  await withSealWork(context, options, async ({ owner, cipher, ring, columns, pace, log }) => {
    await untilSettled(owner, ring, context);
    const { no } = ring.writing();
    await log('data.resealing', { key: no, columns: columns.map(nameOf) });
    const closed: string[] = [];
    let rows = 0;
    for (const column of columns) {
      const sealed = await reseal(owner, cipher, column, no, pace, shown(context, nameOf(column)));
      const overtaken = sealed.overtaken > 0 ? `, ${sealed.overtaken} written by others meanwhile` : '';
      context.print(`${nameOf(column)}: ${sealed.rows} sealed again${overtaken}`);
      rows += sealed.rows;
      closed.push(...sealed.closed.map((key) => `${nameOf(column)} ${key}`));
    }
    await log('data.resealed', { key: no, rows, closed: closed.length });
    if (closed.length === 0) return;
    for (const place of closed.slice(0, MOST_SHOWN)) context.note(`does not open: ${place}`);
    throw new UserError(`${closed.length} values do not open and were left as they are`);
  });
}

export async function sealAllOld(context: CliContext, options: SealOptions): Promise<void> {
  await withSealWork(context, options, async ({ owner, cipher, columns, pace, log }) => {
    const counts: Record<string, number> = {};
    for (const column of columns) {
      const rows = await sealOld(owner, cipher, column, pace, shown(context, nameOf(column)));
      if (rows === 0) continue;
      counts[nameOf(column)] = rows;
      context.print(`${nameOf(column)}: ${rows} sealed`);
    }
    if (Object.keys(counts).length === 0) context.print('nothing lies in clear that should be sealed');
    else await log('data.sealed', { rows: counts });
  });
}

/** Waits until everybody writes with the newest key. */
async function untilSettled(owner: Database, ring: KeyRing, context: CliContext): Promise<void> {
  for (;;) {
    const keys = (await listKeys(owner)).filter((key) => key.purpose === 'FIELD' && key.retiredAt === null);
    const newest = keys.at(-1);
    if (!newest) return;
    const [clock] = await owner.query<{ now: Date }>('SELECT now()');
    const first = keys.length === 1 || newest.activeFrom.getTime() === newest.madeAt.getTime();
    const wait = first ? 0 : newest.activeFrom.getTime() + SETTLED_MS - (clock?.now.getTime() ?? 0);
    if (wait <= 0) return ring.reread();
    context.note(
      `data key ${newest.no} is not yet what everybody writes with: waiting ${Math.ceil(wait / 1000)} s`,
    );
    await new Promise((done) => setTimeout(done, wait));
  }
}

function shown(context: CliContext, name: string): (rows: number) => void {
  let next = SHOWN_EVERY;
  return (rows) => {
    if (rows < next) return;
    context.note(`${name}: ${rows} …`);
    next = rows + SHOWN_EVERY;
  };
}

function positive(text: string, option: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 1_000_000)
    throw new UserError(`${option}: a whole number from 1, not "${text}"`);
  return number;
}
