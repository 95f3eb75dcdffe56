import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRecorder } from '../bench/load/record.mjs';
import { explained } from '../bench/measure/explain.mjs';
import { openGround } from '../bench/measure/ground.mjs';
import { HOT } from '../bench/measure/targets/all.mjs';
import { BIG_TABLE, BOUNDS, DOSSIERS } from './bounds.mjs';

// Every statement that a hot endpoint sends, with its plan on a set of 200,000 dossiers. Nothing here looks at a clock.
let ground;
let recorder;
let big;

beforeAll(async () => {
  ground = await openGround({ dossiers: DOSSIERS, seed: 1, thin: true });
  recorder = await openRecorder(ground.dataset);
  const { rows } = await ground.client.query(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND reltuples > $1 AND relnamespace = 'public'::regnamespace`,
    [BIG_TABLE],
  );
  big = new Set(rows.map(({ name }) => name));
});

afterAll(async () => {
  await recorder?.stop();
  await ground?.close();
});

const short = (sql) => sql.replaceAll(/\s+/g, ' ').slice(0, 120);

test('the data set is one on which a wrong plan shows', () => {
  expect(big.size).toBeGreaterThan(5);
  expect(big).toContain('dossier');
});

describe.each(HOT.map((target) => [target.name, target]))('%s', (name, target) => {
  let found;
  beforeAll(async () => {
    found = await explained(ground, recorder, target, { count: 8 });
  });

  test('reads no big table from end to end', () => {
    const wrong = found.statements.flatMap(({ sql, plans }) => {
      const scanned = new Set(plans.flatMap((plan) => plan.scanned).filter((table) => big.has(table)));
      return [...scanned].map((table) => `${table}: ${short(sql)}`);
    });
    expect(wrong).toEqual([]);
  });

  test('touches no more pages than it must', () => {
    const greedy = found.statements
      .map(({ sql, plans: [worst] }) => ({ buffers: worst.buffers, sql: short(sql) }))
      .filter(({ buffers }) => buffers > BOUNDS[name].buffers);
    expect(greedy).toEqual([]);
  });

  test('goes by the indexes that were made for it', () => {
    const used = new Set(found.statements.flatMap(({ plans }) => plans.flatMap(({ indexes }) => indexes)));
    const unused = BOUNDS[name].through.filter((any) => !any.some((index) => used.has(index)));
    expect(unused).toEqual([]);
  });

  test('asks no more often', () => {
    expect(found.roundTrips).toBeLessThanOrEqual(BOUNDS[name].statements);
  });
});
