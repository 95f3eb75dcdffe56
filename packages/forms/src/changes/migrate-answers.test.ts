import { describe, expect, it } from 'vitest';
import { birthAnswers, birthForm } from '../../test/birth-form.js';
import type { Field } from '../definition/field.js';
import type { FormDefinition } from '../definition/form.js';
import { migrateAnswers } from './migrate-answers.js';

const label = { vi: 'Mục', en: 'Field' };
const option = (value: string) => ({ value, label });
const formOf = (...fields: Field[]): FormDefinition => ({
  pages: [{ key: 'page', title: label, fields }],
  rules: [],
});

function migrated(from: Field, to: Field | null, value: unknown) {
  const { answers, dropped } = migrateAnswers(formOf(from), formOf(...(to ? [to] : [])), { a: value });
  return { kept: answers['a'], dropped: dropped.map(({ fieldKey, reason }) => `${fieldKey} ${reason}`) };
}

describe('a new version of the form', () => {
  it('keeps answers by key, wherever the question went', () => {
    const turned = { pages: birthForm.pages.toReversed(), rules: [] };
    expect(migrateAnswers(birthForm, turned, birthAnswers)).toEqual({
      answers: birthAnswers,
      dropped: [],
      added: [],
    });
  });

  it('names new questions', () => {
    const more = formOf({ key: 'a', label, type: 'text' }, { key: 'h', label, type: 'heading' });
    expect(migrateAnswers(formOf({ key: 'b', label, type: 'text' }), more, {}).added).toEqual(['a']);
  });

  it.each<[string, Field, Field | null, unknown, unknown, string[]]>([
    ['a removed question', { key: 'a', label, type: 'text' }, null, 'x', undefined, ['a REMOVED']],
    [
      'a wider type',
      { key: 'a', label, type: 'phone' },
      { key: 'a', label, type: 'text' },
      '0912345678',
      '0912345678',
      [],
    ],
    [
      'another type',
      { key: 'a', label, type: 'text' },
      { key: 'a', label, type: 'date' },
      'x',
      undefined,
      ['a CHANGED'],
    ],
    [
      'a removed option',
      { key: 'a', label, type: 'choice', options: [option('x'), option('y')] },
      { key: 'a', label, type: 'choice', options: [option('y')] },
      'x',
      undefined,
      ['a OPTION_REMOVED'],
    ],
    [
      'one of several options',
      { key: 'a', label, type: 'multiChoice', options: [option('x'), option('y')] },
      { key: 'a', label, type: 'multiChoice', options: [option('y')] },
      ['x', 'y'],
      ['y'],
      ['a OPTION_REMOVED'],
    ],
    [
      'a part no longer asked',
      { key: 'a', label, type: 'person', personalId: 'OPTIONAL' },
      { key: 'a', label, type: 'person' },
      { fullName: 'An', personalId: '044190001234' },
      { fullName: 'An' },
      ['a CHANGED'],
    ],
    [
      'a removed member of a group, told once',
      {
        key: 'a',
        label,
        type: 'repeatingGroup',
        itemTitle: label,
        fields: [
          { key: 'n', label, type: 'text' },
          { key: 'm', label, type: 'text' },
        ],
      },
      {
        key: 'a',
        label,
        type: 'repeatingGroup',
        itemTitle: label,
        fields: [{ key: 'n', label, type: 'text' }],
      },
      [
        { n: '1', m: '2' },
        { n: '3', m: '4' },
      ],
      [{ n: '1' }, { n: '3' }],
      ['a.m REMOVED'],
    ],
  ])('handles %s', (_, from, to, value, kept, dropped) => {
    expect(migrated(from, to, value)).toEqual({ kept, dropped });
  });
});
