import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TestDossier } from '../../test/dossier.js';
import { EVERY_KIND } from '../../test/every-kind-workflow.js';
import { MONDAY_8, OFFICERS, OWNER, SYSTEM } from '../../test/office.js';
import { isFinished } from '../lifecycle/lifecycle.js';
import type { DossierAction } from './action.js';
import { replay } from './apply.js';
import { isClockStopped } from './clock.js';
import type { Actor, Command } from './command.js';
import { forkOf, scopeOf } from './scopes.js';
import type { OpenTask } from './state.js';
import { stepOf } from './step-of.js';

type Act = [Actor, Command];

const HOUR = 3_600_000;
const items = [{ kind: 'OTHER' as const, reason: 'x' }];

function whoDoes({ role, unitId, assigneeId }: OpenTask): Actor {
  if (role === 'OWNER') return OWNER;
  const able = Object.values(OFFICERS).filter(({ accountId, posts }) =>
    posts.some(
      (post) => post.role === role && post.unitId === unitId && (assigneeId ?? accountId) === accountId,
    ),
  );
  return able[0] ?? SYSTEM;
}

/** What can happen at an open task; the first leads on. */
function actsAt(task: OpenTask): Act[] {
  const { key: taskKey, stepKey } = task;
  const step = stepOf(EVERY_KIND, stepKey);
  switch (step?.type) {
    case 'userTask':
      return [
        ...step.actions.map(({ key }): Command => ({
          type: 'completeStep',
          taskKey,
          action: key,
          answers: {},
          note: 'x',
        })),
        ...step.sendBackTo.map((toStep): Command => ({ type: 'sendBack', taskKey, toStep, note: 'x' })),
        { type: 'requestSupplement' as const, taskKey, items, legalBasis: 'x' },
      ].map((command) => [whoDoes(task), command]);
    case 'timerEvent':
      return [[SYSTEM, { type: 'timeout', taskKey }]];
    case 'serviceTask':
      return [
        [SYSTEM, { type: 'completeService', taskKey, values: { hit: true } }],
        [SYSTEM, { type: 'failService', taskKey, reason: 'x' }],
      ];
    case 'subDossier':
      return (['GRANTED', 'REFUSED'] as const).map((outcome): Act => [
        SYSTEM,
        { type: 'subDossierClosed', taskKey, code: 'D-2', outcome, resultNumber: null },
      ]);
    default:
      return [];
  }
}

const answer: Act = [OWNER, { type: 'answerSupplement', submissionSeq: 2 }];

/** No branch is lost and none is counted twice: those arrived and those with work in them make up the fork. */
function checkBranches({ state }: TestDossier): void {
  for (const [join, arrived] of Object.entries(state.arrived)) {
    const branches = state.tasks.flatMap(({ stepKey }) =>
      (scopeOf(EVERY_KIND, stepKey) ?? [])
        .filter((around) => around.join === join)
        .map(({ branch }) => branch),
    );
    expect(arrived + new Set(branches).size).toBe(forkOf(EVERY_KIND, join)?.branches.length);
  }
}

function checkClock({ state, actions }: TestDossier): void {
  const { clock } = state;
  const stopped = clock.startedAt !== null && clock.stoppedAt === null && isClockStopped(EVERY_KIND, state);
  expect(clock.pausedSince !== null).toBe(stopped);
  const dates = clock.promises.map(({ dueAt }) => dueAt);
  expect(dates).toEqual(dates.toSorted((a, b) => a - b));
  expect(clock.dueAt).toBe(dates.at(-1) ?? null);
  expect(replay(JSON.parse(JSON.stringify(actions)) as DossierAction[])).toEqual(state);
}

test('along any walk no branch is lost, the clock runs when it should, history replays, and the end is reached', () => {
  const turns = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 90 })), { maxLength: 40 });
  fc.assert(
    fc.property(turns, fc.constantFrom(10, 300), (walk, meals) => {
      const dossier = new TestDossier(EVERY_KIND, MONDAY_8, { meals });
      for (const [what, hours] of walk) {
        const acts = [...dossier.state.tasks.flatMap(actsAt), answer];
        const [actor, command] = acts[what % acts.length] ?? answer;
        dossier.act(actor, command, dossier.now + hours * HOUR);
        checkBranches(dossier);
        if (!isFinished(dossier.state.lifecycle)) expect(dossier.state.tasks).not.toEqual([]);
      }
      checkClock(dossier);
      for (let left = 40; left > 0 && !isFinished(dossier.state.lifecycle); left -= 1) {
        const acts = [answer, ...dossier.state.tasks.flatMap((task) => actsAt(task).slice(0, 1))];
        acts.some(([actor, command]) => dossier.act(actor, command, dossier.now + 9 * HOUR) === 'OK');
      }
      expect(dossier.state.lifecycle).toBe('RESULT_RETURNED');
      checkClock(dossier);
    }),
    { numRuns: 300 },
  );
});
