import type { Answers, AnswerValue } from '../answers.js';
import type { FormContext } from '../context.js';
import { isGroup, isQuestion } from '../definition/field-kind.js';
import type { Field } from '../definition/field.js';
import type { FormDefinition, Page } from '../definition/form.js';
import { readAnswers } from '../read/read-answers.js';
import { ANSWERS_POINTER } from '../values/pointer.js';
import { baseScope, holds, itemScope, type Scope } from './scope.js';
import { showFields, type ShownField } from './shown-fields.js';

/** A field as it is shown now. */
export interface ResolvedField {
  field: Field;
  pageKey: string;
  /** JSON pointer of its answer, such as `/answers/children/0/name`. */
  pointer: string;
  /** False for what is not a question. */
  required: boolean;
  value: AnswerValue | undefined;
  /** For a repeating group: the shown fields of each item. */
  items: ResolvedField[][];
}

export interface ResolvedPage {
  page: Page;
  fields: ResolvedField[];
}

export interface ResolvedForm {
  /** Shown pages with their shown fields, in the order of the definition. */
  pages: ResolvedPage[];
  /** Answers of shown fields, and computed values. Resolving these again gives the same. */
  answers: Answers;
  /** Pointers of answers left out because their field is hidden. */
  hidden: string[];
  /** What expressions see once every answer is known. */
  scope: Scope;
}

/**
 * Decides what is shown, required and computed for these answers. A visibility or computed
 * expression sees only shown answers that come earlier in the form, so what hangs on a hidden
 * question is hidden with it; `requiredIf` sees them all. Takes any input; never throws.
 */
export function resolveForm(form: FormDefinition, answers: unknown, context: FormContext): ResolvedForm {
  return resolveAnswers(form, readAnswers(form, answers).answers, context);
}

/** As {@link resolveForm}, for answers that {@link readAnswers} has read. */
export function resolveAnswers(form: FormDefinition, read: Answers, context: FormContext): ResolvedForm {
  const scope = baseScope(context);
  const passed = form.pages.map((page) => {
    const visible = holds(page.visibleIf, scope);
    return { page, visible, ...showFields(page.fields, read, ANSWERS_POINTER, scope, visible) };
  });
  return {
    pages: passed
      .filter(({ visible }) => visible)
      .map(({ page, shown }) => ({
        page,
        fields: shown.map((field) => resolveField(field, page.key, scope)),
      })),
    answers: Object.assign({}, ...passed.map(({ answers }) => answers)) as Answers,
    hidden: passed.flatMap(({ hidden }) => hidden),
    scope,
  };
}

function resolveField(shown: ShownField, pageKey: string, scope: Scope): ResolvedField {
  const { field } = shown;
  return {
    ...shown,
    pageKey,
    required: isRequired(field, scope),
    items: isGroup(field)
      ? shown.items.map((members) => {
          const inside = itemScope(field, members, scope);
          return members.map((member) => resolveField(member, pageKey, inside));
        })
      : [],
  };
}

function isRequired(field: Field, scope: Scope): boolean {
  if (!isQuestion(field)) return false;
  return field.requiredIf ? holds(field.requiredIf, scope) : (field.required ?? true);
}
