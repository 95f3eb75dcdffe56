import { expect, test } from 'vitest';
import { failureOf } from './sign-in-failure.js';

test('a known code has its own words, any other the general ones, none has none', () => {
  expect(failureOf('ACCESS_DENIED')).toBe('cancelled');
  expect(failureOf('ORGANISATION_ACCOUNT')).toBe('organisation');
  expect(failureOf('TOKEN_INVALID')).toBe('other');
  expect(failureOf('constructor')).toBe('other');
  expect(failureOf(null)).toBeNull();
  expect(failureOf('')).toBeNull();
});
