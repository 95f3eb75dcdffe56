import { describe, expect, it } from 'vitest';
import { LOOKUP_SECRET_ALPHABET, makeLookupSecret, normaliseLookupSecret } from './lookup-secret.js';

describe('makeLookupSecret', () => {
  it('uses every sign equally often, and none that is mistaken for another', () => {
    const secret = makeLookupSecret(Uint8Array.from({ length: 256 }, (_, i) => i));
    const counts = LOOKUP_SECRET_ALPHABET.split('').map((sign) => secret.split(sign).length - 1);
    expect(counts).toEqual(Array.from({ length: 32 }, () => 8));
    expect(secret).not.toMatch(/[0O1I]/);
  });

  it('refuses to be short', () => {
    expect(() => makeLookupSecret(new Uint8Array(5))).toThrow(RangeError);
    expect(makeLookupSecret(new Uint8Array(6))).toBe('222222');
  });
});

describe('normaliseLookupSecret', () => {
  it('forgives case, blanks and hyphens', () => {
    expect(normaliseLookupSecret(' k7m-2qx ')).toBe('K7M2QX');
  });
});
