import type { DossierAction } from './action.js';
import { type DossierState, INITIAL_STATE, type SupplementRequest } from './state.js';

/**
 * The state after an action. It only copies what the action recorded, so replaying history gives the stored state
 * whatever calendar, officers or code there are today.
 */
export function apply(state: DossierState, action: DossierAction): DossierState {
  const changed = new Map(action.changed.map((task) => [task.key, task]));
  const kept = state.tasks
    .filter(({ key }) => !action.closed.includes(key))
    .map((task) => changed.get(task.key) ?? task);
  const next: DossierState = {
    ...state,
    version: action.seq,
    lifecycle: action.lifecycle,
    tasks: [...kept, ...action.opened],
    arrived: action.arrived,
    clock: action.clock,
    supplement: supplementAfter(state, action),
    supplementCount: state.supplementCount + (action.type === 'supplementRequested' ? 1 : 0),
  };
  if (action.type !== 'stepCompleted') return next;
  const { stepKey, answers, outcome, resultNumber } = action.facts;
  const by = action.actor.accountId;
  return {
    ...next,
    performedBy: by === null ? state.performedBy : { ...state.performedBy, [stepKey]: by },
    stepAnswers: answers ? { ...state.stepAnswers, [stepKey]: answers } : state.stepAnswers,
    outcome: outcome ?? state.outcome,
    resultNumber: resultNumber ?? state.resultNumber,
  };
}

/** The fold of a dossier's whole history. */
export function replay(actions: readonly DossierAction[]): DossierState {
  return actions.reduce(apply, INITIAL_STATE);
}

function supplementAfter(state: DossierState, action: DossierAction): SupplementRequest | null {
  if (action.type === 'supplementRequested') {
    return {
      seq: action.seq,
      requestedAt: action.at,
      items: action.facts.items,
      note: action.facts.note,
      answerBy: action.facts.answerBy ?? null,
      atIntake: state.clock.startedAt === null,
    };
  }
  return action.lifecycle === 'SUPPLEMENT_REQUESTED' ? state.supplement : null;
}
