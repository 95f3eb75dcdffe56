import { parseExpression } from '@motcua/domain';
import { expect, it } from 'vitest';
import type { Field } from '../definition/field.js';
import { initialAnswers } from './initial-answers.js';

const label = { vi: 'Mục', en: 'Field' };
const options = [
  { value: 'post', label },
  { value: 'counter', label },
];

function ast(source: string) {
  const parsed = parseExpression(source);
  if (!parsed.ok) throw new Error(source);
  return parsed.ast;
}

function begin(fields: Field[], given: Record<string, unknown>) {
  const form = { pages: [{ key: 'page', title: label, fields }], rules: [] };
  return initialAnswers(form, { today: '2026-11-21', given });
}

it('begins with what is known before, also under the key of an own field', () => {
  const fields: Field[] = [
    { key: 'receiver', label, type: 'text', initial: ast('requester.fullName') },
    { key: 'area', label, type: 'decimal', initial: ast('steps.measure.area') },
    { key: 'returnWay', label, type: 'choice', options, initial: ast('returnWay') },
    { key: 'ways', label, type: 'multiChoice', options, initial: ast('ways') },
    {
      key: 'filed',
      label,
      type: 'choice',
      options,
      initial: ast('if channel = "ONLINE" then "post" else "counter"'),
    },
    { key: 'signedOn', label, type: 'date', initial: ast('today()') },
  ];
  const given = {
    requester: { fullName: ' Trần Thị Bình ' },
    steps: { measure: { area: 120.5 } },
    returnWay: 'post',
    ways: ['post', 'pigeon'],
    channel: 'ONLINE',
  };
  expect(begin(fields, given)).toEqual({
    receiver: 'Trần Thị Bình',
    area: 120.5,
    returnWay: 'post',
    ways: ['post'],
    filed: 'post',
    signedOn: '2026-11-21',
  });
});

it('leaves out what is not known, does not fit, or is no option', () => {
  const fields: Field[] = [
    { key: 'area', label, type: 'decimal', initial: ast('steps.measure.area') },
    { key: 'way', label, type: 'choice', options, initial: ast('returnWay') },
    { key: 'name', label, type: 'text', initial: ast('size') },
    { key: 'plain', label, type: 'text' },
  ];
  expect(begin(fields, { returnWay: 'electronic', size: true })).toEqual({});
});
