import type { Lifecycle } from '../lifecycle/lifecycle.js';
import type { Role } from '../organisation/role.js';
import type { Outcome } from './definition.js';
import type { TimeLimit } from '../working-time/limit.js';
import type {
  Consultation,
  ConsultReply,
  DossierClock,
  OpenTask,
  PaymentItem,
  PaymentMethod,
  SupplementItem,
} from './state.js';

/** Who acted, in which post, as it was known at that moment. */
export interface ActorRef {
  kind: 'CITIZEN' | 'OFFICER' | 'SYSTEM';
  accountId: string | null;
  name: string;
  role: Role | null;
  unitId: string | null;
  unitName: string | null;
}

/** The forms of TT 03/2025/TT-VPCP that an action issues, or a procedure's own output. */
export type IssuedForm = 'MAU_01' | 'MAU_02' | 'MAU_03' | 'MAU_04' | 'MAU_05' | 'PAYMENT_NOTICE' | 'RESULT';

export interface ActionFacts {
  submitted: { submissionSeq: number };
  stepCompleted: {
    stepKey: string;
    actionKey: string;
    answers: Record<string, unknown> | null;
    note: string | null;
    /** Set when the system acted because time ran out. */
    silence: boolean;
    outcome: Outcome | null;
    resultNumber: string | null;
  };
  taskClaimed: { assigneeId: string };
  taskReleased: Record<string, never>;
  taskAssigned: { assigneeId: string; assigneeName: string; note: string | null };
  /** One's own task given to a colleague (bàn giao). */
  taskHandedOver: { assigneeId: string; assigneeName: string; note: string };
  supplementRequested: {
    items: SupplementItem[];
    note: string | null;
    legalBasis: string | null;
    answerBy?: number | null;
  };
  /** `note` answers what was asked in free words. */
  supplementAnswered: { submissionSeq: number; note: string | null };
  withdrawn: { reason: string };
  stopped: { reason: string; legalBasis: string };
  /** `undone`: steps whose work no longer counts. */
  sentBack: { fromStep: string; toStep: string; note: string; undone?: string[] };
  paymentRequested: {
    items: PaymentItem[];
    total: number;
    noticeNumber: string | null;
    payBy: number | null;
    note: string | null;
  };
  paymentSettled: { receiptNo: string; method: PaymentMethod; note: string | null };
  paymentCancelled: { reason: string };
  consulted: { consultation: Consultation };
  consultReplied: { reply: ConsultReply; text: string | null };
  extended: { by: TimeLimit; reason: string; from: number; to: number };
  corrected: { stepKey: string; answers: Record<string, unknown>; reason: string };
  /** A timer event's time is over. */
  timerFired: { stepKey: string };
  /** Another system answered, or a business rule decided on the way. */
  serviceAnswered: { stepKey: string; values: Record<string, unknown> };
  serviceFailed: { stepKey: string; reason: string };
  subDossierOpened: { stepKey: string; dossierId: string; code: string };
  subDossierClosed: {
    stepKey: string;
    code: string;
    outcome: Outcome | null;
    resultNumber: string | null;
  };
  subDossierFailed: { stepKey: string; reason: string };
  /** The calendar changed (storm, holiday): due dates were counted anew. */
  dueDateRecomputed: { why: string; from: number | null; to: number | null };
  noteAdded: { text: string };
  messageSent: { text: string };
}

export type ActionType = keyof ActionFacts;

/**
 * One appended act. It records every fact that applying it needs (tasks opened and closed, the new clock),
 * so that replaying history never depends on today's calendar, officers or code.
 */
export type DossierAction = {
  [T in ActionType]: {
    seq: number;
    type: T;
    at: number;
    actor: ActorRef;
    taskKey: string | null;
    lifecycle: Lifecycle;
    closed: string[];
    opened: OpenTask[];
    /** Tasks whose assignee or times changed. */
    changed: OpenTask[];
    arrived: Record<string, number>;
    clock: DossierClock;
    issues: { form: IssuedForm; template: string | null }[];
    /** Values that business rules computed while the flow was followed: step key → values. */
    computed?: Record<string, Record<string, unknown>>;
    /** How the dossier ended, when the flow came to its end with this act. */
    ended?: Outcome;
    facts: ActionFacts[T];
  };
}[ActionType];
