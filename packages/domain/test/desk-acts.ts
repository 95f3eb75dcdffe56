import type { Actor, Command, CommandType } from '../src/workflow/command.js';
import type { StepEffect } from '../src/workflow/definition.js';
import { CONSULT_STEP } from '../src/workflow/state.js';
import { compileCalendar } from '../src/working-time/calendar.js';
import type { TestDossier } from './dossier.js';
import { OFFICERS, OWNER, SYSTEM } from './office.js';

const { head, case1, adviser, clerk, finance } = OFFICERS;

export interface Act {
  actor: Actor;
  command: (dossier: TestDossier) => Command;
}

const at = (dossier: TestDossier, step: string): { taskKey: string } => ({ taskKey: dossier.taskKey(step) });
const step = (actor: Actor, stepKey: string, action: string): Act => ({
  actor,
  command: (dossier) => ({ type: 'completeStep', ...at(dossier, stepKey), action }),
});
const timeout = (stepKey: string): Act => ({
  actor: SYSTEM,
  command: (dossier) => ({ type: 'timeout', ...at(dossier, stepKey) }),
});

/** Checked by the compiler: no effect of a step may be missing. */
const EFFECTS: Record<StepEffect, Act> = {
  ACCEPT: step(case1, 'desk', 'ACCEPT'),
  REFUSE_AT_INTAKE: step(case1, 'desk', 'REFUSE_AT_INTAKE'),
  ISSUE_RESULT: step(case1, 'desk', 'ISSUE_RESULT'),
  HAND_OVER: step(case1, 'desk', 'HAND_OVER'),
};

/** Checked by the compiler: no command may be missing. */
const COMMANDS: Record<Exclude<CommandType, 'completeStep'>, Act> = {
  claim: { actor: case1, command: (d) => ({ type: 'claim', ...at(d, 'work') }) },
  release: { actor: case1, command: (d) => ({ type: 'release', ...at(d, 'desk') }) },
  assign: { actor: head, command: (d) => ({ type: 'assign', ...at(d, 'work'), assigneeId: 'case2' }) },
  handOverTask: {
    actor: case1,
    command: (d) => ({ type: 'handOverTask', ...at(d, 'desk'), assigneeId: 'case2', note: 'Nghỉ phép' }),
  },
  requestSupplement: {
    actor: case1,
    command: (d) => ({
      type: 'requestSupplement',
      ...at(d, 'desk'),
      items: [{ kind: 'OTHER', reason: 'Thiếu bản vẽ' }],
      legalBasis: 'Điều 7',
    }),
  },
  answerSupplement: { actor: OWNER, command: () => ({ type: 'answerSupplement', submissionSeq: 2 }) },
  supplementLapsed: { actor: SYSTEM, command: () => ({ type: 'supplementLapsed' }) },
  requestPayment: {
    actor: case1,
    command: (d) => ({
      type: 'requestPayment',
      ...at(d, 'desk'),
      items: [{ name: 'Lệ phí', kind: 'LE_PHI', amount: 50_000 }],
    }),
  },
  confirmPayment: {
    actor: finance,
    command: () => ({ type: 'confirmPayment', receiptNo: 'BL-1', method: 'CASH' }),
  },
  cancelPayment: { actor: finance, command: () => ({ type: 'cancelPayment', reason: 'Được miễn' }) },
  withdraw: { actor: OWNER, command: () => ({ type: 'withdraw', reason: 'Tôi đổi ý' }) },
  stop: {
    actor: case1,
    command: (d) => ({ type: 'stop', ...at(d, 'desk'), reason: 'Tranh chấp', legalBasis: 'Điều 7' }),
  },
  sendBack: {
    actor: case1,
    command: (d) => ({ type: 'sendBack', ...at(d, 'work'), toStep: 'prepare', note: 'Sai' }),
  },
  addNote: { actor: case1, command: () => ({ type: 'addNote', text: 'Đã gọi điện' }) },
  sendMessage: { actor: OWNER, command: () => ({ type: 'sendMessage', text: 'Bao giờ xong?' }) },
  consult: {
    actor: case1,
    command: (d) => ({
      type: 'consult',
      ...at(d, 'desk'),
      to: { unitId: 'office', unitName: 'Văn phòng', role: 'RECORDS_CLERK' },
      question: 'Ý kiến?',
      within: { quantity: 1, unit: 'WORKING_DAY' },
    }),
  },
  replyConsult: {
    actor: clerk,
    command: (d) => ({ type: 'replyConsult', ...at(d, CONSULT_STEP), reply: 'AGREE', text: '' }),
  },
  extend: {
    actor: head,
    command: (d) => ({
      type: 'extend',
      ...at(d, 'desk'),
      by: { quantity: 1, unit: 'WORKING_DAY' },
      reason: 'Chờ đo đạc',
    }),
  },
  correct: {
    actor: head,
    command: () => ({ type: 'correct', stepKey: 'prepare', answers: { area: 210 }, reason: 'Gõ nhầm' }),
  },
  timeout: timeout('quiet'),
  completeService: {
    actor: SYSTEM,
    command: (d) => ({ type: 'completeService', ...at(d, 'service'), values: {} }),
  },
  failService: { actor: SYSTEM, command: (d) => ({ type: 'failService', ...at(d, 'service'), reason: 'x' }) },
  subDossierOpened: {
    actor: SYSTEM,
    command: (d) => ({ type: 'subDossierOpened', ...at(d, 'other'), dossierId: 'd', code: 'D-2' }),
  },
  subDossierClosed: {
    actor: SYSTEM,
    command: (d) => ({
      type: 'subDossierClosed',
      ...at(d, 'other'),
      code: 'D-2',
      outcome: 'GRANTED',
      resultNumber: null,
    }),
  },
  subDossierFailed: {
    actor: SYSTEM,
    command: (d) => ({ type: 'subDossierFailed', ...at(d, 'other'), reason: 'x' }),
  },
  recompute: { actor: SYSTEM, command: () => ({ type: 'recompute', why: 'Bão số 9' }) },
};

/** Every act there is, by whoever may do it. */
export const ACTS = {
  ...EFFECTS,
  ...COMMANDS,
  step: step(case1, 'desk', 'on'),
  opinion: step(adviser, 'opinion', 'on'),
  owner: step(OWNER, 'owner', 'on'),
  end: step(case1, 'desk', 'end'),
  'timeout/consult': timeout(CONSULT_STEP),
  'timeout/timer': timeout('timer'),
  'timeout/service': timeout('service'),
} satisfies Record<string, Act>;

/** A calendar by which every date still to come moves. */
export const NO_TUESDAYS = compileCalendar({
  timeZone: '+07:00',
  weekly: [
    {
      validFrom: '01-01',
      validTo: '12-31',
      hours: [[[480, 960]], [], [[480, 960]], [[480, 960]], [[480, 960]], [], []],
    },
  ],
  days: [],
});
