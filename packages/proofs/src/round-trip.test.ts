import { expect, test } from 'vitest';
import { isSound } from './defects/catch-all.js';
import { randomDefinition } from './grow/random-definition.js';
import { roundTrip } from './round-trip.js';

test('random workflows come back from BPMN as they went, also those that the layout library cannot draw', async () => {
  const sound = Array.from({ length: 70 }, (_, seed) => randomDefinition({ seed })).filter(isSound);
  const differing: string[] = [];
  for (const definition of sound) {
    const difference = await roundTrip(definition);
    if (difference !== null) differing.push(`${definition.code}: ${difference}`);
  }
  expect(differing).toEqual([]);
}, 60_000);
