import type { Text } from '../text.js';
import type { Role } from '../organisation/role.js';
import type { CompiledCalendar } from '../working-time/calendar.js';
import type { TimeLimit } from '../working-time/limit.js';
import type { ConsultReply, PaymentItem, PaymentMethod, SupplementItem } from './state.js';
import type { Outcome } from './definition.js';

/** What somebody wants to do. Step forms are validated before this point. */
export type Command =
  | {
      type: 'completeStep';
      taskKey: string;
      action: string;
      answers?: Record<string, unknown>;
      note?: string;
      /** For an action that assigns the next step. */
      assigneeId?: string;
    }
  | { type: 'claim'; taskKey: string }
  | { type: 'release'; taskKey: string }
  | { type: 'assign'; taskKey: string; assigneeId: string; note?: string }
  | {
      type: 'requestSupplement';
      taskKey: string;
      items: SupplementItem[];
      note?: string;
      legalBasis?: string;
    }
  | { type: 'answerSupplement'; submissionSeq: number; note?: string }
  | { type: 'withdraw'; reason: string }
  | { type: 'stop'; taskKey: string; reason: string; legalBasis: string }
  | { type: 'sendBack'; taskKey: string; toStep: string; note: string }
  | { type: 'addNote'; text: string }
  | { type: 'sendMessage'; text: string }
  | {
      type: 'requestPayment';
      taskKey: string;
      items: PaymentItem[];
      noticeNumber?: string;
      payBy?: number;
      note?: string;
    }
  | { type: 'confirmPayment'; receiptNo: string; method: PaymentMethod; note?: string }
  | { type: 'cancelPayment'; reason: string }
  | {
      type: 'consult';
      taskKey: string;
      /** Resolved by the caller: an agency that exists, and a role that somebody there holds. */
      to: { unitId: string; unitName: string; role: Role };
      question: string;
      within: TimeLimit;
    }
  | {
      type: 'replyConsult';
      taskKey: string;
      reply: Exclude<ConsultReply, 'TIMEOUT'>;
      text: string;
    }
  | { type: 'extend'; taskKey: string; by: TimeLimit; reason: string }
  | { type: 'handOverTask'; taskKey: string; assigneeId: string; note: string }
  | { type: 'correct'; stepKey: string; answers: Record<string, unknown>; reason: string }
  | SystemCommand;

/** What only the system does: the worker, when a time has come or another system has answered. */
export type SystemCommand =
  /** A step's own time-out, a timer event, a consultation nobody answered. */
  | { type: 'timeout'; taskKey: string }
  | { type: 'supplementLapsed' }
  | { type: 'completeService'; taskKey: string; values: Record<string, unknown> }
  | { type: 'failService'; taskKey: string; reason: string }
  | { type: 'subDossierOpened'; taskKey: string; dossierId: string; code: string }
  | {
      type: 'subDossierClosed';
      taskKey: string;
      code: string;
      outcome: Outcome | null;
      resultNumber: string | null;
    }
  | { type: 'subDossierFailed'; taskKey: string; reason: string }
  | { type: 'recompute'; why: string };

export type CommandType = Command['type'];

/** A post held now: one role at one unit, with the units below it. */
export interface Post {
  role: Role;
  unitId: string;
  unitName: string;
  /** The unit and everything under it. */
  subtree: readonly string[];
}

export interface Actor {
  kind: 'CITIZEN' | 'OFFICER' | 'SYSTEM';
  accountId: string | null;
  name: string;
  posts: readonly Post[];
  /** What a citizen is to this dossier. */
  relation: 'OWNER' | null;
}

/** An officer who may be given a task. */
export interface Candidate {
  accountId: string;
  name: string;
  openTasks: number;
  username: string;
}

/** Everything decide() may know besides definition, state and command. */
export interface DecideContext {
  /** Epoch milliseconds. */
  now: number;
  actor: Actor;
  calendar: CompiledCalendar;
  /** unit rule → agency id, resolved for this dossier. */
  units: Readonly<Record<string, string>>;
  /** `${unitId}/${role}` → officers holding that post now. */
  candidates: Readonly<Record<string, readonly Candidate[]>>;
  /** The legal limit for this dossier's case. */
  limit: TimeLimit;
  /** Names that guards may read: the answers, `case`, `channel`, `steps`. */
  scope: Readonly<Record<string, unknown>>;
  /** Number drawn for the result; only set when the action issues one. */
  resultNumber: string | null;
  /** Accounts of officers whom the dossier concerns as persons: its owner, whoever its answers name. */
  concerned?: readonly string[];
  /** step key → accounts that ever did it, also what was sent back since. */
  doneBefore?: Readonly<Record<string, readonly string[]>>;
}

export type RefusalCode =
  | 'FINISHED'
  | 'NOT_IN_THIS_STATE'
  | 'TASK_CLOSED'
  | 'NOT_YOUR_TASK'
  | 'TAKEN_BY_ANOTHER'
  | 'SAME_PERSON'
  | 'OWN_DRAFT'
  | 'OWN_DOSSIER'
  | 'MAY_NOT_DECIDE'
  | 'UNKNOWN_ACTION'
  | 'GUARD_REFUSED'
  | 'NOTE_NEEDED'
  | 'FORM_NEEDED'
  | 'NOT_AN_OFFICER_OF_UNIT'
  | 'NOTHING_ASKED'
  | 'SUPPLEMENT_ALREADY_ASKED'
  | 'NOT_THE_OWNER'
  | 'NO_UNIT'
  | 'NO_WAY_ON'
  | 'UNKNOWN_ASSIGNEE'
  | 'LEGAL_BASIS_NEEDED'
  | 'TOO_EARLY'
  | 'FORBIDDEN_HERE'
  | 'NOTHING_TO_PAY'
  | 'NO_PAYMENT_ASKED'
  | 'RECEIPT_NEEDED'
  | 'QUESTION_NEEDED'
  | 'NO_SUCH_CONSULTATION'
  | 'CLOCK_NOT_RUNNING'
  | 'EXTENDED_ALREADY'
  | 'TOO_LATE_TO_EXTEND'
  | 'NOT_YOUR_OWN_TASK'
  | 'STEP_NOT_DONE'
  | 'NOT_DONE_BY_YOU'
  | 'ALREADY_SIGNED'
  | 'NOTHING_CHANGED'
  | 'CANNOT_GO_BACK_THERE';

export interface Refusal {
  code: RefusalCode;
  why: Text;
}

export type Decision<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };
