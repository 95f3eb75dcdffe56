import { resolveForm } from '@motcua/forms';
import type { AskedDocument, FormDefinition } from '@motcua/forms';
import { expect, test } from 'vitest';
import { CHECK, DOCUMENTS, stepOfPointer, stepsOf } from './steps.js';

const words = (text: string) => ({ vi: text, en: text });
const form: FormDefinition = {
  pages: [
    { key: 'who', title: words('Ai?'), fields: [{ key: 'name', type: 'text', label: words('Tên') }] },
    {
      key: 'told',
      title: words('Tiêu đề'),
      fields: [{ key: 'told', type: 'heading', label: words('Chỉ là tiêu đề') }],
    },
    {
      key: 'family',
      title: words('Nhà'),
      fields: [
        {
          key: 'members',
          type: 'repeatingGroup',
          label: words('Người'),
          itemTitle: words('Người'),
          fields: [{ key: 'member', type: 'person', label: words('Người') }],
        },
      ],
    },
  ],
  rules: [],
};
const resolved = resolveForm(form, {}, { today: '2026-11-21' });
const paper: AskedDocument = {
  document: {
    key: 'paper',
    name: words('Giấy'),
    originals: 1,
    copies: 0,
    accept: ['application/pdf'],
    maxFiles: 1,
    maxSizeMb: 5,
  },
  required: true,
  files: [],
};

test('pages that ask something, then documents when any are asked, then the check', () => {
  expect(stepsOf(resolved, [paper]).map(({ key }) => key)).toEqual(['who', 'family', DOCUMENTS, CHECK]);
  expect(stepsOf(resolved, []).map(({ key }) => key)).toEqual(['who', 'family', CHECK]);
});

test('a problem found by the server leads to the step that answers it', () => {
  const steps = stepsOf(resolved, [paper]);
  expect(stepOfPointer(steps, '/answers/name')).toBe('who');
  expect(stepOfPointer(steps, '/answers/members/0/member/fullName')).toBe('family');
  expect(stepOfPointer(steps, '/documents/paper/0')).toBe(DOCUMENTS);
});

test('a problem of no step leads nowhere rather than astray', () => {
  const steps = stepsOf(resolved, []);
  expect(stepOfPointer(steps, '/answers/unknown')).toBeNull();
  expect(stepOfPointer(steps, '/documents/paper')).toBeNull();
  expect(stepOfPointer(steps, '/draftVersion')).toBeNull();
});
