import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TestDossier } from '../../test/dossier.js';
import { EVERYONE, contextOf } from '../../test/office.js';
import { PERMIT } from '../../test/permit-workflow.js';
import { replay } from './apply.js';
import { type AvailableCommand, availableActions } from './available-actions.js';
import type { Actor, Command } from './command.js';
import { decide } from './decide.js';

const HOUR = 3_600_000;

/** The fullest command an offer asks for. */
function commandFor(offer: AvailableCommand): Command {
  const taskKey = offer.taskKey ?? '';
  switch (offer.kind) {
    case 'step':
      return {
        type: 'completeStep',
        taskKey,
        action: offer.action?.key ?? '',
        note: 'Lý do',
        ...(offer.form && { answers: {} }),
      };
    case 'assign':
      return { type: 'assign', taskKey, assigneeId: offer.assignees?.[0]?.accountId ?? '' };
    case 'requestSupplement':
      return {
        type: 'requestSupplement',
        taskKey,
        items: [{ kind: 'OTHER', reason: 'x' }],
        legalBasis: 'Điều 1',
      };
    case 'sendBack':
      return { type: 'sendBack', taskKey, toStep: offer.steps?.[0]?.key ?? '', note: 'x' };
    case 'stop':
      return { type: 'stop', taskKey, reason: 'x', legalBasis: 'Điều 1' };
    case 'answerSupplement':
      return { type: 'answerSupplement', submissionSeq: 2 };
    case 'withdraw':
      return { type: 'withdraw', reason: 'x' };
    case 'addNote':
    case 'sendMessage':
      return { type: offer.kind, text: 'x' };
    case 'claim':
    case 'release':
      return { type: offer.kind, taskKey };
    default:
      throw new Error(`no command for ${offer.kind}`);
  }
}

/** Every command anybody could think of in this state. */
function everyCommand(dossier: TestDossier): Command[] {
  const steps = Object.values(PERMIT.steps).flatMap((step) => (step.type === 'userTask' ? step : []));
  const ofTasks = dossier.state.tasks.flatMap(({ key: taskKey }): Command[] => [
    ...steps.flatMap(({ actions }) =>
      actions.map(({ key }): Command => ({
        type: 'completeStep',
        taskKey,
        action: key,
        answers: {},
        note: 'x',
      })),
    ),
    ...steps.map(({ key }): Command => ({ type: 'sendBack', taskKey, toStep: key, note: 'x' })),
    ...(['claim', 'release'] as const).map((type): Command => ({ type, taskKey })),
    ...EVERYONE.map(({ accountId }): Command => ({ type: 'assign', taskKey, assigneeId: accountId ?? '' })),
    { type: 'requestSupplement', taskKey, items: [{ kind: 'OTHER', reason: 'x' }], legalBasis: 'x' },
    { type: 'stop', taskKey, reason: 'x', legalBasis: 'x' },
  ]);
  return [
    ...ofTasks,
    { type: 'answerSupplement', submissionSeq: 2 },
    { type: 'withdraw', reason: 'x' },
    { type: 'addNote', text: 'x' },
    { type: 'sendMessage', text: 'x' },
  ];
}

const ofKind = (command: Command): string =>
  command.type === 'completeStep' ? `step:${command.action}` : command.type;
const nameOf = (offer: AvailableCommand): string =>
  offer.kind === 'step' ? `step:${offer.action?.key}` : offer.kind;

function checkEveryone(dossier: TestDossier): void {
  for (const actor of EVERYONE) {
    const context = contextOf(actor, dossier.now);
    const offers = availableActions(PERMIT, dossier.state, context);
    for (const offer of offers) {
      const decision = decide(PERMIT, dossier.state, commandFor(offer), context);
      expect({ who: actor.name, what: nameOf(offer), ok: decision.ok }).toMatchObject({ ok: true });
    }
    const offered = new Set(offers.map((offer) => `${offer.taskKey}:${nameOf(offer)}`));
    for (const command of everyCommand(dossier)) {
      if (!decide(PERMIT, dossier.state, command, context).ok) continue;
      // Claiming again what one holds changes nothing and is not worth a button.
      if (command.type === 'claim') continue;
      const taskKey = 'taskKey' in command ? command.taskKey : null;
      expect(offered, `${actor.name} may ${ofKind(command)}`).toContain(`${taskKey}:${ofKind(command)}`);
    }
  }
}

test('along any walk, what is offered is accepted, what is not offered is refused, and history replays', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 0, max: 30 })), { maxLength: 25 }),
      (walk) => {
        const dossier = new TestDossier(PERMIT);
        for (const [who, what, hours] of walk) {
          const able = EVERYONE.filter((actor) => offersTo(dossier, actor).length > 0);
          const actor = able[who % Math.max(able.length, 1)];
          if (!actor) break;
          const offers = offersTo(dossier, actor);
          const offer = offers[what % offers.length];
          if (offer) expect(dossier.act(actor, commandFor(offer), dossier.now + hours * HOUR)).toBe('OK');
        }
        checkEveryone(dossier);
        expect(replay(dossier.actions)).toEqual(dossier.state);
      },
    ),
    { numRuns: 150 },
  );
});

function offersTo(dossier: TestDossier, actor: Actor): AvailableCommand[] {
  return availableActions(PERMIT, dossier.state, contextOf(actor, dossier.now));
}
