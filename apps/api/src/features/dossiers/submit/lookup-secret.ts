import { randomBytes } from 'node:crypto';
import { makeLookupSecret } from '@motcua/domain';
import { FieldCipher } from '../../../platform/crypto/index.js';
import { lookupSecretAt } from '../history/at-rest.js';

/** Eight signs of 32: 40 bits, still short enough to copy from a slip of paper. */
const SIGNS = 8;

interface SealedSecret {
  encrypted: Buffer;
  hash: Buffer;
}

/** A new look-up secret: kept sealed for printing it again, hashed for comparing. */
export function newLookupSecret(cipher: FieldCipher, dossierId: string): SealedSecret {
  const text = makeLookupSecret(randomBytes(SIGNS));
  return { encrypted: cipher.encrypt(text, lookupSecretAt(dossierId)), hash: cipher.hash(text) };
}

export function openLookupSecret(cipher: FieldCipher, dossierId: string, encrypted: Buffer): string {
  return cipher.decrypt(encrypted, lookupSecretAt(dossierId));
}
