import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rotateData } from '../../src/platform/keys/data-keys.js';
import { builtApi } from '../kill/built-api.js';
import { addPerson, KeyWorld, nameOfPerson, underKeys } from './key-world.js';

const PEOPLE = 120;

let world: KeyWorld;
beforeEach(async () => {
  world = await KeyWorld.make();
});
afterEach(() => world.close());

test('a command that is killed in the middle leaves nothing unreadable, and the next one ends its work', async () => {
  const cli = (await builtApi()).replace('main.js', 'cli.js');
  const master = await world.master();
  const one = await world.instance(master);
  const ids: string[] = [];
  for (let n = 0; n < PEOPLE; n += 1) ids.push(await addPerson(one, `Nguyễn Văn ${n}`));
  await rotateData(world.work, master);
  await world.letActivate('1 hour');
  await one.ring.reread();

  const reseal = (rate: string) =>
    spawn(process.execPath, [cli, 'keys', 'reseal', '--table', 'person', '--batch', '4', '--rate', rate], {
      env: {
        PATH: process.env['PATH'],
        MOTCUA_DEMO: '1',
        DATABASE_URL: world.url,
        MOTCUA_DATA_DIR: world.dir,
        MOTCUA_MASTER_KEY_FILE: 'first.key',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });

  const killed = reseal('20');
  await expect
    .poll(async () => (await underKeys(world.owner))[2] ?? 0, { timeout: 60_000, interval: 50 })
    .toBeGreaterThan(8);
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  const { 1: before = 0, 2: after = 0 } = await underKeys(world.owner);
  expect(before).toBeGreaterThan(0);
  expect(before + after).toBe(PEOPLE);
  for (const [n, id] of ids.entries()) expect(await nameOfPerson(one, id)).toBe(`Nguyễn Văn ${n}`);

  const next = reseal('100000');
  const [code] = (await once(next, 'exit')) as [number];
  expect(code).toBe(0);
  expect(await underKeys(world.owner)).toEqual({ 2: PEOPLE });
  for (const [n, id] of ids.entries()) expect(await nameOfPerson(one, id)).toBe(`Nguyễn Văn ${n}`);
  const log = await world.owner.query<{ what: string }>('SELECT what FROM administrative_action ORDER BY no');
  expect(log.map(({ what }) => what)).toEqual([
    'key.made',
    'data.resealing',
    'data.resealing',
    'data.resealed',
  ]);
}, 180_000);
