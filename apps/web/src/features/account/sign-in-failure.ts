import { accountText } from './text.js';

export type Failure = Exclude<keyof typeof accountText.vi.failed, 'title'>;

const failures: Readonly<Record<string, Failure>> = {
  ACCESS_DENIED: 'cancelled',
  IDP_UNAVAILABLE: 'unavailable',
  UPSTREAM_UNAVAILABLE: 'unavailable',
  STATE_MISMATCH: 'expired',
  CODE_REJECTED: 'expired',
  IDENTITY_INCOMPLETE: 'incomplete',
  LOW_ASSURANCE: 'lowAssurance',
  ORGANISATION_ACCOUNT: 'organisation',
  SIGN_IN_REFUSED: 'refused',
  OTHER_PERSON: 'otherPerson',
};

/** Which words explain the code that the way back from the identity provider carries; null for none. */
export const failureOf = (code: string | null): Failure | null =>
  code ? (Object.hasOwn(failures, code) ? (failures[code] ?? 'other') : 'other') : null;
