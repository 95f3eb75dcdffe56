import type { BuiltinAction, PerformAction } from '@motcua/contracts';
import { BUILTIN_ACTIONS } from '@motcua/contracts';
import type { Command, SupplementItem } from '@motcua/domain';

/** What the request leaves open and the use case has found out. */
export interface Resolved {
  /** '' where no task is meant or open. */
  taskKey: string;
  /** Account of the person named; '' when nobody of that name may get the task. */
  assigneeId: string | undefined;
  /** The step's form as checked; null when the action needs none. */
  form: Record<string, unknown> | null;
  submissionSeq: number;
}

/** The domain's command for a request. Acts of every dossier go by their name, all else is a key of the step. */
export function toCommand(request: PerformAction, resolved: Resolved): Command {
  const { taskKey, assigneeId, submissionSeq } = resolved;
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
  }
}

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
