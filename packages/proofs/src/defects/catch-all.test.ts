import { expect, test } from 'vitest';
import { Dice } from '../dice.js';
import { randomDefinition } from '../grow/random-definition.js';
import { isSound, plantAll } from './catch-all.js';
import { PLANTS } from './plants.js';

test('every defect planted in a sound procedure is found by the rule meant', () => {
  const planted = Array.from({ length: 40 }, (_, seed) => ({ seed, definition: randomDefinition({ seed }) }))
    .filter(({ definition }) => isSound(definition))
    .flatMap(({ seed, definition }) => plantAll(definition, new Dice(seed)).map((one) => ({ seed, ...one })));
  expect(planted.filter(({ caught }) => !caught)).toEqual([]);
  const kinds = Object.entries(PLANTS).flatMap(([rule, plants]) =>
    Object.keys(plants).map((what) => `${rule}: ${what}`),
  );
  expect(new Set(planted.map(({ rule, what }) => `${rule}: ${what}`))).toEqual(new Set(kinds));
}, 60_000);
