import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { startChild } from './children.mjs';

const place = mkdtempSync(join(tmpdir(), 'motcua-children-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

it('keeps the space for young objects small, and reports what the program said and how it ended', async () => {
  const script = join(place, 'program.mjs');
  writeFileSync(
    script,
    `import { getHeapStatistics, getHeapSpaceStatistics } from 'node:v8';
     let kept = [];
     for (let round = 0; round < 300; round++) kept = [...kept.slice(-20), new Array(100_000).fill(round).map(String)];
     const young = getHeapSpaceStatistics().find((space) => space.space_name === 'new_space');
     console.log('done');
     process.send({ young: young.space_size, whole: getHeapStatistics().total_heap_size }, () => process.exit(3));`,
  );
  const child = startChild({ name: 'program', script, env: process.env, logFile: join(place, 'log') });
  const { young, whole } = await child.reported;
  expect(young).toBeLessThanOrEqual(48 * 1024 * 1024);
  expect(whole).toBeGreaterThan(young);
  expect((await child.exited).reason).toBe('exited with 3');
  expect(child.lastWords()).toBe('done');
});
