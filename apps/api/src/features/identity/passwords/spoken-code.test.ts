import { expect, it } from 'vitest';
import { readSpokenCode, spokenCode } from './spoken-code.js';

it('is read back however it was typed', () => {
  let n = 0;
  const code = spokenCode(3, (below) => (n += 7) % below);
  expect(code).toMatch(/^[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}$/);
  for (const typed of [code, code.toUpperCase(), code.replaceAll('-', ' '), ` ${code.replaceAll('-', '')} `])
    expect(readSpokenCode(typed, 3)).toBe(code);
  expect(readSpokenCode(code.replaceAll('-', '–'), 3)).toBe(code);
});

it.each(['', '123456', 'abcd-efgh', 'abcd-efgh-jkm0', 'abcd-efgh-jkmn-pqrs', 'đbcd-efgh-jkmn'])(
  'is nothing else: %s',
  (typed) => {
    expect(readSpokenCode(typed, 3)).toBeNull();
  },
);
