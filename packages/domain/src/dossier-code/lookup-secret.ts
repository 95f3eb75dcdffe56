/** 32 signs that are told apart on paper and by telephone: no 0/O, no 1/I. */
export const LOOKUP_SECRET_ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Six signs are 30 bits: enough behind a rate limit, short enough to copy from a slip. */
export const LOOKUP_SECRET_LENGTH = 6;

/**
 * The secret printed on the acknowledgement slip, which a public look-up asks for besides the code.
 * One sign per byte; 256 is a multiple of 32, so every sign is equally likely.
 * @param randomBytes at least `LOOKUP_SECRET_LENGTH` bytes from a cryptographic source; fewer throw RangeError
 */
export function makeLookupSecret(randomBytes: Uint8Array): string {
  if (randomBytes.length < LOOKUP_SECRET_LENGTH) throw new RangeError('Lookup secret: too few random bytes');
  return Array.from(randomBytes, (byte) => LOOKUP_SECRET_ALPHABET.charAt(byte % 32)).join('');
}

/** What a person typed, as it is stored: capitals, without blanks and hyphens. */
export function normaliseLookupSecret(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '');
}
