import { expect, it } from 'vitest';
import { newTotpSecret, stepOfCode, totpUri } from './totp.js';

/** RFC 6238, appendix B: the secret "12345678901234567890"; the last six of its eight digits. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

it.each([
  [59, '287082', 1],
  [1_111_111_109, '081804', 37_037_036],
  [1_234_567_890, '005924', 41_152_263],
  [20_000_000_000, '353130', 666_666_666],
])('knows the code of second %i', (seconds, code, step) => {
  expect(stepOfCode(SECRET, code, seconds * 1000)).toBe(step);
  expect(stepOfCode(SECRET, code, (seconds + 30) * 1000)).toBe(step);
  expect(stepOfCode(SECRET, code, (seconds + 90) * 1000)).toBeNull();
});

it.each(['', '28708', '2870822', '28708x', '２８７０８２'])('takes nothing that is no code: %s', (code) => {
  expect(stepOfCode(SECRET, code, 59_000)).toBeNull();
});

it('makes secrets of 160 bits, and says them to apps', () => {
  const secret = newTotpSecret();
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(newTotpSecret()).not.toBe(secret);
  const uri = new URL(totpUri(secret, 'Một Cửa', 'cb.lan'));
  expect(uri.protocol).toBe('otpauth:');
  expect(Object.fromEntries(uri.searchParams)).toMatchObject({
    secret,
    issuer: 'Một Cửa',
    digits: '6',
    period: '30',
  });
});
