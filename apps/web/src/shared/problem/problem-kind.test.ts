import { expect, test } from 'vitest';
import { problemKind } from './problem-kind.js';

test.each([
  [0, 'offline'],
  [400, 'other'],
  [401, 'expired'],
  [403, 'notFound'],
  [404, 'notFound'],
  [409, 'conflict'],
  [412, 'conflict'],
  [422, 'other'],
  [429, 'tooMany'],
  [500, 'server'],
  [503, 'server'],
])('status %d is shown as %s', (status, kind) => {
  expect(problemKind({ status })).toBe(kind);
});
