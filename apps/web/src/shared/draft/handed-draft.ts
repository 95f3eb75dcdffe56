import type { Draft } from '@motcua/contracts';

let handed: Draft | null = null;

/** The page that opened a draft hands it on to the one that fills it in, which then need not ask for it. */
export function handDraft(draft: Draft): void {
  handed = draft;
}

/** Once only: a later visit reads the draft as it is then. */
export function takeHandedDraft(id: string): Draft | undefined {
  const draft = handed;
  handed = null;
  return draft?.id === id ? draft : undefined;
}
