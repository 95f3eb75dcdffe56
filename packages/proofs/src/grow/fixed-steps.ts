import type { StepAction, UserTaskStep } from '@motcua/domain';
import type { Desk } from './words.js';

/** A plain step of an officer. */
export function personStep(key: string, desk: Desk, actions: StepAction[]): UserTaskStep {
  return {
    type: 'userTask',
    key,
    name: { vi: `Bước ${key}`, en: `Step ${key}` },
    ...desk,
    assignment: { mode: 'pool' },
    notSameAs: [],
    time: { quantity: 2, unit: 'WORKING_HOUR' },
    checklist: [],
    actions,
    builtins: [],
    sendBackTo: [],
  };
}
