import type { FileRef } from '@motcua/contracts';
import { samplePdf } from '@motcua/testing';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Config } from '../../src/platform/config/index.js';
import { minimumRate } from '../../src/platform/files/taking/minimum-rate.js';
import { seedFixture } from '../fixture.js';
import { createTestApp, type TestApp } from '../harness/index.js';
import { multipart } from '../multipart.js';

const MB = 1024 * 1024;
let t: TestApp;

beforeAll(async () => {
  t = await createTestApp({
    data: 'empty',
    env: {
      MOTCUA_FILES_PER_DAY: '3',
      MOTCUA_FILES_MB_PER_DAY: '5',
      MOTCUA_FILES_MB_PER_PERSON: '6',
      MOTCUA_FILES_AT_ONCE: '2',
    },
  });
  await seedFixture(t.ownerUrl, {
    citizens: ['dan.dem', 'dan.nang', 'dan.het', 'dan.cung', 'dan.cho', 'dan.day'],
    officers: [{ username: 'cb.lan', role: 'INTAKE_OFFICER', unit: 'H50.201.TT' }],
  });
});
afterAll(() => t.close());

async function upload(username: string, size = 1000) {
  const { payload, headers } = multipart([{ filename: 'a.pdf', content: samplePdf({ size }) }]);
  const session = await t.signInAs(username);
  return t.inject({ method: 'POST', url: '/api/v1/files', headers: { ...session, ...headers }, payload });
}
const outcomes = async (answers: ReturnType<typeof upload>[]): Promise<string[]> =>
  (await Promise.all(answers))
    .map((answer) => answer.json<FileRef & { code?: string }>().code ?? 'taken')
    .toSorted();

/** As if another process had them under way. */
const underWay = (username: string, minutesAgo: number) =>
  t.database.query(
    `INSERT INTO file_upload (id, account_id, begun_at) SELECT gen_random_uuid(), id, $2 FROM account WHERE username = $1`,
    [username, new Date(t.clock.now() - minutesAgo * 60_000)],
  );

describe('of one person', () => {
  test('so many files are taken a day, and the next day as many again', async () => {
    for (let file = 0; file < 3; file += 1) expect((await upload('dan.dem')).statusCode).toBe(201);
    const refused = await upload('dan.dem');
    expect(refused.json()).toMatchObject({ status: 429, code: 'UPLOAD_LIMIT' });
    expect(refused.headers['retry-after']).toBe('3600');
    t.clock.advance({ hours: 24, seconds: 1 });
    expect((await upload('dan.dem')).statusCode).toBe(201);
  });

  test('so many bytes a day, and so many in all', async () => {
    expect((await upload('dan.nang', 5 * MB)).statusCode).toBe(201);
    expect((await upload('dan.nang')).json()).toMatchObject({ code: 'UPLOAD_LIMIT' });
    t.clock.advance({ hours: 24, seconds: 1 });
    expect((await upload('dan.nang', 2 * MB)).statusCode).toBe(201);
    t.clock.advance({ hours: 24, seconds: 1 });
    expect((await upload('dan.nang')).json()).toMatchObject({ code: 'UPLOAD_LIMIT' });
  });

  test('so many at once, however many ask at the same moment and whichever process they ask', async () => {
    expect(await outcomes(Array.from({ length: 5 }, () => upload('dan.cung', 2000)))).toContain(
      'TOO_MANY_REQUESTS',
    );
    await underWay('dan.cho', 1);
    await underWay('dan.cho', 1);
    expect((await upload('dan.cho')).json()).toMatchObject({ status: 429, code: 'TOO_MANY_REQUESTS' });
    t.clock.advance({ minutes: 15 });
    expect((await upload('dan.cho')).statusCode).toBe(201);
  });

  test('an upload that was refused leaves nothing under way', async () => {
    const session = await t.signInAs('dan.het');
    for (let time = 0; time < 4; time += 1) {
      const { payload, headers } = multipart([{ filename: 'a.pdf', content: 'x' }]);
      const answer = await t.inject({
        method: 'POST',
        url: '/api/v1/files',
        headers: { ...session, ...headers },
        payload,
      });
      expect(answer.json()).toMatchObject({ code: 'FILE_TYPE_REFUSED' });
    }
    expect(
      await t.database.query(
        'SELECT 1 FROM file_upload u JOIN account a ON a.id = u.account_id WHERE a.username = $1',
        ['dan.het'],
      ),
    ).toEqual([]);
  });

  test('an officer, who scans for others, has ten times as many', async () => {
    for (let file = 0; file < 5; file += 1) expect((await upload('cb.lan')).statusCode).toBe(201);
  });
});

test('while the disk is nearly full nothing more is taken, and health says so', async () => {
  const config = t.app.get(Config);
  const { files } = config;
  Object.assign(config, {
    files: { ...files, limits: { ...files.limits, minFreeBytes: Number.MAX_SAFE_INTEGER } },
  });
  try {
    const refused = await upload('dan.day');
    expect(refused.json()).toMatchObject({ status: 503, code: 'OVERLOADED' });
    expect(refused.headers['retry-after']).toBe('3600');
    const health = await t.inject({ method: 'GET', url: '/health/ready' });
    expect(health.json()).toMatchObject({ parts: { files: 'down' } });
  } finally {
    Object.assign(config, { files });
  }
  expect((await upload('dan.day')).statusCode).toBe(201);
});

describe('an upload', () => {
  const run = async (feed: (source: PassThrough) => NodeJS.Timeout | null): Promise<'cut' | 'let be'> => {
    const source = new PassThrough().resume();
    return new Promise((resolve) => {
      const rate = minimumRate(1000, () => resolve('cut'), { graceMs: 100, everyMs: 20 });
      source.on('data', (chunk: Buffer) => rate.came(chunk.length));
      const timer = feed(source);
      setTimeout(() => {
        rate.end();
        if (timer) clearInterval(timer);
        resolve('let be');
      }, 400);
    });
  };

  test('that stands still is cut', async () => {
    expect(await run(() => null)).toBe('cut');
  });

  test('that drips is cut', async () => {
    expect(await run((source) => setInterval(() => source.write('x'), 20))).toBe('cut');
  });

  test('that goes on at a bearable pace is let be', async () => {
    expect(await run((source) => setInterval(() => source.write(Buffer.alloc(100)), 20))).toBe('let be');
  });
});
