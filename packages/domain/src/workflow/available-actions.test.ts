import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TestDossier } from '../../test/dossier.js';
import { commandsFor, everyCommand, nameOf, systemCommands } from '../../test/every-command.js';
import { EVERYONE, OFFICERS, SYSTEM, contextOf } from '../../test/office.js';
import { appraising, drafted } from '../../test/permit-dossier.js';
import { PERMIT } from '../../test/permit-workflow.js';
import { replay } from './apply.js';
import { availableActions } from './available-actions.js';
import type { AvailableCommand } from './available-command.js';
import type { Actor, Command } from './command.js';
import { decide } from './decide.js';
import type { WorkflowDefinition } from './definition.js';

const HOUR = 3_600_000;

function offersTo(dossier: TestDossier, actor: Actor): AvailableCommand[] {
  return availableActions(dossier.definition, dossier.state, contextOf(actor, dossier.now));
}

function isAccepted(dossier: TestDossier, actor: Actor, command: Command): boolean {
  return decide(dossier.definition, dossier.state, command, contextOf(actor, dossier.now)).ok;
}

function offeredTo(dossier: TestDossier, actor: Actor): Command[] {
  return offersTo(dossier, actor).flatMap((offer) => commandsFor(offer, dossier.state));
}

/** What this actor can bring about now: what they are offered, and what the system does by itself. */
function movesOf(dossier: TestDossier, actor: Actor): Command[] {
  const bySystem = actor.kind === 'SYSTEM' ? systemCommands(dossier.state) : [];
  const due = bySystem.filter((command) => isAccepted(dossier, actor, command));
  return [...offeredTo(dossier, actor), ...due];
}

function checkEveryone(dossier: TestDossier): void {
  for (const actor of EVERYONE) {
    const offered = offeredTo(dossier, actor);
    for (const command of offered) {
      const ok = isAccepted(dossier, actor, command);
      expect({ who: actor.name, what: nameOf(command), ok }).toMatchObject({ ok: true });
    }
    const names = new Set(offered.map(nameOf));
    for (const command of everyCommand(dossier.definition, dossier.state)) {
      // Claiming again what one holds changes nothing and is not worth a button.
      if (command.type === 'claim' || names.has(nameOf(command))) continue;
      const ok = isAccepted(dossier, actor, command);
      expect({ who: actor.name, what: nameOf(command), ok }).toMatchObject({ ok: false });
    }
    if (actor.kind === 'SYSTEM') continue;
    for (const command of systemCommands(dossier.state)) {
      const ok = isAccepted(dossier, actor, command);
      expect({ who: actor.name, what: nameOf(command), ok }).toMatchObject({ ok: false });
    }
  }
}

/** One act after another by whoever can do something, as the numbers choose. */
function walk(definition: WorkflowDefinition, turns: readonly [number, number, number][]): TestDossier {
  const dossier = new TestDossier(definition);
  for (const [who, what, hours] of turns) {
    dossier.now += hours * HOUR;
    const able = EVERYONE.filter((actor) => movesOf(dossier, actor).length > 0);
    const actor = able[who % Math.max(able.length, 1)];
    if (!actor) break;
    const moves = movesOf(dossier, actor);
    const move = moves[what % moves.length];
    if (move) expect(`${nameOf(move)}: ${dossier.act(actor, move)}`).toBe(`${nameOf(move)}: OK`);
  }
  return dossier;
}

const TURNS = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 0, max: 30 })), { maxLength: 40 });

test.each([['a permit', PERMIT]])(
  'along any walk through %s, what is offered is accepted, what is not offered is refused, and history replays',
  (_name, definition) => {
    fc.assert(
      fc.property(TURNS, (turns) => {
        const dossier = walk(definition, turns);
        checkEveryone(dossier);
        expect(replay(dossier.actions)).toEqual(dossier.state);
      }),
      { numRuns: 150 },
    );
  },
);
