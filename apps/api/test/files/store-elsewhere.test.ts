import { createHash } from 'node:crypto';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileRef } from '@motcua/contracts';
import { samplePdf } from '@motcua/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../src/platform/database/index.js';
import { SealOldFiles } from '../../src/platform/files/sealing/seal-old-files.js';
import { seedFixture } from '../fixture.js';
import { createTestApp, type TestApp } from '../harness/index.js';
import { multipart } from '../multipart.js';
import { ObjectStore, STORE } from './object-store.js';

async function upload(t: TestApp, session: Record<string, string>, content: Uint8Array) {
  const { payload, headers } = multipart([{ filename: 'a.pdf', content }]);
  return t.inject({ method: 'POST', url: '/api/v1/files', headers: { ...session, ...headers }, payload });
}
const read = (t: TestApp, headers: Record<string, string>, id: string) =>
  t.inject({ method: 'GET', url: `/api/v1/files/${id}`, headers });

describe('with files in an object store', () => {
  const store = new ObjectStore();
  let t: TestApp;
  let an: Record<string, string>;
  beforeAll(async () => {
    const endpoint = await store.start();
    t = await createTestApp({
      data: 'empty',
      env: {
        MOTCUA_FILES: 's3',
        MOTCUA_S3_ENDPOINT: endpoint,
        MOTCUA_S3_REGION: STORE.region,
        MOTCUA_S3_BUCKET: STORE.bucket,
        MOTCUA_S3_ACCESS_KEY_ID: STORE.accessKeyId,
        MOTCUA_S3_SECRET_ACCESS_KEY: STORE.secretAccessKey,
      },
    });
    await seedFixture(t.ownerUrl, { citizens: ['dan.an'] });
    an = await t.signInAs('dan.an');
  });
  afterAll(async () => {
    await t.close();
    await store.stop();
  });

  test('an upload lies there sealed, and comes back whole and in part', async () => {
    const content = Buffer.from(samplePdf({ text: '099088000001', size: 500_000 }));
    const { id } = (await upload(t, an, content)).json<FileRef>();
    expect((await read(t, an, id)).rawPayload.equals(content)).toBe(true);
    const part = await read(t, { ...an, range: 'bytes=100000-200000' }, id);
    expect(part.rawPayload.equals(content.subarray(100_000, 200_001))).toBe(true);
    for (const [key, object] of store.objects) {
      expect(object.includes('099088000001') || object.includes('%PDF')).toBe(false);
      expect(key).not.toContain(createHash('sha256').update(content).digest('hex'));
    }
    expect(await readdir(join(t.config.dataDir, 'files', 'incoming'))).toEqual([]);
  });

  test('while it is away uploads and reads say so, health too, and nothing is half kept', async () => {
    const { id } = (await upload(t, an, samplePdf())).json<FileRef>();
    const rows = () => t.database.query('SELECT id FROM stored_file');
    const before = await rows();
    store.behave('unavailable');
    for (const answer of [await upload(t, an, samplePdf()), await read(t, an, id)])
      expect(answer.json()).toMatchObject({ status: 503, code: 'UPSTREAM_UNAVAILABLE' });
    const health = await t.inject({ method: 'GET', url: '/health/ready' });
    expect(health.json()).toMatchObject({ status: 'ready', parts: { files: 'down' } });
    store.behave('well');
    expect(await rows()).toEqual(before);
    expect(await readdir(join(t.config.dataDir, 'files', 'incoming'))).toEqual([]);
    expect((await read(t, an, id)).statusCode).toBe(200);
  }, 40_000);
});

describe('files from before sealing', () => {
  let t: TestApp;
  let an: Record<string, string>;
  const content = Buffer.from(samplePdf({ size: 150_000 }));
  const sha256 = createHash('sha256').update(content).digest('hex');
  const key = `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
  const ids = [newId(), newId(), newId()];
  beforeAll(async () => {
    t = await createTestApp({ data: 'empty' });
    await seedFixture(t.ownerUrl, { citizens: ['dan.an'] });
    an = await t.signInAs('dan.an');
    const path = join(t.config.dataDir, 'files', key);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
    for (const [index, id] of ids.entries())
      await t.database.query(
        `INSERT INTO stored_file (id, sha256, size, media_type, name, storage_key, uploaded_by)
         SELECT $1, decode($2, 'hex'), $3, 'application/pdf', 'Giấy cũ.pdf', $4, id FROM account WHERE username = 'dan.an'`,
        [id, sha256, content.length, index === 2 ? 'no/no/gone' : key],
      );
  });
  afterAll(() => t.close());

  test('are read as they lie, are sealed by the command, and read the same afterwards; missing ones are named', async () => {
    for (const id of ids.slice(0, 2)) expect((await read(t, an, id)).rawPayload.equals(content)).toBe(true);
    expect(await t.app.get(SealOldFiles).run()).toEqual({ sealed: 2, broken: [ids[2]] });
    for (const id of ids.slice(0, 2)) {
      const answer = await read(t, an, id);
      expect(answer.rawPayload.equals(content)).toBe(true);
      expect(answer.headers['content-disposition']).toContain(encodeURIComponent('Giấy cũ.pdf'));
    }
    const rows = await t.database.query<{ all: string }>(
      'SELECT f::text AS all FROM stored_file f WHERE id = ANY($1)',
      [ids.slice(0, 2)],
    );
    for (const row of rows) {
      expect(row.all).not.toContain('Giấy');
      expect(row.all).not.toContain(sha256);
    }
    await expect(stat(join(t.config.dataDir, 'files', key))).rejects.toThrow('ENOENT');
    expect(await t.app.get(SealOldFiles).run()).toEqual({ sealed: 0, broken: [ids[2]] });
  });
});
