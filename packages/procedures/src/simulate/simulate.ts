import {
  INITIAL_STATE,
  addWorkingTime,
  apply,
  compileCalendar,
  decide,
  demoCalendar,
  parseLimit,
  startDossier,
  vietnamDay,
  type Actor,
  type Command,
  type CompiledCalendar,
  type DecideContext,
  type Decision,
  type DossierAction,
  type DossierState,
  type RefusalCode,
  type TimeLimit,
} from '@motcua/domain';
import type { FieldProblem } from '@motcua/forms';
import type { ProcedureDefinition } from '../definition.js';
import type { Act } from './act.js';
import { castOf, type Cast } from './cast.js';
import { playedBy } from './commands-of.js';
import { filledIn } from './filled-in.js';

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
  /** What was recorded, one for each entry of the timeline. */
  actions: DossierAction[];
  state: DossierState;
  caseKey: string;
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
/** Another system does not take the time a person does. */
const A_MINUTE: TimeLimit = { quantity: 0.02, unit: 'WORKING_HOUR' };

let demoHours: CompiledCalendar | undefined;

/** Compiled once: what it has looked up it keeps, and thousands of plays look up the same days. */
function hoursOfDemo(): CompiledCalendar {
  return (demoHours ??= compileCalendar(demoCalendar));
}

/** Plays a script on a procedure with an invented office: who acts, when, and what the dossier becomes. */
export function simulate(
  definition: ProcedureDefinition,
  script: readonly Act[],
  options: SimulationOptions,
): Simulation {
  const play = new Play(definition, options);
  play.take('submit', play.cast.owner, startDossier(definition.workflow, play.contextOf(play.cast.owner), 1));
  for (const [index, act] of script.entries()) {
    play.openSubDossiers(script.slice(index));
    play.wait(act);
    const stopped = play.perform(act);
    if (stopped) return { ...play.told(), stopped };
  }
  play.openSubDossiers([]);
  return play.told();
}

class Play {
  readonly cast: Cast;
  readonly #calendar = hoursOfDemo();
  readonly #timeline: SimulatedAct[] = [];
  readonly #actions: DossierAction[] = [];
  #state: DossierState = INITIAL_STATE;
  #now: number;

  constructor(
    readonly definition: ProcedureDefinition,
    readonly options: SimulationOptions,
  ) {
    this.cast = castOf(definition.workflow);
    this.#now = options.filedAt;
  }

  told(): Simulation {
    const { caseKey } = this.options;
    return { timeline: this.#timeline, actions: this.#actions, state: this.#state, caseKey, stopped: null };
  }

  contextOf(actor: Actor): DecideContext {
    const { answers, caseKey, channel } = this.options;
    return {
      now: this.#now,
      actor,
      calendar: this.#calendar,
      units: this.cast.units,
      candidates: this.cast.candidates,
      limit: this.definition.cases.find(({ key }) => key === caseKey)?.timeLimit ?? AN_HOUR,
      scope: {
        ...answers,
        today: vietnamDay(this.#now),
        case: caseKey,
        channel: channel ?? 'ONLINE',
        paymentSettled: this.#state.payments.length > 0,
        steps: this.#state.stepAnswers,
      },
      resultNumber: '1/2026',
    };
  }

  take(act: string, actor: Actor, decision: Decision<DossierAction>): RefusalCode | null {
    if (!decision.ok) return decision.refusal.code;
    const state = apply(this.#state, decision.value);
    this.#actions.push(decision.value);
    this.#state = state;
    this.#timeline.push({
      at: this.#now,
      act,
      by: actor.name,
      lifecycle: state.lifecycle,
      openSteps: state.tasks.map(({ stepKey }) => stepKey),
      dueAt: state.clock.dueAt,
    });
    return null;
  }

  /** A timer fires when its time is over, however long that takes. */
  wait(act: Act): void {
    const timer = 'timer' in act ? this.#state.tasks.find(({ stepKey }) => stepKey === act.timer) : undefined;
    const given = act.after === undefined ? null : parseLimit(act.after);
    const pause = given ?? ('service' in act ? A_MINUTE : AN_HOUR);
    if (given || !timer) this.#now = addWorkingTime(this.#now, pause, this.#calendar);
    this.#now = Math.max(this.#now, timer?.timeoutAt ?? 0);
  }

  perform(act: Act): Simulation['stopped'] {
    const { definition, cast } = this;
    const played = playedBy(act, { workflow: definition.workflow, state: this.#state, cast });
    if (!played) return { act, code: 'NO_OPEN_TASK', problems: [] };
    const { scope } = this.contextOf(played.actor);
    const { problems, command } = filledIn(definition, act, played.command, {
      today: vietnamDay(this.#now),
      given: scope,
    });
    if (problems.length > 0) return { act, code: 'ANSWERS_NOT_VALID', problems };
    const refused = this.#decide(played.name, played.actor, command);
    return refused ? { act, code: refused, problems: [] } : null;
  }

  /** The other dossier is filed at once when its step opens, unless the script says that it cannot be. */
  openSubDossiers(rest: readonly Act[]): void {
    const failing = rest.flatMap((act) => ('subDossier' in act && 'fails' in act ? [act.subDossier] : []));
    const { steps } = this.definition.workflow;
    for (const { key: taskKey, stepKey } of this.#state.tasks) {
      if (steps[stepKey]?.type !== 'subDossier' || this.#state.subDossiers[taskKey]) continue;
      if (failing.includes(stepKey)) continue;
      const code = `H50.12-${vietnamDay(this.#now).slice(2).replaceAll('-', '')}-9001`;
      const command: Command = { type: 'subDossierOpened', taskKey, dossierId: taskKey, code };
      this.#decide(`${stepKey}: sub-dossier filed`, this.cast.system, command);
    }
  }

  #decide(name: string, actor: Actor, command: Command): RefusalCode | null {
    const { workflow } = this.definition;
    return this.take(name, actor, decide(workflow, this.#state, command, this.contextOf(actor)));
  }
}
