import { type Expression, printExpression, type Text } from '@motcua/domain';

/** Who will notice. */
export type Noticer = 'CITIZEN' | 'OFFICER' | 'BOTH';

/** One difference between two versions, in words. */
export interface ProcedureChange {
  noticer: Noticer;
  /** Where it stands: `form.childName`, `workflow.steps.sign`. */
  place: string;
  text: Text;
}

export function change(noticer: Noticer, place: string, vi: string, en: string): ProcedureChange {
  return { noticer, place, text: { vi, en } };
}

/** `Hạn: 3 ngày → 5 ngày`, when the words differ. */
export function replaced(
  noticer: Noticer,
  place: string,
  what: Text,
  before: Text,
  after: Text,
): ProcedureChange[] {
  if (before.vi === after.vi && before.en === after.en) return [];
  const vi = `${what.vi}: ${quoted(before.vi)} → ${quoted(after.vi)}`;
  return [change(noticer, place, vi, `${what.en}: ${quoted(before.en)} → ${quoted(after.en)}`)];
}

const quoted = (text: string): string => (text === '' ? '—' : `“${text}”`);

export const NOTHING: Text = { vi: '', en: '' };

/** A condition as it is written; “always” where there is none. */
export function conditionText(condition: Expression | undefined): Text {
  if (condition === undefined) return { vi: 'luôn luôn', en: 'always' };
  const text = printExpression(condition);
  return { vi: text, en: text };
}

export function sameCondition(one: Expression | undefined, other: Expression | undefined): boolean {
  return conditionText(one).en === conditionText(other).en;
}

/** A text that is the same in both languages: codes, numbers, keys. */
export function plain(text: string): Text {
  return { vi: text, en: text };
}
