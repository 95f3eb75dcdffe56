import { randomBytes } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { ConfigError } from '../config/index.js';
import { type Database, type Tx, txQuery } from '../database/index.js';
import { insertKey, type KeyPurpose, lockKeys, WRAPPED_KEYS, type WrappedKeyRow } from './data-keys.store.js';
import { KeyRing, type RingKeys, type RingTimes } from './key-ring.js';
import type { MasterKey } from './master-key.js';

const KEY_BYTES = 32;
const NO_SUCH_TABLE = '42P01';

type Known = Map<string, Buffer>;

const nameOf = ({ purpose, no }: Pick<WrappedKeyRow, 'purpose' | 'no'>): string => `${purpose}:${no}`;

/**
 * What is wrapped says which key it is: rows swapped in the table open nothing. The first start makes the keys, whichever
 * process comes first. Throws ConfigError when the master key is not the one that wraps them.
 */
export async function loadKeyRing(
  database: Database,
  master: MasterKey,
  times?: RingTimes,
): Promise<KeyRing> {
  const known: Known = new Map();
  const rows = await firstRows(database, master);
  const foreign = rows.find((row) => row.wrapped === null);
  if (foreign) throw otherMaster(foreign, master);
  const keys = await opened(rows, master, known).catch((error: unknown) => {
    throw new ConfigError(`the data keys do not open with master key ${master.id}: ${String(error)}`, {
      cause: error,
    });
  });
  return new KeyRing(keys, () => reread(database, master, known), times).start();
}

export async function wrapKey(
  master: MasterKey,
  purpose: KeyPurpose,
  no: number,
  key: Buffer,
): Promise<Buffer> {
  return master.wrap(Buffer.concat([Buffer.from(`${nameOf({ purpose, no })}\n`), key]));
}

export async function unwrapKey(
  master: MasterKey,
  { purpose, no, wrapped }: Pick<WrappedKeyRow, 'purpose' | 'no' | 'wrapped'>,
): Promise<Buffer> {
  const head = Buffer.from(`${nameOf({ purpose, no })}\n`);
  const plain = await master.unwrap(wrapped ?? Buffer.alloc(0));
  const whole = plain.length === head.length + KEY_BYTES && plain.subarray(0, head.length).equals(head);
  if (!whole) throw new Error(`what is wrapped as ${nameOf({ purpose, no })} is another key`);
  return plain.subarray(head.length);
}

/** A wholly new key. */
export function newKey(): Buffer {
  return randomBytes(KEY_BYTES);
}

function otherMaster({ masters }: WrappedKeyRow, { id }: MasterKey): ConfigError {
  return new ConfigError(
    `the keys of this database are wrapped by master key ${masters.join(' or ')}, not by ${id} ` +
      '(MOTCUA_MASTER_KEY_FILE or MOTCUA_KEY_SERVICE_URL). Start with that one: without it the data cannot be read',
  );
}

async function firstRows(database: Database, master: MasterKey): Promise<WrappedKeyRow[]> {
  const rows = await read(database, master);
  if (rows.length > 0) return rows;
  await database.transaction((tx) => makeFirst(tx, master));
  return read(database, master);
}

async function read(database: Database, master: MasterKey): Promise<WrappedKeyRow[]> {
  try {
    return await database.query<WrappedKeyRow>(WRAPPED_KEYS, [master.id]);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === NO_SUCH_TABLE)) throw error;
    throw new ConfigError("the database lacks this build's tables: run `motcua migrate` first", {
      cause: error,
    });
  }
}

/** Data and look-up hashes from before this table go on under the keys they were made with. */
async function makeFirst(tx: Tx, master: MasterKey): Promise<void> {
  await lockKeys(tx);
  const found = await txQuery(tx, 'SELECT 1 FROM data_key LIMIT 1');
  if (found.length > 0) return;
  const make = async (purpose: KeyPurpose, no: number, key: Buffer): Promise<void> => {
    const wrapped = await wrapKey(master, purpose, no, key);
    await insertKey(tx, { purpose, no, after: 0, masterId: master.id, wrapped });
  };
  if (master.derived) await make('FIELD', 0, master.derived.field);
  await make('FIELD', 1, newKey());
  await make('LOOKUP', 0, master.derived?.lookup ?? newKey());
}

async function opened(rows: readonly WrappedKeyRow[], master: MasterKey, known: Known): Promise<RingKeys> {
  for (const row of rows)
    if (row.wrapped !== null && !known.has(nameOf(row))) known.set(nameOf(row), await unwrapKey(master, row));
  const of = (purpose: KeyPurpose) =>
    rows.flatMap((row) => {
      const key = known.get(nameOf(row));
      return row.purpose === purpose && key ? [{ no: row.no, active: row.active, key }] : [];
    });
  const field = of('FIELD');
  const writing = field.findLast(({ active }) => active);
  const lookup = of('LOOKUP').findLast(({ active }) => active);
  if (!writing || !lookup) throw new Error('there is no active key');
  return {
    field: new Map(field.map(({ no, key }) => [no, key])),
    writing: writing.no,
    lookup: lookup.key,
  };
}

const log = new Logger('Keys');

/** What is known already is not unwrapped again: a master key may be changed, or away, while this process runs. */
async function reread(database: Database, master: MasterKey, known: Known): Promise<RingKeys> {
  try {
    const rows = await read(database, master);
    const foreign = rows.find((row) => row.wrapped === null && !known.has(nameOf(row)));
    if (foreign) log.error(otherMaster(foreign, master).message);
    return await opened(rows, master, known);
  } catch (error) {
    log.error(`the data keys could not be read again: ${error instanceof Error ? error.message : 'unknown'}`);
    throw error;
  }
}
