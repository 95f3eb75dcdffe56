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

test('of steps only the values named, and nothing that only an initial value reads', () => {
  const field = { type: 'text', label: text('A') } as const;
  const form: FormDefinition = {
    pages: [
      {
        key: 'a',
        title: text('A'),
        fields: [
          { ...field, key: 'a', visibleIf: condition('steps.weigh.size > 2 and case = "big"') },
          { ...field, key: 'b', initial: condition('personalId') },
        ],
      },
    ],
    rules: [],
  };
  const steps = { weigh: { size: 3, secret: 'x' }, look: { size: 1 } };
  const known = { personalId: '099088000001', case: 'big', channel: 'ONLINE', steps };
  expect(givenAnswers(form, known)).toEqual({ case: 'big', steps: { weigh: { size: 3 } } });
});
