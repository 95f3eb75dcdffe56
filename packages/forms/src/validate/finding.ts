import type { Text } from '@motcua/domain';
import type { Field } from '../definition/field.js';
import type { FormDefinition } from '../definition/form.js';
import { problemMessage } from './problem-message.js';
import type { FieldProblem, ProblemCode, ProblemParams } from './problem.js';

/** A problem before it is placed on a page and worded. */
export interface Finding {
  pointer: string;
  field: Field | null;
  part?: string | undefined;
  code: ProblemCode;
  params: ProblemParams;
  /** Instead of the built-in sentence. */
  message?: Text;
}

/** Whether `outer` is `inner` or something `inner` lies in: one problem is enough for both. */
export function covers(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(`${outer}/`);
}

/** Words the findings and puts them in the order of the form; those of no field come last. */
export function toProblems(form: FormDefinition, findings: readonly Finding[]): FieldProblem[] {
  const places = new Map(
    form.pages
      .flatMap((page) => page.fields.map((field) => ({ pageKey: page.key, fieldKey: field.key })))
      .map(({ pageKey, fieldKey }, order) => [fieldKey, { pageKey, order }]),
  );
  const placed = findings.map((finding) => {
    const place = finding.field ? places.get(finding.pointer.split('/')[2] ?? '') : undefined;
    return { finding, place, order: place?.order ?? Number.MAX_SAFE_INTEGER };
  });
  placed.sort((a, b) => a.order - b.order);
  return placed.map(({ finding: { pointer, field, part, code, params, message }, place }) => ({
    pointer,
    pageKey: place?.pageKey ?? null,
    fieldKey: field?.key ?? null,
    code,
    params,
    message: message ?? problemMessage(code, params, field, part),
  }));
}
