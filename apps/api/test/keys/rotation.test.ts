import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FieldCipher } from '../../src/platform/crypto/index.js';
import { retireKey, rotateData } from '../../src/platform/keys/data-keys.js';
import { reseal, usesKey } from '../../src/platform/keys/reseal.js';
import {
  addPerson,
  type Instance,
  KeyWorld,
  NAME_COLUMN,
  nameOfPerson,
  renamePerson,
  underKeys,
} from './key-world.js';

const FAST = { batch: 7, rate: 1_000_000 };
const quiet = (): void => undefined;

let world: KeyWorld;
beforeEach(async () => {
  world = await KeyWorld.make();
});
afterEach(() => world.close());

const keysUsed = async (no: number): Promise<string[]> =>
  (await usesKey(world.owner, NAME_COLUMN, no)) ? ['person.full_name_enc'] : [];

/** People whose names the two instances change and read without pause, each what the other wrote, until told to stop. */
class Traffic {
  private stopped = false;
  private readonly running: Promise<void>[];
  reads = 0;
  writes = 0;

  constructor(
    instances: readonly Instance[],
    private readonly ids: readonly string[],
  ) {
    this.running = instances.flatMap((one, index) => [this.work(one, index), this.work(one, index + 50)]);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.running);
  }

  private async work(instance: Instance, seed: number): Promise<void> {
    for (let turn = seed; !this.stopped; turn += 1) {
      const id = this.ids[(turn * 7) % this.ids.length] ?? '';
      const mine = this.ids[(turn * 2 + seed) % this.ids.length] ?? '';
      expect(await nameOfPerson(instance, id)).toMatch(/^Nguyễn Văn /);
      this.reads += 1;
      if (turn % 3 > 0) continue;
      await renamePerson(instance, mine, `Nguyễn Văn ${turn}`);
      this.writes += 1;
    }
  }
}

test('a data key is changed, everything sealed again and the old key destroyed while two instances read and write', async () => {
  const master = await world.master();
  const [a, b] = [await world.instance(master), await world.instance(master)];
  const ids: string[] = [];
  for (let n = 0; n < 120; n += 1) ids.push(await addPerson(n % 2 ? a : b, `Nguyễn Văn ${n}`));
  const traffic = new Traffic([a, b], ids);

  expect(await rotateData(world.work, master)).toBe(2);
  await a.ring.reread();
  await b.ring.reread();
  expect([a.ring.writing().no, b.ring.writing().no]).toEqual([1, 1]);
  await world.letActivate();
  // One of them is a little later: for a while they write with different keys.
  await a.ring.reread();
  expect([a.ring.writing().no, b.ring.writing().no]).toEqual([2, 1]);
  await new Promise((done) => setTimeout(done, 150));
  expect(Object.keys(await underKeys(world.owner))).toEqual(['1', '2']);
  await b.ring.reread();
  // What was under way when the key changed has ended.
  await new Promise((done) => setTimeout(done, 100));
  const sealed = await reseal(world.owner, a.cipher, NAME_COLUMN, 2, FAST, quiet);
  await traffic.stop();

  expect(sealed.closed).toEqual([]);
  expect(sealed.rows).toBeGreaterThan(0);
  expect(traffic.reads).toBeGreaterThan(100);
  expect(traffic.writes).toBeGreaterThan(30);
  expect(await underKeys(world.owner)).toEqual({ 2: ids.length });

  await expect(retireKey(world.work, 1, () => keysUsed(1))).rejects.toThrow('may still be written with');
  await world.letActivate('2 hours');
  await retireKey(world.work, 1, () => keysUsed(1));
  await a.ring.reread();
  for (const id of ids) expect(await nameOfPerson(a, id)).toMatch(/^Nguyễn Văn /);
  const log = await world.owner.query<{ what: string }>('SELECT what FROM administrative_action ORDER BY no');
  expect(log.map(({ what }) => what)).toEqual(['key.made', 'key.retired']);
});

test('a row written while it is sealed again stays as it was written', async () => {
  const master = await world.master();
  const a = await world.instance(master);
  const id = await addPerson(a, 'Nguyễn Văn Trước');
  await rotateData(world.work, master);
  await world.letActivate();
  await a.ring.reread();
  // The name changes between the read of the batch and its write.
  const meddling = new Proxy(a.cipher, {
    get: (cipher, name) =>
      name === 'sealAgain'
        ? (sealed: Buffer, aad: string) => {
            writing = renamePerson(a, id, 'Nguyễn Văn Sau');
            return cipher.sealAgain(sealed, aad);
          }
        : Reflect.get(cipher, name).bind(cipher),
  });
  let writing = Promise.resolve();
  const lock = await world.owner.pool.connect();
  await lock.query('BEGIN');
  await lock.query('SELECT 1 FROM person WHERE id = $1 FOR UPDATE', [id]);
  const running = reseal(world.owner, meddling, NAME_COLUMN, 2, FAST, quiet);
  await new Promise((done) => setTimeout(done, 150));
  await lock.query('COMMIT');
  lock.release();
  await writing;
  const { rows, overtaken } = await running;
  expect(rows + overtaken).toBe(1);
  expect(await nameOfPerson(a, id)).toBe('Nguyễn Văn Sau');
});

test('what was cut off goes on where it was', async () => {
  const master = await world.master();
  const a = await world.instance(master);
  for (let n = 0; n < 40; n += 1) await addPerson(a, `Nguyễn Văn ${n}`);
  await rotateData(world.work, master);
  await world.letActivate();
  await a.ring.reread();
  const cut = reseal(world.owner, a.cipher, NAME_COLUMN, 2, FAST, (rows) => {
    if (rows >= 14) throw new Error('cut off');
  });
  await expect(cut).rejects.toThrow('cut off');
  expect(await underKeys(world.owner)).toEqual({ 1: 26, 2: 14 });
  await expect(retireKey(world.work, 1, () => keysUsed(1))).rejects.toThrow('may still be written with');
  expect((await reseal(world.owner, a.cipher, NAME_COLUMN, 2, FAST, quiet)).rows).toBe(26);
  expect(await underKeys(world.owner)).toEqual({ 2: 40 });
});

test('a key that seals anything cannot be destroyed', async () => {
  const master = await world.master();
  const a = await world.instance(master);
  await addPerson(a, 'Nguyễn Văn An');
  await rotateData(world.work, master);
  await world.letActivate('2 hours');
  await expect(retireKey(world.work, 1, () => keysUsed(1))).rejects.toThrow(
    'still seals person.full_name_enc',
  );
  await expect(retireKey(world.work, 2, () => keysUsed(2))).rejects.toThrow('may still be written with');
  await expect(retireKey(world.work, 7, () => keysUsed(7))).rejects.toThrow('no data key 7');
});

describe('an instance', () => {
  test('that meets a key it does not know says so, and knows it a moment later', async () => {
    const master = await world.master();
    const [a, b] = [await world.instance(master), await world.instance(master)];
    await rotateData(world.work, master);
    await world.letActivate();
    await a.ring.reread();
    const id = await addPerson(a, 'Nguyễn Văn An');
    await expect(nameOfPerson(b, id)).rejects.toMatchObject({
      code: 'NOT_READY',
      options: { retryAfter: 2 },
    });
    await expect.poll(() => nameOfPerson(b, id).catch(() => null)).toBe('Nguyễn Văn An');
  });

  test('goes on with the keys it has while the database is away', async () => {
    const a = await world.instance(await world.master());
    const id = await addPerson(a, 'Nguyễn Văn An');
    await world.owner.query('ALTER TABLE data_key RENAME TO away');
    await a.ring.reread();
    expect(await nameOfPerson(a, id)).toBe('Nguyễn Văn An');
    await world.owner.query('ALTER TABLE away RENAME TO data_key');
  });

  test('starting beside another makes one set of keys with it', async () => {
    const master = await world.master();
    const many = await Promise.all([1, 2, 3, 4, 5].map(() => world.instance(master)));
    const keys = await world.owner.query('SELECT purpose, no FROM data_key ORDER BY 1, 2');
    expect(keys).toEqual([
      { purpose: 'FIELD', no: 0 },
      { purpose: 'FIELD', no: 1 },
      { purpose: 'LOOKUP', no: 0 },
    ]);
    const [first, ...others] = many.map(({ cipher }) => cipher.hash('099088000001').toString('hex'));
    expect(new Set(others)).toEqual(new Set([first]));
  });
});

describe('a value', () => {
  test('sealed before there were data keys is read, found by its hash, and sealed again', async () => {
    const raw = Buffer.alloc(32, 'first');
    const before = new FieldCipher(raw);
    const a = await world.instance(await world.master());
    const id = await addPerson({ ...a, cipher: before }, 'Nguyễn Văn An');
    expect(await underKeys(world.owner)).toEqual({ 0: 1 });
    expect(await nameOfPerson(a, id)).toBe('Nguyễn Văn An');
    expect(a.cipher.hash('099088000001').equals(before.hash('099088000001'))).toBe(true);
    await reseal(world.owner, a.cipher, NAME_COLUMN, 1, FAST, quiet);
    expect(await underKeys(world.owner)).toEqual({ 1: 1 });
    expect(await nameOfPerson(a, id)).toBe('Nguyễn Văn An');
  });

  test('moved to another row does not open there, and is left alone and named', async () => {
    const master = await world.master();
    const a = await world.instance(master);
    const [an, binh] = [await addPerson(a, 'Nguyễn Văn An'), await addPerson(a, 'Nguyễn Văn Bình')];
    await world.owner.query(
      'UPDATE person SET full_name_enc = (SELECT full_name_enc FROM person WHERE id = $1) WHERE id = $2',
      [an, binh],
    );
    await expect(nameOfPerson(a, binh)).rejects.toThrow('does not open here');
    await rotateData(world.work, master);
    await world.letActivate();
    await a.ring.reread();
    const sealed = await reseal(world.owner, a.cipher, NAME_COLUMN, 2, FAST, quiet);
    expect(sealed).toMatchObject({ rows: 1, closed: [binh] });
  });
});
