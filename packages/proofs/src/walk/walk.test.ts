import { expect, test } from 'vitest';
import { Dice } from '../dice.js';
import { isSound } from '../defects/catch-all.js';
import { randomDefinition } from '../grow/random-definition.js';
import { walk } from './walk.js';

const SEEDS = Array.from({ length: 150 }, (_, seed) => seed);
const sound = SEEDS.map((seed) => ({ seed, definition: randomDefinition({ seed }) })).filter(
  ({ definition }) => isSound(definition),
);

test('the generator makes sound and unsound procedures, with steps of every kind', () => {
  expect(sound.length).toBeGreaterThan(50);
  expect(sound.length).toBeLessThan(SEEDS.length);
  const kinds = sound.flatMap(({ definition }) =>
    Object.values(definition.workflow.steps).map(({ type }) => type),
  );
  expect(new Set(kinds).size).toBe(9);
});

test('every random walk through a procedure that the linter passes comes to its end', () => {
  const faults = sound.flatMap(({ seed, definition }) =>
    [0, 1, 2].flatMap((number) => {
      const { fault } = walk(definition, new Dice(seed * 1000 + number), { agreement: 0.01 });
      return fault === null ? [] : `definition ${seed}, walk ${number}: ${fault}`;
    }),
  );
  expect(faults).toEqual([]);
}, 60_000);

test('a walk sees when a dossier is stuck, or goes round for ever', () => {
  const stuck = plain();
  for (const action of firstTask(stuck).actions) action.guard = { op: 'literal', value: false };
  expect(walk(stuck, new Dice(1), { wander: 0 }).fault).toContain('stuck');
  const endless = plain();
  for (const action of firstTask(endless).actions) {
    delete action.effect;
    action.to = 'intake';
  }
  expect(walk(endless, new Dice(1), { wander: 0 }).fault).toContain('endless');
});

function plain() {
  const definition = randomDefinition({ seed: 3, wild: 0 });
  firstTask(definition).builtins = [];
  return definition;
}

function firstTask({ workflow }: ReturnType<typeof randomDefinition>) {
  const step = workflow.steps[workflow.start];
  if (step?.type !== 'userTask') throw new Error('no task');
  return step;
}

test('the same seed gives the same walk', () => {
  const [one] = sound;
  if (!one) throw new Error('none');
  const acts = () => walk(one.definition, new Dice(7)).actions;
  expect(acts()).toEqual(acts());
});
