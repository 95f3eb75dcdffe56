import type { Expression } from '../expression/ast.js';
import type { Role } from '../organisation/role.js';
import type { Text } from '../text.js';
import type { TimeLimit } from '../working-time/limit.js';

/**
 * Which unit does a step:
 * - `receiving`: the one-stop unit that took the dossier in
 * - `competent`: the agency that decides; `competent.parent`: the agency above it
 * - `competent/ECONOMY`: the division of that kind inside the competent agency
 * - `agency:H50.14`: one named agency
 */
export type UnitRule =
  'receiving' | 'competent' | 'competent.parent' | `competent/${string}` | `agency:${string}`;

/** Who gets a new task of the step. A pool task is taken by whoever claims it first. */
export type Assignment =
  | { mode: 'pool' }
  | { mode: 'leastLoaded' }
  | { mode: 'named'; username: string }
  | { mode: 'sameAs'; step: string };

/** What a step action does to the dossier beyond moving on. */
export type StepEffect = 'ACCEPT' | 'REFUSE_AT_INTAKE' | 'ISSUE_RESULT' | 'HAND_OVER';

export type Need = 'none' | 'optional' | 'required';

export interface StepAction {
  /** Stable key, unique in the step. */
  key: string;
  label: Text;
  /** The step or gateway that follows; absent when the effect ends the dossier. */
  to?: string;
  effect?: StepEffect;
  /** For ISSUE_RESULT: which output template is issued, and what it means for the citizen. */
  document?: string;
  outcome?: Outcome;
  note: Need;
  /** Whether the step's form must be valid before this action (default true). */
  form?: boolean;
  guard?: Expression;
  /** The step whose new task goes to the person chosen with this action (phân công). */
  assigns?: string;
  /** What will happen and who will be told, shown before confirming. */
  consequence?: Text;
  tone?: 'primary' | 'secondary' | 'danger';
}

export type Outcome = 'GRANTED' | 'REFUSED' | 'NOTIFIED';

/** Acts that every open dossier offers unless a step leaves them out. */
export type StepBuiltin = 'requestSupplement' | 'stop';

export interface UserTaskStep {
  type: 'userTask';
  key: string;
  name: Text;
  /** What the citizen reads while this step is open. */
  publicName?: Text;
  role: Role;
  unit: UnitRule;
  assignment: Assignment;
  /** Separation of duties: whoever completed one of these steps may not do this one. */
  notSameAs: string[];
  time: TimeLimit;
  /** Key of the officer's form in the procedure's step forms. */
  form?: string;
  checklist: Text[];
  actions: StepAction[];
  builtins: StepBuiltin[];
  /** Earlier steps this one may send the dossier back to. */
  sendBackTo: string[];
  /** When nobody answers in time, the system performs this action (silence = consent). */
  onTimeout?: { after: TimeLimit; action: string; why: Text };
  /** An opinion of another agency; the parent's clock does not stop for it. */
  opinion?: boolean;
}

export interface ExclusiveGateway {
  type: 'exclusiveGateway';
  key: string;
  name: Text;
  /** First branch whose guard is true; the last must have none, so that there always is a way on. */
  branches: { when?: Expression; to: string }[];
}

export interface ParallelFork {
  type: 'parallelFork';
  key: string;
  name: Text;
  branches: string[];
  join: string;
}

export interface ParallelJoin {
  type: 'parallelJoin';
  key: string;
  name: Text;
  to: string;
}

export interface EndEvent {
  type: 'endEvent';
  key: string;
  name: Text;
}

export type WorkflowStep = UserTaskStep | ExclusiveGateway | ParallelFork | ParallelJoin | EndEvent;

export interface WorkflowDefinition {
  start: string;
  steps: Record<string, WorkflowStep>;
}
