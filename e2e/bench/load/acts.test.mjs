import { expect, test } from 'vitest';
import { isBegin, isEnd, kindsOf, withOwnNames } from './acts.mjs';

const act = (number, texts, values) => ({
  number,
  statements: texts.map((text, at) => ({ text, values: [values[at]], along: at > 0 })),
});

test('acts are of a kind when their statements are, whatever the parameters; the most frequent first', () => {
  const kinds = kindsOf([
    act(0, ['a'], ['1']),
    act(1, ['a', 'b'], ['1', '2']),
    act(2, ['a', 'b'], ['3', '4']),
  ]);
  expect(kinds.map(({ statements, along, acts }) => ({ statements, along, acts }))).toEqual([
    {
      statements: ['a', 'b'],
      along: [false, true],
      acts: [
        [['1'], ['2']],
        [['3'], ['4']],
      ],
    },
    { statements: ['a'], along: [false], acts: [[['1']]] },
  ]);
});

test('a name that all of them drew becomes one of each, wherever it stands', () => {
  const acts = [0, 1].map((number) => ({
    ...act(number, ['a', 'b'], ['X-7', '{"code":"X-7","n":null}']),
    born: 'X-7',
  }));
  const renamed = withOwnNames(acts, 'r').map(({ statements }) => statements.map(({ values }) => values[0]));
  expect(renamed).toEqual([
    ['X-7-r0', '{"code":"X-7-r0","n":null}'],
    ['X-7-r1', '{"code":"X-7-r1","n":null}'],
  ]);
});

test('the ends of a transaction are known from its work', () => {
  expect(['BEGIN', 'START TRANSACTION', 'begin isolation level'].every(isBegin)).toBe(true);
  expect(['COMMIT', 'ROLLBACK'].every(isEnd)).toBe(true);
  expect(
    ['ROLLBACK TO SAVEPOINT a', 'UPDATE t SET begin = 1'].some((text) => isEnd(text) || isBegin(text)),
  ).toBe(false);
});
