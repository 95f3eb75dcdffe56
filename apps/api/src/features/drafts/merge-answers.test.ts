import type { FormDefinition } from '@motcua/forms';
import { expect, test } from 'vitest';
import { keptAnswers, mergeAnswers } from './merge-answers.js';

const label = { vi: '', en: '' };
const form: FormDefinition = {
  pages: [
    {
      key: 'one',
      title: label,
      fields: [
        { type: 'yesNo', key: 'married', label },
        {
          type: 'text',
          key: 'spouse',
          label,
          visibleIf: {
            op: '=',
            args: [
              { op: 'name', path: ['married'] },
              { op: 'literal', value: true },
            ],
          },
        },
        { type: 'integer', key: 'floors', label },
        { type: 'computed', key: 'twice', label, format: 'integer', expression: { op: 'literal', value: 2 } },
      ],
    },
  ],
  rules: [],
};

test('only what was sent changes, and null takes an answer away', () => {
  expect(mergeAnswers({ married: true, floors: 2 }, { floors: 3 })).toEqual({ married: true, floors: 3 });
  expect(mergeAnswers({ married: true, floors: 2 }, { floors: null })).toEqual({ married: true });
});

test('a hidden answer is kept: changing back finds it again', () => {
  expect(keptAnswers(form, { married: false, spouse: 'Trần Thị Bình' })).toEqual({
    married: false,
    spouse: 'Trần Thị Bình',
  });
});

test('what is not a number yet is kept as typed, a computed value is not kept', () => {
  expect(keptAnswers(form, { floors: '2 tầng', twice: 7 })).toEqual({ floors: '2 tầng' });
});
