import { describe, expect, it } from 'vitest';
import { addWorkingTime } from './add-working-time.js';
import { type CalendarDay, type DayHours, type WorkCalendar, compileCalendar } from './calendar.js';
import { demoCalendar, demoWeeklyHours } from './calendars/vietnam-2025-2027.js';
import { parseLimit } from './limit.js';

const instant = (text: string): number => Date.parse(`${text.replace(' ', 'T')}+07:00`);

function due(
  work: WorkCalendar,
  start: string,
  limit: string,
  pauses: readonly (readonly [string, string])[] = [],
) {
  const parsed = parseLimit(limit);
  if (!parsed) throw new Error(`Not a limit: ${limit}`);
  const stops = pauses.map(([from, to]) => ({ from: instant(from), to: instant(to) }));
  return new Date(addWorkingTime(instant(start), parsed, compileCalendar(work), stops)).toISOString();
}

const iso = (text: string): string => new Date(instant(text)).toISOString();

type PausedCase = readonly [
  start: string,
  limit: string,
  pauses: readonly (readonly [string, string])[],
  due: string,
];

const workingTime: PausedCase[] = [
  // 450 + 90 before the pause; of the 900 left 390 on Thursday, 480 on Friday, 30 on Monday.
  ['2026-03-02 08:00', '3wd', [['2026-03-03 09:00', '2026-03-05 09:00']], '2026-03-09 08:00'],
  // A pause over lunch takes no working minute.
  ['2026-03-02 08:00', '4h', [['2026-03-02 11:30', '2026-03-02 13:00']], '2026-03-02 13:30'],
  // Nor does one from Friday's closing to Monday's opening.
  ['2026-03-06 16:00', '1wd', [['2026-03-06 17:00', '2026-03-09 07:30']], '2026-03-09 16:00'],
  // Used up at 17:00, when the pause begins: due then.
  ['2026-03-02 07:30', '1wd', [['2026-03-02 17:00', '2026-03-04 17:00']], '2026-03-02 17:00'],
  // One minute is left when the pause begins: the first after it.
  ['2026-03-02 07:30', '1wd', [['2026-03-02 16:59', '2026-03-04 16:00']], '2026-03-04 16:01'],
  // A pause that begins after the due date changes nothing.
  ['2026-03-02 07:30', '1wd', [['2026-03-03 08:00', '2026-03-20 08:00']], '2026-03-02 17:00'],
  // Two pauses of 60 and 150 minutes: 210 later than Tuesday 17:00.
  [
    '2026-03-02 07:30',
    '2wd',
    [
      ['2026-03-02 09:00', '2026-03-02 10:00'],
      ['2026-03-03 14:00', '2026-03-03 16:30'],
    ],
    '2026-03-04 11:00',
  ],
  // The same two told in the other order.
  [
    '2026-03-02 07:30',
    '2wd',
    [
      ['2026-03-03 14:00', '2026-03-03 16:30'],
      ['2026-03-02 09:00', '2026-03-02 10:00'],
    ],
    '2026-03-04 11:00',
  ],
  // Overlapping pauses are one from 09:00 to 14:00: 150 + 60 minutes, counted once.
  [
    '2026-03-02 07:30',
    '1wd',
    [
      ['2026-03-02 09:00', '2026-03-02 11:00'],
      ['2026-03-02 10:00', '2026-03-02 14:00'],
    ],
    '2026-03-03 11:00',
  ],
  // 450 Thu + 150 Fri, pause through Tết; then 330, 480, 480, 480 and 30 on Mon 2/3.
  ['2026-02-12 08:00', '5wd', [['2026-02-13 10:00', '2026-02-24 10:00']], '2026-03-02 08:00'],
  // The pause was there first: counting begins when it ends.
  ['2026-03-03 08:00', '1h', [['2026-03-02 08:00', '2026-03-03 10:00']], '2026-03-03 11:00'],
  // From Saturday to Tuesday 08:30: 60 on Friday, 180 + 240 on Tuesday.
  ['2026-03-06 16:00', '1wd', [['2026-03-07 09:00', '2026-03-10 08:30']], '2026-03-10 17:00'],
  // Over 24/11: 180 Monday; 390 on Wednesday from 09:00; 240 + 150 on Thursday.
  ['2026-11-23 13:00', '2wd', [['2026-11-23 16:00', '2026-11-25 09:00']], '2026-11-26 15:30'],
  // Three pauses: 30 + 180 on Monday, none on Tuesday, 30 + 180 + 240 on Wednesday, 240 + 60 on Thursday.
  [
    '2026-03-02 11:00',
    '2wd',
    [
      ['2026-03-02 13:00', '2026-03-02 14:00'],
      ['2026-03-03 07:30', '2026-03-04 07:30'],
      ['2026-03-04 08:00', '2026-03-04 08:30'],
    ],
    '2026-03-05 14:00',
  ],
  // A pause that ends before it begins, or at once, is none.
  [
    '2026-03-02 07:30',
    '1wd',
    [
      ['2026-03-02 10:00', '2026-03-02 09:00'],
      ['2026-03-02 10:00', '2026-03-02 10:00'],
    ],
    '2026-03-02 17:00',
  ],
];

const calendarTime: PausedCase[] = [
  // Wed 4 and Thu 5 end in the pause: 3, 6, 7, 8, 9 March are the five days.
  ['2026-03-02 09:00', '5d', [['2026-03-04 10:00', '2026-03-06 14:00']], '2026-03-09 17:00'],
  // Over before closing: the day counts.
  ['2026-03-02 09:00', '4d', [['2026-03-04 09:00', '2026-03-04 16:00']], '2026-03-06 17:00'],
  // The last day ends in the pause: the next one takes its place.
  ['2026-03-02 09:00', '3d', [['2026-03-05 16:00', '2026-03-06 09:00']], '2026-03-06 17:00'],
  // Used up on Saturday, moved to Monday; that Monday and Tuesday end in a pause.
  ['2026-03-05 08:00', '2d', [['2026-03-09 08:00', '2026-03-11 10:00']], '2026-03-11 17:00'],
  // A pause from closing on the due day comes too late.
  ['2026-03-02 09:00', '3d', [['2026-03-05 17:00', '2026-03-12 09:00']], '2026-03-05 17:00'],
  // Ten days (10–19/3) end in the pause: 2/4 becomes Sun 12/4, so Monday.
  ['2026-03-02 09:00', '1mo', [['2026-03-10 10:00', '2026-03-20 10:00']], '2026-04-13 17:00'],
  // Two pauses of one and two days: 7/3 + 3 = Tue 10/3.
  [
    '2026-03-02 09:00',
    '5d',
    [
      ['2026-03-03 08:00', '2026-03-04 08:00'],
      ['2026-03-05 08:00', '2026-03-07 08:00'],
    ],
    '2026-03-10 17:00',
  ],
];

const sameDayTime: PausedCase[] = [
  // Resumed before the cut-off on Tuesday: Tuesday.
  ['2026-03-02 10:00', '1wd@15:00', [['2026-03-02 11:00', '2026-03-03 14:00']], '2026-03-03 17:00'],
  // Resumed after it, as if received then: Wednesday.
  ['2026-03-02 10:00', '1wd@15:00', [['2026-03-02 11:00', '2026-03-03 16:00']], '2026-03-04 17:00'],
  // Over before the cut-off of the same day: no change.
  ['2026-03-02 10:00', '1wd@15:00', [['2026-03-02 11:00', '2026-03-02 14:00']], '2026-03-02 17:00'],
];

describe.each([
  ['pauses in working time', workingTime],
  ['pauses in calendar days and months', calendarTime],
  ['pauses in same-day procedures', sameDayTime],
])('%s', (_, cases) => {
  it.each(cases)('%s + %s without %j = %s', (start, limit, pauses, expected) => {
    expect(due(demoCalendar, start, limit, pauses)).toBe(iso(expected));
  });
});

const MORNING: DayHours = [[450, 690]];
const DAY: DayHours = [
  [450, 690],
  [780, 1020],
];

function withDay(kind: CalendarDay['kind'], date: string, hours?: DayHours): WorkCalendar {
  const name = { vi: 'Nghỉ do bão', en: 'Closed for a storm' };
  const day: CalendarDay = { date, kind, name, source: 'CĐ 01', ...(hours && { hours }) };
  return { ...demoCalendar, days: [...demoCalendar.days, day] };
}

const saturdayMornings: WorkCalendar = {
  ...demoCalendar,
  weekly: [{ validFrom: '01-01', validTo: '12-31', hours: [DAY, DAY, DAY, DAY, DAY, MORNING, []] }],
};

const summer: DayHours = [
  [420, 690],
  [810, 1020],
];
const summerHours: WorkCalendar = {
  ...demoCalendar,
  weekly: [
    { validFrom: '04-16', validTo: '10-15', hours: [summer, summer, summer, summer, summer, [], []] },
    ...demoWeeklyHours,
  ],
};

describe("a unit's own calendar", () => {
  it.each<[string, WorkCalendar, string, string, string]>([
    // 60 on Tuesday, Wednesday closed, 420 on Thursday.
    ['storm', withDay('LOCAL_OFF', '2026-03-04'), '2026-03-03 16:00', '1wd', '2026-03-05 16:00'],
    // 60 on Tuesday, 240 on Wednesday morning, 180 on Thursday.
    ['half day', withDay('LOCAL_OFF', '2026-03-04', MORNING), '2026-03-03 16:00', '1wd', '2026-03-05 10:30'],
    // Due at closing of a half day: 11:30.
    ['half day', withDay('LOCAL_OFF', '2026-03-04', MORNING), '2026-03-02 09:00', '2d', '2026-03-04 11:30'],
    // Same-day procedure, received before the half day closes.
    [
      'half day',
      withDay('LOCAL_OFF', '2026-03-04', MORNING),
      '2026-03-04 11:00',
      '1wd@15:00',
      '2026-03-04 11:30',
    ],
    // Received after it closed, though before 15:00.
    [
      'half day',
      withDay('LOCAL_OFF', '2026-03-04', MORNING),
      '2026-03-04 11:45',
      '1wd@15:00',
      '2026-03-05 17:00',
    ],
    // 60 by winter hours on Wed 15/4; 270 and 150 by summer hours on Thursday.
    ['summer hours', summerHours, '2026-04-15 16:00', '1wd', '2026-04-16 16:00'],
    // 60 by summer hours on Thu 15/10; 420 by winter hours on Friday.
    ['summer hours', summerHours, '2026-10-15 16:00', '1wd', '2026-10-16 16:00'],
    // 60 on Friday, 240 on Saturday morning, 180 on Monday.
    ['Saturday mornings', saturdayMornings, '2026-03-06 16:00', '1wd', '2026-03-09 10:30'],
    // A make-up Saturday is worked like a Monday, not like a Saturday.
    ['Saturday mornings', saturdayMornings, '2026-01-09 17:00', '1wd', '2026-01-10 17:00'],
    // The unit works on the swapped Friday after all: its entry comes last. 60 on 31/12, 60 on 2/1.
    ['no swap', withDay('MAKEUP_WORK', '2026-01-02'), '2025-12-31 16:00', '2h', '2026-01-02 08:30'],
  ])('%s: %s', (_, work, start, limit, expected) => {
    expect(due(work, start, limit)).toBe(iso(expected));
  });
});
