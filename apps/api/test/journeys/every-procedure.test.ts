import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp } from '../harness/index.js';
import { journey } from './samples/journey.js';
import { OtherSystems } from './samples/other-systems.js';
import { SLUGS } from './samples/shipped.js';

interface Expected {
  /** In the end, in Vietnam; worked out by hand from acceptance on Monday 23/11/2026 at 9:00, with 24/11 off. */
  due: string;
  /** What the result's number looks like. */
  number: RegExp;
  /** National numbers of the states on the way. */
  path?: number[];
  /** What the owner hears between acceptance and result. */
  told?: string[];
  acknowledgement?: string;
}

const PATH = [1, 2, 4, 9, 10];

const EXPECTED: Record<string, Expected> = {
  // 20 days end on a Sunday.
  'an-toan-thuc-pham': { due: '2026-12-14 17:00', number: /^1\/2026\/ATTP-CNĐK$/, told: ['STEP_TO_DO'] },
  // 8 working days, and the hour in which the customer built.
  'cap-dien-trung-ap': {
    due: '2026-12-04 10:00',
    number: /^1\/2026\/HĐMBĐ$/,
    told: ['SUB_DOSSIER', 'STEP_TO_DO'],
  },
  // 5 working days; 2 at the tax office and 3 until the payment do not count.
  'cap-doi-so-do': {
    due: '2026-12-08 09:00',
    number: /^VP 1$/,
    path: [1, 2, 4, 6, 4, 9, 10],
    told: ['PAYMENT_REQUESTED', 'PAYMENT_SETTLED'],
  },
  'chung-thuc-ban-sao': { due: '2026-11-23 17:00', number: /^1$/ },
  'doi-giay-phep-lai-xe': { due: '2026-12-01 09:00', number: /^1\/2026\/GPLX$/ },
  'giay-phep-xay-dung': { due: '2026-12-03 09:00', number: /^1\/2026\/GPXD$/ },
  'ho-kinh-doanh': { due: '2026-11-27 09:00', number: /^1\/2026\/GCN-HKD$/ },
  // The couple came after 15:00: what they were waited for ends on the next working day.
  'ket-hon': { due: '2026-11-25 17:00', number: /^1\/2026$/, told: ['STEP_TO_DO'] },
  'khai-sinh': { due: '2026-11-23 17:00', number: /^1\/2026$/, told: ['STEP_TO_DO'] },
  'ly-lich-tu-phap': { due: '2026-12-03 17:00', number: /^1\/2026\/LLTP-1$/ },
  'thi-cong-tren-duong': { due: '2026-11-27 09:00', number: /^1\/2026\/GPTC$/ },
  'thuong-tru': {
    due: '2026-12-03 09:00',
    number: /^1\/TB-CAX$/,
    acknowledgement: 'Phiếu tiếp nhận hồ sơ và hẹn trả kết quả (CT04)',
  },
  'tro-cap-xa-hoi': { due: '2026-12-08 09:00', number: /^1\/QĐ-UBND$/ },
};

let systems: OtherSystems;
beforeAll(async () => {
  systems = await OtherSystems.start();
});
afterAll(() => systems.close());

const inVietnam = (at: string | null): string =>
  new Date(Date.parse(at ?? '') + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

test('every procedure that is shipped has its journey', () => {
  expect(Object.keys(EXPECTED)).toEqual(SLUGS);
});

test.each(Object.entries(EXPECTED))(
  '%s goes from filing to its result as the simulator says, act by act',
  async (slug, { due, number, path = PATH, told = [], acknowledgement }) => {
    const t = await createTestApp({ env: { MOTCUA_CONNECTORS_URL: systems.url } });
    try {
      const walk = await journey(t, systems, slug, 'grant');
      const end = await walk.dossier();
      expect(walk.path).toEqual(path);
      expect(inVietnam(end.dueAt)).toBe(due);
      expect(end.issued.find(({ form }) => form === 'RESULT')?.number).toMatch(number);
      expect(end.issued.find(({ form }) => form === 'MAU_01')?.name.vi).toBe(
        acknowledgement ?? 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
      );
      expect(await walk.notices()).toEqual([
        'SUBMITTED',
        'ACCEPTED',
        ...told,
        'COMPLETED',
        'RESULT_RETURNED',
      ]);
    } finally {
      await t.close();
    }
  },
  60_000,
);
