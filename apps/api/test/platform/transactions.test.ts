import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countQueries, createTestApp, type TestApp } from '../harness/index.js';

let t: TestApp;

beforeAll(async () => {
  t = await createTestApp({ data: 'empty' });
  await t.database.query('SELECT 1');
});
afterAll(() => t.close());

const add = `INSERT INTO number_counter (scope, period, n) VALUES ($1, 'p', 1)`;
const count = async (scope: string): Promise<number> =>
  (
    await t.database.query<{ n: number }>('SELECT count(*)::int AS n FROM number_counter WHERE scope = $1', [
      scope,
    ])
  )[0]?.n ?? -1;

describe('a transaction', () => {
  it('is one round trip when nothing waits for an answer', async () => {
    const all = await countQueries(() => t.database.transaction(async (tx) => tx.send(add, ['sent'])));
    expect(all.statements.map(({ text }) => text)).toEqual(['BEGIN', add, 'COMMIT']);
    expect(all.roundTrips).toBe(1);
    expect(await count('sent')).toBe(1);
  });

  it('fails as a whole when a statement fails that nobody waited for', async () => {
    await t.database.transaction(async (tx) => tx.send(add, ['twice']));
    const again = t.database.transaction(async (tx) => {
      tx.send(add, ['beside']);
      tx.send(add, ['twice']);
      return 'done';
    });
    await expect(again).rejects.toMatchObject({ code: '23505' });
    expect(await count('beside')).toBe(0);
  });

  it('tells the first failure, not that of the statements after it', async () => {
    const failing = t.database.transaction(async (tx) => {
      tx.send('SELECT 1 / 0');
      await tx.query('SELECT 1');
    });
    await expect(failing).rejects.toMatchObject({ code: '22012' });
  });

  it('keeps nothing when its function throws, and gives its connection back clean', async () => {
    const thrown = t.database.transaction(async (tx) => {
      tx.send(add, ['thrown']);
      throw new Error('no');
    });
    await expect(thrown).rejects.toThrow('no');
    expect(await count('thrown')).toBe(0);
    const inside = await t.database.query('SELECT 1 WHERE pg_current_xact_id_if_assigned() IS NOT NULL');
    expect(inside).toEqual([]);
  });

  it('is not kept when somebody swallows the failure of a statement', async () => {
    const swallowed = t.database.transaction(async (tx) => {
      tx.send(add, ['swallowed']);
      await tx.query('SELECT 1 / 0').catch(() => undefined);
    });
    await expect(swallowed).rejects.toMatchObject({ code: '22012' });
    expect(await count('swallowed')).toBe(0);
  });

  it('survives its connection being cut', async () => {
    const owner = new pg.Client({ connectionString: t.ownerUrl });
    await owner.connect();
    const cut = t.database.transaction(async (tx) => {
      tx.send(add, ['cut']);
      const [me] = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await owner.query('SELECT pg_terminate_backend($1, 5000)', [me?.pid]);
      await tx.query('SELECT 1');
    });
    await expect(cut).rejects.toThrow(/connection|terminated/i);
    await owner.end();
    expect(await count('cut')).toBe(0);
  });
});

describe('statements on one connection', () => {
  it('sent at one moment are one round trip, and each stands for itself', async () => {
    const all = await countQueries(() =>
      t.database.onOne((on) =>
        Promise.allSettled([
          on.query('SELECT 1 AS n'),
          on.query('SELECT 1 / 0'),
          on.query('SELECT 2 AS n', [], { prepared: true }),
        ]),
      ),
    );
    expect(all.roundTrips).toBe(1);
    expect(all.answer).toMatchObject([
      { value: [{ n: 1 }] },
      { reason: { code: '22012' } },
      { value: [{ n: 2 }] },
    ]);
  });

  it('are all answered before the connection is given back', async () => {
    const one = t.database.onOne((on) =>
      Promise.all([on.query('SELECT 1 / 0'), on.query('SELECT pg_sleep(0.05)')]),
    );
    await expect(one).rejects.toMatchObject({ code: '22012' });
    expect(await t.database.query('SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });
});
