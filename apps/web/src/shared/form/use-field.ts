import type { ResolvedField } from '@motcua/forms';
import type { ReactNode } from 'react';
import { useText } from '../i18n/define-text.js';
import { useLang } from '../i18n/lang.js';
import { pickText } from '../i18n/pick-text.js';
import { useFormScope } from './form-scope.js';
import { fieldId, keyOf, valueAt } from './pointer.js';
import { formText } from './text.js';

export interface FieldBinding {
  /** For the kit's frame around a control. */
  frame: {
    id: string;
    label: string;
    hint: string | undefined;
    error: string | undefined;
    optionalMark: string | undefined;
    note: ReactNode;
  };
  /** As typed. */
  value: unknown;
  set: (value: unknown) => void;
  leave: () => void;
}

/** Ties a field of the definition to what was typed for it. */
export function useField({ field, pointer, required }: ResolvedField): FieldBinding {
  const scope = useFormScope();
  const lang = useLang();
  const text = useText(formText);
  const key = keyOf(pointer);
  const atTop = pointer === `/answers/${key}`;
  return {
    frame: {
      id: fieldId(pointer),
      label: pickText(field.label, lang),
      hint: field.hint && pickText(field.hint, lang),
      error: scope.errors.get(pointer),
      optionalMark: required ? undefined : text.optional,
      note: atTop ? scope.noteOf?.(key) : undefined,
    },
    value: valueAt(scope.answers, pointer),
    set: (value) => scope.setValue(pointer, value),
    leave: () => scope.leave(pointer),
  };
}

/** Text of a control whose value may not be text, such as a number that was typed and understood. */
export const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
