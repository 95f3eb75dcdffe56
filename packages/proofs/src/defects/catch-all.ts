import { lintProcedure, type ProcedureDefinition, type Surroundings } from '@motcua/procedures';
import type { Dice } from '../dice.js';
import { otherProcedure } from '../grow/other-procedure.js';
import { PLANTS } from './plants.js';

/** What stands around a generated procedure: those that it files, and officers everywhere but in one unit. */
export const SURROUNDINGS: Surroundings = {
  others: otherProcedure,
  officersOf: (unit) => (unit === 'competent/EMPTY' ? ['H50.101'] : []),
};

export function isSound(definition: ProcedureDefinition): boolean {
  return lintProcedure(definition, SURROUNDINGS).every(({ severity }) => severity !== 'ERROR');
}

export interface Planted {
  rule: string;
  what: string;
  caught: boolean;
}

/** Plants every defect that a sound definition has room for, one at a time, and says whether its rule found it. */
export function plantAll(sound: ProcedureDefinition, dice: Dice): Planted[] {
  const before = placesOf(sound);
  return Object.entries(PLANTS).flatMap(([rule, plants]) =>
    Object.entries(plants).flatMap(([what, plant]) => {
      const spoilt = structuredClone(sound);
      if (!plant(spoilt, dice)) return [];
      const found = placesOf(spoilt);
      return { rule, what, caught: [...found].some((one) => one.startsWith(`${rule} `) && !before.has(one)) };
    }),
  );
}

function placesOf(definition: ProcedureDefinition): Set<string> {
  const found = lintProcedure(definition, SURROUNDINGS).filter(({ severity }) => severity === 'ERROR');
  return new Set(found.map(({ rule, place, message }) => `${rule} ${place} ${message.en}`));
}
