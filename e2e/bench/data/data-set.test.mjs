import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkHistory } from '../../../apps/api/dist/features/audit/verify/check-history.js';
import { linkSeal } from '../../../apps/api/dist/features/documents/paper-seal.js';
import { Tables } from './copy/tables.mjs';
import { DataSet } from './dossier/data-set.mjs';
import { historiesOf } from './test/histories.mjs';
import { readRows } from './test/read-rows.mjs';
import { cipher, keys, smallProvince } from './test/small-province.mjs';

const SLUGS = ['chung-thuc-ban-sao', 'khai-sinh', 'doi-giay-phep-lai-xe', 'cap-doi-so-do'];
const UNTIL = Date.parse('2026-11-20T00:00:00+07:00');
const PARTITIONS = [{ table: 'dossier_action_rest', from: -Infinity, to: Infinity }];
const DOSSIERS = 6000;

/** Some days of the set by table, in the order given: { table: bytes }. */
async function written(days, { seed = 1, thin = false, papersFrom = 0 } = {}) {
  const pieces = new Map();
  const tables = new Tables(PARTITIONS, async (table, bytes) => {
    pieces.set(table, [...(pieces.get(table) ?? []), bytes]);
  });
  const ground = await smallProvince(SLUGS);
  const plan = { seed, dossiers: DOSSIERS, until: UNTIL, thin, papersFrom, ground, keys: keys() };
  const set = await DataSet.of(plan, tables);
  await set.writeRendered();
  const told = [];
  for (const day of days) await set.writeDay(set.days.at(day), (one) => told.push(one));
  await tables.relieve(true);
  const bytes = Object.fromEntries([...pieces].map(([table, list]) => [table, Buffer.concat(list)]));
  return { bytes, told, set };
}

const digest = (bytes) => createHash('sha256').update(bytes).digest('hex');
const DAYS = [-300, -30, -3];

describe('a generated set', () => {
  let first;
  let rows;
  beforeAll(async () => {
    first = await written(DAYS);
    rows = Object.fromEntries(
      Object.entries(first.bytes).map(([table, bytes]) => [table, readRows(bytes, table)]),
    );
  }, 60_000);

  it('is the same to the byte for the same seed, whatever was written before a day', async () => {
    const again = await written([-3]);
    const alone = readRows(again.bytes.dossier, 'dossier').map(({ code }) => code);
    expect(rows.dossier.slice(-alone.length).map(({ code }) => code)).toEqual(alone);
    expect(digest(first.bytes.dossier.subarray(-again.bytes.dossier.length))).toBe(
      digest(again.bytes.dossier),
    );
    const other = await written([-3], { seed: 2 });
    expect(digest(other.bytes.dossier)).not.toBe(digest(again.bytes.dossier));
  });

  it('holds against everything that verifies a history', () => {
    const histories = historiesOf(rows);
    expect(histories.length).toBe(first.told.length);
    const workflows = new Map(
      first.told.map(({ dossier, choice }) => [dossier.id, choice.procedure.definition.workflow]),
    );
    const files = new Map(
      rows.stored_file.map((row) => [row.id, cipher.openJson(row.key_sealed, `file.key:${row.id}`)]),
    );
    const linkSealOf = (paper, id) =>
      linkSeal(cipher, paper, { id, sha256: files.get(id).sha256 }).toString('hex');
    const findings = histories.flatMap((history) =>
      checkHistory(history, {
        newest: null,
        workflow: workflows.get(history.id),
        links: { now: Date.now(), linkSealOf },
      }),
    );
    expect(findings).toEqual([]);
  });

  it('would not, were a name in a list another', () => {
    const [history] = historiesOf({ ...rows, dossier: [{ ...rows.dossier[0], owner_name: 'Ai đó' }] });
    const { workflow } = first.told[0].choice.procedure.definition;
    const links = { now: Date.now(), linkSealOf: () => null };
    const findings = checkHistory(history, { newest: null, workflow, links });
    expect(findings.map(({ wrong }) => wrong)).toContain('STATE');
  });

  it('opens its secrets, and finds them by their hash', () => {
    for (const { id, lookup_secret_enc: sealed, lookup_secret_hash: hash } of rows.dossier)
      expect(cipher.hash(cipher.decrypt(sealed, `dossier.lookup_secret:${id}`)).equals(hash)).toBe(true);
  });

  it('leaves old work done and some of the latest open, with a task that somebody can do', () => {
    const open = rows.dossier.filter(({ completed_at: at }) => at === null);
    const since = UNTIL - 200 * 86_400_000;
    expect(open.length).toBeGreaterThan(0);
    expect(open.every(({ submitted_at: at }) => at > since)).toBe(true);
    const tasks = Map.groupBy(rows.task, ({ dossier_id: id }) => id);
    for (const { id } of open) expect(tasks.get(id).some(({ closed_at: at }) => at === null)).toBe(true);
  });

  it('never has two dossiers of one code, nor an act after its end', () => {
    expect(new Set(rows.dossier.map(({ code }) => code)).size).toBe(rows.dossier.length);
    expect(Math.max(...rows.dossier_action_rest.map(({ at }) => at))).toBeLessThan(UNTIL);
  });

  it('does without papers and files where it is thin', async () => {
    const { bytes } = await written([-3], { thin: true });
    expect(Object.keys(bytes)).not.toContain('issued_document');
    const histories = historiesOf(
      Object.fromEntries(Object.entries(bytes).map(([table, one]) => [table, readRows(one, table)])),
    );
    expect(histories.every(({ papers, files }) => papers.length + files.length === 0)).toBe(true);
  });

  it('has certified copies alone, without their papers, where the disk holds no more of the old working days', async () => {
    const thursday = [-302];
    const slugsOf = ({ told }) => new Set(told.map(({ choice }) => choice.procedure.slug));
    expect(slugsOf(await written(thursday)).size).toBeGreaterThan(1);
    const short = await written(thursday, { papersFrom: UNTIL });
    expect(slugsOf(short)).toEqual(new Set(['chung-thuc-ban-sao']));
    expect(Object.keys(short.bytes)).not.toContain('issued_document');
  });
});
