import { stepOf } from '@motcua/domain';
import type { ProcedureDefinition } from '../definition.js';
import { actionNamesFree } from './action-names-free.js';
import { casesDecide } from './cases-decide.js';
import { dutiesSeparated } from './duties-separated.js';
import { earlierSteps } from './earlier-steps.js';
import { effectsInOrder } from './effects-in-order.js';
import { endReachable } from './end-reachable.js';
import { feesHold } from './fees-hold.js';
import { forksJoined } from './forks-joined.js';
import { formsSound } from './forms-sound.js';
import { gatewaysTotal } from './gateways-total.js';
import { guardsTyped } from './guards-typed.js';
import type { Complaint, LintFinding, LintRule, Surroundings } from './lint-rule.js';
import { namesResolve } from './names-resolve.js';
import { placeholdersKnown } from './placeholders-known.js';
import { rolesKnown } from './roles-known.js';
import { stepsReachable } from './steps-reachable.js';
import { targetsExist } from './targets-exist.js';
import { alwaysAWay } from './always-a-way.js';
import { agenciesStaffed } from './agencies-staffed.js';
import { connectorsKnown } from './connectors-known.js';
import { loopsCanBeLeft } from './loops-can-be-left.js';
import { loopsHaveAPerson } from './loops-have-a-person.js';
import { papersResolve } from './papers-resolve.js';
import { rollBackPossible } from './roll-back-possible.js';
import { silenceHasAReason } from './silence-has-a-reason.js';
import { sizeBounded } from './size-bounded.js';
import { someoneDoesIt } from './someone-does-it.js';
import { statusesTotal } from './statuses-total.js';
import { subDossierSound } from './sub-dossier-sound.js';
import { timesFit } from './times-fit.js';

export type { LintFinding, Surroundings } from './lint-rule.js';

const RULES: readonly LintRule[] = [
  sizeBounded,
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
  papersResolve,
  statusesTotal,
  someoneDoesIt,
  alwaysAWay,
  loopsHaveAPerson,
  loopsCanBeLeft,
  rollBackPossible,
  silenceHasAReason,
  connectorsKnown,
  subDossierSound,
  dutiesSeparated,
  agenciesStaffed,
];

/** The rules in the order in which they speak. */
export const RULE_NAMES: readonly string[] = RULES.map(({ name }) => name);

/** Everything wrong or doubtful in a procedure. A version with errors cannot be published. */
export function lintProcedure(
  definition: ProcedureDefinition,
  surroundings: Surroundings = {},
): LintFinding[] {
  const tooLarge = sizeBounded.check(definition, surroundings);
  const rules = tooLarge.length > 0 ? [sizeBounded] : RULES;
  return rules.flatMap(({ name, check }) =>
    check(definition, surroundings).map((complaint) => ({ ...named(definition, complaint), rule: name })),
  );
}

const STEP_PLACE = /^workflow\.steps\.([A-Za-z0-9]+)/;

/** What is wrong with a step is told with the name by which people know the step. */
function named({ workflow }: ProcedureDefinition, complaint: Complaint): Complaint {
  const key = STEP_PLACE.exec(complaint.place)?.[1];
  const name = key === undefined ? undefined : stepOf(workflow, key)?.name;
  if (!name) return complaint;
  const { vi, en } = complaint.message;
  return {
    ...complaint,
    message: { vi: `“${name.vi}” (${key}): ${vi}`, en: `“${name.en}” (${key}): ${en}` },
  };
}
