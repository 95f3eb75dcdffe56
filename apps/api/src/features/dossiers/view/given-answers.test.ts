import { parseExpression } from '@motcua/domain';
import type { FormDefinition } from '@motcua/forms';
import { expect, test } from 'vitest';
import { givenAnswers } from './given-answers.js';

const text = (vi: string) => ({ vi, en: vi });
const condition = (source: string) => {
  const parsed = parseExpression(source);
  if (!parsed.ok) throw new Error(source);
  return parsed.ast;
};

test('a step form gets the answers its conditions name, and none of the others', () => {
  const form: FormDefinition = {
    pages: [
      {
        key: 'a',
        title: text('A'),
        visibleIf: condition('meals > 200'),
        fields: [
          {
            key: 'b',
            type: 'text',
            label: text('B'),
            requiredIf: condition('applicant.fullName = "x" and b != null'),
          },
        ],
      },
    ],
    rules: [],
  };
  const answers = { meals: 5, applicant: { fullName: 'An' }, personalId: '099088000001', b: 'own' };
  expect(givenAnswers(form, answers)).toEqual({ meals: 5, applicant: { fullName: 'An' }, b: 'own' });
});
