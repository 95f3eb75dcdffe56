import type { ProcedureDefinition } from '@motcua/procedures';
import { Dice } from '../dice.js';
import { citizensForm } from './forms.js';
import { procedureOf } from './procedure.js';
import { INTAKE, RETURNS, SIGNATORY, words } from './words.js';
import { personStep } from './fixed-steps.js';

/** National codes of the procedures that generated ones file in turn. */
export const OTHER_CODES = ['1.900001', '1.900002'] as const;

/** A plain procedure: taken in, signed, handed over. */
export function otherProcedure(code: string): ProcedureDefinition | null {
  if (!OTHER_CODES.some((known) => known === code)) return null;
  const dice = new Dice(1);
  const label = words(dice, code);
  const [form] = [citizensForm(dice)];
  const steps = {
    intake: personStep('intake', INTAKE, [
      { key: 'accept', label, effect: 'ACCEPT', to: 'sign', note: 'none' },
    ]),
    sign: personStep('sign', SIGNATORY, [
      {
        key: 'sign',
        label,
        effect: 'ISSUE_RESULT',
        document: 'granted',
        outcome: 'GRANTED',
        to: 'handOver',
        note: 'none',
      },
    ]),
    handOver: personStep('handOver', RETURNS, [
      { key: 'handOver', label, effect: 'HAND_OVER', note: 'none' },
    ]),
  };
  const procedure = procedureOf(
    code,
    { ...form, pages: form.pages.slice(0, 1) },
    {},
    { start: 'intake', steps },
  );
  for (const one of procedure.cases) one.timeLimit = { quantity: 3, unit: 'WORKING_DAY' };
  return procedure;
}
