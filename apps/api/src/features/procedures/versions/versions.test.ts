import { DEFINITIONS_FOLDER } from '@motcua/procedures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../../../test/harness/index.js';
import { ProcedureCatalogue } from '../index.js';
import { compileFolder } from './compile-folder.js';
import { ImportProcedures } from './import-procedures.js';
import type { CompiledProcedure } from './publish-procedure.js';

let t: TestApp;
let birth: CompiledProcedure;

beforeAll(async () => {
  t = await createTestApp();
  const { procedure } = await compileFolder(`${DEFINITIONS_FOLDER}khai-sinh`);
  if (!procedure) throw new Error('the shipped definition does not compile');
  birth = procedure;
});
afterAll(() => t.close());

const catalogue = () => t.app.get(ProcedureCatalogue, { strict: false });
const store = (procedure: CompiledProcedure, publish: boolean, dryRun = false) =>
  t.app.get(ImportProcedures, { strict: false }).run([procedure], { publish, dryRun });
const changed = (summary: string): CompiledProcedure => ({
  ...birth,
  definition: { ...birth.definition, summary: { vi: summary, en: summary } },
  contentHash: `hash of ${summary}`,
});

describe('versions of a procedure', () => {
  it('are published by the seed, with everything that decides', async () => {
    const version = await catalogue().publishedVersion('1.001193');
    expect(version?.definition).toEqual(birth.definition);
    expect(await catalogue().publishedVersion('1.004194')).toBeNull();
    expect(await catalogue().publishedVersion('9.999999')).toBeNull();
  });

  it('are not made anew for equal content', async () => {
    expect(await store(birth, true)).toEqual([{ code: '1.001193', number: 1, change: 'UNCHANGED' }]);
  });

  it('can be tried without a trace', async () => {
    expect(await store(changed('thử'), true, true)).toMatchObject([{ number: 2, change: 'PUBLISHED' }]);
    expect(await store(birth, true)).toMatchObject([{ number: 1, change: 'UNCHANGED' }]);
  });

  it('are drafts until published, and then what is filed; the earlier one stays readable', async () => {
    const before = await catalogue().publishedVersion('1.001193');
    expect(await store(changed('nháp'), false)).toMatchObject([{ number: 2, change: 'NEW_DRAFT' }]);
    expect(await store(changed('nháp sửa'), false)).toMatchObject([{ number: 2, change: 'CHANGED_DRAFT' }]);
    expect((await catalogue().publishedVersion('1.001193'))?.versionId).toBe(before?.versionId);

    expect(await store(changed('nháp sửa'), true)).toMatchObject([{ number: 2, change: 'PUBLISHED' }]);
    const after = await catalogue().publishedVersion('1.001193');
    expect(after?.versionId).not.toBe(before?.versionId);
    expect(after?.definition.summary.vi).toBe('nháp sửa');
    expect((await catalogue().version(before?.versionId ?? ''))?.definition).toEqual(birth.definition);
  });

  it('do not show a draft, whoever knows its id', async () => {
    await store(changed('nháp ba'), false);
    const [draft] = await t.database.query<{ id: string }>(
      `SELECT id FROM procedure_version WHERE state = 'DRAFT'`,
    );
    expect(await catalogue().version(draft?.id ?? '')).toBeNull();
  });

  it('cannot be changed or deleted once published', async () => {
    const change = `UPDATE procedure_version SET definition = '{}' WHERE state = 'PUBLISHED'`;
    await expect(t.database.query(change)).rejects.toThrow('immutable');
    await expect(t.database.query('DELETE FROM procedure_version')).rejects.toThrow(
      /permission denied|immutable/,
    );
  });
});

describe('who offers a procedure', () => {
  const offerings = async (q = '') =>
    t.inject({ url: '/api/v1/procedures/1.001193/agencies', query: q === '' ? {} : { q } });

  it('follows from the agencies: every commune decides, its own centre takes in', async () => {
    const answer = (await offerings()).json<{ items: unknown[] }>();
    expect(answer.items).toHaveLength(2);
    expect(answer.items).toContainEqual({
      competent: { code: 'H50.102', name: 'Ủy ban nhân dân xã Gio Linh' },
      receiving: expect.objectContaining({
        code: 'H50.102.01',
        openingHours: expect.stringContaining('7:30'),
      }),
      communeCode: '19495',
    });
  });

  it('is found by present and by former names, unaccented', async () => {
    const found = async (q: string) =>
      (await offerings(q))
        .json<{ items: { competent: { code: string } }[] }>()
        .items.map((one) => one.competent.code);
    expect(await found('dong hoi')).toEqual(['H50.101']);
    expect(await found('phường nam lý')).toEqual(['H50.101']);
    expect(await found('hà nội')).toEqual([]);
  });

  it('can be asked by other features', async () => {
    const version = await catalogue().publishedVersion('1.001193');
    const id = version?.procedureId ?? '';
    expect(await catalogue().offeringOf(id, 'H50.101')).toMatchObject({
      competent: { code: 'H50.101', adminUnitCode: '18880' },
      receiving: { code: 'H50.101.01' },
    });
    expect(await catalogue().offeringOf(id, 'H50.14')).toBeNull();
  });

  it('is refused for what can only be read, and unknown for what does not exist', async () => {
    expect((await t.inject({ url: '/api/v1/procedures/1.004194/agencies' })).json()).toMatchObject({
      code: 'NOT_FILEABLE',
    });
    expect((await t.inject({ url: '/api/v1/procedures/9.999999/agencies' })).statusCode).toBe(404);
  });
});
