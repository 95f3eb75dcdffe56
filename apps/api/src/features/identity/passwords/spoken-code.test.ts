import { expect, it, test } from 'vitest';
import { networkOf } from './network-of.js';
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

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['nonsense', 'nonsense'],
])('the network of %s is %s', (address, network) => {
  expect(networkOf(address).replace('2001:db8:1:2:0:0:0:0', '2001:db8:1:2::')).toBe(network);
});
