import { FREE_BUILTINS, type WorkflowDefinition } from '@motcua/domain';
import { expressionEnvironment } from '@motcua/forms';
import type { ProcedureDefinition } from '@motcua/procedures';
import { Dice } from '../dice.js';
import { growEnding } from './ending.js';
import { citizensForm } from './forms.js';
import { growSequence } from './grow.js';
import { randomGuard, type Known } from './guards.js';
import { Growing } from './growing.js';
import { growIntake } from './intake.js';
import { procedureOf } from './procedure.js';
import { assignAhead, runWild } from './wild.js';
import { words } from './words.js';

export interface GrowOptions {
  seed: number;
  /** About how many steps; default from 3 to 40. */
  size?: number;
  /** How often something is done that a lawyer would not; default 0.25. The linter decides whether it is sound. */
  wild?: number;
}

/** A procedure as nobody would write it, from the same parts as those that people write. */
export function randomDefinition({ seed, size, wild = 0.25 }: GrowOptions): ProcedureDefinition {
  const dice = new Dice(seed);
  const form = citizensForm(dice);
  const cases = dice.chance(0.5) ? ['large'] : ['small', 'large'];
  const answers = Object.entries(expressionEnvironment(form, { caseKeys: cases })).filter(
    ([name]) => !['profile', 'requester', 'today'].includes(name.split('.')[0] ?? ''),
  );
  const known: Known[] = [...answers, ['paymentSettled', 'boolean']];
  const target = size ?? (dice.chance(0.6) ? dice.between(3, 15) : dice.between(10, 40));
  const growing = new Growing(dice, target, known);
  const first = growing.key('s');
  const ground = growIntake(growing, 'intake', first);
  const ending = growing.key('s');
  if (growing.left > 3) {
    const behind = growSequence(growing, first, ending, growing.left - 2, ground);
    growEnding(growing, ending, behind);
  } else {
    growing.join(first, ending);
    growEnding(growing, ending, ground);
  }
  const workflow: WorkflowDefinition = { start: 'intake', steps: growing.finish(), ...rules(dice) };
  assignAhead(dice, workflow);
  if (dice.chance(wild)) runWild(dice, workflow);
  const procedure = procedureOf(`1.${String(seed).padStart(6, '0')}`, form, growing.stepForms, workflow);
  const [large] = procedure.cases;
  if (large && cases.length > 1) {
    const when = randomGuard(
      dice,
      answers.filter(([name]) => name !== 'case'),
    );
    procedure.cases = [{ ...large, key: 'small', when }, large];
  }
  return procedure;
}

function rules(dice: Dice): Partial<WorkflowDefinition> {
  const forbids = dice.chance(0.3) ? dice.some(FREE_BUILTINS, 0.3) : [];
  return {
    ...(forbids.length > 0 && { forbids }),
    ...(dice.chance(0.3) && { extensions: dice.between(0, 2) }),
    ...(dice.chance(0.4) && {
      supplement: {
        answerWithin: { quantity: 20, unit: 'DAY' as const },
        why: words(dice, 'supplement'),
        legalBasis: 'Điều 1',
      },
    }),
  };
}
