import { type LifecycleEvent, nextLifecycle } from '../lifecycle/lifecycle.js';
import type { ActorRef, DossierAction } from './action.js';
import type { Actor, DecideContext, Decision, Post } from './command.js';
import { decided, refuse } from './refusals.js';
import type { DossierState } from './state.js';

/** The actor as history remembers them. */
function actorRef(actor: Actor, post: Post | undefined): ActorRef {
  return {
    kind: actor.kind,
    accountId: actor.accountId,
    name: actor.name,
    role: post?.role ?? null,
    unitId: post?.unitId ?? null,
    unitName: post?.unitName ?? null,
  };
}

type Extra = Partial<
  Pick<
    DossierAction,
    'taskKey' | 'closed' | 'opened' | 'changed' | 'arrived' | 'clock' | 'issues' | 'computed' | 'ended'
  >
> & {
  event: LifecycleEvent;
  /** A second event in the same act: the flow came to its end. */
  finally?: LifecycleEvent;
  post?: Post | undefined;
};

/** An action that changes nothing but what is given, or a refusal when the life cycle does not allow the event. */
export function draftAction<A extends Pick<DossierAction, 'type' | 'facts'>>(
  state: DossierState,
  context: DecideContext,
  what: A & Extra,
): Decision<DossierAction> {
  const { event, finally: last, post, ...rest } = what;
  const first = nextLifecycle(state.lifecycle, event);
  const lifecycle = first && last ? nextLifecycle(first, last) : first;
  if (lifecycle === undefined) return refuse('NOT_IN_THIS_STATE');
  return decided({
    seq: state.version + 1,
    at: context.now,
    actor: actorRef(context.actor, post ?? context.actor.posts[0]),
    taskKey: null,
    lifecycle,
    closed: [],
    opened: [],
    changed: [],
    arrived: state.arrived,
    clock: state.clock,
    issues: [],
    ...rest,
  } as unknown as DossierAction);
}

/** Ordinary officers' work: the first act after acceptance puts the dossier in process. */
export function workEvent(state: DossierState): LifecycleEvent {
  return state.lifecycle === 'ACCEPTED' || state.lifecycle === 'IN_PROCESS' ? 'PROCESS' : 'CONTINUE';
}
