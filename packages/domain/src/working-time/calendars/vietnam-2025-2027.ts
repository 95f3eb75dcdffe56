import type { CalendarDay, CalendarDayKind, DayHours, WeeklyHours, WorkCalendar } from '../work-calendar.js';

const LABOUR_CODE = 'Bộ luật Lao động 45/2019/QH14, Điều 112';
const CULTURE_DAY = 'Nghị quyết 28/2026/QH16';
const swapPlan = (year: number): string => `Kế hoạch nghỉ lễ, hoán đổi ngày làm việc năm ${year}`;

const NEW_YEAR = { vi: 'Tết Dương lịch', en: "New Year's Day" };
const TET = { vi: 'Tết Nguyên đán', en: 'Lunar New Year (Tết)' };
const KINGS = { vi: 'Giỗ Tổ Hùng Vương', en: "Hùng Kings' Commemoration Day" };
const REUNIFICATION = { vi: 'Ngày Chiến thắng 30/4', en: 'Reunification Day' };
const LABOUR = { vi: 'Ngày Quốc tế lao động', en: 'International Labour Day' };
const NATIONAL = { vi: 'Quốc khánh', en: 'National Day' };
const CULTURE = { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnam Culture Day' };
const IN_LIEU = { vi: 'Nghỉ bù ngày lễ', en: 'Day off in lieu of a holiday' };
const SWAP = { vi: 'Nghỉ hoán đổi', en: 'Day off, swapped' };
const MAKE_UP = { vi: 'Làm bù', en: 'Make-up working day' };

type Entry = readonly [date: string, name: { vi: string; en: string }, note?: 'provisional'];

function days(kind: CalendarDayKind, source: string, entries: readonly Entry[]): CalendarDay[] {
  return entries.map(([date, name, note]) => ({
    date,
    kind,
    name: { ...name },
    source,
    ...(note && { provisional: true }),
  }));
}

/**
 * Public holidays, swap and make-up days of state offices, 2025–2027. A holiday on a weekend gives
 * the next working day off. Days marked provisional (Tết and the second National Day of 2027) are
 * the usual pattern, not yet announced: a unit replaces them when the plan is published.
 */
export const vietnamDays2025to2027: readonly CalendarDay[] = [
  ...days('HOLIDAY', LABOUR_CODE, [
    ['2025-01-01', NEW_YEAR],
    ['2025-01-27', TET],
    ['2025-01-28', TET],
    ['2025-01-29', TET],
    ['2025-01-30', TET],
    ['2025-01-31', TET],
    ['2025-04-07', KINGS],
    ['2025-04-30', REUNIFICATION],
    ['2025-05-01', LABOUR],
    ['2025-09-01', NATIONAL],
    ['2025-09-02', NATIONAL],
  ]),
  ...days('SWAP_OFF', swapPlan(2025), [['2025-05-02', SWAP]]),
  ...days('MAKEUP_WORK', swapPlan(2025), [['2025-04-26', MAKE_UP]]),

  ...days('HOLIDAY', LABOUR_CODE, [
    ['2026-01-01', NEW_YEAR],
    ['2026-02-16', TET],
    ['2026-02-17', TET],
    ['2026-02-18', TET],
    ['2026-02-19', TET],
    ['2026-02-20', TET],
    ['2026-04-26', KINGS],
    ['2026-04-27', IN_LIEU],
    ['2026-04-30', REUNIFICATION],
    ['2026-05-01', LABOUR],
    ['2026-09-01', NATIONAL],
    ['2026-09-02', NATIONAL],
  ]),
  ...days('HOLIDAY', CULTURE_DAY, [['2026-11-24', CULTURE]]),
  ...days('SWAP_OFF', swapPlan(2026), [
    ['2026-01-02', SWAP],
    ['2026-08-31', SWAP],
  ]),
  ...days('MAKEUP_WORK', swapPlan(2026), [
    ['2026-01-10', MAKE_UP],
    ['2026-08-22', MAKE_UP],
  ]),

  ...days('HOLIDAY', LABOUR_CODE, [
    ['2027-01-01', NEW_YEAR],
    ['2027-02-05', TET, 'provisional'],
    ['2027-02-06', TET],
    ['2027-02-07', TET, 'provisional'],
    ['2027-02-08', TET, 'provisional'],
    ['2027-02-09', TET, 'provisional'],
    ['2027-02-10', IN_LIEU, 'provisional'],
    ['2027-02-11', IN_LIEU, 'provisional'],
    ['2027-04-16', KINGS],
    ['2027-04-30', REUNIFICATION],
    ['2027-05-01', LABOUR],
    ['2027-05-03', IN_LIEU],
    ['2027-09-02', NATIONAL],
    ['2027-09-03', NATIONAL, 'provisional'],
  ]),
  ...days('HOLIDAY', CULTURE_DAY, [['2027-11-24', CULTURE]]),
];

const OFFICE_DAY: DayHours = [
  [7 * 60 + 30, 11 * 60 + 30],
  [13 * 60, 17 * 60],
];

/** Monday to Friday 07:30–11:30 and 13:00–17:00 all year. */
export const demoWeeklyHours: readonly WeeklyHours[] = [
  {
    validFrom: '01-01',
    validTo: '12-31',
    hours: [OFFICE_DAY, OFFICE_DAY, OFFICE_DAY, OFFICE_DAY, OFFICE_DAY, [], []],
  },
];

/** The calendar of the demo province. */
export const demoCalendar: WorkCalendar = {
  timeZone: '+07:00',
  weekly: demoWeeklyHours,
  days: vietnamDays2025to2027,
};
