import type { Answers } from '../answers.js';
import type { FormContext } from '../context.js';
import type { FormDefinition } from '../definition/form.js';
import { readAnswers } from '../read/read-answers.js';
import { baseScope, valueIn } from '../resolve/scope.js';

/**
 * What the form of a step begins with: the value of each field's `initial`, in the form's normal shape. What cannot be
 * decided, does not fit the field, or is none of its options is left out. Never throws.
 */
export function initialAnswers(form: FormDefinition, context: FormContext): Answers {
  const scope = baseScope(context);
  const fields = form.pages.flatMap((page) => page.fields);
  const values = fields.flatMap((field): [string, unknown][] => {
    const initial = 'initial' in field ? field.initial : undefined;
    const value = initial === undefined ? null : valueIn(scope, initial);
    if (value === null) return [];
    const isOption = (given: unknown) =>
      (field.type !== 'choice' && field.type !== 'multiChoice') ||
      field.options.some((option) => option.value === given);
    if (field.type === 'multiChoice')
      return [[field.key, Array.isArray(value) ? value.filter(isOption) : value]];
    return isOption(value) ? [[field.key, value]] : [];
  });
  // Read as if it had been typed: a value of the wrong shape is as good as none.
  return readAnswers(form, Object.fromEntries(values)).answers;
}
