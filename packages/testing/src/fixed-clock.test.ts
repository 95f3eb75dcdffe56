import { expect, it } from 'vitest';
import { fixedClock } from './fixed-clock.js';

it('stands still until it is moved', () => {
  const clock = fixedClock('2026-11-23T08:00:00+07:00');
  expect(new Date(clock.now()).toISOString()).toBe('2026-11-23T01:00:00.000Z');
  clock.advance({ days: 1, hours: 2, minutes: 3, seconds: 4 });
  expect(new Date(clock.now()).toISOString()).toBe('2026-11-24T03:03:04.000Z');
  clock.set('2027-01-01T00:00:00Z');
  expect(clock.now()).toBe(Date.UTC(2027, 0, 1));
});

it.each(['2026-11-23', '2026-11-23T08:00:00', 'yesterday'])(
  'refuses %s, which means different instants in different places',
  (text) => {
    expect(() => fixedClock(text)).toThrow('Not an instant with a zone');
  },
);
