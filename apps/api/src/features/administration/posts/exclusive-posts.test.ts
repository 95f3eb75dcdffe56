import { POST_ROLES } from '@motcua/contracts';
import { ROLES, type Role } from '@motcua/domain';
import { describe, expect, it } from 'vitest';
import { conflictsOf, type HeldPost, overlap } from './exclusive-posts.js';

const post = (role: Role, unitId = 'u1', from = '2026-01-01', to: string | null = null): HeldPost => ({
  role,
  unitId,
  from,
  to,
});

it('the contract names the roles of the domain', () => {
  expect(POST_ROLES).toEqual(ROLES);
});

describe('posts held together', () => {
  it.each(['CASE_OFFICER', 'INTAKE_OFFICER', 'RECORDS_CLERK', 'FINANCE_OFFICER', 'INSPECTOR'] as const)(
    'a system administrator is never also %s',
    (role) => {
      expect(conflictsOf(post('SYSTEM_ADMIN'), [post(role, 'u2')])).toMatchObject([
        { code: 'ADMINISTERS_AND_SEES', refused: true },
      ]);
    },
  );

  it('drafting and signing in one unit is told, not refused; in two units nothing is said', () => {
    expect(conflictsOf(post('APPROVER'), [post('CASE_OFFICER')])).toMatchObject([
      { code: 'DRAFTS_AND_SIGNS', refused: false },
    ]);
    expect(conflictsOf(post('APPROVER'), [post('CASE_OFFICER', 'u2')])).toEqual([]);
  });

  it('one after the other is no conflict', () => {
    const before = post('CASE_OFFICER', 'u1', '2026-01-01', '2026-06-30');
    expect(conflictsOf(post('SYSTEM_ADMIN', 'u1', '2026-07-01'), [before])).toEqual([]);
    expect(conflictsOf(post('SYSTEM_ADMIN', 'u1', '2026-06-30'), [before])).toHaveLength(1);
  });

  it('is the same whichever came first, for every pair of roles, and refusals are told first', () => {
    const all = ROLES.flatMap((role) => [post(role, 'u1'), post(role, 'u2')]);
    for (const one of all) {
      for (const other of all) {
        const there = conflictsOf(one, [other]);
        expect(conflictsOf(other, [one])).toEqual(there);
        const refused = there.map((conflict) => Number(conflict.refused));
        expect(refused).toEqual(refused.toSorted((a, b) => b - a));
      }
    }
  });
});

it('two posts overlap exactly when some day belongs to both', () => {
  const days = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'];
  const spans = days.flatMap((from) => [
    { from, to: null },
    ...days.filter((to) => to >= from).map((to) => ({ from, to })),
  ]);
  const holds = ({ from, to }: (typeof spans)[number], on: string): boolean =>
    from <= on && (to === null || on <= to);
  for (const a of spans) {
    for (const b of spans) {
      expect(overlap(a, b)).toBe([...days, '2026-12-31'].some((on) => holds(a, on) && holds(b, on)));
    }
  }
});
