import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileRef } from '@motcua/contracts';
import { sampleJpeg, samplePdf, samplePng } from '@motcua/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES } from '../../src/platform/files/index.js';
import { seedFixture } from '../fixture.js';
import { createTestApp, type TestApp } from '../harness/index.js';
import { multipart, type Part } from '../multipart.js';
import { sampleDocx } from '../sample-docx.js';

let t: TestApp;
let an: Record<string, string>;

beforeAll(async () => {
  t = await createTestApp({ data: 'empty' });
  await seedFixture(t.ownerUrl, {
    citizens: ['dan.an', 'dan.binh'],
    officers: [{ username: 'cb.lan', role: 'INTAKE_OFFICER', unit: 'H50.201.TT' }],
  });
  an = await t.signInAs('dan.an');
});
afterAll(() => t.close());

async function upload(parts: readonly Part[], options: { cut?: number } = {}) {
  const { payload, headers } = multipart(parts, options);
  return t.inject({ method: 'POST', url: '/api/v1/files', headers: { ...an, ...headers }, payload });
}

const leftovers = () => readdir(join(t.config.dataDir, 'files', 'incoming'));
const read = (id: string, headers: Record<string, string>) =>
  t.inject({ method: 'GET', url: `/api/v1/files/${id}`, headers });

describe('an upload', () => {
  it.each([
    ['giấy chứng sinh.pdf', samplePdf(), 'application/pdf', 'giấy chứng sinh.pdf'],
    ['anh.JPEG', sampleJpeg(), 'image/jpeg', 'anh.JPEG'],
    ['anh.txt', samplePng(), 'image/png', 'anh.png'],
    [
      'don.docx',
      sampleDocx(),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'don.docx',
    ],
    ['../../etc/passwd', samplePdf(), 'application/pdf', 'passwd.pdf'],
    ['C:\\Users\\An\\Giấy tờ.pdf', samplePdf(), 'application/pdf', 'Giấy tờ.pdf'],
    ['\u202Efdp.exe', samplePdf(), 'application/pdf', 'fdp.pdf'],
    ['.pdf', samplePdf(), 'application/pdf', 'pdf.pdf'],
    ['Tờ khai'.normalize('NFD'), samplePdf(), 'application/pdf', 'Tờ khai.pdf'],
  ])(
    'named %s is kept under its own type, whatever its name says',
    async (filename, content, mediaType, name) => {
      const answer = await upload([{ filename, content }]);
      expect(answer.statusCode).toBe(201);
      const stored = answer.json<FileRef>();
      expect(stored).toMatchObject({ mediaType, name, size: content.length });
      const again = await read(stored.id, an);
      expect(again.rawPayload.equals(Buffer.from(content))).toBe(true);
      expect(again.headers).toMatchObject({
        'content-type': mediaType,
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
        'content-disposition': expect.stringContaining(`filename*=UTF-8''${encodeURIComponent(name)}`),
      });
      expect(again.headers['content-security-policy']).toContain("default-src 'none'");
    },
  );

  it.each<[string, Part[], { cut?: number }, number, string]>([
    ['empty', [{ filename: 'a.pdf', content: '' }], {}, 422, 'FILE_EMPTY'],
    [
      'a program',
      [{ filename: 'a.pdf', content: Buffer.from('MZ\u0090\0'.repeat(400), 'latin1') }],
      {},
      415,
      'FILE_TYPE_REFUSED',
    ],
    [
      'a web page',
      [{ filename: 'a.png', content: '<html><script>1</script></html>', type: 'image/png' }],
      {},
      415,
      'FILE_TYPE_REFUSED',
    ],
    [
      'a picture with scripts',
      [{ filename: 'a.svg', content: '<svg xmlns="http://www.w3.org/2000/svg"/>' }],
      {},
      415,
      'FILE_TYPE_REFUSED',
    ],
    [
      'a PDF cut short',
      [{ filename: 'a.pdf', content: samplePdf({ size: 9000 }).subarray(0, 5000) }],
      {},
      422,
      'FILE_CORRUPT',
    ],
    [
      'a JPEG cut short',
      [{ filename: 'a.jpg', content: sampleJpeg({ width: 400, height: 400 }).subarray(0, 700) }],
      {},
      422,
      'FILE_CORRUPT',
    ],
    [
      'a PNG cut short',
      [{ filename: 'a.png', content: samplePng().subarray(0, -12) }],
      {},
      422,
      'FILE_CORRUPT',
    ],
    [
      'a document cut short',
      [{ filename: 'a.docx', content: sampleDocx().subarray(0, -10) }],
      {},
      422,
      'FILE_CORRUPT',
    ],
    [
      'over the limit',
      [{ filename: 'a.pdf', content: samplePdf({ size: MAX_FILE_BYTES + 1 }) }],
      {},
      413,
      'FILE_TOO_LARGE',
    ],
    [
      'two files',
      [
        { filename: 'a.pdf', content: samplePdf() },
        { filename: 'b.pdf', content: samplePdf() },
      ],
      {},
      422,
      'TOO_MANY_FILES',
    ],
    ['without a file', [{ name: 'note', content: 'x' }], {}, 422, 'INVALID_REQUEST'],
    [
      'under another name',
      [{ name: 'other', filename: 'a.pdf', content: samplePdf() }],
      {},
      422,
      'INVALID_REQUEST',
    ],
    ['broken off', [{ filename: 'a.pdf', content: samplePdf() }], { cut: 60 }, 400, 'MALFORMED_BODY'],
  ])('%s is refused by name and leaves nothing behind', async (_what, parts, options, status, code) => {
    const answer = await upload(parts, options);
    expect(answer.json()).toMatchObject({ status, code });
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(await leftovers()).toEqual([]);
  });

  it('at the limit exactly is taken', async () => {
    const padding = MAX_FILE_BYTES - samplePdf({ size: 2000 }).length;
    const content = samplePdf({ size: 2000 + padding - 20 });
    expect(content.length).toBeLessThanOrEqual(MAX_FILE_BYTES);
    expect((await upload([{ filename: 'a.pdf', content }])).statusCode).toBe(201);
  });

  it('that is not multipart is refused', async () => {
    const answer = await t.inject({
      method: 'POST',
      url: '/api/v1/files',
      headers: an,
      payload: { file: 'x' },
    });
    expect(answer.json()).toMatchObject({ code: 'UNSUPPORTED_MEDIA_TYPE' });
  });

  it('without a boundary is refused', async () => {
    const headers = { ...an, 'content-type': 'multipart/form-data' };
    const answer = await t.inject({ method: 'POST', url: '/api/v1/files', headers, payload: 'x' });
    expect(answer.json()).toMatchObject({ code: 'MALFORMED_BODY' });
  });

  it('of the same content twice lies twice, sealed, and nothing in database or store tells that it is the same', async () => {
    const secret = 'Số định danh 099088000001';
    const content = samplePdf({ text: '099088000001' });
    const names = [`${secret}.pdf`, 'b.pdf'];
    const ids = [];
    for (const filename of names) ids.push((await upload([{ filename, content }])).json<FileRef>().id);
    const rows = await t.database.query<{ storage_key: string; all: string }>(
      'SELECT storage_key, f::text AS all FROM stored_file f WHERE id = ANY($1)',
      [ids],
    );
    expect(new Set(rows.map(({ storage_key }) => storage_key)).size).toBe(2);
    const sha256 = createHash('sha256').update(content).digest('hex');
    for (const row of rows) {
      expect(row.all).not.toContain('099088000001');
      expect(row.all + row.storage_key).not.toContain(sha256);
      const lies = await readFile(join(t.config.dataDir, 'files', row.storage_key));
      expect(lies.includes('099088000001')).toBe(false);
      expect(lies.includes('%PDF')).toBe(false);
    }
  });

  it('that was altered or cut in the store is refused, not served', async () => {
    const { id } = (
      await upload([{ filename: 'a.pdf', content: samplePdf({ size: 200_000 }) }])
    ).json<FileRef>();
    const [row] = await t.database.query<{ storage_key: string }>(
      'SELECT storage_key FROM stored_file WHERE id = $1',
      [id],
    );
    const path = join(t.config.dataDir, 'files', row?.storage_key ?? '');
    const whole = await readFile(path);
    const altered = Buffer.from(whole);
    altered.writeUInt8(altered.readUInt8(100) ^ 1, 100);
    await writeFile(path, altered);
    expect((await read(id, an)).statusCode).toBe(500);
    await writeFile(path, whole.subarray(0, 70_000));
    await expect(read(id, an)).rejects.toThrow(/destroyed|aborted|closed/);
    await rm(path);
    expect((await read(id, an)).json()).toMatchObject({ status: 503, code: 'UPSTREAM_UNAVAILABLE' });
    await writeFile(path, whole);
    expect((await read(id, an)).statusCode).toBe(200);
  });

  it('can be read in parts, as viewers do', async () => {
    const content = Buffer.from(samplePdf({ size: 200_000 }));
    const { id } = (await upload([{ filename: 'a.pdf', content }])).json<FileRef>();
    for (const [range, start, end] of [
      ['bytes=0-99', 0, 99],
      ['bytes=65000-140000', 65_000, 140_000],
      ['bytes=199000-', 199_000, content.length - 1],
      ['bytes=-500', content.length - 500, content.length - 1],
    ] as const) {
      const part = await read(id, { ...an, range });
      expect(part.statusCode).toBe(206);
      expect(part.headers['content-range']).toBe(`bytes ${start}-${end}/${content.length}`);
      expect(part.rawPayload.equals(content.subarray(start, end + 1))).toBe(true);
    }
    for (const range of ['bytes=5-2', 'bytes=900000-', 'lines=1-2', 'bytes=0-1,4-5'])
      expect((await read(id, { ...an, range })).statusCode).toBe(200);
  });
});

describe('a file of somebody else', () => {
  it('does not exist for others, officers included', async () => {
    const { id } = (await upload([{ filename: 'a.pdf', content: samplePdf() }])).json<FileRef>();
    for (const other of ['dan.binh', 'cb.lan']) {
      const answer = await read(id, await t.signInAs(other));
      expect(answer.json()).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    }
    expect((await read(id, {})).json()).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it.each(['0197a0c2-5b1e-7c11-8a01-000000000003', 'x', '..%2f..%2fetc%2fpasswd', '%00'])(
    'cannot be guessed: %s',
    async (id) => {
      const { statusCode } = await read(id, an);
      expect([404, 422]).toContain(statusCode);
    },
  );
});
