import {
  availableActions,
  stepOf,
  type Actor,
  type Command,
  type OpenTask,
  type Outcome,
  type ServiceValueType,
} from '@motcua/domain';
import type { Dice } from '../dice.js';
import { randomAnswers } from '../grow/forms.js';
import { commandsFor, type Fill } from './commands.js';
import type { WalkedDossier } from './dossier.js';

export interface Move {
  actor: Actor;
  command: Command;
}

export function filling(dice: Dice, { procedure }: WalkedDossier): Fill {
  return (formKey) => {
    const form = procedure.stepForms[formKey];
    return form ? randomAnswers(dice, form) : {};
  };
}

/** What the actor is offered, as commands. */
export function offersTo(dossier: WalkedDossier, actor: Actor, fill: Fill): Move[] {
  const offers = availableActions(dossier.procedure.workflow, dossier.state, dossier.contextOf(actor));
  return offers.flatMap((offer) =>
    commandsFor(offer, dossier.state, fill).map((command) => ({ actor, command })),
  );
}

/** What the world outside brings about now: times that have come, systems and agencies that answer or do not. */
export function worldsMoves(dice: Dice, dossier: WalkedDossier): Move[] {
  const { state, now, people } = dossier;
  const due = ({ timeoutAt }: OpenTask): boolean => timeoutAt !== null && timeoutAt <= now;
  const commands = state.tasks.flatMap((task): Command[] => {
    const { key: taskKey } = task;
    const step = stepOf(dossier.procedure.workflow, task.stepKey);
    const timeout: Command[] = due(task) ? [{ type: 'timeout', taskKey }] : [];
    if (step?.type === 'serviceTask') {
      return [
        ...timeout,
        { type: 'completeService', taskKey, values: randomValues(dice, step.gives) },
        { type: 'failService', taskKey, reason: 'x' },
      ];
    }
    if (step?.type !== 'subDossier') return timeout;
    const outcome = dice.pick<Outcome | null>(['GRANTED', 'REFUSED', 'NOTIFIED', null]);
    const closed = { type: 'subDossierClosed', taskKey, code: 'H50-1', outcome, resultNumber: '1' } as const;
    if (state.subDossiers[taskKey]) return [closed];
    return [
      { type: 'subDossierOpened', taskKey, dossierId: taskKey, code: 'H50-1' },
      { type: 'subDossierFailed', taskKey, reason: 'x' },
    ];
  });
  if ((state.supplement?.answerBy ?? Infinity) <= now) commands.push({ type: 'supplementLapsed' });
  return commands.map((command) => ({ actor: people.system, command }));
}

/** When the next thing will come about by itself; undefined when nothing will. */
export function nextAlarm({ state, now }: WalkedDossier): number | undefined {
  const times = [...state.tasks.map(({ timeoutAt }) => timeoutAt), state.supplement?.answerBy ?? null];
  const ahead = times.filter((time) => time !== null && time > now) as number[];
  return ahead.length > 0 ? Math.min(...ahead) : undefined;
}

function randomValues(
  dice: Dice,
  gives: Readonly<Record<string, ServiceValueType>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(gives).map(([name, type]) => {
      if (type === 'boolean') return [name, dice.chance(0.5)];
      return [name, type === 'number' ? dice.between(0, 10) : 'x'];
    }),
  );
}

const ONWARD: ReadonlySet<Command['type']> = new Set([
  'completeStep',
  'timeout',
  'completeService',
  'failService',
  'subDossierOpened',
  'subDossierClosed',
  'subDossierFailed',
  'answerSupplement',
  'confirmPayment',
  'cancelPayment',
]);

/** Whether an act leads on, rather than aside, back or to an early end. */
export function leadsOn({ command }: Move): boolean {
  return ONWARD.has(command.type);
}

const EARLY_END: ReadonlySet<Command['type']> = new Set(['withdraw', 'stop', 'supplementLapsed']);

export function endsEarly({ command }: Move): boolean {
  return EARLY_END.has(command.type);
}

/** What may change a condition that keeps a dossier going round. */
export function changesAnswers({ command }: Move): boolean {
  return command.type === 'requestSupplement' || command.type === 'requestPayment';
}
