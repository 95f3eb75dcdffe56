import type { Lifecycle } from '../lifecycle/lifecycle.js';
import type { Role } from '../organisation/role.js';
import type { Outcome } from './definition.js';

/** A piece of open work. Times are epoch milliseconds. */
export interface OpenTask {
  /** `${stepKey}.${seq of the action that opened it}`; unique within the dossier. */
  key: string;
  stepKey: string;
  unitId: string;
  role: Role;
  assigneeId: string | null;
  openedAt: number;
  dueAt: number;
  /** When the system acts in the person's place (silence = consent). */
  timeoutAt: number | null;
  /** Joins this task's branch must arrive at, outermost first; empty outside any fork. */
  joins: string[];
}

/** One thing asked of the citizen: a field of the form, a document, or free words. */
export interface SupplementItem {
  kind: 'FIELD' | 'DOCUMENT' | 'OTHER';
  /** Field key or document key; absent for OTHER. */
  key?: string;
  reason: string;
}

export interface SupplementRequest {
  seq: number;
  requestedAt: number;
  items: SupplementItem[];
  note: string | null;
  atIntake: boolean;
}

/** Every due date ever given is kept: a promise may be extended, never silently changed. */
export interface DuePromise {
  dueAt: number;
  givenAt: number;
  cause: 'ACCEPTED' | 'RESUMED' | 'EXTENDED' | 'CALENDAR_CHANGED';
}

export interface DossierClock {
  /** Acceptance; null before it. */
  startedAt: number | null;
  dueAt: number | null;
  pausedSince: number | null;
  pauses: { from: number; to: number }[];
  promises: DuePromise[];
  /** When the result existed (or the dossier ended otherwise). */
  stoppedAt: number | null;
}

/** The fold of a dossier's actions. */
export interface DossierState {
  /** Sequence number of the last action; what If-Match carries. */
  version: number;
  lifecycle: Lifecycle;
  tasks: OpenTask[];
  /** join key → how many branches have arrived. */
  arrived: Record<string, number>;
  /** step key → account that last completed it. */
  performedBy: Record<string, string>;
  /** step key → the officer's form as last completed. */
  stepAnswers: Record<string, Record<string, unknown>>;
  supplement: SupplementRequest | null;
  supplementCount: number;
  clock: DossierClock;
  outcome: Outcome | null;
  /** Number printed on the issued result. */
  resultNumber: string | null;
}

export const EMPTY_CLOCK: DossierClock = {
  startedAt: null,
  dueAt: null,
  pausedSince: null,
  pauses: [],
  promises: [],
  stoppedAt: null,
};

/** Before anything happened. */
export const INITIAL_STATE: DossierState = {
  version: 0,
  lifecycle: 'SUBMITTED',
  tasks: [],
  arrived: {},
  performedBy: {},
  stepAnswers: {},
  supplement: null,
  supplementCount: 0,
  clock: EMPTY_CLOCK,
  outcome: null,
  resultNumber: null,
};
