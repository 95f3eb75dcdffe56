import type { Lifecycle } from '../lifecycle/lifecycle.js';
import type { TimeLimit } from '../working-time/limit.js';
import type { Outcome, Performer } from './definition.js';

/** A piece of open work. Times are epoch milliseconds. */
export interface OpenTask {
  /** `${stepKey}.${seq of the action that opened it}`; unique within the dossier. */
  key: string;
  stepKey: string;
  unitId: string;
  /** SYSTEM: nobody works here, the dossier waits for a time, a system or another dossier. */
  role: Performer | 'SYSTEM';
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
  /** When the dossier is stopped for want of an answer; null when it waits for ever. */
  answerBy: number | null;
}

export interface PaymentItem {
  name: string;
  kind: 'PHI' | 'LE_PHI' | 'TAX' | 'OTHER';
  /** Whole đồng. */
  amount: number;
}

/** A financial obligation that must be met before the dossier goes on (status 6). */
export interface PaymentRequest {
  seq: number;
  requestedAt: number;
  items: PaymentItem[];
  /** Whole đồng. */
  total: number;
  /** Number of the notice, often another agency's. */
  noticeNumber: string | null;
  payBy: number | null;
  note: string | null;
}

export type PaymentMethod = 'CASH' | 'TRANSFER' | 'ONLINE' | 'POSTAL';

export interface SettledPayment {
  request: PaymentRequest;
  settledAt: number;
  receiptNo: string;
  method: PaymentMethod;
}

export type ConsultReply = 'AGREE' | 'DISAGREE' | 'COMMENT' | 'TIMEOUT';

/** An opinion asked of another unit beside the flow (phiếu lấy ý kiến); the clock does not stop for it. */
export interface Consultation {
  /** Key of the task at the unit asked. */
  taskKey: string;
  askedBy: string;
  /** Step from which it was asked. */
  fromStep: string;
  unitId: string;
  unitName: string;
  question: string;
  askedAt: number;
  dueAt: number;
  reply: ConsultReply | null;
  text: string | null;
  repliedAt: number | null;
  repliedBy: string | null;
}

/** The key of every consultation's task: no step of a definition can have it. */
export const CONSULT_STEP = '@consult';

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
  /** Time added with an apology (Mẫu 04), in order. */
  extensions: TimeLimit[];
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
  payment: PaymentRequest | null;
  payments: SettledPayment[];
  consultations: Consultation[];
  /** Task of a sub-dossier step → the dossier filed for it. */
  subDossiers: Record<string, { dossierId: string; code: string }>;
  /** Forms of steps that a roll-back undid: guards no longer read them, officers get them back to go on from. */
  undoneAnswers: Record<string, Record<string, unknown>>;
  /** step key → sequence number of the action that last completed it. */
  performedAt: Record<string, number>;
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
  extensions: [],
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
  payment: null,
  payments: [],
  consultations: [],
  subDossiers: {},
  undoneAnswers: {},
  performedAt: {},
  clock: EMPTY_CLOCK,
  outcome: null,
  resultNumber: null,
};

/** A state stored before a field existed, with what that field was then: nothing. */
export function withDefaults(stored: DossierState): DossierState {
  const state = { ...INITIAL_STATE, ...stored, clock: { ...EMPTY_CLOCK, ...stored.clock } };
  const { supplement } = state;
  return supplement && supplement.answerBy === undefined
    ? { ...state, supplement: { ...supplement, answerBy: null } }
    : state;
}
