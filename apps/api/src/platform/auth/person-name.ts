import type { FieldCipher } from '../crypto/index.js';

/** A name as it lies in `person`: sealed, or in clear in a row from before that. */
export interface SealedName {
  personId: string;
  fullName: string | null;
  fullNameEnc: Buffer | null;
}

export function personName(cipher: FieldCipher, { personId, fullName, fullNameEnc }: SealedName): string {
  return fullNameEnc === null ? (fullName ?? '') : cipher.decrypt(fullNameEnc, namePlace(personId));
}

/** Where the name of a person is sealed for. */
export function namePlace(personId: string): string {
  return `person.full_name:${personId}`;
}
