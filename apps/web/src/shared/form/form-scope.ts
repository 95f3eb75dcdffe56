import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import type { FileSlots } from '../uploads/use-uploads.js';
import type { RawAnswers } from './pointer.js';

/** What every control of a form shares; one provider around the fields of a page. */
export interface FormScope {
  /** As typed, over the whole form. */
  answers: RawAnswers;
  /** First message by pointer, of those that should be shown now. */
  errors: ReadonlyMap<string, string>;
  setValue: (pointer: string, value: unknown) => void;
  /** The person has left the control: its value may now be judged. */
  leave: (pointer: string) => void;
  /** Where the answer to a question came from, or why it is asked again; shown below it. */
  noteOf?: ((key: string) => ReactNode) | undefined;
  /** Needed where the form has file fields. */
  files?: FileSlots | undefined;
}

const Context = createContext<FormScope | null>(null);

export const FormScopeProvider = Context.Provider;

export function useFormScope(): FormScope {
  const scope = useContext(Context);
  if (!scope) throw new Error('A field stands outside its form');
  return scope;
}
