export { Dice } from './dice.js';
export { randomDefinition, type GrowOptions } from './grow/random-definition.js';
export { otherProcedure } from './grow/other-procedure.js';
export { walk, type Walk, type WalkOptions } from './walk/walk.js';
export { isSound, plantAll, SURROUNDINGS, type Planted } from './defects/catch-all.js';
export { PLANTS } from './defects/plants.js';
export { roundTrip } from './round-trip.js';
export { recordSteps, takeStep, type RecordedStep } from './walk/recorded-steps.js';
