import type { StepAction } from '@motcua/domain';
import { personStep } from './fixed-steps.js';
import type { Ground, Growing } from './growing.js';
import { growPerson } from './person.js';
import { INTAKE, words } from './words.js';

/** The counter: accepts, perhaps refuses, perhaps looks again or has somebody look before it accepts. */
export function growIntake(growing: Growing, key: string, next: string): Ground {
  const { dice } = growing;
  const label = words(dice, key);
  const accept: StepAction = { key: 'accept', label, effect: 'ACCEPT', to: next, note: 'none' };
  const step = personStep(key, INTAKE, [accept]);
  step.builtins = dice.some(['requestSupplement', 'stop'], 0.5);
  if (dice.chance(0.5)) {
    step.actions.push({ key: 'refuse', label, effect: 'REFUSE_AT_INTAKE', note: 'required' });
  }
  growing.add(step);
  const ground: Ground = { entries: [], people: [], forks: 0, accepted: false };
  if (growing.left > 4 && dice.chance(0.2)) {
    const look = growing.key('look');
    step.actions.push({ key: 'look', label, to: look, note: 'none' });
    const looker = growPerson(growing, look, key, { ...ground, people: [key] });
    if (dice.chance(0.5)) looker.actions.push({ ...accept });
  }
  return { ...ground, accepted: true };
}
