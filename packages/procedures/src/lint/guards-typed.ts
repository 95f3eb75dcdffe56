import { fits, typecheckExpression, type Expression, type TypeEnvironment } from '@motcua/domain';
import { expressionEnvironment } from '@motcua/forms';
import { guardNamesOf } from '../compile/names.js';
import type { ProcedureDefinition } from '../definition.js';
import { stepPlace } from './flow.js';
import { error, type Complaint, type LintRule } from './lint-rule.js';

/** Guards, cases and document conditions name only what exists, and give true or false. */
export const guardsTyped: LintRule = {
  name: 'guards-typed',
  check(definition) {
    const { form, cases, documents } = definition;
    const caseKeys = cases.map(({ key }) => key);
    const answers = expressionEnvironment(form, { caseKeys });
    return [
      ...cases.flatMap(({ key, when }) => checkCondition(`procedure.cases.${key}.when`, when, answers)),
      ...documents.flatMap(({ key, visibleIf, requiredIf }) => [
        ...checkCondition(`documents.${key}.showIf`, visibleIf, answers),
        ...checkCondition(`documents.${key}.requiredIf`, requiredIf, answers),
      ]),
      ...checkSteps(definition, guardNamesOf(definition)),
    ];
  },
};

function checkSteps({ workflow }: ProcedureDefinition, env: TypeEnvironment): Complaint[] {
  return Object.values(workflow.steps).flatMap((step) => {
    const place = stepPlace(step.key);
    if (step.type === 'userTask') {
      return step.actions.flatMap(({ key, guard }) =>
        checkCondition(`${place}.actions.${key}.guard`, guard, env),
      );
    }
    if (step.type === 'serviceTask') return checkValues(`${place}.sends`, step.sends, env);
    if (step.type === 'businessRuleTask') return checkValues(`${place}.sets`, step.sets, env);
    if (step.type === 'subDossier') return checkValues(`${place}.answers`, step.answers, env);
    if (step.type !== 'exclusiveGateway') return [];
    return step.branches.flatMap(({ when }, index) =>
      checkCondition(`${place}.branches.${index}.when`, when, env),
    );
  });
}

/** What is sent, set or answered may be of any type here; what it must be is told by whoever takes it. */
function checkValues(
  place: string,
  values: Readonly<Record<string, Expression>>,
  env: TypeEnvironment,
): Complaint[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const checked = typecheckExpression(value, env);
    return checked.ok
      ? []
      : checked.errors.map(({ message }) => error(`${place}.${name}`, message.vi, message.en));
  });
}

function checkCondition(place: string, condition: Expression | undefined, env: TypeEnvironment): Complaint[] {
  if (!condition) return [];
  const checked = typecheckExpression(condition, env);
  if (!checked.ok) return checked.errors.map(({ message }) => error(place, message.vi, message.en));
  if (fits(checked.type, 'boolean')) return [];
  return [
    error(place, `Cần đúng/sai, đây là ${checked.type}`, `True or false is needed, this is ${checked.type}`),
  ];
}
