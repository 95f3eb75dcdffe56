import { AdminUnits } from '@motcua/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../../test/harness/index.js';
import { runSeeders } from '../../platform/seeding/index.js';
import { Organisations } from './index.js';

let t: TestApp;

beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());

const organisations = () => t.app.get(Organisations, { strict: false });
const units = async (query: Record<string, string>) =>
  AdminUnits.parse((await t.inject({ url: '/api/v1/admin-units', query })).json()).items;

describe('administrative units', () => {
  it('are the 34 provinces without a parent, and the communes of one with it', async () => {
    expect(await units({})).toHaveLength(34);
    const communes = await units({ parent: '44' });
    expect(communes).toHaveLength(78);
    expect(communes.every(({ parentCode }) => parentCode === '44')).toBe(true);
  });

  it.each([
    ['gio linh', '19495'],
    ['Gio Linh', '19495'],
    ['xa gio linh', '19495'],
    ['nam ly', '18880'],
    ['Phường Nam Lý', '18880'],
    ['bao ninh', '18880'],
  ])('of Quảng Trị are found by "%s": present or former name, with or without accents', async (q, code) => {
    expect((await units({ parent: '44', q }))[0]?.code).toBe(code);
  });

  it('put present names before former ones', async () => {
    const found = await units({ parent: '44', q: 'dong ha' });
    expect(found[0]?.name).toBe('Phường Đông Hà');
  });

  it('are found across provinces, by the name of a province that is no more too', async () => {
    const [quangBinh] = await units({ q: 'quang binh' });
    expect(quangBinh).toMatchObject({ code: '44', name: 'Tỉnh Quảng Trị', formerNames: ['Tỉnh Quảng Bình'] });
  });

  it('bear any text', async () => {
    expect(await units({ parent: '44', q: '%' })).toHaveLength(78);
    expect(await units({ parent: 'xx' })).toEqual([]);
    expect((await t.inject({ url: '/api/v1/admin-units', query: { q: 'a'.repeat(101) } })).statusCode).toBe(
      422,
    );
  });

  it('are named for summaries', () => {
    expect(organisations().adminUnitName('19495')).toBe('Xã Gio Linh');
    expect(organisations().adminUnitName('00000')).toBeNull();
  });

  it.each([
    ['19495', '44', true],
    ['19495', '01', false],
    ['44', '44', false],
    ['44', '', false],
    ['00000', '44', false],
    ['19495', '19495', false],
  ])('know that %s is a commune of %s: %s', (commune, province, known) => {
    expect(organisations().isCommuneOf(commune, province)).toBe(known);
  });
});

describe('units of a workflow', () => {
  const ids = async () => {
    const [competent, receiving] = await Promise.all([
      organisations().agency('H50.102'),
      organisations().agency('H50.102.01'),
    ]);
    return { competentId: competent?.id ?? '', receivingId: receiving?.id ?? '' };
  };

  it('are resolved from the two agencies of the dossier', async () => {
    const found = await t.database.transaction(async (tx) =>
      organisations().resolveUnits(
        tx,
        ['receiving', 'competent', 'competent.parent', 'competent/ECONOMY_DIVISION', 'agency:H50.14'],
        await ids(),
      ),
    );
    const codes = await Promise.all(
      Object.entries(found).map(async ([rule, id]) => [rule, (await organisations().agency(id))?.code]),
    );
    expect(Object.fromEntries(codes)).toEqual({
      receiving: 'H50.102.01',
      competent: 'H50.102',
      'competent.parent': 'H50',
      'competent/ECONOMY_DIVISION': 'H50.102.03',
      'agency:H50.14': 'H50.14',
    });
  });

  it('that do not exist there are left out', async () => {
    const found = await organisations().resolveUnits(null, ['receiving', 'competent/LIBRARY'], await ids());
    expect(Object.keys(found)).toEqual(['receiving']);
  });

  it('have the officers who hold the post today, and only those', async () => {
    const centre = (await organisations().agency('H50.101.01'))?.id ?? '';
    const find = () =>
      t.database.transaction((tx) =>
        organisations().candidates(tx, [centre], ['INTAKE_OFFICER', 'APPROVER']),
      );
    const found = await find();
    expect(found[`${centre}/INTAKE_OFFICER`]?.map(({ username }) => username)).toEqual([
      'mc.donghoi.tiepnhan',
      'mc.donghoi.tiepnhan2',
    ]);
    expect(found[`${centre}/APPROVER`]).toEqual([]);

    const ending = `UPDATE appointment SET valid_to = $1 WHERE agency_id = $2 AND account_id =
      (SELECT id FROM account WHERE username = 'mc.donghoi.tiepnhan2')`;
    await t.database.query(ending, ['2026-11-22', centre]);
    expect((await find())[`${centre}/INTAKE_OFFICER`]).toHaveLength(1);
    await t.database.query(ending, ['2026-11-23', centre]);
    expect((await find())[`${centre}/INTAKE_OFFICER`]).toHaveLength(2);
  });
});

describe('seeding', () => {
  it('again changes nothing, and takes no time', async () => {
    const count = () =>
      t.database
        .query(`SELECT (SELECT count(*) FROM agency) AS agencies, (SELECT count(*) FROM account) AS accounts,
        (SELECT count(*) FROM appointment) AS posts, (SELECT count(*) FROM procedure_version) AS versions,
        (SELECT revision FROM catalogue_state) AS revision, (SELECT max(updated_at) FROM procedure) AS changed`);
    const before = await count();
    const started = performance.now();
    await runSeeders(t.app, { note: () => undefined });
    expect(performance.now() - started).toBeLessThan(1000);
    expect(await count()).toEqual(before);
  });

  it('gives every role of the one-stop system to somebody', async () => {
    const rows = await t.database.query<{ role: string }>(
      'SELECT DISTINCT role FROM appointment ORDER BY role',
    );
    expect(rows.length).toBe(12);
  });
});
