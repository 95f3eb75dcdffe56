import type { ActionFacts, DossierAction } from './action.js';
import { moneyAfter, supplementAfter } from './apply-requests.js';
import { type Consultation, type DossierState, EMPTY_CLOCK, INITIAL_STATE, type OpenTask } from './state.js';

/**
 * The state after an action. It only copies what the action recorded, so replaying history gives the stored state
 * whatever calendar, officers or code there are today.
 */
export function apply(state: DossierState, action: DossierAction): DossierState {
  const next: DossierState = {
    ...state,
    version: action.seq,
    lifecycle: action.lifecycle,
    tasks: tasksAfter(state, action),
    arrived: action.arrived,
    // An action stored before the clock had all its fields.
    clock: 'extensions' in action.clock ? action.clock : { ...EMPTY_CLOCK, ...(action.clock as object) },
    supplement: supplementAfter(state, action),
    supplementCount: state.supplementCount + (action.type === 'supplementRequested' ? 1 : 0),
    consultations: consultationsAfter(state.consultations, action),
    ...moneyAfter(state, action),
    outcome: action.ended ?? state.outcome,
  };
  if (action.computed) next.stepAnswers = { ...next.stepAnswers, ...action.computed };
  return withFacts(next, action);
}

/** The fold of a dossier's whole history. */
export function replay(actions: readonly DossierAction[]): DossierState {
  return actions.reduce(apply, INITIAL_STATE);
}

/** The open tasks an action leaves behind. */
export function tasksAfter(
  state: Pick<DossierState, 'tasks'>,
  { closed, opened, changed }: Pick<DossierAction, 'closed' | 'opened' | 'changed'>,
): OpenTask[] {
  const kept = state.tasks.filter(({ key }) => !closed.includes(key));
  const now =
    changed.length === 0 ? kept : kept.map((task) => changed.find(({ key }) => key === task.key) ?? task);
  return [...now, ...opened];
}

function withFacts(state: DossierState, action: DossierAction): DossierState {
  switch (action.type) {
    case 'stepCompleted':
      return completed(state, action);
    case 'sentBack':
      return undone(state, action.facts.undone ?? []);
    case 'corrected':
      return answered(state, action.facts.stepKey, action.facts.answers);
    case 'serviceAnswered':
      return answered(state, action.facts.stepKey, action.facts.values);
    case 'subDossierClosed': {
      const { stepKey, outcome, resultNumber, code } = action.facts;
      return answered(state, stepKey, { outcome, resultNumber, code });
    }
    case 'serviceFailed':
    case 'subDossierFailed':
      // What an earlier pass brought no longer stands.
      return { ...state, stepAnswers: without(state.stepAnswers, [action.facts.stepKey]) };
    case 'subDossierOpened': {
      const { dossierId, code } = action.facts;
      return {
        ...state,
        subDossiers: { ...state.subDossiers, [action.taskKey ?? '']: { dossierId, code } },
      };
    }
    default:
      return state;
  }
}

function completed(
  state: DossierState,
  { seq, actor, facts }: { seq: number; actor: DossierAction['actor']; facts: ActionFacts['stepCompleted'] },
): DossierState {
  const { stepKey, answers, outcome, resultNumber } = facts;
  const by = actor.accountId;
  return {
    ...state,
    performedBy: by === null ? state.performedBy : { ...state.performedBy, [stepKey]: by },
    performedAt: { ...state.performedAt, [stepKey]: seq },
    stepAnswers: answers ? { ...state.stepAnswers, [stepKey]: answers } : state.stepAnswers,
    undoneAnswers: without(state.undoneAnswers, [stepKey]),
    outcome: outcome ?? state.outcome,
    resultNumber: resultNumber ?? state.resultNumber,
  };
}

/** Who did a step is kept: it goes back to them, and separation of duties still counts it. */
function undone(state: DossierState, steps: readonly string[]): DossierState {
  const moved = Object.entries(state.stepAnswers).filter(([stepKey]) => steps.includes(stepKey));
  return {
    ...state,
    stepAnswers: without(state.stepAnswers, steps),
    undoneAnswers: { ...state.undoneAnswers, ...Object.fromEntries(moved) },
    performedAt: without(state.performedAt, steps),
  };
}

function answered(state: DossierState, stepKey: string, values: Record<string, unknown>): DossierState {
  return {
    ...state,
    stepAnswers: { ...state.stepAnswers, [stepKey]: values },
    undoneAnswers: without(state.undoneAnswers, [stepKey]),
  };
}

/** One whose task closed without an answer is over, with no reply. */
function consultationsAfter(consultations: Consultation[], action: DossierAction): Consultation[] {
  if (action.type === 'consulted') return [...consultations, action.facts.consultation];
  if (consultations.length === 0 || action.closed.length === 0) return consultations;
  return consultations.map((consultation) => {
    const { taskKey, repliedAt } = consultation;
    if (repliedAt !== null || !action.closed.includes(taskKey)) return consultation;
    const over = { ...consultation, repliedAt: action.at };
    if (action.type !== 'consultReplied' || action.taskKey !== taskKey) return over;
    const repliedBy = action.actor.kind === 'SYSTEM' ? null : action.actor.name;
    return { ...over, reply: action.facts.reply, text: action.facts.text, repliedBy };
  });
}

/** The same record when nothing has to go. */
function without<T>(record: Record<string, T>, keys: readonly string[]): Record<string, T> {
  if (!keys.some((key) => Object.hasOwn(record, key))) return record;
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}
