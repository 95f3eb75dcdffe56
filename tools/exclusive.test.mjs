import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { exclusively, readRecord, tryLock } from './exclusive.mjs';

const place = mkdtempSync(join(tmpdir(), 'motcua-lock-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

it('keeps others out while its holder lives, and tells who it is', () => {
  const file = join(place, 'living');
  expect(tryLock(file, { activity: 'start' })).toEqual({ taken: true });
  const second = tryLock(file);
  expect(second.taken).toBe(false);
  expect(second.holder).toMatchObject({ pid: process.pid, activity: 'start' });
});

it.each([
  ['a process that is gone', { pid: 2 ** 22 + 1, started: '1' }],
  ['a number that was given to another process since', { pid: process.pid, started: '1' }],
])('takes over from %s', (_, holder) => {
  const file = join(place, 'dead');
  writeFileSync(file, JSON.stringify(holder));
  expect(tryLock(file).taken).toBe(true);
  expect(readRecord(file).started).not.toBe('1');
  rmSync(file);
});

it('lets works pass one at a time, also after one that failed', async () => {
  const file = join(place, 'queue');
  let inside = 0;
  const work = async () => {
    inside += 1;
    await new Promise((done) => setTimeout(done, 20));
    expect(inside).toBe(1);
    inside -= 1;
    throw new Error('done');
  };
  const ends = await Promise.allSettled([1, 2, 3].map(() => exclusively(file, () => undefined, work)));
  expect(ends.map((end) => end.reason?.message)).toEqual(['done', 'done', 'done']);
  expect(readdirSync(place)).not.toContain('queue');
});
