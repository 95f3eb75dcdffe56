import type { Field } from '../definition/field.js';

/** Something in the raw answers that no screen of this form could have produced. */
export interface Misfit {
  pointer: string;
  /** The field it was meant for; null where there is no such field. */
  field: Field | null;
  code: 'UNKNOWN_FIELD' | 'WRONG_TYPE' | 'TOO_LONG' | 'TOO_MANY' | 'TOO_LARGE';
  params: Record<string, string | number>;
}

export type Report = (misfit: Misfit) => undefined;
