import type { DossierAction, DossierState } from '@motcua/domain';

/** The columns of `dossier` that follow from its state. */
export interface DossierColumns {
  version: number;
  lifecycle: string;
  state: DossierState;
  acceptedAt: Date | null;
  dueAt: Date | null;
  /** Since when the legal clock stands still. */
  pausedSince: Date | null;
  /** When the result existed or the dossier ended otherwise. */
  completedAt: Date | null;
  /** Set once, by the action that hands over. */
  returnedAt: Date | null;
  outcome: string | null;
}

export function dossierColumns(state: DossierState, action: Pick<DossierAction, 'at'>): DossierColumns {
  const { startedAt, dueAt, pausedSince, stoppedAt } = state.clock;
  return {
    version: state.version,
    lifecycle: state.lifecycle,
    state,
    acceptedAt: instant(startedAt),
    dueAt: instant(dueAt),
    pausedSince: instant(pausedSince),
    completedAt: instant(stoppedAt),
    returnedAt: state.lifecycle === 'RESULT_RETURNED' ? new Date(action.at) : null,
    outcome: state.outcome,
  };
}

function instant(at: number | null): Date | null {
  return at === null ? null : new Date(at);
}
