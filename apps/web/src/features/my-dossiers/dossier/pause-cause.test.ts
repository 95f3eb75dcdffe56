import type { Timeline } from '@motcua/contracts';
import { expect, test } from 'vitest';
import { pauseCause } from './pause-cause.js';

const entry = (type: string, at: string): Timeline['items'][number] => ({
  seq: 1,
  at,
  type,
  title: { vi: type, en: type },
  text: null,
  actorName: '',
  actorUnit: null,
  internal: false,
  issued: [],
});
const story = [
  entry('paymentRequested', '2026-11-24T03:10:59.120Z'),
  entry('stepCompleted', '2026-11-23T03:20:10.000Z'),
  entry('supplementRequested', '2026-11-23T02:10:41.000Z'),
];

test.each([
  ['2026-11-23T02:10:00.000Z', 'SUPPLEMENT'],
  ['2026-11-24T03:10:00.000Z', 'PAYMENT'],
  ['2026-11-23T03:20:00.000Z', 'BY_LAW'],
  ['2026-11-23T17:00:00.000Z', null],
])('the clock stopped at %s: %s', (from, cause) => {
  expect(pauseCause(Date.parse(from), story)).toBe(cause);
});
