import { expect, test } from 'vitest';
import { answerWith, fieldId, keyOf, related, valueAt } from './pointer.js';

const answers = { name: 'An', mother: { fullName: 'Bình' }, members: [{ member: { fullName: 'Cúc' } }, {}] };

test('reads what a pointer leads to, and nothing where nothing is', () => {
  expect(valueAt(answers, '/answers/mother/fullName')).toBe('Bình');
  expect(valueAt(answers, '/answers/members/0/member/fullName')).toBe('Cúc');
  expect(valueAt(answers, '/answers/members/7/member')).toBeUndefined();
  expect(valueAt(answers, '/answers/toString')).toBeUndefined();
});

test('names the question and the control', () => {
  expect(keyOf('/answers/members/0/member')).toBe('members');
  expect(fieldId('/answers/members/0/member')).toBe('f-members-0-member');
  expect(fieldId('/documents/photo')).toBe('f-documents-photo');
});

test('a part is changed without touching its neighbours', () => {
  expect(answerWith(answers, '/answers/mother/personalId', '1')).toEqual({
    fullName: 'Bình',
    personalId: '1',
  });
  expect(answerWith(answers, '/answers/members/1/relation', 'con')).toEqual([
    { member: { fullName: 'Cúc' } },
    { relation: 'con' },
  ]);
  expect(answers.members[1]).toEqual({});
});

test('what is emptied is no answer, but a card stays where it is', () => {
  expect(answerWith(answers, '/answers/name', '')).toBeUndefined();
  expect(answerWith(answers, '/answers/mother/fullName', '')).toBeUndefined();
  expect(answerWith(answers, '/answers/members/0/member/fullName', '')).toEqual([{}, {}]);
});

test('no and nought are answers', () => {
  expect(answerWith({}, '/answers/married', false)).toBe(false);
  expect(answerWith({}, '/answers/copies', 0)).toBe(0);
});

test('a problem of a whole is related to its parts, not to a neighbour with a longer name', () => {
  expect(related('/answers/home', '/answers/home/communeCode')).toBe(true);
  expect(related('/answers/home/communeCode', '/answers/home')).toBe(true);
  expect(related('/answers/home', '/answers/homePhone')).toBe(false);
});
