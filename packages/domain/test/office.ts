import type { Role } from '../src/organisation/role.js';
import type { Actor, Candidate, DecideContext } from '../src/workflow/command.js';
import { type DayHours, compileCalendar } from '../src/working-time/calendar.js';
import { parseLimit } from '../src/working-time/limit.js';

const CENTRE = 'centre';
const COMMITTEE = 'committee';
const ECONOMY = 'economy';
const OFFICE = 'office';
const DEPARTMENT = 'department';

/** Mon–Fri 07:30–11:30 and 13:00–17:00, no days off. */
export const OPEN: DayHours = [
  [450, 690],
  [780, 1020],
];

const PLAIN_CALENDAR = compileCalendar({
  timeZone: '+07:00',
  weekly: [{ validFrom: '01-01', validTo: '12-31', hours: [OPEN, OPEN, OPEN, OPEN, OPEN, [], []] }],
  days: [],
});

const UNITS = {
  receiving: CENTRE,
  competent: COMMITTEE,
  'competent/ECONOMY': ECONOMY,
  'competent/OFFICE': OFFICE,
  'agency:H50.14': DEPARTMENT,
};

function officer(accountId: string, role: Role, unitId: string, subtree: string[] = [unitId]): Actor {
  const post = { role, unitId, unitName: unitId, subtree };
  return { kind: 'OFFICER', accountId, name: accountId, posts: [post], relation: null };
}

export const OFFICERS = {
  intake: officer('intake', 'INTAKE_OFFICER', CENTRE),
  head: officer('head', 'DIVISION_HEAD', ECONOMY),
  case1: officer('case1', 'CASE_OFFICER', ECONOMY),
  case2: officer('case2', 'CASE_OFFICER', ECONOMY),
  adviser: officer('adviser', 'CASE_OFFICER', DEPARTMENT),
  approver: officer('approver', 'APPROVER', COMMITTEE, [COMMITTEE, ECONOMY, OFFICE, CENTRE]),
  clerk: officer('clerk', 'RECORDS_CLERK', OFFICE),
  result: officer('result', 'RESULT_OFFICER', CENTRE),
  finance: officer('finance', 'FINANCE_OFFICER', COMMITTEE, [COMMITTEE, ECONOMY, OFFICE, CENTRE]),
  clerk2: officer('clerk2', 'RECORDS_CLERK', OFFICE),
  stranger: officer('stranger', 'CASE_OFFICER', 'elsewhere'),
} as const;

export const OWNER: Actor = { kind: 'CITIZEN', accountId: 'owner', name: 'An', posts: [], relation: 'OWNER' };
export const PASSER_BY: Actor = {
  kind: 'CITIZEN',
  accountId: 'other',
  name: 'Bình',
  posts: [],
  relation: null,
};
export const SYSTEM: Actor = { kind: 'SYSTEM', accountId: null, name: 'Hệ thống', posts: [], relation: null };

export const EVERYONE: Actor[] = [...Object.values(OFFICERS), OWNER, PASSER_BY, SYSTEM];

const CANDIDATES: Record<string, Candidate[]> = {};
for (const { accountId, name, posts } of Object.values(OFFICERS)) {
  for (const { unitId, role } of posts) {
    (CANDIDATES[`${unitId}/${role}`] ??= []).push({
      accountId: accountId ?? '',
      name,
      username: name,
      openTasks: 0,
    });
  }
}

/** Monday 02/11/2026 08:00 in Vietnam. */
export const MONDAY_8 = Date.parse('2026-11-02T08:00:00+07:00');

export function contextOf(
  actor: Actor,
  now: number = MONDAY_8,
  scope: Record<string, unknown> = {},
): DecideContext {
  const limit = parseLimit('7wd');
  if (!limit) throw new Error('limit');
  return {
    now,
    actor,
    calendar: PLAIN_CALENDAR,
    units: UNITS,
    candidates: CANDIDATES,
    limit,
    scope,
    resultNumber: '1/2026/GPXD',
  };
}
