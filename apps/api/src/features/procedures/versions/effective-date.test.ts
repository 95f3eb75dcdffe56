import { DEFINITIONS_FOLDER } from '@motcua/procedures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../../../test/harness/index.js';
import { ProcedureCatalogue } from '../index.js';
import { compileFolder } from './compile-folder.js';
import { ImportProcedures } from './import-procedures.js';
import type { CompiledProcedure } from './publish-procedure.js';
import { VersionsStore } from './versions.store.js';

const CODE = '1.001193';
let t: TestApp;
let birth: CompiledProcedure;

beforeAll(async () => {
  t = await createTestApp();
  const { procedure } = await compileFolder(`${DEFINITIONS_FOLDER}khai-sinh`);
  if (!procedure) throw new Error('the shipped definition does not compile');
  birth = procedure;
});
afterAll(() => t.close());

const changed = (summary: string): CompiledProcedure => ({
  ...birth,
  definition: { ...birth.definition, summary: { vi: summary, en: summary } },
  contentHash: `hash of ${summary}`,
});
const publish = async (procedure: CompiledProcedure, effectiveFrom?: string) => {
  const [change] = await t.app.get(ImportProcedures, { strict: false }).run([procedure], {
    publish: true,
    dryRun: false,
    ...(effectiveFrom !== undefined && { effectiveFrom }),
  });
  return change;
};
const filedToday = async () => {
  const version = await t.app.get(ProcedureCatalogue, { strict: false }).publishedVersion(CODE);
  return version?.definition.summary.vi;
};
const at = (time: string) => t.clock.set(time);

describe('a version with an effective date', () => {
  it('is filed from the midnight of its day on, and not a minute earlier', async () => {
    expect(await publish(changed('luật mới'), '2027-03-01')).toMatchObject({
      number: 2,
      change: 'SCHEDULED',
    });
    await t.runJobs();
    expect(await filedToday()).toBe(birth.definition.summary.vi);

    at('2027-02-28T23:59:00+07:00');
    await t.runJobs();
    expect(await filedToday()).toBe(birth.definition.summary.vi);

    at('2027-03-01T00:00:30+07:00');
    await t.runJobs();
    expect(await filedToday()).toBe('luật mới');
  });

  it('can no more be changed than any other that is published', async () => {
    await publish(changed('luật sau nữa'), '2027-06-01');
    await expect(
      t.database.query(`UPDATE procedure_version SET effective_from = '2027-04-01' WHERE number = 3`),
    ).rejects.toThrow('immutable');
  });

  it('gives way to what is published meanwhile for today, and takes over on its day', async () => {
    expect(await publish(changed('sửa gấp'))).toMatchObject({ number: 4, change: 'PUBLISHED' });
    expect(await filedToday()).toBe('sửa gấp');
    at('2027-06-01T08:00:00+07:00');
    await t.runJobs();
    expect(await filedToday()).toBe('luật sau nữa');
  });

  it('is made no second time', async () => {
    expect(await publish(changed('luật sau nữa'), '2027-06-01')).toMatchObject({ change: 'UNCHANGED' });
  });

  it('can be rolled back: the old content becomes a new version', async () => {
    const first = await t.app.get(VersionsStore, { strict: false }).stored(CODE, 1);
    expect(first?.definition).toEqual(birth.definition);
    expect(await publish(birth)).toMatchObject({ number: 5, change: 'PUBLISHED' });
    expect(await filedToday()).toBe(birth.definition.summary.vi);
    const rows = await t.app.get(VersionsStore, { strict: false }).list();
    const own = rows.filter(({ code }) => code === CODE);
    expect(own.map(({ number, effectiveFrom, current }) => [number, effectiveFrom, current])).toEqual([
      [1, '2026-11-23', false],
      [2, '2027-03-01', false],
      [3, '2027-06-01', false],
      [4, '2027-03-01', false],
      [5, '2027-06-01', true],
    ]);
  });

  it('cannot have begun in the past', async () => {
    await publish(changed('hồi tố'), '2020-01-01');
    const [newest] = (await t.app.get(VersionsStore, { strict: false }).list())
      .filter(({ code }) => code === CODE)
      .slice(-1);
    expect(newest).toMatchObject({ number: 6, effectiveFrom: '2027-06-01', current: true });
  });
});
