import type { ProcedureDefinition } from '../definition.js';
import { actionNamesFree } from './action-names-free.js';
import { casesDecide } from './cases-decide.js';
import { earlierSteps } from './earlier-steps.js';
import { effectsInOrder } from './effects-in-order.js';
import { endReachable } from './end-reachable.js';
import { feesHold } from './fees-hold.js';
import { forksJoined } from './forks-joined.js';
import { formsSound } from './forms-sound.js';
import { gatewaysTotal } from './gateways-total.js';
import { guardsTyped } from './guards-typed.js';
import type { LintFinding, LintRule } from './lint-rule.js';
import { namesResolve } from './names-resolve.js';
import { placeholdersKnown } from './placeholders-known.js';
import { rolesKnown } from './roles-known.js';
import { stepsReachable } from './steps-reachable.js';
import { targetsExist } from './targets-exist.js';
import { timesFit } from './times-fit.js';

export type { LintFinding } from './lint-rule.js';

const RULES: readonly LintRule[] = [
  targetsExist,
  actionNamesFree,
  stepsReachable,
  endReachable,
  forksJoined,
  gatewaysTotal,
  effectsInOrder,
  earlierSteps,
  rolesKnown,
  namesResolve,
  guardsTyped,
  timesFit,
  casesDecide,
  formsSound,
  feesHold,
  placeholdersKnown,
];

/** Everything wrong or doubtful in a procedure. A version with errors cannot be published. */
export function lintProcedure(definition: ProcedureDefinition): LintFinding[] {
  return RULES.flatMap(({ name, check }) =>
    check(definition).map((complaint) => ({ ...complaint, rule: name })),
  );
}
