import { describe, expect, it } from 'vitest';
import { birthAnswers, birthForm, context } from '../../test/birth-form.js';
import { LIMITS } from '../read/limits.js';
import { readAnswers } from '../read/read-answers.js';
import { validateAnswers, type ValidateOptions } from './validate-answers.js';

const { siblings, marriageNumber: _marriage, ...unmarried } = birthAnswers;

function codes(answers: unknown, options: Partial<ValidateOptions> = {}): string[] {
  const { errors } = validateAnswers(birthForm, answers, context, { mode: 'submit', ...options });
  return errors.map(({ code, pointer }) => `${code} ${pointer}`);
}

function cleaned(answers: unknown) {
  return validateAnswers(birthForm, answers, context, { mode: 'submit' }).answers;
}

describe('a submission', () => {
  it('is accepted, with computed answers filled in', () => {
    const judged = validateAnswers(birthForm, birthAnswers, context, { mode: 'submit' });
    expect(judged.errors).toEqual([]);
    expect(judged.answers).toEqual({ ...birthAnswers, late: false, total: undefined });
  });

  it('takes computed values from the rules, never from the sender', () => {
    const answers = { ...birthAnswers, late: true, total: 1 };
    answers.siblings = [{ name: 'Nguyễn An', adult: true, idNumber: '044207001111', allowance: 1500000 }];
    expect(cleaned(answers)).toMatchObject({ late: false, total: 1500000 });
  });

  it('tells what is missing, page by page, in the order of the form', () => {
    const errors = validateAnswers(birthForm, {}, context, { mode: 'submit' }).errors;
    expect(errors.map(({ fieldKey, pageKey }) => `${pageKey}.${fieldKey}`)).toEqual([
      'child.childName',
      'child.bornOn',
      'child.gender',
      'parents.mother',
      'parents.motherPhone',
      'parents.married',
      'parents.home',
    ]);
  });

  it('may be judged one page at a time', () => {
    expect(codes({}, { page: 'child' })).toEqual([
      'REQUIRED /answers/childName',
      'REQUIRED /answers/bornOn',
      'REQUIRED /answers/gender',
    ]);
    expect(codes({ ...birthAnswers, motherPhone: '1' }, { page: 'child' })).toEqual([]);
  });

  it('asks what a condition brings up, and only then', () => {
    expect(codes({ ...birthAnswers, bornOn: '2026-09-01' })).toEqual(['REQUIRED /answers/lateReason']);
    expect(codes({ ...unmarried, married: false })).toEqual([]);
    expect(codes({ ...unmarried, married: true })).toEqual(['REQUIRED /answers/marriageNumber']);
  });

  it('points into the items of a group', () => {
    const bad = { ...birthAnswers, siblings: [siblings[1], { adult: true, allowance: 'nhiều' }] };
    expect(codes(bad)).toEqual([
      'REQUIRED /answers/siblings/1/name',
      'REQUIRED /answers/siblings/1/idNumber',
      'NOT_A_NUMBER /answers/siblings/1/allowance',
    ]);
    expect(
      codes({ ...birthAnswers, siblings: [siblings[1], siblings[1], siblings[1], siblings[1]] }),
    ).toEqual(['TOO_MANY /answers/siblings']);
  });

  it('checks rules across fields and within items', () => {
    expect(codes({ ...birthAnswers, childName: 'Trần Thị Bình' })).toEqual(['RULE /answers/childName']);
    const child = { name: 'Nguyễn Bảo', adult: false, allowance: 5 };
    expect(codes({ ...birthAnswers, siblings: [child] })).toEqual(['RULE /answers/siblings/0/allowance']);
  });
});

describe('hidden answers', () => {
  const stale = { ...birthAnswers, married: false };

  it('are dropped, with everything that hangs on them', () => {
    expect(Object.keys(cleaned(stale))).not.toContain('marriageNumber');
    expect(Object.keys(cleaned(stale))).not.toContain('siblings');
    expect(codes(stale)).toEqual([]);
  });

  it('are told when the sender asks for it', () => {
    expect(codes(stale, { hidden: 'refuse' })).toEqual([
      'HIDDEN_FIELD /answers/marriageNumber',
      'HIDDEN_FIELD /answers/siblings',
    ]);
    const child = { name: 'Nguyễn Bảo', adult: false, idNumber: '044207001111' };
    expect(codes({ ...birthAnswers, siblings: [child] }, { mode: 'draft', hidden: 'refuse' })).toEqual([
      'HIDDEN_FIELD /answers/siblings/0/idNumber',
    ]);
  });
});

describe('a draft', () => {
  const halfTyped = {
    bornOn: '29/02/2023',
    motherPhone: '09',
    siblings: [{}],
    married: true,
    mother: { personalId: '04' },
  };

  it('keeps what is not right yet, as it was typed', () => {
    const judged = validateAnswers(birthForm, halfTyped, context, { mode: 'draft' });
    expect(judged.errors).toEqual([]);
    expect(judged.answers).toEqual(halfTyped);
  });

  it.each<[string, unknown, string[]]>([
    ['a body that is no object', [], ['WRONG_TYPE /answers']],
    ['nothing at all', null, ['WRONG_TYPE /answers']],
    ['an unknown key', { nope: 1 }, ['UNKNOWN_FIELD /answers/nope']],
    [
      'an unknown key in an item',
      { married: true, siblings: [{ nope: 1 }] },
      ['UNKNOWN_FIELD /answers/siblings/0/nope'],
    ],
    ['a wrong shape', { childName: { a: 1 } }, ['WRONG_TYPE /answers/childName']],
    ['a wrong item', { married: true, siblings: ['An'] }, ['WRONG_TYPE /answers/siblings/0']],
    ['a group that is no list', { married: true, siblings: {} }, ['WRONG_TYPE /answers/siblings']],
    ['the prototype', JSON.parse('{"__proto__": {"admin": true}}'), ['UNKNOWN_FIELD /answers/__proto__']],
    ['a constructor', { constructor: 'x' }, ['UNKNOWN_FIELD /answers/constructor']],
    ['a key with a slash', { 'a/b~c': 1 }, ['UNKNOWN_FIELD /answers/a~1b~0c']],
    ['absurd text', { lateReason: 'x'.repeat(LIMITS.textLength + 1) }, ['TOO_LONG /answers/lateReason']],
    ['absurdly much', { childName: 'x'.repeat(LIMITS.totalLength + 1) }, ['TOO_LARGE /answers']],
    [
      'absurdly many',
      { siblings: Array.from({ length: LIMITS.groupItems + 1 }, () => ({})) },
      ['TOO_MANY /answers/siblings'],
    ],
    ['absurd depth', { childName: [[[[[[[[[1]]]]]]]]] }, ['TOO_LARGE /answers']],
  ])('refuses %s', (_, answers, expected) => {
    expect(codes(answers, { mode: 'draft' })).toEqual(expected);
  });

  it('refuses more values than any form has', () => {
    const many = Array.from({ length: LIMITS.totalValues }, () => 0);
    expect(codes({ siblings: many }, { mode: 'draft' })).toEqual(['TOO_LARGE /answers']);
  });

  it('never touches a prototype', () => {
    validateAnswers(birthForm, JSON.parse('{"__proto__": {"admin": true}}'), context, { mode: 'draft' });
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });

  it('reports a hundred problems and no more', () => {
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`x${index}`, 1]));
    expect(codes(many)).toHaveLength(100);
    expect(readAnswers(birthForm, many).misfits).toHaveLength(100);
  });
});

it('does not ask again for what was sent in a wrong shape', () => {
  expect(codes({ ...birthAnswers, childName: 5 })).toEqual(['WRONG_TYPE /answers/childName']);
});
