import type { StepAction } from '@motcua/domain';
import { personStep } from './fixed-steps.js';
import type { Ground, Growing } from './growing.js';
import { growPerson } from './person.js';
import { RETURNS, SIGNATORY, words } from './words.js';

/** A signature and what follows: the result is handed over, or lies ready; or an end with no paper at all. */
export function growEnding(growing: Growing, key: string, ground: Ground): void {
  const { dice } = growing;
  const label = words(dice, key);
  if (dice.chance(0.15)) {
    growing.add({
      type: 'endEvent',
      key,
      name: label,
      outcome: dice.pick(['NOTIFIED', 'GRANTED', 'REFUSED']),
    });
    return;
  }
  const last = growing.key('last');
  const issue: StepAction = {
    key: 'issue',
    label,
    to: last,
    effect: 'ISSUE_RESULT',
    document: 'granted',
    outcome: 'GRANTED',
    note: 'none',
  };
  const sign = growPerson(growing, key, last, ground, SIGNATORY);
  delete sign.onTimeout;
  sign.actions = sign.actions.map((action) =>
    action.to === last ? { ...action, ...issue, key: action.key } : action,
  );
  if (dice.chance(0.2)) {
    growing.add({ type: 'endEvent', key: last, name: label });
    return;
  }
  const handOver: StepAction = { key: 'handOver', label, effect: 'HAND_OVER', note: 'none' };
  const step = personStep(last, RETURNS, [handOver]);
  if (dice.chance(0.2)) step.onTimeout = { after: step.time, action: 'handOver', why: label };
  growing.add(step);
}
