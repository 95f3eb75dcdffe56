import { createHash } from 'node:crypto';
import type { DossierAction } from '@motcua/domain';

export interface ChainedAction {
  action: DossierAction;
  prevHash: Buffer;
  hash: Buffer;
}

/** Before the first action: bound to the dossier, so that one dossier's history cannot be passed off as another's. */
export function chainStart(dossierId: string): Buffer {
  return createHash('sha256').update(`dossier:${dossierId}`).digest();
}

/** The seal of an action: it covers the action's every word and, through `prevHash`, all that was before it. */
export function actionHash(prevHash: Buffer, action: DossierAction): Buffer {
  return createHash('sha256').update(prevHash).update(canonical(action)).digest();
}

/** Number of the first action that was altered, moved or follows a gap; null when the history is as it was written. */
export function brokenLink(dossierId: string, actions: readonly ChainedAction[]): number | null {
  let prev = chainStart(dossierId);
  for (const [index, { action, prevHash, hash }] of actions.entries()) {
    const whole = action.seq === index + 1 && prevHash.equals(prev) && hash.equals(actionHash(prev, action));
    if (!whole) return index + 1;
    prev = hash;
  }
  return null;
}

/**
 * JSON with keys in one order, whatever order the database gives them back in. This text is sealed for good: a
 * change here would break every chain there is.
 */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
