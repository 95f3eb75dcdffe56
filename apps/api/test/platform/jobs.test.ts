import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { cancel, enqueue } from '../../src/platform/outbox/index.js';
import { JobRunner } from '../../src/platform/worker/index.js';
import { createTestApp, type TestApp } from '../harness/index.js';

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp({ data: 'empty' });
});
afterAll(() => t.close());

const waiting = async (): Promise<string[]> => {
  const client = new pg.Client({ connectionString: t.ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ key: string }>(
    'SELECT coalesce(key, task_identifier) AS key FROM graphile_worker.jobs ORDER BY 1',
  );
  await client.end();
  return rows.map((row) => row.key);
};

describe('the outbox', () => {
  it('holds work exactly if the act was committed', async () => {
    await t.database.transaction((tx) => enqueue(tx, 'platform.sweep', {}, { jobKey: 'kept' }));
    await t.database
      .transaction(async (tx) => {
        await enqueue(tx, 'platform.sweep', {}, { jobKey: 'undone' });
        throw new Error('no');
      })
      .catch(() => undefined);
    expect(await waiting()).toEqual(['kept']);
  });

  it('keeps one job per key, which can be taken back', async () => {
    const later = new Date(t.clock.now() + 3_600_000);
    await t.database.transaction(async (tx) => {
      await enqueue(tx, 'platform.sweep', { n: 1 }, { jobKey: 'timer', runAt: later });
      await enqueue(tx, 'platform.sweep', { n: 2 }, { jobKey: 'timer', runAt: later, maxAttempts: 3 });
    });
    expect(await waiting()).toEqual(['kept', 'timer']);
    await t.database.transaction((tx) => cancel(tx, 'timer'));
    await t.database.transaction((tx) => cancel(tx, 'no such timer'));
    expect(await waiting()).toEqual(['kept']);
  });

  it("is worked off as the application's role, each job in its time", async () => {
    await t.database.query(
      `INSERT INTO sign_in_attempt (state_hash, attempt_enc, expires_at)
       VALUES ('x', 'n', $1)`,
      [new Date(t.clock.now() + 60_000)],
    );
    const attempts = () => t.database.query('SELECT 1 FROM sign_in_attempt');
    await t.database.transaction((tx) =>
      enqueue(tx, 'platform.sweep', {}, { jobKey: 'later', runAt: new Date(t.clock.now() + 120_000) }),
    );
    await t.runJobs();
    expect(await attempts()).toHaveLength(1);
    expect(await waiting()).toEqual(['later']);
    t.clock.advance({ minutes: 3 });
    await t.runJobs();
    expect(await attempts()).toHaveLength(0);
    expect(await waiting()).toEqual([]);
  });

  it('is worked off within a moment by a worker that runs', async () => {
    const runner = await t.app.get(JobRunner).start();
    try {
      await t.database.transaction((tx) => enqueue(tx, 'platform.sweep', {}));
      await vi.waitFor(async () => expect(await waiting()).toEqual([]), { timeout: 3000 });
    } finally {
      await runner.stop();
    }
  });
});
