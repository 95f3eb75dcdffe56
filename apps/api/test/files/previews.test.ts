import type { FileRef } from '@motcua/contracts';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedFixture } from '../fixture.js';
import { createTestApp, type TestApp } from '../harness/index.js';
import { multipart } from '../multipart.js';
import { hugePng } from './hostile-samples.js';

let t: TestApp;
let an: Record<string, string>;

beforeAll(async () => {
  t = await createTestApp({ data: 'empty' });
  await seedFixture(t.ownerUrl, { citizens: ['dan.an'] });
  an = await t.signInAs('dan.an');
});
afterAll(() => t.close());

async function uploaded(content: Buffer): Promise<string> {
  const { payload, headers } = multipart([{ filename: 'a.jpg', content }]);
  const answer = await t.inject({
    method: 'POST',
    url: '/api/v1/files',
    headers: { ...an, ...headers },
    payload,
  });
  expect(answer.statusCode).toBe(201);
  return answer.json<FileRef>().id;
}
async function opened(id: string, as: string) {
  const leads = await t.inject({ method: 'GET', url: `/api/v1/files/${id}/open?as=${as}`, headers: an });
  return t.inject({ method: 'GET', url: String(leads.headers.location), headers: an });
}

/** A photograph as a telephone writes it: lying on its side, with place and maker. */
const photograph = () =>
  sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#884422' } })
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: 'PhoneMaker' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '17/1 28/1 6/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '106/1 37/1 21/1',
      },
    })
    .toBuffer();

test('a photograph is shown smaller, upright and without what the camera wrote, and kept as it was sent', async () => {
  const sent = await photograph();
  expect(sent.includes('PhoneMaker')).toBe(true);
  const id = await uploaded(sent);
  expect((await opened(id, 'preview')).rawPayload.equals(sent)).toBe(true);
  await t.runJobs();
  const preview = await opened(id, 'preview');
  expect(preview.headers['content-type']).toBe('image/webp');
  const { width, height, exif, format } = await sharp(preview.rawPayload).metadata();
  expect({ width, height, format }).toEqual({ width: 1067, height: 1600, format: 'webp' });
  expect(exif).toBeUndefined();
  expect(preview.rawPayload.includes('PhoneMaker')).toBe(false);
  expect((await opened(id, 'file')).rawPayload.equals(sent)).toBe(true);
  const rows = await t.database.query('SELECT f::text AS all FROM file_preview f WHERE file_id = $1', [id]);
  expect(rows).toHaveLength(1);
});

test('a small picture is not blown up; one that cannot be decoded has no preview, and that is no error', async () => {
  const small = await uploaded(
    await sharp({ create: { width: 40, height: 30, channels: 3, background: 'red' } })
      .png()
      .toBuffer(),
  );
  const broken = await uploaded(hugePng(500, 500));
  await t.runJobs();
  expect(await sharp((await opened(small, 'preview')).rawPayload).metadata()).toMatchObject({
    width: 40,
    height: 30,
  });
  expect((await opened(broken, 'preview')).headers['content-type']).toBe('image/png');
  const failed = await t.database.query('SELECT 1 FROM graphile_worker.jobs WHERE attempts > 0');
  expect(failed).toEqual([]);
});
