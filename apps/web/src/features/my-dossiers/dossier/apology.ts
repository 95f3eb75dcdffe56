import type { Dossier, Timeline } from '@motcua/contracts';

export interface Extension {
  /** ISO 8601: the date promised before, and the one given in its place. */
  from: string;
  to: string;
}

type Promises = NonNullable<Dossier['due']>['promises'];

/** Every later date that was given with an apology, oldest first. */
export function extensionsOf(promises: Promises): Extension[] {
  return promises.flatMap(({ cause, dueAt }, index) => {
    const before = promises[index - 1];
    return cause === 'EXTENDED' && before ? [{ from: before.dueAt, to: dueAt }] : [];
  });
}

/** Why the last one was needed, as the office wrote it. */
export const extensionReason = (entries: Timeline['items']): string | null =>
  entries.find(({ type }) => type === 'extended')?.text ?? null;
