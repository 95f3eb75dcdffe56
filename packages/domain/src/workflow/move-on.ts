import { type LifecycleEvent, isFinished, isWaitingForOwner, nextLifecycle } from '../lifecycle/lifecycle.js';
import type { DossierAction } from './action.js';
import type { DecideContext, RefusalCode } from './command.js';
import type { Outcome, WorkflowDefinition } from './definition.js';
import { enter } from './enter.js';
import { CONSULT_STEP, type DossierClock, type DossierState, type OpenTask } from './state.js';

/** The part of an action that follows from leaving a task, whoever or whatever completed it. */
export interface Move extends Pick<
  DossierAction,
  'closed' | 'opened' | 'arrived' | 'clock' | 'computed' | 'ended'
> {
  event: LifecycleEvent;
  /** What happens to the life cycle after the event, when the flow came to its end. */
  finally?: LifecycleEvent;
}

interface Leaving {
  task: OpenTask;
  /** Where the flow goes on; absent when the task's branch stops here. */
  to: string | undefined;
  event: LifecycleEvent;
  clock?: DossierClock;
  /** What the result issued with this act means. */
  result?: Outcome | null;
  chosen?: Readonly<Record<string, string>>;
}

/**
 * Closes a task and follows the flow. An end with an outcome closes the dossier whatever else is open; an end
 * without one does so when nothing else is left to be done.
 */
export function moveOn(
  definition: WorkflowDefinition,
  state: DossierState,
  context: DecideContext,
  { task, to, event, clock = state.clock, result = null, chosen }: Leaving,
): { refusal: RefusalCode } | { refusal: null; move: Move } {
  const after = nextLifecycle(state.lifecycle, event);
  if (after === undefined) return { refusal: 'NOT_IN_THIS_STATE' };
  const all = state.tasks.map(({ key }) => key);
  if (isFinished(after))
    return { refusal: null, move: { event, closed: all, opened: [], arrived: {}, clock } };
  const closed = result === null ? [task.key] : [task.key, ...consultTasks(state)];
  if (to === undefined) {
    return { refusal: null, move: { event, closed, opened: [], arrived: state.arrived, clock } };
  }
  const { refusal, end, ...entered } = enter(definition, state, context, {
    stepKey: to,
    joins: task.joins,
    ...(chosen && { chosen }),
  });
  if (refusal) return { refusal };
  const computed = Object.keys(entered.computed).length > 0 ? { computed: entered.computed } : {};
  const { opened, arrived } = entered;
  if (!end || (end.outcome === null && (opened.length > 0 || somethingElseIsOpen(state, task)))) {
    return { refusal: null, move: { event, closed, opened, arrived, clock, ...computed } };
  }
  if (isWaitingForOwner(after)) {
    return { refusal: context.actor.kind === 'SYSTEM' ? 'TOO_EARLY' : 'NOT_IN_THIS_STATE' };
  }
  return {
    refusal: null,
    move: {
      event,
      finally: after === 'COMPLETED' ? 'RETURN_RESULT' : 'COMPLETE_AND_RETURN',
      closed: all,
      opened: [],
      arrived: {},
      clock: { ...clock, stoppedAt: clock.stoppedAt ?? context.now },
      ended: result ?? state.outcome ?? end.outcome ?? 'NOTIFIED',
      ...computed,
    },
  };
}

function somethingElseIsOpen(state: DossierState, task: OpenTask): boolean {
  return state.tasks.some(({ key, stepKey }) => key !== task.key && stepKey !== CONSULT_STEP);
}

/** Nobody needs an opinion any more once the result exists. */
function consultTasks(state: DossierState): string[] {
  return state.tasks.flatMap(({ key, stepKey }) => (stepKey === CONSULT_STEP ? key : []));
}
