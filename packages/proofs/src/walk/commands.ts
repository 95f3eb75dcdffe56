import {
  userTasksOf,
  type AvailableCommand,
  type Command,
  type DossierState,
  type SystemCommand,
} from '@motcua/domain';
import type { ProcedureDefinition } from '@motcua/procedures';
import { ASKED } from './people.js';

/** Makes the answers of an officer's form. */
export type Fill = (formKey: string) => Record<string, unknown>;

/** What a command is called among offers: its task, its kind, and whom or what it is about. */
export function nameOf(command: Command): string {
  const taskKey = 'taskKey' in command ? command.taskKey : '';
  switch (command.type) {
    case 'completeStep':
      return `${taskKey} step ${command.action} ${command.assigneeId ?? ''}`;
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

/** The fullest commands that an offer asks for: one for each colleague or step it names. */
export function commandsFor(offer: AvailableCommand, { version }: DossierState, fill: Fill): Command[] {
  const taskKey = offer.taskKey ?? '';
  const { kind, form } = offer;
  switch (kind) {
    case 'step': {
      const action = offer.action?.key ?? '';
      const answers = form === null ? {} : { answers: fill(form) };
      const command = { type: 'completeStep' as const, taskKey, action, note: 'x', ...answers };
      return [
        command,
        ...(offer.assignees ?? []).map(({ accountId }) => ({ ...command, assigneeId: accountId })),
      ];
    }
    case 'assign':
    case 'handOverTask':
      return (offer.assignees ?? []).map(({ accountId }) => byType(kind, taskKey, version, accountId));
    case 'sendBack':
      return (offer.steps ?? []).map(({ key }) => byType(kind, taskKey, version, key));
    case 'correct':
      return [byType(kind, taskKey, version, offer.stepKey ?? '')];
    default:
      return [byType(kind, taskKey, version)];
  }
}

/** Every command that anybody could think of in this state. */
export function everyCommand(
  { workflow }: ProcedureDefinition,
  { tasks, version }: DossierState,
  people: readonly string[],
): Command[] {
  const steps = Object.keys(workflow.steps);
  const keys = [...new Set(userTasksOf(workflow).flatMap(({ actions }) => actions.map(({ key }) => key)))];
  const ofTasks = tasks.flatMap(({ key: taskKey }) => [
    ...keys.flatMap((action): Command[] => {
      const command = { type: 'completeStep' as const, taskKey, action, answers: {}, note: 'x' };
      return [command, ...people.map((assigneeId) => ({ ...command, assigneeId }))];
    }),
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
      return { type, taskKey, assigneeId: target, note: 'x' };
    case 'requestSupplement':
      return { type, taskKey, items: [{ kind: 'OTHER', reason: 'x' }], legalBasis: 'Điều 1' };
    case 'requestPayment':
      return { type, taskKey, items: [{ name: 'Phí', kind: 'PHI', amount: 1000 }] };
    case 'sendBack':
      return { type, taskKey, toStep: target, note: 'x' };
    case 'stop':
      return { type, taskKey, reason: 'x', legalBasis: 'Điều 1' };
    case 'consult': {
      const within = { quantity: 1, unit: 'WORKING_DAY' as const };
      return { type, taskKey, to: ASKED, question: 'x', within };
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

/** Every act of the system that could be due at the open tasks; most are refused in most states. */
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
