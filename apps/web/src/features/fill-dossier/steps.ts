import { isQuestion } from '@motcua/forms';
import type { AskedDocument, ResolvedForm, ResolvedPage } from '@motcua/forms';

/** Keys of pages are camelCase, so these two can be no page's. */
export const DOCUMENTS = 'giay-to';
export const CHECK = 'kiem-tra';

export type Step =
  | { kind: 'page'; key: string; resolved: ResolvedPage }
  | { kind: 'documents'; key: typeof DOCUMENTS }
  | { kind: 'check'; key: typeof CHECK };

/** The screens of a draft in order, as its answers now want them. */
export function stepsOf(resolved: ResolvedForm, asked: readonly AskedDocument[]): Step[] {
  const pages = resolved.pages.filter(({ fields }) =>
    fields.some(({ field }) => isQuestion(field) || field.type === 'note'),
  );
  return [
    ...pages.map((page): Step => ({ kind: 'page', key: page.page.key, resolved: page })),
    ...(asked.length > 0 ? [{ kind: 'documents', key: DOCUMENTS } as const] : []),
    { kind: 'check', key: CHECK },
  ];
}

/** The screen that answers a problem's pointer; null when none does. */
export function stepOfPointer(steps: readonly Step[], pointer: string): string | null {
  const [, root, key] = pointer.split('/');
  if (root === 'documents') return steps.some((step) => step.key === DOCUMENTS) ? DOCUMENTS : null;
  if (root !== 'answers') return null;
  const step = steps.find(
    (one) => one.kind === 'page' && one.resolved.fields.some(({ field }) => field.key === key),
  );
  return step?.key ?? null;
}
