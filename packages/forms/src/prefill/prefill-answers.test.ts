import { expect, it } from 'vitest';
import type { Field } from '../definition/field.js';
import { prefillAnswers } from './prefill-answers.js';

const label = { vi: 'Mục', en: 'Field' };
const fields: Field[] = [
  { key: 'name', label, type: 'text', prefill: 'profile.fullName' },
  { key: 'me', label, type: 'person', personalId: 'REQUIRED', prefill: 'profile' },
  { key: 'born', label, type: 'date', prefill: 'profile.dateOfBirth' },
  { key: 'sex', label, type: 'choice', options: [{ value: 'MALE', label }], prefill: 'profile.gender' },
  { key: 'phone', label, type: 'phone', prefill: 'profile.phone' },
];
const form = { pages: [{ key: 'page', title: label, fields }], rules: [] };

const profile = {
  fullName: 'Nguyễn Văn An'.normalize('NFD'),
  personalId: '044090000001',
  dateOfBirth: '05091990',
  gender: 'OTHER',
  phone: 912345678,
};

it('fills what is not answered yet, and says where it came from', () => {
  expect(prefillAnswers(form, { name: 'Tôi tự gõ' }, { today: '2026-11-21', profile })).toEqual({
    answers: {
      name: 'Tôi tự gõ',
      me: { fullName: 'Nguyễn Văn An', personalId: '044090000001' },
      born: '1990-09-05',
    },
    sources: { '/answers/me': 'profile', '/answers/born': 'profile.dateOfBirth' },
  });
});

it('fills nothing without a profile', () => {
  expect(prefillAnswers(form, {}, { today: '2026-11-21' })).toEqual({ answers: {}, sources: {} });
});
