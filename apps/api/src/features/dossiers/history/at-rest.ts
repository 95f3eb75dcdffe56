import type { FieldCipher } from '../../../platform/crypto/index.js';

/** The place each sealed value belongs to; in any other it does not open. */
export const stateAt = (dossierId: string): string => `dossier.state:${dossierId}`;
export const feeAt = (dossierId: string): string => `dossier.fee:${dossierId}`;
export const answersAt = (dossierId: string, seq: number): string => `submission.answers:${dossierId}:${seq}`;
export const actionAt = (dossierId: string, seq: number): string => `action:${dossierId}:${seq}`;

export const lookupSecretAt = (dossierId: string): string => `dossier.lookup_secret:${dossierId}`;

/** What `dossier_submission.answers_sealed` holds. */
export interface SealedAnswers {
  /** Part of what the act's seal covers; missing where the submission is older than salts. */
  salt?: string;
  answers: Record<string, unknown>;
}

/** A pair of columns of which one is set: sealed (bytes, or hex out of JSON), or in clear as it was before sealing. */
export interface Stored<T> {
  clear: T | null;
  sealed: Buffer | string | null;
}

/** Throws when the value was altered, moved here from elsewhere, or sealed with a key that is not at hand. */
export function opened<T>(cipher: FieldCipher, place: string, { clear, sealed }: Stored<T>): T {
  if (sealed === null) return clear as T;
  return cipher.openJson<T>(typeof sealed === 'string' ? Buffer.from(sealed, 'hex') : sealed, place);
}

/** The same for answers, which in clear had no salt. */
export function openedAnswers(
  cipher: FieldCipher,
  [dossierId, seq]: readonly [dossierId: string, seq: number],
  { clear, sealed }: Stored<Record<string, unknown>>,
): SealedAnswers {
  if (sealed === null) return { answers: clear ?? {} };
  return opened<SealedAnswers>(cipher, answersAt(dossierId, seq), { clear: null, sealed });
}
