import type { PerformAction } from '@motcua/contracts';
import { fieldsOf, METHODS, OTHER_TIME, REASONED, REPLIES, wordsNeeded } from './asked-fields.js';
import type { ActionDraft, ActionField, Asking } from './asked-fields.js';

const drafted = (valueOf: (field: ActionField) => string): ActionDraft => ({
  toStep: valueOf('toStep'),
  assignee: valueOf('assignee'),
  unit: valueOf('unit'),
  receiptNumber: valueOf('receiptNumber'),
  method: valueOf('method'),
  reply: valueOf('reply'),
  words: valueOf('words'),
  time: valueOf('time'),
  days: valueOf('days'),
  legalBasis: valueOf('legalBasis'),
});

export const EMPTY_DRAFT: ActionDraft = drafted(() => '');

/** What a dialog begins with: where nearly everybody says the same, it is said already. */
export const newDraft = ({ kind }: Pick<Asking, 'kind'>): ActionDraft =>
  kind === 'consult' ? { ...EMPTY_DRAFT, time: '3wd' } : EMPTY_DRAFT;

export function readActionDraft(stored: unknown): ActionDraft | null {
  if (typeof stored !== 'object' || stored === null) return null;
  return drafted((field) => {
    const value: unknown = Reflect.get(stored, field);
    return typeof value === 'string' ? value : '';
  });
}

const MOST: Partial<Record<ActionField, number>> = { words: 4000, legalBasis: 1000, receiptNumber: 100 };
const MAX_DAYS = 99;

/** Working days of one's own count, from 1 to 99. */
function timeOf({ time, days }: ActionDraft): string | null {
  if (time !== OTHER_TIME) return time || null;
  const count = /^\d{1,2}$/.test(days.trim()) ? Number(days) : 0;
  return count >= 1 && count <= MAX_DAYS ? `${count}wd` : null;
}

/** What still stands in the way, in the order of the dialog. */
export function missingIn(action: Asking, draft: ActionDraft): ActionField[] {
  const among = (offered: readonly string[] | undefined, field: ActionField) =>
    offered !== undefined && !offered.includes(draft[field]);
  const untold = (field: ActionField, needed: boolean) => {
    const said = draft[field].trim();
    return (needed && !said) || said.length > (MOST[field] ?? Infinity);
  };
  const missing: Record<ActionField, () => boolean> = {
    toStep: () =>
      among(
        action.steps?.map(({ key }) => key),
        'toStep',
      ),
    assignee: () =>
      among(
        action.assignees?.map(({ username }) => username),
        'assignee',
      ),
    unit: () =>
      among(
        action.units?.map(({ code }) => code),
        'unit',
      ),
    receiptNumber: () => untold('receiptNumber', true),
    method: () => among(METHODS, 'method'),
    reply: () => among(REPLIES, 'reply'),
    words: () => untold('words', wordsNeeded(action, draft)),
    time: () => !draft.time,
    days: () => draft.time === OTHER_TIME && timeOf(draft) === null,
    legalBasis: () => untold('legalBasis', true),
  };
  return fieldsOf(action)
    .flatMap((field): ActionField[] => (field === 'time' ? ['time', 'days'] : [field]))
    .filter((field) => missing[field]());
}

/** Only what this action asks for. */
export function givenFor(
  action: Asking,
  draft: ActionDraft,
): Omit<PerformAction, 'action' | 'taskKey' | 'stepKey'> {
  const asked = fieldsOf(action);
  const said = (field: ActionField) => (asked.includes(field) ? draft[field].trim() : '');
  const words = said('words');
  const time = asked.includes('time') ? timeOf(draft) : null;
  const reply = REPLIES.find((one) => one === said('reply'));
  const method = METHODS.find((one) => one === said('method'));
  return {
    ...(words && (REASONED.includes(action.kind) ? { reason: words } : { note: words })),
    ...(said('legalBasis') && { legalBasis: said('legalBasis') }),
    ...(said('assignee') && { assignee: said('assignee') }),
    ...(said('toStep') && { toStep: said('toStep') }),
    ...(said('unit') && { unit: said('unit') }),
    ...(time && { time }),
    ...(reply && { reply }),
    ...(method && { receipt: { number: said('receiptNumber'), method } }),
  };
}

const POINTED: Readonly<Record<string, ActionField>> = {
  '/note': 'words',
  '/reason': 'words',
  '/legalBasis': 'legalBasis',
  '/assignee': 'assignee',
  '/toStep': 'toStep',
  '/unit': 'unit',
  '/time': 'time',
  '/reply': 'reply',
  '/receipt': 'receiptNumber',
  '/receipt/number': 'receiptNumber',
  '/receipt/method': 'method',
};

/** Which of the dialog's fields a pointer of the server means. */
export const fieldAt = (pointer: string): ActionField | null => POINTED[pointer] ?? null;
