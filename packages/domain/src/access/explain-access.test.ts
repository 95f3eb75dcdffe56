import { describe, expect, test } from 'vitest';
import { ROLES, type Role } from '../organisation/role.js';
import { type ActorFacts, type DatedPost, type DossierAccessFacts, explainAccess } from './explain-access.js';
import { openingsOf, rolesServed, unitsOf } from './reach.js';
import { ROLE_ACCESS, UNIT_RELATIONS } from './role-access.js';

const TODAY = '2026-11-23';

/** A commune with a counter, an office and an economy division. */
const BELOW: Record<string, string[]> = {
  commune: ['commune', 'counter', 'office', 'economy'],
  counter: ['counter'],
  office: ['office'],
  economy: ['economy'],
};

function post(role: Role, unitId: string, days: Partial<DatedPost> = {}): DatedPost {
  return {
    role,
    unitId,
    unitName: unitId,
    subtree: BELOW[unitId] ?? [],
    validFrom: '2025-07-01',
    validTo: null,
    ...days,
  };
}

function officer(...posts: DatedPost[]): ActorFacts {
  return { kind: 'OFFICER', disabled: false, personId: null, posts };
}

const unit = (id: string) => ({ id, name: id });
const DOSSIER: DossierAccessFacts = {
  ownerPersonId: 'an',
  receiving: unit('counter'),
  competent: unit('commune'),
  worked: [unit('counter'), unit('economy')],
};

const sees = (actor: ActorFacts, dossier = DOSSIER) => explainAccess(actor, dossier, TODAY).sight;

describe('what a post opens', () => {
  test.each<[Role, string, string]>([
    ['INTAKE_OFFICER', 'counter', 'CONTENT'],
    ['INTAKE_OFFICER', 'office', 'NOTHING'],
    ['INTAKE_OFFICER', 'commune', 'NOTHING'],
    ['COUNTER_HEAD', 'commune', 'CONTENT'],
    ['DIVISION_HEAD', 'economy', 'CONTENT'],
    ['DIVISION_HEAD', 'office', 'NOTHING'],
    ['CASE_OFFICER', 'economy', 'CONTENT'],
    ['CASE_OFFICER', 'commune', 'NOTHING'],
    ['APPROVER', 'commune', 'CONTENT'],
    ['APPROVER', 'office', 'NOTHING'],
    ['RECORDS_CLERK', 'office', 'NOTHING'],
    ['RESULT_OFFICER', 'counter', 'CONTENT'],
    ['FINANCE_OFFICER', 'commune', 'OUTSIDE'],
    ['BUSINESS_ADMIN', 'commune', 'NOTHING'],
    ['SYSTEM_ADMIN', 'commune', 'NOTHING'],
    ['INSPECTOR', 'commune', 'CONTENT'],
    ['ASSISTANT', 'counter', 'NOTHING'],
  ])('%s @ %s: %s', (role, at, sight) => {
    expect(sees(officer(post(role, at)))).toBe(sight);
  });

  test('only on the days on which it is held', () => {
    expect(sees(officer(post('INSPECTOR', 'commune', { validTo: TODAY })))).toBe('CONTENT');
    expect(sees(officer(post('INSPECTOR', 'commune', { validTo: '2026-11-22' })))).toBe('NOTHING');
    expect(sees(officer(post('INSPECTOR', 'commune', { validFrom: TODAY })))).toBe('CONTENT');
    expect(sees(officer(post('INSPECTOR', 'commune', { validFrom: '2026-11-24' })))).toBe('NOTHING');
  });

  test('is the most of several, and every rule tried is told', () => {
    const both = officer(post('FINANCE_OFFICER', 'commune'), post('INSPECTOR', 'commune'));
    const explained = explainAccess(both, DOSSIER, TODAY);
    expect(explained).toMatchObject({ sight: 'CONTENT', doing: 'PAYMENTS' });
    expect(explained.tried.map(({ rule, holds }) => [rule, holds])).toEqual([
      ...UNIT_RELATIONS.map((relation) => [relation, true]),
      ...UNIT_RELATIONS.map((relation) => [relation, true]),
    ]);
    for (const { why } of explained.tried) expect(why.vi && why.en).toBeTruthy();
  });
});

test('a citizen sees their own, nobody sees with a disabled account or without a post', () => {
  const an: ActorFacts = { kind: 'CITIZEN', disabled: false, personId: 'an', posts: [] };
  expect(sees(an)).toBe('CONTENT');
  expect(sees({ ...an, personId: 'binh' })).toBe('NOTHING');
  expect(sees({ ...an, personId: null })).toBe('NOTHING');
  expect(sees({ ...an, disabled: true })).toBe('NOTHING');
  expect(sees(officer())).toBe('NOTHING');
  expect(sees({ ...officer(post('INSPECTOR', 'commune')), disabled: true })).toBe('NOTHING');
});

test('an officer is nobody’s owner by their own person: they look at their own dossiers as citizens do', () => {
  expect(sees({ ...officer(post('CASE_OFFICER', 'office')), personId: 'an' })).toBe('NOTHING');
});

test('the explanation and what the predicate is compiled from say the same, for every role, unit and relation', () => {
  const units = Object.keys(BELOW);
  for (const role of ROLES) {
    for (const at of units) {
      const held = post(role, at);
      for (const sight of ['CONTENT', 'OUTSIDE'] as const) {
        const open = openingsOf([held], sight);
        for (const relation of UNIT_RELATIONS) {
          for (const there of units) {
            const nowhere = unit('elsewhere');
            const facts: DossierAccessFacts = {
              ownerPersonId: 'an',
              receiving: relation === 'RECEIVES' ? unit(there) : nowhere,
              competent: relation === 'DECIDES' ? unit(there) : nowhere,
              worked: relation === 'WORKS' ? [unit(there)] : [],
            };
            const explained = sees(officer(held), facts);
            const seen = explained === 'CONTENT' || explained === sight;
            expect([role, at, relation, there, sight, open[relation].includes(there)]).toEqual([
              role,
              at,
              relation,
              there,
              sight,
              seen,
            ]);
          }
        }
      }
    }
  }
});

test('the table is whole: whoever sees nothing opens nothing and does nothing, whoever only reads does nothing', () => {
  for (const role of ROLES) {
    const row = ROLE_ACCESS[role];
    expect(row.role).toBe(role);
    expect(row.sight === 'NOTHING').toBe(row.opens.length === 0);
    if (row.sight === 'NOTHING' || role === 'INSPECTOR') expect(row.doing).toBe('NOTHING');
    expect(row.mustNot.length).toBeGreaterThan(0);
  }
  expect(rolesServed('COUNTER_HEAD')).toEqual(['COUNTER_HEAD', 'INTAKE_OFFICER']);
  expect(unitsOf(post('CASE_OFFICER', 'commune'))).toEqual(['commune']);
});
