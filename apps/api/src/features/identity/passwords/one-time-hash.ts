import type { FieldCipher } from '../../../platform/crypto/index.js';

/** 77 random bits under a key: nothing is gained by making the hash slow. */
export function oneTimeHash(cipher: FieldCipher, accountId: string, password: string): Buffer {
  return cipher.hash(`one-time password:${accountId}:${password}`);
}
