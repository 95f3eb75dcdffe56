import type { BuiltinAction, PerformAction } from '@motcua/contracts';
import { BUILTIN_ACTIONS } from '@motcua/contracts';
import type { Command, SupplementItem, TimeLimit } from '@motcua/domain';
import type { StaffedUnit } from '../../organisations/index.js';
import { paymentCommand } from './payment-command.js';

/** What the request leaves open and the use case has found out. */
export interface Resolved {
  /** '' where no task is meant or open. */
  taskKey: string;
  /** Account of the person named; '' when nobody of that name may get the task. */
  assigneeId: string | undefined;
  /** The step's form as checked; null when the action needs none. */
  form: Record<string, unknown> | null;
  submissionSeq: number;
  /** The unit asked for its opinion. */
  consulted: StaffedUnit | null;
  /** How long they have, or how much time is added. */
  time: TimeLimit | null;
}

/** The domain's command for a request. Acts of every dossier go by their name, all else is a key of the step. */
export function toCommand(request: PerformAction, resolved: Resolved): Command {
  const { taskKey, assigneeId, submissionSeq, consulted, time } = resolved;
  const words = request.reason ?? request.note ?? '';
  const note = request.note ?? request.reason;
  const legalBasis = request.legalBasis ?? '';
  if (!isBuiltin(request.action)) return completeStep(request, resolved);
  switch (request.action) {
    case 'claim':
    case 'release':
      return { type: request.action, taskKey };
    case 'assign':
      return { type: 'assign', taskKey, assigneeId: assigneeId ?? '', ...(note !== undefined && { note }) };
    case 'requestSupplement':
      return {
        type: 'requestSupplement',
        taskKey,
        items: (request.items ?? []).map(supplementItem),
        ...(note !== undefined && { note }),
        ...(legalBasis && { legalBasis }),
      };
    case 'answerSupplement':
      return { type: 'answerSupplement', submissionSeq, ...(note !== undefined && { note }) };
    case 'withdraw':
      return { type: 'withdraw', reason: words };
    case 'stop':
      return { type: 'stop', taskKey, reason: words, legalBasis };
    case 'sendBack':
      return { type: 'sendBack', taskKey, toStep: request.toStep ?? '', note: note ?? '' };
    case 'addNote':
      return { type: 'addNote', text: words };
    case 'sendMessage':
      return { type: 'sendMessage', text: words };
    case 'requestPayment':
    case 'confirmPayment':
    case 'cancelPayment':
      return paymentCommand(request, request.action, taskKey);
    case 'consult':
      return {
        type: 'consult',
        taskKey,
        to: {
          unitId: consulted?.id ?? '',
          unitName: consulted?.name ?? '',
          role: consulted?.role ?? 'CASE_OFFICER',
        },
        question: words,
        within: time ?? DEFAULT_CONSULT_TIME,
      };
    case 'replyConsult':
      return { type: 'replyConsult', taskKey, reply: request.reply ?? 'COMMENT', text: words };
    case 'extend':
      return { type: 'extend', taskKey, by: time ?? NO_TIME, reason: words };
    case 'handOverTask':
      return { type: 'handOverTask', taskKey, assigneeId: assigneeId ?? '', note: words };
    case 'correct':
      return {
        type: 'correct',
        stepKey: request.stepKey ?? '',
        answers: resolved.form ?? {},
        reason: words,
      };
  }
}

/** How long a unit has for its opinion when nothing is said. */
const DEFAULT_CONSULT_TIME: TimeLimit = { quantity: 3, unit: 'WORKING_DAY' };
const NO_TIME: TimeLimit = { quantity: 0, unit: 'WORKING_DAY' };

export function isBuiltin(action: string): action is BuiltinAction {
  return BUILTIN_ACTIONS.some((builtin) => builtin === action);
}

function completeStep(request: PerformAction, { taskKey, assigneeId, form }: Resolved): Command {
  const note = request.note ?? request.reason;
  return {
    type: 'completeStep',
    taskKey,
    action: request.action,
    ...(note !== undefined && { note }),
    ...(form && { answers: form }),
    ...(assigneeId !== undefined && { assigneeId }),
  };
}

function supplementItem({ kind, key, reason }: NonNullable<PerformAction['items']>[number]): SupplementItem {
  return { kind, reason, ...(key !== undefined && kind !== 'OTHER' && { key }) };
}
