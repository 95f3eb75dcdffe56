import { describe, expect, test } from 'vitest';
import { EMPTY_DRAFT, fieldAt, givenFor, missingIn, readActionDraft } from './action-draft.js';

const plain = { kind: 'step', note: 'none', legalBasis: 'none', assignees: null, steps: null } as const;
const people = [{ username: 'lan', name: 'Lan', openTasks: 0 }];
const steps = [{ key: 'draft', name: { vi: 'x', en: 'x' } }];
const full = { words: ' vì  ', legalBasis: ' Điều 5 ', assignee: 'lan', toStep: 'draft' };

describe('missingIn', () => {
  test('nothing is asked, nothing is missing', () => {
    expect(missingIn(plain, EMPTY_DRAFT)).toEqual([]);
  });
  test('everything that is asked, in the order of the dialog', () => {
    const all = { note: 'required', legalBasis: 'required', assignees: people, steps } as const;
    expect(missingIn(all, EMPTY_DRAFT)).toEqual(['toStep', 'assignee', 'words', 'legalBasis']);
    expect(missingIn(all, full)).toEqual([]);
  });
  test('blanks are no reason, and a person or step not offered is none', () => {
    expect(missingIn({ ...plain, note: 'required' }, { ...EMPTY_DRAFT, words: ' \n ' })).toEqual(['words']);
    expect(missingIn({ ...plain, assignees: people }, { ...EMPTY_DRAFT, assignee: 'minh' })).toEqual([
      'assignee',
    ]);
    expect(missingIn({ ...plain, steps }, { ...EMPTY_DRAFT, toStep: 'sign' })).toEqual(['toStep']);
  });
  test('too long is as wrong as missing', () => {
    expect(missingIn({ ...plain, note: 'optional' }, { ...EMPTY_DRAFT, words: 'a'.repeat(4001) })).toEqual([
      'words',
    ]);
  });
});

describe('givenFor', () => {
  test('only what the action asks for is sent, trimmed', () => {
    expect(givenFor(plain, full)).toEqual({});
    expect(givenFor({ ...plain, note: 'optional' }, full)).toEqual({ note: 'vì' });
    expect(givenFor({ ...plain, note: 'required', legalBasis: 'required', kind: 'stop' }, full)).toEqual({
      reason: 'vì',
      legalBasis: 'Điều 5',
    });
    expect(givenFor({ ...plain, assignees: people, steps }, full)).toEqual({
      assignee: 'lan',
      toStep: 'draft',
    });
  });
  test('an optional note left empty is not sent', () => {
    expect(givenFor({ ...plain, note: 'optional' }, EMPTY_DRAFT)).toEqual({});
  });
});

test('a stored draft is read for what it is', () => {
  expect(readActionDraft(full)).toEqual(full);
  expect(readActionDraft({ words: 5 })).toEqual(EMPTY_DRAFT);
  expect(readActionDraft('x')).toBeNull();
});

test('pointers lead to the fields', () => {
  expect(fieldAt('/note')).toBe('words');
  expect(fieldAt('/reason')).toBe('words');
  expect(fieldAt('/items/0')).toBeNull();
});
