import { afterEach, beforeEach, expect, test } from 'vitest';
import { addMaster, finishMaster, rotateData } from '../../src/platform/keys/data-keys.js';
import { addPerson, KeyWorld, nameOfPerson } from './key-world.js';

let world: KeyWorld;
beforeEach(async () => {
  world = await KeyWorld.make();
});
afterEach(() => world.close());

test('another master key refuses to start, and says which one is needed', async () => {
  const [first, other] = [await world.master(), await world.master('other')];
  await world.instance(first);
  await expect(world.instance(other)).rejects.toThrow(
    `wrapped by master key ${first.id}, not by ${other.id} (MOTCUA_MASTER_KEY_FILE`,
  );
});

test('a wrapped key that was altered, or put in the place of another, stops the start', async () => {
  const master = await world.master();
  await world.instance(master);
  const swap = `UPDATE data_key_wrap w SET wrapped = o.wrapped FROM data_key_wrap o
    WHERE w.purpose = 'FIELD' AND o.purpose = 'FIELD' AND w.no = 1 AND o.no = 0`;
  await world.owner.query(swap);
  await expect(world.instance(master)).rejects.toThrow('what is wrapped as FIELD:1 is another key');
  await world.owner.query(`UPDATE data_key_wrap SET wrapped = wrapped || '\\x00'`);
  await expect(world.instance(master)).rejects.toThrow(`do not open with master key ${master.id}`);
});

test('the master key is changed while an instance runs; then only the new one opens', async () => {
  const [first, next] = [await world.master(), await world.master('next')];
  const running = await world.instance(first);
  const id = await addPerson(running, 'Nguyễn Văn An');

  expect(await addMaster(world.work, first, next)).toBe(3);
  expect(await addMaster(world.work, first, next)).toBe(3);
  // Both start; no key is made that only one of them could open.
  await expect(rotateData(world.work, first)).rejects.toThrow('rotate-master --finish');
  for (const master of [first, next])
    expect(await nameOfPerson(await world.instance(master), id)).toBe('Nguyễn Văn An');

  expect(await finishMaster(world.work, next)).toEqual([first.id]);
  expect(await finishMaster(world.work, next)).toEqual([]);
  await expect(world.instance(first)).rejects.toThrow(`not by ${first.id}`);
  await running.ring.reread();
  expect(await nameOfPerson(running, id)).toBe('Nguyễn Văn An');
  const after = await world.instance(next);
  expect(await nameOfPerson(after, await addPerson(running, 'Trần Thị Bình'))).toBe('Trần Thị Bình');
  expect(after.cipher.hash('x').equals(running.cipher.hash('x'))).toBe(true);

  const log = await world.owner.query<{ what: string }>('SELECT what FROM administrative_action ORDER BY no');
  expect(log.map(({ what }) => what)).toEqual(['masterKey.added', 'masterKey.added', 'masterKey.removed']);
});

test('nobody finishes a change to a key that does not open everything', async () => {
  const [first, next] = [await world.master(), await world.master('next')];
  await world.instance(first);
  await expect(finishMaster(world.work, next)).rejects.toThrow('not every key is wrapped');
  expect(await world.instance(first)).toBeDefined();
  await expect(addMaster(world.work, first, first)).rejects.toThrow('is the master key already');
});

test("the application's role can neither change nor remove a key", async () => {
  const { database } = await world.instance(await world.master());
  for (const sql of [
    `UPDATE data_key SET active_from = now()`,
    `DELETE FROM data_key_wrap`,
    `UPDATE data_key_wrap SET wrapped = ''`,
    `TRUNCATE data_key_wrap`,
  ])
    await expect(database.query(sql)).rejects.toThrow('permission denied');
});
