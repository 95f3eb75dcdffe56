import {
  holds,
  isFinished,
  type Actor,
  type Command,
  type DecideContext,
  type DossierAction,
  type DossierState,
} from '@motcua/domain';
import type { ProcedureDefinition } from '@motcua/procedures';
import type { Dice } from '../dice.js';
import { randomAnswers } from '../grow/forms.js';
import { checkAgreement } from './agree.js';
import { checkBranches, checkDuties, checkEnd } from './checks.js';
import { nameOf, type Fill } from './commands.js';
import { WalkedDossier } from './dossier.js';
import {
  changesAnswers,
  endsEarly,
  filling,
  leadsOn,
  nextAlarm,
  offersTo,
  worldsMoves,
  type Move,
} from './moves.js';
import { peopleOf } from './people.js';

export interface Walk {
  acts: number;
  /** What went wrong, in words; null when the walk ended as it should. */
  fault: string | null;
  lifecycle: string;
  actions: readonly DossierAction[];
}

export interface WalkOptions {
  /** Acts after which only what leads on is done, whatever was done least often first. */
  wander?: number;
  /** A walk longer than this counts as endless. */
  bound?: number;
  /** How often what is offered to each actor is compared with what is accepted of them. */
  agreement?: number;
  /** Told of every act before it changes the dossier. */
  onAct?: (state: DossierState, command: Command, context: DecideContext) => void;
}

const HOUR = 3_600_000;

/** One dossier acted on at random by whoever may do something, until it is finished or cannot go on. */
export function walk(procedure: ProcedureDefinition, dice: Dice, options: WalkOptions = {}): Walk {
  const dossier = file(procedure, dice);
  const fault = new Walking(dossier, dice, options).go();
  const { state, actions } = dossier;
  return { acts: actions.length, fault, lifecycle: state.lifecycle, actions };
}

function file(procedure: ProcedureDefinition, dice: Dice): WalkedDossier {
  const answers = randomAnswers(dice, procedure.form);
  const fits = procedure.cases.find(({ when }) => !when || holds(when, { ...answers, channel: 'ONLINE' }));
  const people = peopleOf(procedure.workflow, dice.chance(0.5));
  return new WalkedDossier(procedure, people, answers, fits?.key ?? '');
}

class Walking {
  /** How often each choice was made: a fair walk comes round to every one. */
  readonly #made = new Map<string, number>();
  readonly #wander: number;
  readonly #bound: number;
  readonly #agreement: number;
  readonly #onAct: WalkOptions['onAct'];

  constructor(
    readonly dossier: WalkedDossier,
    readonly dice: Dice,
    { wander = 60, bound = 3000, agreement = 0.002, onAct }: WalkOptions,
  ) {
    this.#onAct = onAct;
    this.#wander = dice.between(0, wander);
    this.#bound = bound;
    this.#agreement = agreement;
  }

  go(): string | null {
    const { dossier, dice } = this;
    while (!isFinished(dossier.state.lifecycle)) {
      if (dossier.actions.length >= this.#bound) return `endless: ${this.#lately()}`;
      if (dice.chance(this.#agreement)) {
        const disagreement = checkAgreement(dossier, filling(dice, dossier));
        if (disagreement !== null) return disagreement;
      }
      const fault = this.#turn() ?? checkBranches(dossier);
      if (fault !== null) return fault;
    }
    return checkDuties(dossier) ?? checkEnd(dossier);
  }

  #turn(): string | null {
    const { dossier, dice } = this;
    dossier.now += dice.between(0, 8) * HOUR;
    for (;;) {
      const wandering = dossier.actions.length < this.#wander;
      const moves = this.#moves(wandering);
      const tried = new Set<Move>();
      for (let move = this.#choose(moves, wandering); move; move = this.#choose(moves, wandering, tried)) {
        const decision = dossier.decide(move.actor, move.command);
        if (decision.ok) {
          this.#count(move);
          this.#onAct?.(dossier.state, move.command, dossier.contextOf(move.actor));
          if (move.command.type === 'answerSupplement') this.#answerAnew();
          dossier.take(decision.value);
          return null;
        }
        // What the world tries may be too early; what a person is offered must be accepted.
        if (move.actor.kind !== 'SYSTEM') {
          return `offered but refused (${decision.refusal.code}): ${move.actor.name} ${nameOf(move.command)}`;
        }
        tried.add(move);
      }
      const alarm = nextAlarm(dossier);
      if (alarm === undefined) return `stuck: ${this.#standing()}`;
      dossier.now = alarm;
    }
  }

  #moves(wandering: boolean): readonly Move[] {
    const { dossier, dice } = this;
    const fill = filling(dice, dossier);
    const world = worldsMoves(dice, dossier).filter(
      ({ actor, command }) => dossier.decide(actor, command).ok,
    );
    const people = dice.shuffled(dossier.people.everyone);
    const likely = dice.chance(0.05) ? people : people.filter((actor) => isLikely(dossier, actor));
    // One person's offers are enough while they lead anywhere; all are asked before a dossier counts as stuck.
    return (
      this.#offered(likely, world, wandering, fill) ??
      this.#offered(people, world, wandering, fill) ??
      this.#enabling(people)
    );
  }

  #offered(
    people: readonly Actor[],
    world: readonly Move[],
    wandering: boolean,
    fill: Fill,
  ): readonly Move[] | undefined {
    const { dossier, dice } = this;
    for (const actor of people) {
      const own = offersTo(dossier, actor, fill);
      const onward = own.filter(leadsOn);
      if (onward.length > 0) {
        const aside = wandering
          ? own.filter((move) => !leadsOn(move) && !endsEarly(move))
          : own.filter(changesAnswers);
        const early = wandering && dice.chance(0.01) ? own.filter(endsEarly) : [];
        if (early.length > 0) return early;
        if (world.length > 0 && dice.chance(0.4)) return world;
        return aside.length > 0 && dice.chance(wandering ? 0.3 : this.#insistence()) ? aside : onward;
      }
      const harmless = own.filter((move) => !endsEarly(move));
      if (wandering && harmless.length > 0 && dice.chance(0.02)) return harmless;
    }
    if (world.length > 0) return world;
    const asking = people.flatMap((actor) => offersTo(dossier, actor, fill).filter(changesAnswers));
    return asking.length > 0 ? asking : undefined;
  }

  /** Whoever goes round for long asks more often for what would lead out. */
  #insistence(): number {
    return this.dossier.actions.length < 300 ? 0.05 : 0.3;
  }

  /** Nobody can go on with what they hold: somebody else may take it. */
  #enabling(people: readonly Actor[]): Move[] {
    const fill = filling(this.dice, this.dossier);
    const passing = new Set(['release', 'handOverTask', 'assign', 'replyConsult']);
    const all = people.flatMap((actor) => offersTo(this.dossier, actor, fill));
    return nextAlarm(this.dossier) === undefined
      ? all.filter(({ command }) => passing.has(command.type) && this.#timesMade(command) < 3)
      : [];
  }

  /** At random while the walk wanders; afterwards what was done least often. */
  #choose(moves: readonly Move[], wandering: boolean, tried?: ReadonlySet<Move>): Move | undefined {
    const left = tried ? moves.filter((move) => !tried.has(move)) : moves;
    if (wandering || left.length < 2) return this.dice.maybe(left);
    const least = Math.min(...left.map(({ command }) => this.#timesMade(command)));
    return this.dice.maybe(left.filter(({ command }) => this.#timesMade(command) === least));
  }

  #timesMade(command: Move['command']): number {
    return this.#made.get(choiceOf(command)) ?? 0;
  }

  #count({ command }: Move): void {
    this.#made.set(choiceOf(command), this.#timesMade(command) + 1);
  }

  #answerAnew(): void {
    const { dossier, dice } = this;
    if (dice.chance(0.8)) dossier.answers = randomAnswers(dice, dossier.procedure.form);
  }

  #standing(): string {
    const { lifecycle, tasks, arrived } = this.dossier.state;
    const open = tasks.map(({ key, assigneeId }) => `${key}(${assigneeId ?? ''})`).join(', ');
    return `${lifecycle}, open: ${open}, arrived: ${JSON.stringify(arrived)}`;
  }

  #lately(): string {
    const last = this.dossier.actions.slice(-12);
    return last.map(({ type, taskKey }) => `${type} ${taskKey?.split('.')[0] ?? ''}`).join(', ');
  }
}

/** Whoever holds the post of something open, or whom the dossier belongs to. */
function isLikely({ state }: WalkedDossier, { relation, posts, accountId }: Actor): boolean {
  if (relation === 'OWNER') return true;
  return state.tasks.some(
    ({ unitId, role, assigneeId }) =>
      (assigneeId ?? accountId) === accountId &&
      posts.some((post) => post.unitId === unitId && post.role === role),
  );
}

/** A choice is the same one each time round, though its task has another key. */
function choiceOf(command: Move['command']): string {
  const stepKey = 'taskKey' in command ? command.taskKey.replace(/\.\d+$/, '') : '';
  if (command.type === 'completeStep') return `${stepKey} ${command.action}`;
  return `${stepKey} ${command.type}`;
}
