import type { Text } from '../text.js';
import type { Role } from '../organisation/role.js';
import type { CompiledCalendar } from '../working-time/calendar.js';
import type { TimeLimit } from '../working-time/limit.js';
import type { SupplementItem } from './state.js';

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
  | { type: 'timeout'; taskKey: string };

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
}

export type RefusalCode =
  | 'FINISHED'
  | 'NOT_IN_THIS_STATE'
  | 'TASK_CLOSED'
  | 'NOT_YOUR_TASK'
  | 'TAKEN_BY_ANOTHER'
  | 'SAME_PERSON'
  | 'UNKNOWN_ACTION'
  | 'GUARD_REFUSED'
  | 'NOTE_NEEDED'
  | 'FORM_NEEDED'
  | 'NOT_AN_OFFICER_OF_UNIT'
  | 'NOTHING_ASKED'
  | 'SUPPLEMENT_ALREADY_ASKED'
  | 'NOT_THE_OWNER'
  | 'NO_UNIT'
  | 'UNKNOWN_ASSIGNEE'
  | 'LEGAL_BASIS_NEEDED'
  | 'TOO_EARLY';

export interface Refusal {
  code: RefusalCode;
  why: Text;
}

export type Decision<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };
