import {
  INITIAL_STATE,
  addWorkingTime,
  apply,
  compileCalendar,
  decide,
  demoCalendar,
  parseLimit,
  startDossier,
  userTasksOf,
  type Actor,
  type Command,
  type DecideContext,
  type Decision,
  type DossierAction,
  type DossierState,
  type OpenTask,
  type RefusalCode,
  type SupplementItem,
  type TimeLimit,
} from '@motcua/domain';
import { validateAnswers, type FieldProblem } from '@motcua/forms';
import type { ProcedureDefinition } from '../definition.js';
import { castOf, type Cast } from './cast.js';

/** One act of a script. `after` is working time since the act before; an hour when nothing is said. */
export type Act = { after?: string } & (
  | { step: string; action: string; answers?: Record<string, unknown>; note?: string }
  | { requestSupplement: string; items: SupplementItem[] }
  | { answerSupplement: true }
  | { sendBack: string; to: string; note: string }
  | { timeout: string }
  | { withdraw: string }
);

export interface SimulatedAct {
  at: number;
  /** The command as the script names it: `register: submit`, `supplement at register`. */
  act: string;
  by: string;
  lifecycle: DossierState['lifecycle'];
  openSteps: string[];
  dueAt: number | null;
}

export interface Simulation {
  timeline: SimulatedAct[];
  actions: DossierAction[];
  state: DossierState;
  /** The act that was refused, and why; null when the whole script was played. */
  stopped: {
    act: Act;
    code: RefusalCode | 'NO_OPEN_TASK' | 'ANSWERS_NOT_VALID';
    problems: FieldProblem[];
  } | null;
}

export interface SimulationOptions {
  answers: Readonly<Record<string, unknown>>;
  caseKey: string;
  channel?: string;
  /** Epoch milliseconds of the filing. */
  filedAt: number;
}

const AN_HOUR: TimeLimit = { quantity: 1, unit: 'WORKING_HOUR' };
const LOCAL_OFFSET = 7 * 60 * 60 * 1000;

/** Plays a script on a procedure with an invented office: who acts, when, and what the dossier becomes. */
export function simulate(
  definition: ProcedureDefinition,
  script: readonly Act[],
  options: SimulationOptions,
): Simulation {
  const { workflow } = definition;
  const cast = castOf(workflow);
  const calendar = compileCalendar(demoCalendar);
  const simulation: Simulation = { timeline: [], actions: [], state: INITIAL_STATE, stopped: null };
  let now = options.filedAt;

  const contextOf = (actor: Actor): DecideContext => ({
    now,
    actor,
    calendar,
    units: cast.units,
    candidates: cast.candidates,
    limit: definition.cases.find(({ key }) => key === options.caseKey)?.timeLimit ?? AN_HOUR,
    scope: {
      ...options.answers,
      case: options.caseKey,
      channel: options.channel ?? 'ONLINE',
      steps: simulation.state.stepAnswers,
    },
    resultNumber: '1/2026',
  });

  function take(act: string, actor: Actor, decision: Decision<DossierAction>): RefusalCode | null {
    if (!decision.ok) return decision.refusal.code;
    simulation.actions.push(decision.value);
    const state = apply(simulation.state, decision.value);
    simulation.state = state;
    simulation.timeline.push({
      at: now,
      act,
      by: actor.name,
      lifecycle: state.lifecycle,
      openSteps: state.tasks.map(({ stepKey }) => stepKey),
      dueAt: state.clock.dueAt,
    });
    return null;
  }

  take('submit', cast.owner, startDossier(workflow, contextOf(cast.owner), 1));
  for (const act of script) {
    now = addWorkingTime(now, (act.after === undefined ? null : parseLimit(act.after)) ?? AN_HOUR, calendar);
    const played = commandOf(act, simulation.state, cast, definition);
    if (!played) return { ...simulation, stopped: { act, code: 'NO_OPEN_TASK', problems: [] } };
    const { name, actor, command } = played;
    const problems = stepProblems(definition, act, now);
    if (problems.length > 0) return { ...simulation, stopped: { act, code: 'ANSWERS_NOT_VALID', problems } };
    const refused = take(name, actor, decide(workflow, simulation.state, command, contextOf(actor)));
    if (refused) return { ...simulation, stopped: { act, code: refused, problems: [] } };
  }
  return simulation;
}

interface Played {
  name: string;
  actor: Actor;
  command: Command;
}

function commandOf(
  act: Act,
  state: DossierState,
  cast: Cast,
  definition: ProcedureDefinition,
): Played | null {
  if ('answerSupplement' in act) {
    return {
      name: 'answer supplement',
      actor: cast.owner,
      command: { type: 'answerSupplement', submissionSeq: 2 },
    };
  }
  if ('withdraw' in act) {
    return { name: 'withdraw', actor: cast.owner, command: { type: 'withdraw', reason: act.withdraw } };
  }
  const stepKey = stepOf(act);
  const task = state.tasks.find((open) => open.stepKey === stepKey);
  if (!task) return null;
  const taskKey = task.key;
  if ('timeout' in act) {
    return { name: `${stepKey}: time-out`, actor: cast.system, command: { type: 'timeout', taskKey } };
  }
  const actor = performer(task, state, cast, definition);
  if ('requestSupplement' in act) {
    const command: Command = { type: 'requestSupplement', taskKey, items: act.items };
    return { name: `supplement at ${stepKey}`, actor, command };
  }
  if ('sendBack' in act) {
    const command: Command = { type: 'sendBack', taskKey, toStep: act.to, note: act.note };
    return { name: `${stepKey}: send back to ${act.to}`, actor, command };
  }
  const { action, answers, note } = act;
  return {
    name: `${stepKey}: ${action}`,
    actor,
    command: { type: 'completeStep', taskKey, action, ...(answers && { answers }), ...(note && { note }) },
  };
}

function stepOf(act: Exclude<Act, { answerSupplement: true } | { withdraw: string }>): string {
  if ('timeout' in act) return act.timeout;
  if ('requestSupplement' in act) return act.requestSupplement;
  return 'sendBack' in act ? act.sendBack : act.step;
}

/** The assignee, or the first officer of the post whom separation of duties does not keep from it. */
function performer(
  task: OpenTask,
  state: DossierState,
  cast: Cast,
  { workflow }: ProcedureDefinition,
): Actor {
  const step = userTasksOf(workflow).find(({ key }) => key === task.stepKey);
  const barred = new Set((step?.notSameAs ?? []).map((key) => state.performedBy[key]));
  const free = (cast.candidates[`${task.unitId}/${task.role}`] ?? []).find(
    ({ accountId }) => !barred.has(accountId),
  );
  return cast.officer(task.assigneeId ?? free?.accountId ?? '');
}

function stepProblems({ workflow, stepForms }: ProcedureDefinition, act: Act, now: number): FieldProblem[] {
  if (!('step' in act) || !act.answers) return [];
  const formKey = userTasksOf(workflow).find(({ key }) => key === act.step)?.form;
  const form = formKey === undefined ? undefined : stepForms[formKey];
  if (!form) return [];
  const today = new Date(now + LOCAL_OFFSET).toISOString().slice(0, 10);
  return validateAnswers(form, act.answers, { today }, { mode: 'submit', hidden: 'refuse' }).errors;
}
