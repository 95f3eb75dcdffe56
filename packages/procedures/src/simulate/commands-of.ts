import {
  CONSULT_STEP,
  parseLimit,
  userTasksOf,
  type Actor,
  type Command,
  type DossierState,
  type OpenTask,
  type TimeLimit,
  type WorkflowDefinition,
} from '@motcua/domain';
import type { Act } from './act.js';
import { CONSULTED, type Cast } from './cast.js';

export interface Played {
  /** The command as the script names it: `register: submit`, `supplement at register`. */
  name: string;
  actor: Actor;
  command: Command;
}

export interface Stage {
  workflow: WorkflowDefinition;
  state: DossierState;
  cast: Cast;
}

const TWO_DAYS: TimeLimit = { quantity: 2, unit: 'WORKING_DAY' };

/** What an act of the script asks of the dossier as it stands, and of whom. Null when its step is not open. */
export function playedBy(act: Act, stage: Stage): Played | null {
  const { cast } = stage;
  if ('answerSupplement' in act) {
    const command: Command = { type: 'answerSupplement', submissionSeq: 2 };
    return { name: 'answer supplement', actor: cast.owner, command };
  }
  if ('withdraw' in act) {
    return { name: 'withdraw', actor: cast.owner, command: { type: 'withdraw', reason: act.withdraw } };
  }
  if ('confirmPayment' in act) {
    const command: Command = { type: 'confirmPayment', receiptNo: act.confirmPayment, method: 'TRANSFER' };
    return { name: 'confirm payment', actor: cast.holder('FINANCE_OFFICER', 'receiving'), command };
  }
  const stepKey = stepOf(act);
  const task = stage.state.tasks.find((open) => open.stepKey === stepKey);
  return task ? playedAt(act, task, stage) : null;
}

type StepAct = Exclude<Act, { answerSupplement: true } | { withdraw: string } | { confirmPayment: string }>;

/** The step that an act is about. */
function stepOf(act: StepAct): string {
  if ('step' in act) return act.step;
  if ('requestSupplement' in act) return act.requestSupplement;
  if ('sendBack' in act) return act.sendBack;
  if ('timeout' in act) return act.timeout;
  if ('timer' in act) return act.timer;
  if ('service' in act) return act.service;
  if ('subDossier' in act) return act.subDossier;
  if ('requestPayment' in act) return act.requestPayment;
  if ('extend' in act) return act.extend;
  return 'consult' in act ? act.consult : CONSULT_STEP;
}

function playedAt(act: StepAct, task: OpenTask, stage: Stage): Played {
  const { cast } = stage;
  const { key: taskKey, stepKey } = task;
  const bySystem = (name: string, command: Command): Played => ({ name, actor: cast.system, command });
  if ('timeout' in act) return bySystem(`${stepKey}: time-out`, { type: 'timeout', taskKey });
  if ('timer' in act) return bySystem(`${stepKey}: time is over`, { type: 'timeout', taskKey });
  if ('service' in act) {
    return 'fails' in act
      ? bySystem(`${stepKey}: no answer`, { type: 'failService', taskKey, reason: act.fails })
      : bySystem(`${stepKey}: answer`, { type: 'completeService', taskKey, values: act.gives });
  }
  if ('subDossier' in act) return bySystem(`${stepKey}: sub-dossier`, subDossierCommand(act, task, stage));
  if ('extend' in act) {
    const by = parseLimit(act.by) ?? TWO_DAYS;
    const command: Command = { type: 'extend', taskKey, by, reason: act.reason };
    return { name: `extend at ${stepKey}`, actor: cast.holder('DIVISION_HEAD', task.unitId), command };
  }
  return { ...officersCommand(act, task), actor: performer(task, stage) };
}

type OfficersAct = Exclude<
  StepAct,
  { timeout: string } | { timer: string } | { service: string } | { subDossier: string } | { extend: string }
>;

function officersCommand(act: OfficersAct, { key: taskKey, stepKey }: OpenTask): Omit<Played, 'actor'> {
  if ('requestSupplement' in act) {
    const command: Command = { type: 'requestSupplement', taskKey, items: act.items };
    return { name: `supplement at ${stepKey}`, command };
  }
  if ('sendBack' in act) {
    const command: Command = { type: 'sendBack', taskKey, toStep: act.to, note: act.note };
    return { name: `${stepKey}: send back to ${act.to}`, command };
  }
  if ('requestPayment' in act) {
    const { items, noticeNumber } = act;
    const command: Command = {
      type: 'requestPayment',
      taskKey,
      items,
      ...(noticeNumber && { noticeNumber }),
    };
    return { name: `payment asked at ${stepKey}`, command };
  }
  if ('consult' in act) {
    const { question } = act;
    const command: Command = { type: 'consult', taskKey, to: CONSULTED, question, within: TWO_DAYS };
    return { name: `consult at ${stepKey}`, command };
  }
  if ('replyConsult' in act) {
    const command: Command = { type: 'replyConsult', taskKey, reply: act.replyConsult, text: act.text };
    return { name: `consulted: ${act.replyConsult}`, command };
  }
  const { action, answers, note } = act;
  return {
    name: `${stepKey}: ${action}`,
    command: { type: 'completeStep', taskKey, action, ...(answers && { answers }), ...(note && { note }) },
  };
}

function subDossierCommand(
  act: Extract<Act, { subDossier: string }>,
  { key: taskKey }: OpenTask,
  { state }: Stage,
): Command {
  if ('fails' in act) return { type: 'subDossierFailed', taskKey, reason: act.fails };
  const code = state.subDossiers[taskKey]?.code ?? '';
  return {
    type: 'subDossierClosed',
    taskKey,
    code,
    outcome: act.outcome,
    resultNumber: act.resultNumber ?? null,
  };
}

/** The owner, the assignee, or the first officer of the post whom separation of duties does not keep from it. */
function performer(task: OpenTask, { workflow, state, cast }: Stage): Actor {
  if (task.role === 'OWNER') return cast.owner;
  const step = userTasksOf(workflow).find(({ key }) => key === task.stepKey);
  const barred = new Set((step?.notSameAs ?? []).map((key) => state.performedBy[key]));
  const free = (cast.candidates[`${task.unitId}/${task.role}`] ?? []).find(
    ({ accountId }) => !barred.has(accountId),
  );
  return cast.officer(task.assigneeId ?? free?.accountId ?? '');
}
