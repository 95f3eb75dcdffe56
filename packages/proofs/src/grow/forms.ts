import type { Field, FormDefinition } from '@motcua/forms';
import type { Dice } from '../dice.js';

const text = (word: string) => ({ vi: `${word} ghi`, en: word });

export const KINDS = ['one', 'two', 'three'] as const;
const options = KINDS.map((value) => ({ value, label: text(value) }));

/** What every generated form asks: a person to look up, a choice that decides the case, a number. */
const ALWAYS: Field[] = [
  {
    type: 'person',
    key: 'requester',
    label: text('Applicant'),
    personalId: 'REQUIRED',
    dateOfBirth: 'REQUIRED',
  },
  { type: 'choice', key: 'kind', label: text('Kind'), options },
  { type: 'integer', key: 'amount', label: text('Amount'), min: 0, max: 10 },
];

export function citizensForm(dice: Dice): FormDefinition {
  const more = randomFields(dice, 'asked', dice.between(0, 3));
  return {
    pages: [
      { key: 'who', title: text('Who'), fields: ALWAYS },
      ...(more.length > 0 ? [{ key: 'more', title: text('More'), fields: more }] : []),
    ],
    rules: [],
  };
}

export function officersForm(dice: Dice): FormDefinition {
  const fields = randomFields(dice, 'noted', dice.between(1, 3));
  return { pages: [{ key: 'entry', title: text('Entry'), fields }], rules: [] };
}

function randomFields(dice: Dice, prefix: string, count: number): Field[] {
  return Array.from({ length: count }, (_, index): Field => {
    const own = { key: `${prefix}${index}`, label: text(`Question ${index}`), required: dice.chance(0.5) };
    switch (dice.between(0, 4)) {
      case 0:
        return { ...own, type: 'integer', min: 0, max: 10 };
      case 1:
        return { ...own, type: 'choice', options };
      case 2:
        return { ...own, type: 'date' };
      case 3:
        return { ...own, type: 'text' };
      default:
        return { ...own, type: 'yesNo' };
    }
  });
}

/** Values of the kinds that the generated forms ask for; one left out where it may be. */
export function randomAnswers(dice: Dice, { pages }: FormDefinition): Record<string, unknown> {
  const fields = pages.flatMap((page) => page.fields);
  return Object.fromEntries(
    fields.flatMap((field) => {
      const optional = 'required' in field && field.required !== undefined && !field.required;
      return optional && dice.chance(0.2) ? [] : [[field.key, randomValue(dice, field)]];
    }),
  );
}

function randomValue(dice: Dice, { type }: Field): unknown {
  switch (type) {
    case 'integer':
      return dice.between(0, 10);
    case 'choice':
      return dice.pick(KINDS);
    case 'date':
      return `20${dice.between(10, 40)}-05-0${dice.between(1, 9)}`;
    case 'yesNo':
      return dice.chance(0.5);
    case 'person':
      return { fullName: 'Nguyễn Văn An', personalId: '046099000001', dateOfBirth: '1999-01-01' };
    default:
      return 'x';
  }
}
