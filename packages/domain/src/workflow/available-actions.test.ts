import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TestDossier } from '../../test/dossier.js';
import { commandsFor, everyCommand, nameOf, systemCommands } from '../../test/every-command.js';
import { EVERY_KIND } from '../../test/every-kind-workflow.js';
import { EVERYONE, MONDAY_8, contextOf } from '../../test/office.js';
import { PERMIT } from '../../test/permit-workflow.js';
import type { ActionType } from './action.js';
import { replay } from './apply.js';
import { availableActions } from './available-actions.js';
import type { Actor, Command } from './command.js';
import { decide } from './decide.js';
import type { WorkflowDefinition } from './definition.js';

const HOUR = 3_600_000;

function contextAt(dossier: TestDossier, actor: Actor) {
  return contextOf(actor, dossier.now, dossier.scope());
}

function isAccepted(dossier: TestDossier, actor: Actor, command: Command): boolean {
  return decide(dossier.definition, dossier.state, command, contextAt(dossier, actor)).ok;
}

function offeredTo(dossier: TestDossier, actor: Actor): Command[] {
  const offers = availableActions(dossier.definition, dossier.state, contextAt(dossier, actor));
  return offers.flatMap((offer) => commandsFor(offer, dossier.state));
}

/** What this actor can bring about now: what they are offered, and what the system does by itself. */
function movesOf(dossier: TestDossier, actor: Actor): Command[] {
  const bySystem = actor.kind === 'SYSTEM' ? systemCommands(dossier.state) : [];
  const due = bySystem.filter((command) => isAccepted(dossier, actor, command));
  return [...offeredTo(dossier, actor), ...due];
}

function checkEveryone(dossier: TestDossier): void {
  const everything = everyCommand(dossier.definition, dossier.state);
  for (const actor of EVERYONE) {
    const offered = offeredTo(dossier, actor);
    const wrong = offered.filter((command) => !isAccepted(dossier, actor, command));
    expect({ who: actor.name, offeredButRefused: wrong.map(nameOf) }).toMatchObject({
      offeredButRefused: [],
    });
    const names = new Set(offered.map(nameOf));
    const others = [...everything, ...(actor.kind === 'SYSTEM' ? [] : systemCommands(dossier.state))];
    const missing = others.filter(
      (command) =>
        // Claiming again what one holds changes nothing and is not worth a button.
        command.type !== 'claim' &&
        // The system needs no button to put back what somebody held who lost their post.
        !(command.type === 'release' && actor.kind === 'SYSTEM') &&
        !names.has(nameOf(command)) &&
        isAccepted(dossier, actor, command),
    );
    expect({ who: actor.name, acceptedButNotOffered: missing.map(nameOf) }).toMatchObject({
      acceptedButNotOffered: [],
    });
  }
}

const ONWARD: readonly Command['type'][] = [
  'completeStep',
  'timeout',
  'completeService',
  'failService',
  'subDossierClosed',
  'answerSupplement',
  'confirmPayment',
  'cancelPayment',
];
const ENDING: readonly Command['type'][] = ['withdraw', 'stop', 'supplementLapsed'];

/** What kind of act, by whom, how many hours later; and of 15 turns 5 may lead aside, one of them to an early end. */
type Turn = readonly [what: number, who: number, hours: number, aside: number];

/** One act after another by whoever can do something, as the numbers choose. */
function walk(definition: WorkflowDefinition, turns: readonly Turn[]): TestDossier {
  const dossier = new TestDossier(definition, MONDAY_8, { meals: 300 });
  for (const [what, who, hours, aside] of turns) {
    dossier.now += hours * HOUR;
    const moves = EVERYONE.flatMap((actor) => movesOf(dossier, actor).map((command) => ({ actor, command })));
    const onward = moves.filter(({ command }) => ONWARD.includes(command.type));
    const harmless = moves.filter(({ command }) => !ENDING.includes(command.type));
    const open = onward.length > 0 && aside > 4 ? onward : aside > 0 ? harmless : moves;
    const kinds = [...new Set(open.map(({ command }) => command.type))];
    const kind = kinds[what % Math.max(kinds.length, 1)];
    const able = open.filter(({ command }) => command.type === kind);
    const move = able[who % Math.max(able.length, 1)];
    if (!move) break;
    const name = nameOf(move.command);
    expect(`${name}: ${dossier.act(move.actor, move.command)}`).toBe(`${name}: OK`);
  }
  return dossier;
}

const TURN = fc.tuple(fc.nat(), fc.nat(), fc.nat(12), fc.nat(14));
const TURNS = fc.array(TURN, { maxLength: 60, size: 'max' });
const LONG = fc.array(TURN, { minLength: 60, maxLength: 60 });

describe.each([
  ['a permit', PERMIT],
  ['every kind of step', EVERY_KIND],
])('along any walk through %s', (_name, definition) => {
  test('what is offered is accepted, what is not offered is refused, and history replays', () => {
    fc.assert(
      fc.property(TURNS, (turns) => {
        const dossier = walk(definition, turns);
        checkEveryone(dossier);
        expect(replay(dossier.actions)).toEqual(dossier.state);
      }),
      { numRuns: 100 },
    );
  });
});

test('such walks come past every act there is', () => {
  const walks = fc.sample(LONG, { seed: 1, numRuns: 100 }).map((turns) => walk(EVERY_KIND, turns));
  const seen = new Set(walks.flatMap(({ actions }) => actions.map(({ type }) => type)));
  expect([...seen].toSorted()).toEqual(EVERY_ACT);
  expect(walks.some(({ state }) => state.lifecycle === 'RESULT_RETURNED')).toBe(true);
});

/** All but the recomputation, which needs a calendar that changes. */
const EVERY_ACT = [
  'consultReplied',
  'consulted',
  'corrected',
  'extended',
  'messageSent',
  'noteAdded',
  'paymentCancelled',
  'paymentRequested',
  'paymentSettled',
  'sentBack',
  'serviceAnswered',
  'serviceFailed',
  'stepCompleted',
  'stopped',
  'subDossierClosed',
  'subDossierFailed',
  'subDossierOpened',
  'submitted',
  'supplementAnswered',
  'supplementRequested',
  'taskAssigned',
  'taskClaimed',
  'taskHandedOver',
  'taskReleased',
  'timerFired',
  'withdrawn',
] satisfies ActionType[];
