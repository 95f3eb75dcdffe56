import type { AvailableCommand } from '../src/workflow/available-command.js';
import type { Command, SystemCommand } from '../src/workflow/command.js';
import type { WorkflowDefinition } from '../src/workflow/definition.js';
import type { DossierState } from '../src/workflow/state.js';
import { userTasksOf } from '../src/workflow/unit-rules.js';
import { EVERYONE } from './office.js';

/** What a command is called among offers: its task, its kind, and whom or what it is about. */
export function nameOf(command: Command): string {
  const taskKey = 'taskKey' in command ? command.taskKey : '';
  switch (command.type) {
    case 'completeStep':
      return `${taskKey} step ${command.action}`;
    case 'assign':
    case 'handOverTask':
      return `${taskKey} ${command.type} ${command.assigneeId}`;
    case 'sendBack':
      return `${taskKey} sendBack ${command.toStep}`;
    case 'correct':
      return `correct ${command.stepKey}`;
    default:
      return `${taskKey} ${command.type}`;
  }
}

/** The fullest commands an offer asks for: one for each colleague or step it names. */
export function commandsFor(offer: AvailableCommand, { version }: DossierState): Command[] {
  const taskKey = offer.taskKey ?? '';
  const assignees = offer.assignees ?? [];
  const { kind } = offer;
  switch (kind) {
    case 'step':
      return [
        {
          type: 'completeStep',
          taskKey,
          action: offer.action?.key ?? '',
          note: 'Lý do',
          ...(offer.form && { answers: { version } }),
        },
      ];
    case 'assign':
    case 'handOverTask':
      return assignees.map(({ accountId }) => byType(kind, taskKey, version, accountId));
    case 'sendBack':
      return (offer.steps ?? []).map(({ key }) => byType(kind, taskKey, version, key));
    case 'correct':
      return [byType('correct', taskKey, version, offer.stepKey ?? '')];
    default:
      return [byType(kind, taskKey, version)];
  }
}

/** Every command anybody could think of in this state. */
export function everyCommand(definition: WorkflowDefinition, { tasks, version }: DossierState): Command[] {
  const people = EVERYONE.map(({ accountId }) => accountId ?? '');
  const steps = Object.keys(definition.steps);
  const ofTasks = tasks.flatMap(({ key: taskKey }) => [
    ...userTasksOf(definition).flatMap(({ actions }) =>
      actions.map(({ key }): Command => ({
        type: 'completeStep',
        taskKey,
        action: key,
        answers: { version },
        note: 'Lý do',
      })),
    ),
    ...steps.map((key) => byType('sendBack', taskKey, version, key)),
    ...people.flatMap((id) =>
      (['assign', 'handOverTask'] as const).map((type) => byType(type, taskKey, version, id)),
    ),
    ...AT_TASKS.map((type) => byType(type, taskKey, version)),
  ]);
  return [
    ...ofTasks,
    ...steps.map((key) => byType('correct', '', version, key)),
    ...FREE.map((type) => byType(type, '', version)),
  ];
}

const AT_TASKS = [
  'claim',
  'release',
  'requestSupplement',
  'requestPayment',
  'stop',
  'consult',
  'replyConsult',
  'extend',
] as const;

const FREE = [
  'answerSupplement',
  'withdraw',
  'addNote',
  'sendMessage',
  'confirmPayment',
  'cancelPayment',
] as const;

function byType(
  type: Exclude<AvailableCommand['kind'], 'step'>,
  taskKey: string,
  version: number,
  target = '',
): Command {
  switch (type) {
    case 'claim':
    case 'release':
      return { type, taskKey };
    case 'assign':
    case 'handOverTask':
      return { type, taskKey, assigneeId: target, note: 'Lý do' };
    case 'requestSupplement':
      return { type, taskKey, items: [{ kind: 'OTHER', reason: 'x' }], legalBasis: 'Điều 1' };
    case 'requestPayment':
      return { type, taskKey, items: [{ name: 'Phí', kind: 'PHI', amount: 1000 }] };
    case 'sendBack':
      return { type, taskKey, toStep: target, note: 'x' };
    case 'stop':
      return { type, taskKey, reason: 'x', legalBasis: 'Điều 1' };
    case 'consult': {
      const to = { unitId: 'office', unitName: 'Văn phòng', role: 'RECORDS_CLERK' } as const;
      return { type, taskKey, to, question: 'x', within: { quantity: 1, unit: 'WORKING_DAY' } };
    }
    case 'replyConsult':
      return { type, taskKey, reply: 'COMMENT', text: 'x' };
    case 'extend':
      return { type, taskKey, by: { quantity: 1, unit: 'WORKING_DAY' }, reason: 'x' };
    case 'correct':
      return { type, stepKey: target, answers: { corrected: version }, reason: 'x' };
    case 'answerSupplement':
      return { type, submissionSeq: version };
    case 'withdraw':
    case 'cancelPayment':
      return { type, reason: 'x' };
    case 'confirmPayment':
      return { type, receiptNo: '1', method: 'CASH' };
    case 'addNote':
    case 'sendMessage':
      return { type, text: 'x' };
  }
}

/** Every act of the system that could be due; most are refused in most states. */
export function systemCommands({ tasks }: DossierState): SystemCommand[] {
  const ofTasks = tasks.flatMap(({ key: taskKey }): SystemCommand[] => [
    { type: 'timeout', taskKey },
    { type: 'completeService', taskKey, values: {} },
    { type: 'failService', taskKey, reason: 'x' },
    { type: 'subDossierOpened', taskKey, dossierId: taskKey, code: 'H50-1' },
    { type: 'subDossierClosed', taskKey, code: 'H50-1', outcome: 'GRANTED', resultNumber: '1' },
    { type: 'subDossierFailed', taskKey, reason: 'x' },
  ]);
  return [...ofTasks, { type: 'supplementLapsed' }, { type: 'recompute', why: 'x' }];
}
