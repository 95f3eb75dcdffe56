import { expect, test } from 'vitest';
import { groupRows } from './check-rows.js';

const row = (label: string, item?: string) => ({
  fieldKey: label,
  pointer: `/answers/${label}`,
  label,
  value: '',
  ...(item === undefined ? {} : { item }),
});

test('rows of one card stand together under its title, in order', () => {
  const rows = [row('a'), row('b', 'Người 1'), row('c', 'Người 1'), row('b', 'Người 2'), row('d')];
  expect(groupRows(rows).map(({ title, rows: own }) => [title, own.length])).toEqual([
    [null, 1],
    ['Người 1', 2],
    ['Người 2', 1],
    [null, 1],
  ]);
});
