import { expect, it } from 'vitest';
import { birthAnswers, birthForm, context } from '../../test/birth-form.js';
import { ast } from '../../test/expression.js';
import type { Field } from './field.js';
import { validateAnswers } from '../validate/validate-answers.js';
import { subform } from './subform.js';

const keysOf = (keys: string[]) =>
  subform(birthForm, keys).pages.flatMap((page) => page.fields.map(({ key }) => key));

it('holds what was asked and what hangs on it', () => {
  expect(keysOf(['motherPhone'])).toEqual(['motherPhone']);
  expect(keysOf(['bornOn'])).toEqual(['bornOn', 'late', 'lateReason']);
  expect(keysOf(['married'])).toEqual(['married', 'marriageNumber', 'siblings', 'total']);
});

it('finds what hangs on a later field', () => {
  const label = { vi: 'Mục', en: 'Field' };
  const fields: Field[] = [
    { key: 'c', label, type: 'text', requiredIf: ast('b = true') },
    { key: 'b', label, type: 'yesNo', requiredIf: ast('a = true') },
    { key: 'a', label, type: 'yesNo' },
  ];
  const form = { pages: [{ key: 'page', title: label, fields }], rules: [] };
  expect(subform(form, ['a']).pages[0]?.fields.map(({ key }) => key)).toEqual(['c', 'b', 'a']);
});

it('asks what the new answer brings up, and nothing else', () => {
  const asked = subform(birthForm, ['bornOn']);
  const codes = (answers: unknown) =>
    validateAnswers(asked, answers, { ...context, given: birthAnswers }, { mode: 'submit' }).errors.map(
      ({ code, pointer }) => `${code} ${pointer}`,
    );
  expect(codes({ bornOn: '2026-11-02' })).toEqual([]);
  expect(codes({ bornOn: '2026-08-02' })).toEqual(['REQUIRED /answers/lateReason']);
  expect(codes({ bornOn: '2026-11-02', childName: 'Khác' })).toEqual(['UNKNOWN_FIELD /answers/childName']);
});

it('keeps the rules told at its fields, judged with the other answers', () => {
  const asked = subform(birthForm, ['childName']);
  const { errors } = validateAnswers(
    asked,
    { childName: 'Trần Thị Bình' },
    { ...context, given: birthAnswers },
    { mode: 'submit' },
  );
  expect(errors.map(({ code }) => code)).toEqual(['RULE']);
});
