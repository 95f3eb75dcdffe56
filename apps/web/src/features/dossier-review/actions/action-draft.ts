import type { AvailableAction, PerformAction } from '@motcua/contracts';

/** What is typed and chosen in an action's dialog. */
export interface ActionDraft {
  words: string;
  legalBasis: string;
  assignee: string;
  toStep: string;
}

export const EMPTY_DRAFT: ActionDraft = { words: '', legalBasis: '', assignee: '', toStep: '' };

export type ActionField = keyof ActionDraft;

export function readActionDraft(stored: unknown): ActionDraft | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const text = (name: ActionField) => {
    const value: unknown = Reflect.get(stored, name);
    return typeof value === 'string' ? value : '';
  };
  return {
    words: text('words'),
    legalBasis: text('legalBasis'),
    assignee: text('assignee'),
    toStep: text('toStep'),
  };
}

const MAX_WORDS = 4000;
const MAX_BASIS = 1000;

/** What still stands in the way, in the order of the dialog. */
export function missingIn(
  action: Pick<AvailableAction, 'note' | 'legalBasis' | 'assignees' | 'steps'>,
  draft: ActionDraft,
): ActionField[] {
  const words = draft.words.trim();
  const basis = draft.legalBasis.trim();
  const missing: Record<ActionField, boolean> = {
    toStep: action.steps !== null && !action.steps.some(({ key }) => key === draft.toStep),
    assignee:
      action.assignees !== null && !action.assignees.some(({ username }) => username === draft.assignee),
    words: (action.note === 'required' && !words) || words.length > MAX_WORDS,
    legalBasis: (action.legalBasis === 'required' && !basis) || basis.length > MAX_BASIS,
  };
  return (['toStep', 'assignee', 'words', 'legalBasis'] as const).filter((field) => missing[field]);
}

/** Only what this action asks for; why a dossier is stopped goes by its own name. */
export function givenFor(
  action: Pick<AvailableAction, 'kind' | 'note' | 'legalBasis' | 'assignees' | 'steps'>,
  draft: ActionDraft,
): Omit<PerformAction, 'action' | 'taskKey'> {
  const words = action.note === 'none' ? '' : draft.words.trim();
  const basis = action.legalBasis === 'required' ? draft.legalBasis.trim() : '';
  return {
    ...(words && (action.kind === 'stop' ? { reason: words } : { note: words })),
    ...(basis && { legalBasis: basis }),
    ...(action.assignees && draft.assignee && { assignee: draft.assignee }),
    ...(action.steps && draft.toStep && { toStep: draft.toStep }),
  };
}

/** Which of the dialog's fields a pointer of the server means. */
export function fieldAt(pointer: string): ActionField | null {
  if (pointer === '/note' || pointer === '/reason') return 'words';
  if (pointer === '/legalBasis') return 'legalBasis';
  if (pointer === '/assignee') return 'assignee';
  return pointer === '/toStep' ? 'toStep' : null;
}
