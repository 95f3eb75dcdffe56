import { hash as digest } from 'node:crypto';
import { canonical } from './canonical.js';
import { digestOf } from './digest.js';
import { PARTS, partSalt, partSeal, partText, type SealedAction } from './sealed-action.js';

export interface ChainedAction {
  action: SealedAction;
  prevHash: Buffer;
  hash: Buffer;
}

/** Before the first action: bound to the dossier, so that one dossier's history cannot be passed off as another's. */
export function chainStart(dossierId: string): Buffer {
  return digest('sha256', `dossier:${dossierId}`, 'buffer');
}

/**
 * The seal of an action: it covers the action's every word and, through `prevHash`, all that was before it. Actions
 * without a salt were sealed in one piece, before there were parts.
 */
export function actionHash(prevHash: Buffer, action: SealedAction): Buffer {
  const { salt } = action;
  const sealed =
    salt === undefined
      ? canonical(action)
      : `parts:${canonical(
          Object.fromEntries(
            PARTS.map((part) => [part, partSeal(partSalt(salt, part), partText(action, part))]),
          ),
        )}`;
  return digestOf(prevHash, sealed);
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
