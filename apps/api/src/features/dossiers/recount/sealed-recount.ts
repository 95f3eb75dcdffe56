import { apply, type DossierAction } from '@motcua/domain';
import { actionHash } from '../history/action-chain.js';
import { newSalt, type SealedAction } from '../history/sealed-action.js';
import { movedTimers } from './moved-timers.js';
import type { RecountWrite, RunningDossier } from './recount.store.js';

export interface Moved {
  dossier: RunningDossier;
  action: Extract<DossierAction, { type: 'dueDateRecomputed' }>;
}

/**
 * Everything the recount of a dossier writes, its seal included. Less than other acts need: it opens and closes
 * nothing, so that of the tasks only times change.
 */
export function recountWrite({ dossier, action }: Moved): RecountWrite {
  const kept: SealedAction = { ...action, salt: newSalt(), from: null };
  const state = apply(dossier.state, kept);
  const { dueAt } = state.clock;
  return {
    id: dossier.id,
    seq: action.seq,
    at: new Date(action.at),
    action: kept,
    prev: dossier.hash.toString('hex'),
    hash: actionHash(dossier.hash, kept).toString('hex'),
    state,
    due: dueAt === null ? null : new Date(dueAt),
    tasks: action.changed.map((task) => ({
      key: task.key,
      dueAt: new Date(task.dueAt),
      timeoutAt: task.timeoutAt === null ? null : new Date(task.timeoutAt),
    })),
    timers: movedTimers(dossier, action),
    tells: action.facts.from !== action.facts.to,
  };
}
