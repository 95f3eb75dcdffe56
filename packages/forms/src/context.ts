import type { AddressValue } from './answers.js';

/** What is known of the signed-in person, from the identity provider's claims. */
export type Profile = {
  fullName?: string;
  personalId?: string;
  /** ISO date. */
  dateOfBirth?: string;
  gender?: string;
  phone?: string;
  email?: string;
  nationality?: string;
  ethnicity?: string;
  address?: AddressValue;
};

/** `profile` alone fills a person field with name, number and birth date. */
export type ProfileSource = 'profile' | `profile.${keyof Profile}`;

/** Everything besides the answers that a form's expressions may name. */
export interface FormContext {
  /** ISO date in Asia/Ho_Chi_Minh, from the caller's clock. */
  today: string;
  /** As {@link Profile}; other claims do no harm. */
  profile?: Readonly<Record<string, unknown>>;
  /** Case (trường hợp) of the procedure. */
  caseKey?: string;
  /** ONLINE, COUNTER or POSTAL. */
  channel?: string;
  /**
   * What is known outside this form, which its expressions may name; a field of the same key hides it. In the
   * form of a step: the citizen's answers, `case`, `channel`, `paymentSettled` and `steps`. In a supplement: the
   * answers not asked again. `caseKey` and `channel` of this context come before its `case` and `channel`.
   */
  given?: Readonly<Record<string, unknown>>;
}
