import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../../../test/harness/index.js';
import { CatalogueImport, type ImportReport } from './import-catalogue.js';

let t: TestApp;
let folder: string;
let files = 0;

beforeAll(async () => {
  t = await createTestApp();
  folder = await mkdtemp(join(tmpdir(), 'motcua-import-'));
});
afterAll(async () => {
  await t.close();
  await rm(folder, { recursive: true });
});

const listRecord = (id: string, code: string, name: string, more: object = {}) => ({
  id,
  code,
  name,
  categories: ['Hộ tịch'],
  departments: ['Ủy ban nhân dân cấp xã'],
  departmentPromulgate: 'Bộ Tư pháp',
  formalityTargetType: ['Công dân Việt Nam'],
  state: 'ACTIVE',
  type: 'STANDARD',
  ...more,
});
const detailRecord = (id: string, code: string, name: string, more: object = {}) => ({
  code: 'OK',
  data: {
    id,
    code,
    name,
    type: 'STANDARD',
    state: 'ACTIVE',
    isWard: true,
    executingAgencies: 'UBND cấp xã',
    departmentPromulgateName: 'Bộ Tư pháp',
    categoriesDetails: [{ code: 'G15-TP07', name: 'Hộ tịch' }],
    resultsDetails: [{ code: 'KQ', name: 'Giấy' }],
    executionMethods: [
      { submissionMethod: 'DIRECT', processingTime: 3, processingTimeUnit: 'WORKING_DAY', fees: [] },
    ],
    ...more,
  },
});

async function fileOf(records: readonly (object | string)[], gzip = false): Promise<string> {
  const text = records
    .map((record) => (typeof record === 'string' ? record : JSON.stringify(record)))
    .join('\n');
  const path = join(folder, `${(files += 1)}.jsonl${gzip ? '.gz' : ''}`);
  await writeFile(path, gzip ? gzipSync(text) : text);
  return path;
}

function run(paths: readonly string[], dryRun = false): Promise<ImportReport> {
  return t.app.get(CatalogueImport, { strict: false }).run(paths, { dryRun });
}

const rowOf = async (code: string) =>
  (
    await t.database.query<{
      name: string;
      sector_code: string | null;
      source: string;
      updated_at: Date;
      info: object;
    }>('SELECT name, sector_code, source, updated_at, info FROM procedure WHERE code = $1', [code])
  )[0];

describe('importing the national catalogue', () => {
  it('joins lists and details whatever their order, zipped or not', async () => {
    const details = await fileOf([detailRecord('a1', '9.000001', 'Việc một')]);
    const lists = await fileOf(
      [listRecord('a1', '9.000001', 'Việc một'), listRecord('a2', '9.000002', 'Việc hai')],
      true,
    );
    const report = await run([details, lists]);
    expect(report).toMatchObject({ read: { lists: 2, details: 1 }, procedures: { total: 2, new: 2 } });
    expect(await rowOf('9.000001')).toMatchObject({
      sector_code: 'G15-TP07',
      info: { list: { departments: ['Ủy ban nhân dân cấp xã'] }, detail: { results: [{ name: 'Giấy' }] } },
    });
  });

  it('changes nothing when nothing has changed', async () => {
    const file = await fileOf([listRecord('b1', '9.000011', 'Việc'), detailRecord('b1', '9.000011', 'Việc')]);
    await run([file]);
    const before = await rowOf('9.000011');
    const again = await run([file]);
    expect(again.procedures).toEqual({ total: 1, new: 0, updated: 0, unchanged: 1 });
    expect(await rowOf('9.000011')).toEqual(before);
  });

  it('keeps the detail when only the list is brought up to date', async () => {
    await run([await fileOf([listRecord('c1', '9.000021', 'Cũ'), detailRecord('c1', '9.000021', 'Cũ')])]);
    const report = await run([await fileOf([listRecord('c1', '9.000021', 'Cũ', { state: 'UPDATED' })])]);
    expect(report.procedures).toMatchObject({ updated: 1 });
    expect(await rowOf('9.000021')).toMatchObject({
      info: { list: { state: 'UPDATED' }, detail: { results: [{ name: 'Giấy' }] } },
    });
  });

  it('writes nothing in a dry run', async () => {
    const report = await run([await fileOf([listRecord('d1', '9.000031', 'Việc')])], true);
    expect(report.procedures).toMatchObject({ new: 1 });
    expect(await rowOf('9.000031')).toBeUndefined();
  });

  it('gives a local procedure the national record and leaves it its own facts', async () => {
    const before = await rowOf('1.001193');
    const file = await fileOf([
      detailRecord('e1', '1.001193', 'Tên khác của khai sinh', { keywords: 'khác' }),
    ]);
    await run([file]);
    const after = await rowOf('1.001193');
    expect(after).toMatchObject({ source: 'LOCAL', name: before?.name, sector_code: before?.sector_code });
    expect(after?.info).toMatchObject({ detail: { name: 'Tên khác của khai sinh' } });
  });

  it('goes on after a broken line and says where it was', async () => {
    const file = await fileOf(['{"code":', listRecord('f1', '9.000041', 'Sau dòng hỏng')]);
    const report = await run([file]);
    expect(report.procedures.new).toBe(1);
    expect(report.odd).toContainEqual(
      expect.objectContaining({
        kind: 'LINE_BROKEN',
        examples: [expect.objectContaining({ at: `${file}:1` })],
      }),
    );
  });

  it('stops at a damaged archive and a missing file without storing anything', async () => {
    const whole = await fileOf([listRecord('g1', '9.000051', 'Việc')]);
    const damaged = join(folder, 'damaged.jsonl.gz');
    const zipped = gzipSync(`${JSON.stringify(listRecord('g2', '9.000052', 'Việc'))}\n`.repeat(2000));
    await writeFile(damaged, zipped.subarray(0, zipped.length / 2));
    await expect(run([whole, damaged])).rejects.toThrow('unexpected end of file');
    await expect(run([whole, join(folder, 'none.jsonl')])).rejects.toThrow('ENOENT');
    expect(await rowOf('9.000051')).toBeUndefined();
  });

  describe('when two records claim one code', () => {
    const odd = () =>
      listRecord('h1', ' 9.000061', 'Của Tuyên Quang', { departmentPromulgate: 'UBND tỉnh Tuyên Quang' });
    const clean = () =>
      listRecord('h2', '9.000061', 'Của Lào Cai', { departmentPromulgate: 'UBND tỉnh Lào Cai' });

    it('keeps both, the oddly written one under its province’s suffix, in either order', async () => {
      const report = await run([await fileOf([odd(), clean()])]);
      expect(await rowOf('9.000061')).toMatchObject({ name: 'Của Lào Cai' });
      expect(await rowOf('9.000061.H60')).toMatchObject({ name: 'Của Tuyên Quang' });
      expect(report.odd.map(({ kind }) => kind).toSorted()).toEqual(['CODE_BLANKS', 'CODE_COLLISION']);
    });

    it('finds them again', async () => {
      const again = await run([await fileOf([clean(), odd()])]);
      expect(again.procedures).toEqual({ total: 2, new: 0, updated: 0, unchanged: 2 });
    });
  });

  it('lets a record keep its code when only the portal’s key was renewed', async () => {
    await run([await fileOf([listRecord('i1', '9.000071', 'Việc')])]);
    const report = await run([await fileOf([listRecord('i2', '9.000071', 'Việc')])]);
    expect(report.procedures).toEqual({ total: 1, new: 0, updated: 1, unchanged: 0 });
    expect(report.odd).toEqual([]);
  });

  it('makes what it brought findable at once, also for a process that had searched before', async () => {
    const find = async () =>
      (await t.inject({ url: '/api/v1/procedures?q=dua%20dieu%20ra%20bien' })).json<{
        items: { code: string }[];
      }>();
    expect((await find()).items[0]?.code).not.toBe('9.000081');
    await run([await fileOf([listRecord('k1', '9.000081', 'Đưa diều ra biển')])]);
    expect((await find()).items[0]?.code).toBe('9.000081');
  });
});
