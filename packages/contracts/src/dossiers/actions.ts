import type { FormDefinition } from '@motcua/forms';
import { z } from 'zod';
import { Answers, AttachedDocuments } from '../drafts/drafts.js';
import { Code, Text } from '../shared/text.js';

/** The acts every dossier knows; any other `action` is a key of the open step's own actions. */
export const BUILTIN_ACTIONS = [
  'claim',
  'release',
  'assign',
  'requestSupplement',
  'answerSupplement',
  'withdraw',
  'stop',
  'sendBack',
  'addNote',
  'sendMessage',
  'requestPayment',
  'confirmPayment',
  'cancelPayment',
  'consult',
  'replyConsult',
  'extend',
  'handOverTask',
  'correct',
] as const;
export type BuiltinAction = (typeof BUILTIN_ACTIONS)[number];

const Assignee = z.object({ username: z.string(), name: z.string(), openTasks: z.int() });

/** GET /api/v1/dossiers/{code}/actions : exactly what the asker may do now. */
export const AvailableAction = z
  .object({
    /** What to send back as `action`. */
    action: z.string(),
    /** `step` for a key of the step's own, else the built-in's name. */
    kind: z.enum(['step', ...BUILTIN_ACTIONS]),
    taskKey: z.string().nullable(),
    stepKey: z.string().nullable(),
    label: Text,
    consequence: Text.nullable(),
    tone: z.enum(['primary', 'secondary', 'danger']),
    note: z.enum(['none', 'optional', 'required']),
    legalBasis: z.enum(['none', 'required']),
    /** The legal paper this issues, for the button's explanation: MAU_01 … or RESULT. */
    issues: z.array(z.string()),
    /** The officer's form of the step, where this action needs it. */
    form: z.custom<FormDefinition>().nullable(),
    /** What the form begins with. */
    values: Answers.nullable(),
    /** `earlier`: the step's form as it was before a roll-back or a correction. `dossier`: what is known of it. */
    valuesFrom: z.enum(['earlier', 'dossier']).nullable(),
    /** What the form's conditions look at: answers, `case`, `channel`, `paymentSettled`, `steps`. */
    given: Answers.nullable(),
    /** For assign, handOverTask, and a step action that puts somebody in charge. */
    assignees: z.array(Assignee).nullable(),
    /** For consult: the agencies and divisions that can be asked. */
    units: z.array(z.object({ code: Code, name: z.string() })).nullable(),
    /** For sendBack. */
    steps: z.array(z.object({ key: z.string(), name: Text })).nullable(),
  })
  .meta({ id: 'AvailableAction' });
export type AvailableAction = z.infer<typeof AvailableAction>;

export const AvailableActions = z
  .object({ version: z.int(), items: z.array(AvailableAction) })
  .meta({ id: 'AvailableActions' });
export type AvailableActions = z.infer<typeof AvailableActions>;

export const SupplementItem = z
  .strictObject({
    kind: z.enum(['FIELD', 'DOCUMENT', 'OTHER']),
    key: z.string().max(80).optional(),
    reason: z.string().trim().normalize('NFC').min(1).max(1000),
  })
  .meta({ id: 'SupplementItem' });
export type SupplementItem = z.infer<typeof SupplementItem>;

export const PaymentItem = z
  .strictObject({
    name: z.string().trim().normalize('NFC').min(1).max(300),
    kind: z.enum(['PHI', 'LE_PHI', 'TAX', 'OTHER']),
    /** Whole đồng. */
    amount: z.int().min(1).max(1_000_000_000_000),
  })
  .meta({ id: 'PaymentItem' });
export type PaymentItem = z.infer<typeof PaymentItem>;

/** `2wd`, `3d`, `4h`, `1mo` */
const LimitText = z.string().regex(/^\d{1,3}(?:\.5)?(?:wd|d|h|mo)$/);

/** POST /api/v1/dossiers/{code}/actions, with If-Match (dossier version) and Idempotency-Key. */
export const PerformAction = z
  .strictObject({
    action: z.string().min(1).max(60),
    taskKey: z.string().max(100).optional(),
    /** The step's form. */
    form: Answers.optional(),
    note: z.string().trim().normalize('NFC').max(4000).optional(),
    /** withdraw, stop, refuse: why. addNote, sendMessage: the text. */
    reason: z.string().trim().normalize('NFC').max(4000).optional(),
    legalBasis: z.string().trim().normalize('NFC').max(1000).optional(),
    assignee: z.string().max(100).optional(),
    toStep: z.string().max(60).optional(),
    items: z.array(SupplementItem).max(60).optional(),
    /** requestPayment. */
    payment: z
      .strictObject({
        items: z.array(PaymentItem).min(1).max(20),
        noticeNumber: z.string().trim().max(100).optional(),
        payBy: z.iso.date().optional(),
      })
      .optional(),
    /** confirmPayment. */
    receipt: z
      .strictObject({
        number: z.string().trim().min(1).max(100),
        method: z.enum(['CASH', 'TRANSFER', 'ONLINE', 'POSTAL']),
      })
      .optional(),
    /** consult: which unit is asked; the question stands in `reason`. */
    unit: Code.optional(),
    /** consult: how long they have. extend: how much time is added. */
    time: LimitText.optional(),
    /** replyConsult; the text stands in `reason`. */
    reply: z.enum(['AGREE', 'DISAGREE', 'COMMENT']).optional(),
    /** correct: whose form, given anew in `form`; why stands in `reason`. */
    stepKey: z.string().max(60).optional(),
    /** answerSupplement: only what was asked. */
    answers: Answers.optional(),
    documents: AttachedDocuments.optional(),
  })
  .meta({ id: 'PerformAction' });
export type PerformAction = z.infer<typeof PerformAction>;

export const ActionDone = z
  .object({ code: z.string(), version: z.int(), lifecycle: z.string(), sentence: Text })
  .meta({ id: 'ActionDone' });
export type ActionDone = z.infer<typeof ActionDone>;
