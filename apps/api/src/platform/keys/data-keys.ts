import type { AdministrativeLog, Operator } from '../administrative-log/index.js';
import { UserError } from '../cli/index.js';
import {
  ALL_KEYS,
  type DataKeyRow,
  insertKey,
  insertWrap,
  lockKeys,
  type MasterKey,
  newKey,
  unwrapKey,
  WRAPPED_KEYS,
  type WrappedKeyRow,
  wrapKey,
} from '../crypto/index.js';
import { type Database, type Tx, txQuery } from '../database/index.js';

/** Every process has read the keys again by then, four times over. */
const ACTIVE_AFTER_SECONDS = 120;
/** Far longer than a process may go without reading the keys, or a transaction may take. */
const REST_BEFORE_RETIRING = '1 hour';
const MOST_KEYS = 65_535;

export interface KeyWork {
  database: Database;
  log: AdministrativeLog;
  by: Operator;
}

export async function listKeys(database: Database): Promise<DataKeyRow[]> {
  return database.query<DataKeyRow>(ALL_KEYS);
}

/** Makes the key that everybody writes with from two minutes on; gives its number. */
export async function rotateData({ database, log, by }: KeyWork, master: MasterKey): Promise<number> {
  return database.transaction(async (tx) => {
    const rows = await locked(tx, master);
    if (rows.some(({ masters }) => masters.length > 1))
      throw new UserError('the master key is being changed; end that first: keys rotate-master --finish');
    const no = 1 + Math.max(...(await txQuery<DataKeyRow>(tx, ALL_KEYS)).map((row) => row.no));
    if (no > MOST_KEYS) throw new UserError('no numbers are left for data keys');
    const wrapped = await wrapKey(master, 'FIELD', no, newKey());
    const after = ACTIVE_AFTER_SECONDS;
    await insertKey(tx, { purpose: 'FIELD', no, after, masterId: master.id, wrapped });
    await log.append(tx, by, { what: 'key.made', target: { kind: 'data_key', id: String(no) } });
    return no;
  });
}

/**
 * Wraps every key by the new master key too: from then on a process may start with either, and those that run need
 * none. `finishMaster` ends it. Gives how many keys.
 */
export async function addMaster(
  { database, log, by }: KeyWork,
  present: MasterKey,
  next: MasterKey,
): Promise<number> {
  if (present.id === next.id) throw new UserError(`${next.id} is the master key already`);
  return database.transaction(async (tx) => {
    const rows = await locked(tx, present);
    for (const { purpose, no, wrapped, masters } of rows) {
      const key = await unwrapKey(present, { purpose, no, wrapped });
      if (masters.includes(next.id)) continue;
      const fresh = await wrapKey(next, purpose, no, key);
      const back = await unwrapKey(next, { purpose, no, wrapped: fresh });
      if (!back.equals(key)) throw new Error(`${next.id} does not give back what it was given`);
      await insertWrap(tx, { purpose, no, masterId: next.id, wrapped: fresh });
    }
    await log.append(tx, by, {
      what: 'masterKey.added',
      target: { kind: 'master_key', id: next.id },
      before: { masters: [present.id] },
      after: { masters: [present.id, next.id], keys: rows.length },
    });
    return rows.length;
  });
}

/** From now on only the present master key opens the keys; gives the ids of those that do no longer. */
export async function finishMaster({ database, log, by }: KeyWork, present: MasterKey): Promise<string[]> {
  return database.transaction(async (tx) => {
    const rows = await locked(tx, present);
    const others = [...new Set(rows.flatMap(({ masters }) => masters))].filter((id) => id !== present.id);
    if (others.length === 0) return [];
    if (rows.some(({ wrapped }) => wrapped === null))
      throw new UserError(`not every key is wrapped by ${present.id}: run rotate-master with it first`);
    for (const row of rows) await unwrapKey(present, row);
    await txQuery(tx, 'DELETE FROM data_key_wrap WHERE master_id <> $1', [present.id]);
    await log.append(tx, by, {
      what: 'masterKey.removed',
      target: { kind: 'master_key', id: others.join(', ') },
      before: { masters: [...others, present.id] },
      after: { masters: [present.id] },
    });
    return others;
  });
}

/** Destroys a data key that nothing is sealed with. Throws UserError while it may still be needed. */
export async function retireKey(
  { database, log, by }: KeyWork,
  no: number,
  usedBy: () => Promise<string[]>,
): Promise<void> {
  await database.transaction(async (tx) => {
    await lockKeys(tx);
    const keys = (await txQuery<DataKeyRow>(tx, ALL_KEYS)).filter(({ purpose }) => purpose === 'FIELD');
    const key = keys.find((row) => row.no === no);
    if (!key) throw new UserError(`there is no data key ${no}`);
    if (key.retiredAt !== null) throw new UserError(`data key ${no} is retired already`);
    const [rested] = await txQuery(
      tx,
      `SELECT 1 FROM data_key WHERE purpose = 'FIELD' AND no > $1 AND retired_at IS NULL
         AND active_from < now() - interval '${REST_BEFORE_RETIRING}' LIMIT 1`,
      [no],
    );
    if (!rested)
      throw new UserError(
        `data key ${no} may still be written with: retire it ${REST_BEFORE_RETIRING} after a later key became active`,
      );
    const users = await usedBy();
    if (users.length > 0)
      throw new UserError(`data key ${no} still seals ${users.join(', ')}; run \`keys reseal\` first`);
    await txQuery(tx, `DELETE FROM data_key_wrap WHERE purpose = 'FIELD' AND no = $1`, [no]);
    await txQuery(tx, `UPDATE data_key SET retired_at = now() WHERE purpose = 'FIELD' AND no = $1`, [no]);
    await log.append(tx, by, { what: 'key.retired', target: { kind: 'data_key', id: String(no) } });
  });
}

async function locked(tx: Tx, master: MasterKey): Promise<WrappedKeyRow[]> {
  await lockKeys(tx);
  return txQuery<WrappedKeyRow>(tx, WRAPPED_KEYS, [master.id]);
}
