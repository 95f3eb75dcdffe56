import type { FieldCipher } from '../../../platform/crypto/index.js';

/** Three groups: 58 random bits, under a key that is not in the database. */
export const RECOVERY_GROUPS = 3;

export function recoveryHash(cipher: FieldCipher, accountId: string, code: string): Buffer {
  return cipher.hash(`recovery code:${accountId}:${code}`);
}
