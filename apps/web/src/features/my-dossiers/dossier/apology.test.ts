import { expect, test } from 'vitest';
import { extensionsOf } from './apology.js';

const promise = (cause: string, dueAt: string) => ({ cause, dueAt, givenAt: '2026-11-23T01:00:00Z' });

test('an extension is told with the date that it replaced, whatever gave that date', () => {
  expect(
    extensionsOf([
      promise('ACCEPTED', '2026-11-30T10:00:00Z'),
      promise('RESUMED', '2026-12-02T10:00:00Z'),
      promise('EXTENDED', '2026-12-04T10:00:00Z'),
    ]),
  ).toEqual([{ from: '2026-12-02T10:00:00Z', to: '2026-12-04T10:00:00Z' }]);
});

test('a date that moved because time stood still is no extension', () => {
  expect(extensionsOf([promise('ACCEPTED', 'a'), promise('RESUMED', 'b')])).toEqual([]);
});
