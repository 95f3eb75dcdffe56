import { resolveForm } from '@motcua/forms';
import type { FormDefinition } from '@motcua/forms';
import { expect, test } from 'vitest';
import { prefillNow } from './prefill.js';

const words = (text: string) => ({ vi: text, en: text });
const form: FormDefinition = {
  pages: [
    {
      key: 'one',
      title: words('Một'),
      fields: [
        { key: 'phone', type: 'phone', label: words('Số') },
        { key: 'email', type: 'email', label: words('Thư') },
      ],
    },
  ],
  rules: [],
};
const fields = resolveForm(form, {}, { today: '2026-11-21' }).pages.flatMap((page) => page.fields);
const prefill = { phone: { value: '0912345678', source: words('VNeID') } };

test('an unanswered question is filled in, once', () => {
  expect(prefillNow(fields, { prefill, answers: {}, offered: [] })).toEqual({ phone: '0912345678' });
  expect(prefillNow(fields, { prefill, answers: {}, offered: ['phone'] })).toEqual({});
});

test('an answer is never replaced, and a question not on the screen is left alone', () => {
  expect(prefillNow(fields, { prefill, answers: { phone: '0' }, offered: [] })).toEqual({});
  expect(prefillNow([], { prefill, answers: {}, offered: [] })).toEqual({});
});
