export type RawAnswers = Readonly<Record<string, unknown>>;

const ROOT = '/answers/';

const unescape = (step: string) => step.replaceAll('~1', '/').replaceAll('~0', '~');

/** Steps of a pointer below `/answers`: the field's key, then indexes and parts. */
function stepsOf(pointer: string): string[] {
  return pointer.startsWith(ROOT) ? pointer.slice(ROOT.length).split('/').map(unescape) : [];
}

/** The question at the top that a pointer belongs to; what is saved is saved by these keys. */
export const keyOf = (pointer: string): string => stepsOf(pointer)[0] ?? '';

/** Id of the control that answers a pointer: an error summary links to it. */
export const fieldId = (pointer: string): string =>
  `f-${pointer
    .slice(1)
    .replace(/^answers\//, '')
    .replaceAll('/', '-')}`;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** What was typed there, as typed; undefined when nothing was. */
export function valueAt(answers: RawAnswers, pointer: string): unknown {
  let value: unknown = answers;
  for (const step of stepsOf(pointer)) {
    if (!isRecord(value) || !Object.hasOwn(value, step)) return undefined;
    value = value[step];
  }
  return value;
}

const isEmpty = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** A copy of `holder` with one value changed; an empty part is left out, an emptied list item stays. */
function changed(holder: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(holder)) {
    const items: unknown[] = holder;
    return items.map((item, index) => (String(index) === step ? (changed(item, rest, value) ?? {}) : item));
  }
  const before = isRecord(holder) ? holder : {};
  const after = changed(before[step], rest, value);
  const { [step]: _gone, ...others } = before;
  if (!isEmpty(after)) return { ...others, [step]: after };
  return Object.keys(others).length > 0 ? others : undefined;
}

/** The whole new answer to the question that `pointer` belongs to; undefined when nothing is left of it. */
export function answerWith(answers: RawAnswers, pointer: string, value: unknown): unknown {
  const [key = '', ...rest] = stepsOf(pointer);
  const answer = changed(answers[key], rest, value);
  return isEmpty(answer) ? undefined : answer;
}

/** Whether one pointer leads to the other's place, into it, or out of it. */
export const related = (a: string, b: string): boolean =>
  a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
