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

/** Who does a step: an officer in a post, or the person whose dossier it is. */
export type Performer = Role | 'OWNER';

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

/** Acts with consequences in law: a step offers them only where its definition says so. */
export type StepBuiltin = 'requestSupplement' | 'requestPayment' | 'stop';

/** Acts that every open dossier offers, unless its definition forbids them. */
export const FREE_BUILTINS = [
  'consult',
  'extend',
  'handOverTask',
  'correct',
  'withdraw',
  'addNote',
  'sendMessage',
] as const;
export type FreeBuiltin = (typeof FREE_BUILTINS)[number];

export interface UserTaskStep {
  type: 'userTask';
  key: string;
  name: Text;
  /** What the citizen reads while this step is open. */
  publicName?: Text;
  role: Performer;
  /** For a step of the owner: the unit that follows it up. */
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
  /** Time that the law leaves out of the limit: the dossier's clock stands still while this step is open. */
  stopsClock?: boolean;
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
  /** Ends the dossier here with no paper to hand over, e.g. an entry made in a register. */
  outcome?: Outcome;
}

/** Waits for a time to pass, e.g. a list that hangs out for two days. */
export interface TimerEvent {
  type: 'timerEvent';
  key: string;
  name: Text;
  publicName?: Text;
  after: TimeLimit;
  to: string;
  stopsClock?: boolean;
}

export type ServiceValueType = 'boolean' | 'number' | 'string' | 'date';

/** Asks another system. When it does not answer within its patience, a person takes over at `fallback`. */
export interface ServiceTask {
  type: 'serviceTask';
  key: string;
  name: Text;
  publicName?: Text;
  /** Name of the connector, e.g. `population.match`. */
  connector: string;
  /** What is sent: name → expression over what guards may read. */
  sends: Record<string, Expression>;
  /** What comes back, by type; later guards read it as `steps.<key>.<name>`. */
  gives: Record<string, ServiceValueType>;
  patience: TimeLimit;
  to: string;
  fallback: string;
  stopsClock?: boolean;
}

/** A decision by rule: computes values at once; later guards read them as `steps.<key>.<name>`. */
export interface BusinessRuleTask {
  type: 'businessRuleTask';
  key: string;
  name: Text;
  sets: Record<string, Expression>;
  to: string;
}

/** Another agency's procedure, filed on the owner's behalf; this dossier waits here until it has its result. */
export interface SubDossierStep {
  type: 'subDossier';
  key: string;
  name: Text;
  publicName?: Text;
  /** National code of the other procedure. */
  procedure: string;
  /** Which agency decides it. */
  competent: UnitRule;
  /** Field of the other form → expression over what guards may read here. */
  answers: Record<string, Expression>;
  /** Document of the other procedure → document here. */
  documents: Record<string, string>;
  /** How long it should take; the other dossier's own limit is what binds. */
  time: TimeLimit;
  /** Its outcome and number are read as `steps.<key>.outcome` and `steps.<key>.resultNumber`. */
  to: string;
  /** The person who goes on when it was not granted, or could not be filed. */
  fallback: string;
  stopsClock?: boolean;
}

/** Steps at which nobody works: the system waits for a time, a system or another dossier. */
export type WaitingStep = TimerEvent | ServiceTask | SubDossierStep;

export type WorkflowStep =
  UserTaskStep | ExclusiveGateway | ParallelFork | ParallelJoin | BusinessRuleTask | WaitingStep | EndEvent;

export interface WorkflowDefinition {
  start: string;
  steps: Record<string, WorkflowStep>;
  /** Built-in acts this procedure does not allow. */
  forbids?: FreeBuiltin[];
  /** How often the limit may be extended with an apology (Mẫu 04); once when nothing is said. */
  extensions?: number;
  /** The dossier is stopped (Mẫu 05) when a supplement is not answered in time. */
  supplement?: { answerWithin: TimeLimit; why: Text; legalBasis: string };
}
