import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FieldCipher } from '../../src/platform/crypto/index.js';
import { newId, txQuery } from '../../src/platform/database/index.js';
import { idempotencyKey, idempotent } from '../../src/platform/idempotency/index.js';
import { nextNumber } from '../../src/platform/numbering/index.js';
import { seedFixture } from '../fixture.js';
import { createTestApp, type TestApp } from '../harness/index.js';

let t: TestApp;
let accountId: string;
let cipher: FieldCipher;

beforeAll(async () => {
  t = await createTestApp({ data: 'empty', env: { DATABASE_POOL: '10' } });
  await seedFixture(t.ownerUrl, { citizens: ['dan.an'] });
  const rows = await t.database.query<{ id: string }>('SELECT id FROM account');
  accountId = rows[0]?.id ?? '';
  cipher = t.app.get(FieldCipher);
});
afterAll(() => t.close());

/** An act whose effect can be counted: it takes a number of the scope. */
function act(
  scope: string,
  key: string,
  request: unknown,
  before: () => Promise<void> = async () => undefined,
) {
  return t.database.transaction((tx) =>
    idempotent(tx, { cipher, accountId, key, route: 'POST /x', request }, async () => {
      await before();
      return { n: await nextNumber(tx, scope, 'p') };
    }),
  );
}

describe('a write repeated under one key', () => {
  it('is done once and answered alike', async () => {
    const key = newId();
    expect(await act('once', key, { a: 1, b: { c: 2, d: 3 } })).toEqual({ n: 1 });
    expect(await act('once', key, { b: { d: 3, c: 2 }, a: 1 })).toEqual({ n: 1 });
    expect(await act('once', newId(), { a: 1 })).toEqual({ n: 2 });
  });

  it('at the same time is still done once', async () => {
    const key = newId();
    const pause = () => new Promise<void>((done) => setTimeout(done, 60));
    const answers = await Promise.all(Array.from({ length: 6 }, () => act('race', key, {}, pause)));
    expect(answers).toEqual(Array.from({ length: 6 }, () => ({ n: 1 })));
    expect(await act('race', newId(), {})).toEqual({ n: 2 });
  });

  it('runs when the first one failed, also while it waited for it', async () => {
    const key = newId();
    const first = act('fails', key, {}, async () => {
      await new Promise((done) => setTimeout(done, 60));
      throw new Error('no');
    });
    await new Promise((done) => setTimeout(done, 20));
    const second = act('fails', key, {});
    await expect(first).rejects.toThrow('no');
    expect(await second).toEqual({ n: 1 });
  });

  it('but another request is refused', async () => {
    const key = newId();
    await act('other', key, { a: 1 });
    await expect(act('other', key, { a: 2 })).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    await expect(
      t.database.transaction((tx) =>
        idempotent(tx, { cipher, accountId, key, route: 'POST /y', request: { a: 1 } }, async () => null),
      ),
    ).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('gives nothing back when there was nothing', async () => {
    const run = () =>
      t.database.transaction((tx) =>
        idempotent(
          tx,
          { cipher, accountId, key: 'empty-answer', route: 'r', request: 1 },
          async () => undefined,
        ),
      );
    expect(await run()).toBeUndefined();
    expect(await run()).toBeNull();
  });
});

describe('the header', () => {
  const key = (value?: string) =>
    idempotencyKey({ headers: value === undefined ? {} : { 'idempotency-key': value } });

  it.each([undefined, '', 'short', 'x'.repeat(101), 'spaces in it', 'quote"quote'])('refuses %s', (value) => {
    expect(() => key(value)).toThrow(expect.objectContaining({ code: 'IDEMPOTENCY_KEY_REQUIRED' }));
  });

  it('takes a UUID', () => {
    const id = newId();
    expect(key(id)).toBe(id);
  });
});

describe('numbers of a series', () => {
  it('are never given twice, and given back by an act that failed', async () => {
    const draw = () => t.database.transaction((tx) => nextNumber(tx, 'series', '2026'));
    const numbers = await Promise.all(Array.from({ length: 20 }, draw));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    await t.database
      .transaction(async (tx) => {
        await nextNumber(tx, 'series', '2026');
        throw new Error('undone');
      })
      .catch(() => undefined);
    expect(await draw()).toBe(21);
    expect(await t.database.transaction((tx) => nextNumber(tx, 'series', '2027'))).toBe(1);
  });
});

describe('txQuery', () => {
  it('gives the rows of an update, and dates as days', async () => {
    const rows = await t.database.transaction((tx) =>
      txQuery(
        tx,
        `UPDATE account SET display_name = $1 RETURNING display_name AS name, date '2026-02-28' AS day`,
        ['An'],
      ),
    );
    expect(rows).toEqual([{ name: 'An', day: '2026-02-28' }]);
  });
});
