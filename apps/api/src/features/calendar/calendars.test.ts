import { addWorkingTime } from '@motcua/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, type TestApp } from '../../../test/harness/index.js';
import { Calendars } from './index.js';

let t: TestApp;
let agencies: Record<string, string>;

beforeAll(async () => {
  t = await createTestApp();
  const rows = await t.database.query<{ code: string; id: string }>('SELECT code, id FROM agency');
  agencies = Object.fromEntries(rows.map(({ code, id }) => [code, id]));
});
afterAll(() => t.close());

const calendars = () => t.app.get(Calendars, { strict: false });
const oneDayFrom = async (agency: string, from: string) => {
  const calendar = await calendars().forAgency(agencies[agency] ?? '');
  const due = addWorkingTime(Date.parse(from), { quantity: 1, unit: 'WORKING_DAY' }, calendar);
  return new Date(due + 7 * 3_600_000).toISOString().slice(0, 10);
};

describe('the calendar of an agency', () => {
  it('is the province’s: 24 November is off', async () => {
    expect(await oneDayFrom('H50.101', '2026-11-23T10:00:00+07:00')).toBe('2026-11-25');
  });

  it('is compiled once', async () => {
    const [one, other] = await Promise.all(
      ['H50.101', 'H50.102'].map((code) => calendars().forAgency(agencies[code] ?? '')),
    );
    expect(one).toBe(other);
  });

  it('gains the agency’s own days when it has any, and leaves the others alone', async () => {
    await t.database.query(
      `INSERT INTO calendar_day (calendar_key, day, kind, name, source) VALUES
       ('gio-linh', '2026-11-25', 'LOCAL_OFF', '{"vi":"Nghỉ bão","en":"Storm"}', 'Công điện khẩn')`,
    );
    await t.database.query(`UPDATE agency SET calendar_key = 'gio-linh' WHERE code = 'H50.102'`);
    calendars().forget();
    expect(await oneDayFrom('H50.102', '2026-11-23T10:00:00+07:00')).toBe('2026-11-26');
    expect(await oneDayFrom('H50.101', '2026-11-23T10:00:00+07:00')).toBe('2026-11-25');
  });

  it('for an unknown agency is the province’s', async () => {
    const calendar = await calendars().forAgency('00000000-0000-7000-8000-000000000000');
    expect(calendar).toBe(await calendars().forAgency(agencies['H50.101'] ?? ''));
  });
});
