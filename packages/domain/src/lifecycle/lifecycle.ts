import type { Text } from '../text.js';

/**
 * The national status list `TrangThaiHoSo`. Every local step maps to exactly one of these, and the
 * number is what the national portal is told.
 */
export const LIFECYCLE_CODES = {
  SUBMITTED: 1,
  ACCEPTED: 2,
  REJECTED_AT_INTAKE: 3,
  IN_PROCESS: 4,
  SUPPLEMENT_REQUESTED: 5,
  PAYMENT_REQUESTED: 6,
  WITHDRAWN: 7,
  STOPPED: 8,
  COMPLETED: 9,
  RESULT_RETURNED: 10,
} as const;

export type Lifecycle = keyof typeof LIFECYCLE_CODES;

export const LIFECYCLES = Object.keys(LIFECYCLE_CODES) as Lifecycle[];

/** What can happen to a dossier, seen from the life cycle. CONTINUE is work that changes no status. */
export const LIFECYCLE_EVENTS = [
  'CONTINUE',
  'ACCEPT',
  'REFUSE_AT_INTAKE',
  'PROCESS',
  'REQUEST_SUPPLEMENT',
  'ANSWER_SUPPLEMENT_AT_INTAKE',
  'ANSWER_SUPPLEMENT',
  'REQUEST_PAYMENT',
  'SETTLE_PAYMENT',
  'WITHDRAW',
  'STOP',
  'COMPLETE',
  'RETURN_RESULT',
  'COMPLETE_AND_RETURN',
] as const;

export type LifecycleEvent = (typeof LIFECYCLE_EVENTS)[number];

/*
 *  submitted ──► accepted ──► in process ──► completed ──► result returned
 *   │   ▲ │          │          ▲  │  ▲ │
 *   │   │ └─► refused at intake │  │  │ └─► payment requested ─┐
 *   ▼   │            │          │  ▼  └───────────────────────┘
 *  supplement requested ────────┘
 *  withdrawn / stopped: from every state before the result exists
 */
const FINISHED: Partial<Record<LifecycleEvent, Lifecycle>> = {};

/** Total table: a missing event is a refused one. */
export const LIFECYCLE_TABLE: Record<Lifecycle, Partial<Record<LifecycleEvent, Lifecycle>>> = {
  SUBMITTED: {
    CONTINUE: 'SUBMITTED',
    ACCEPT: 'ACCEPTED',
    REFUSE_AT_INTAKE: 'REJECTED_AT_INTAKE',
    REQUEST_SUPPLEMENT: 'SUPPLEMENT_REQUESTED',
    WITHDRAW: 'WITHDRAWN',
    STOP: 'STOPPED',
  },
  ACCEPTED: {
    CONTINUE: 'ACCEPTED',
    PROCESS: 'IN_PROCESS',
    REQUEST_SUPPLEMENT: 'SUPPLEMENT_REQUESTED',
    REQUEST_PAYMENT: 'PAYMENT_REQUESTED',
    COMPLETE: 'COMPLETED',
    COMPLETE_AND_RETURN: 'RESULT_RETURNED',
    WITHDRAW: 'WITHDRAWN',
    STOP: 'STOPPED',
  },
  IN_PROCESS: {
    CONTINUE: 'IN_PROCESS',
    PROCESS: 'IN_PROCESS',
    REQUEST_SUPPLEMENT: 'SUPPLEMENT_REQUESTED',
    REQUEST_PAYMENT: 'PAYMENT_REQUESTED',
    COMPLETE: 'COMPLETED',
    COMPLETE_AND_RETURN: 'RESULT_RETURNED',
    WITHDRAW: 'WITHDRAWN',
    STOP: 'STOPPED',
  },
  SUPPLEMENT_REQUESTED: {
    CONTINUE: 'SUPPLEMENT_REQUESTED',
    ANSWER_SUPPLEMENT_AT_INTAKE: 'SUBMITTED',
    ANSWER_SUPPLEMENT: 'IN_PROCESS',
    WITHDRAW: 'WITHDRAWN',
    STOP: 'STOPPED',
  },
  PAYMENT_REQUESTED: {
    CONTINUE: 'PAYMENT_REQUESTED',
    SETTLE_PAYMENT: 'IN_PROCESS',
    WITHDRAW: 'WITHDRAWN',
    STOP: 'STOPPED',
  },
  COMPLETED: { CONTINUE: 'COMPLETED', RETURN_RESULT: 'RESULT_RETURNED' },
  REJECTED_AT_INTAKE: FINISHED,
  WITHDRAWN: FINISHED,
  STOPPED: FINISHED,
  RESULT_RETURNED: FINISHED,
};

/** The status after an event, or undefined where the event is not allowed. */
export function nextLifecycle(from: Lifecycle, event: LifecycleEvent): Lifecycle | undefined {
  return LIFECYCLE_TABLE[from][event];
}

/** True when nothing more can happen to the dossier. */
export function isFinished(lifecycle: Lifecycle): boolean {
  return Object.keys(LIFECYCLE_TABLE[lifecycle]).length === 0;
}

/** True while the person, not the office, has the next move. */
export function isWaitingForOwner(lifecycle: Lifecycle): boolean {
  return lifecycle === 'SUPPLEMENT_REQUESTED' || lifecycle === 'PAYMENT_REQUESTED';
}

/** The status in the words of the national list. */
export const LIFECYCLE_NAMES: Record<Lifecycle, Text> = {
  SUBMITTED: { vi: 'Mới đăng ký', en: 'Submitted' },
  ACCEPTED: { vi: 'Được tiếp nhận', en: 'Accepted' },
  REJECTED_AT_INTAKE: { vi: 'Không được tiếp nhận', en: 'Refused at intake' },
  IN_PROCESS: { vi: 'Đang xử lý', en: 'In process' },
  SUPPLEMENT_REQUESTED: { vi: 'Yêu cầu bổ sung giấy tờ', en: 'Supplement requested' },
  PAYMENT_REQUESTED: { vi: 'Yêu cầu thực hiện nghĩa vụ tài chính', en: 'Payment requested' },
  WITHDRAWN: { vi: 'Công dân rút hồ sơ', en: 'Withdrawn' },
  STOPPED: { vi: 'Dừng xử lý', en: 'Stopped' },
  COMPLETED: { vi: 'Đã xử lý xong', en: 'Completed' },
  RESULT_RETURNED: { vi: 'Đã trả kết quả', en: 'Result returned' },
};
