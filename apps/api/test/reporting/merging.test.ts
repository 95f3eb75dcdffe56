import { afterAll, beforeAll, expect, test } from 'vitest';
import { FigureUpkeepStore } from '../../src/features/reporting/upkeep/figure-upkeep.store.js';
import { createTestApp, type TestApp } from '../harness/index.js';
import { RandomHistories } from './random-histories.js';

let t: TestApp;

beforeAll(async () => {
  t = await createTestApp();
}, 120_000);
afterAll(() => t.close());

/** Each look is one statement that holds the kept figures (merged and not) against the dossiers: a delta twice, or none, shows. */
test('while acts, merges and a counting anew go on at once, no look finds a figure twice or missing', async () => {
  const upkeep = t.app.get(FigureUpkeepStore);
  const writers = await Promise.all(
    [11, 12, 13].map((seed) => RandomHistories.open(t.ownerUrl, seed, t.clock.now())),
  );
  let merged = 0;
  let looks = 0;
  const acts = { atIt: true };
  try {
    const [first] = writers;
    await first?.add(90);
    const work = Promise.all(
      writers.map(async (writer) => {
        for (let i = 0; i < 250; i++) await writer.move();
      }),
    ).finally(() => {
      acts.atIt = false;
    });
    const merge = async (): Promise<void> => {
      while (acts.atIt) merged += await upkeep.merge();
    };
    const look = async (): Promise<void> => {
      while (acts.atIt) {
        expect((await upkeep.verify(3)).differences).toEqual([]);
        looks += 1;
      }
    };
    const rebuild = async (): Promise<void> => {
      for (let i = 0; i < 3; i++) await upkeep.rebuild();
    };
    await Promise.all([work, merge(), merge(), look(), rebuild()]);
    expect(merged).toBeGreaterThan(0);
    expect(looks).toBeGreaterThan(3);
    await upkeep.merge();
    expect((await upkeep.verify(3)).differences).toEqual([]);
    expect(await t.database.query('SELECT 1 FROM figure_delta')).toEqual([]);
  } finally {
    await Promise.all(writers.map((writer) => writer.close()));
  }
}, 60_000);
