import { describe, expect, test } from 'vitest';
import { EMPTY_DRAFT, fieldAt, givenFor, missingIn, newDraft, readActionDraft } from './action-draft.js';
import type { Asking } from './asked-fields.js';

const plain: Asking = {
  kind: 'step',
  note: 'none',
  legalBasis: 'none',
  assignees: null,
  steps: null,
  units: null,
};
const people = [{ username: 'lan', name: 'Lan', openTasks: 0 }];
const steps = [{ key: 'draft', name: { vi: 'x', en: 'x' } }];
const full = { ...EMPTY_DRAFT, words: ' vì  ', legalBasis: ' Điều 5 ', assignee: 'lan', toStep: 'draft' };

describe('missingIn', () => {
  test('nothing is asked, nothing is missing', () => {
    expect(missingIn(plain, EMPTY_DRAFT)).toEqual([]);
  });
  test('everything that is asked, in the order of the dialog', () => {
    const all: Asking = { ...plain, note: 'required', legalBasis: 'required', assignees: people, steps };
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

describe('the acts of the engine', () => {
  const act = (kind: Asking['kind'], more: Partial<Asking> = {}): Asking => ({ ...plain, kind, ...more });
  const units = [{ code: 'H50.05', name: 'Sở Xây dựng' }];

  test('a question needs its unit and its words, and comes with a time already chosen', () => {
    const consult = act('consult', { units });
    expect(missingIn(consult, newDraft(consult))).toEqual(['unit', 'words']);
    expect(missingIn(consult, { ...EMPTY_DRAFT, unit: 'H50.99', words: 'Sao?' })).toEqual(['unit', 'time']);
    expect(givenFor(consult, { ...newDraft(consult), unit: 'H50.05', words: 'Có hợp quy hoạch?' })).toEqual({
      unit: 'H50.05',
      reason: 'Có hợp quy hoạch?',
      time: '3wd',
    });
  });

  test('who disagrees or has another view must say why, who agrees need not', () => {
    const reply = act('replyConsult', { note: 'optional' });
    expect(missingIn(reply, EMPTY_DRAFT)).toEqual(['reply', 'words']);
    expect(missingIn(reply, { ...EMPTY_DRAFT, reply: 'AGREE' })).toEqual([]);
    expect(missingIn(reply, { ...EMPTY_DRAFT, reply: 'DISAGREE' })).toEqual(['words']);
    expect(missingIn(act('replyConsult', { note: 'required' }), { ...EMPTY_DRAFT, reply: 'AGREE' })).toEqual([
      'words',
    ]);
    expect(givenFor(reply, { ...EMPTY_DRAFT, reply: 'COMMENT', words: 'Cần bản vẽ' })).toEqual({
      reply: 'COMMENT',
      reason: 'Cần bản vẽ',
    });
  });

  test.each([
    ['2wd', '', '2wd'],
    ['other', ' 7 ', '7wd'],
    ['other', '99', '99wd'],
  ])('time added: %s %s is %s', (time, days, sent) => {
    const draft = { ...EMPTY_DRAFT, time, days, words: 'mưa lũ' };
    expect(missingIn(act('extend'), draft)).toEqual([]);
    expect(givenFor(act('extend'), draft)).toEqual({ time: sent, reason: 'mưa lũ' });
  });
  test.each(['', '0', '1.5', '100', 'hai', '-1'])('“%s” is no number of days of one’s own', (days) => {
    expect(missingIn(act('extend'), { ...EMPTY_DRAFT, time: 'other', days, words: 'x' })).toEqual(['days']);
  });
  test('days typed before another choice was made count no more', () => {
    const draft = { ...EMPTY_DRAFT, time: '1wd', days: 'hai', words: 'x' };
    expect(missingIn(act('extend'), draft)).toEqual([]);
    expect(givenFor(act('extend'), draft)).toMatchObject({ time: '1wd' });
  });

  test('a payment is confirmed by its receipt, cancelled with a reason', () => {
    const draft = { ...EMPTY_DRAFT, receiptNumber: ' 0001234 ', method: 'CASH', words: 'nhầm' };
    expect(missingIn(act('confirmPayment'), EMPTY_DRAFT)).toEqual(['receiptNumber', 'method']);
    expect(givenFor(act('confirmPayment'), draft)).toEqual({
      receipt: { number: '0001234', method: 'CASH' },
    });
    expect(missingIn(act('cancelPayment'), EMPTY_DRAFT)).toEqual(['words']);
    expect(givenFor(act('cancelPayment'), draft)).toEqual({ reason: 'nhầm' });
  });

  test('a task is handed to somebody offered, with a reason even where the offer asks for no note', () => {
    const hand = act('handOverTask', { assignees: people });
    expect(missingIn(hand, EMPTY_DRAFT)).toEqual(['assignee', 'words']);
    expect(givenFor(hand, full)).toEqual({ assignee: 'lan', reason: 'vì' });
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
  expect(fieldAt('/receipt/number')).toBe('receiptNumber');
  expect(fieldAt('/items/0')).toBeNull();
});
