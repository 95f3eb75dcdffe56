import type { AvailableAction } from '@motcua/contracts';

export type ActionField =
  | 'toStep'
  | 'assignee'
  | 'unit'
  | 'receiptNumber'
  | 'method'
  | 'reply'
  | 'words'
  | 'time'
  | 'days'
  | 'legalBasis';

/** What is typed and chosen in an action's dialog. */
export type ActionDraft = Readonly<Record<ActionField, string>>;

export const METHODS = ['CASH', 'TRANSFER', 'ONLINE', 'POSTAL'] as const;
export const REPLIES = ['AGREE', 'DISAGREE', 'COMMENT'] as const;
/** A number of working days of one's own. */
export const OTHER_TIME = 'other';

export type Asking = Pick<AvailableAction, 'kind' | 'note' | 'legalBasis' | 'assignees' | 'steps' | 'units'>;

const OWN: Partial<Record<AvailableAction['kind'], readonly ActionField[]>> = {
  confirmPayment: ['receiptNumber', 'method'],
  cancelPayment: ['words'],
  consult: ['unit', 'words', 'time'],
  replyConsult: ['reply', 'words'],
  extend: ['time', 'words'],
  handOverTask: ['assignee', 'words'],
};
/** What is said in them is the whole of the act. */
const WORDED: readonly AvailableAction['kind'][] = ['cancelPayment', 'consult', 'extend', 'handOverTask'];

/** Which fields the dialog has, in their order. */
export function fieldsOf(action: Asking): ActionField[] {
  const own = OWN[action.kind] ?? [];
  const general: readonly (ActionField | false)[] = [
    action.steps !== null && 'toStep',
    action.assignees !== null && 'assignee',
    action.note !== 'none' && 'words',
    action.legalBasis === 'required' && 'legalBasis',
  ];
  return [...new Set([...own, ...general.filter((field) => field !== false)])];
}

/** Whether the dialog's words must be given; who agrees may leave it at that, unless the procedure wants more. */
export function wordsNeeded({ kind, note }: Pick<Asking, 'kind' | 'note'>, { reply }: ActionDraft): boolean {
  if (note === 'required' || WORDED.includes(kind)) return true;
  return kind === 'replyConsult' && reply !== 'AGREE';
}

/** Their words go by the name of a reason; all others' are a note. */
export const REASONED: readonly AvailableAction['kind'][] = [
  'stop',
  'cancelPayment',
  'consult',
  'replyConsult',
  'extend',
  'handOverTask',
];
