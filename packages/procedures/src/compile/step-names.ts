import {
  namesIn,
  typecheckExpression,
  type Expression,
  type NameType,
  type ServiceValueType,
  type TypeEnvironment,
  type WorkflowStep,
} from '@motcua/domain';

/** What later steps may read of one step: `steps.<key>.<name>`. */
export type StepValues =
  | { kind: 'form'; form: string | undefined }
  | { kind: 'values'; types: Readonly<Record<string, NameType>> }
  | { kind: 'rule'; sets: Readonly<Record<string, Expression | null>> };

const OUTCOMES = ['GRANTED', 'REFUSED', 'NOTIFIED'];

/** What a sub-dossier leaves behind. */
export const SUB_DOSSIER_VALUES: Readonly<Record<string, NameType>> = {
  outcome: { type: 'string', oneOf: OUTCOMES },
  resultNumber: 'string',
  code: 'string',
};

export function serviceValues(gives: Readonly<Record<string, ServiceValueType>>): StepValues {
  return { kind: 'values', types: gives };
}

/** The same of compiled steps, as the linter and the papers see them. */
export function valuesOfSteps(steps: Readonly<Record<string, WorkflowStep>>): Record<string, StepValues> {
  const found: Record<string, StepValues> = {};
  for (const [key, step] of Object.entries(steps)) {
    if (step.type === 'userTask') found[key] = { kind: 'form', form: step.form };
    if (step.type === 'serviceTask') found[key] = serviceValues(step.gives);
    if (step.type === 'subDossier') found[key] = { kind: 'values', types: SUB_DOSSIER_VALUES };
    if (step.type === 'businessRuleTask') found[key] = { kind: 'rule', sets: step.sets };
  }
  return found;
}

/**
 * The types of what rules compute, each inferred from its expression. A rule may read another rule's value;
 * rules that read one another in a circle give nothing that can be checked.
 */
export function ruleNames(
  steps: Readonly<Record<string, StepValues>>,
  known: TypeEnvironment,
): TypeEnvironment {
  const sources = new Map<string, Expression | null>();
  for (const [key, values] of Object.entries(steps)) {
    if (values.kind !== 'rule') continue;
    for (const [name, source] of Object.entries(values.sets)) sources.set(`steps.${key}.${name}`, source);
  }
  const types: Record<string, NameType> = {};
  const env: Record<string, NameType> = { ...known };
  const open = new Set<string>();
  const infer = (name: string): void => {
    const source = sources.get(name);
    if (Object.hasOwn(types, name) || open.has(name)) return;
    open.add(name);
    if (source) for (const other of namesIn(source)) if (sources.has(other)) infer(other);
    types[name] = env[name] = source ? typeOf(source, env) : 'any';
  };
  for (const name of sources.keys()) infer(name);
  return types;
}

/** The type of an expression, with the only texts it can give where those are known; `any` when it is wrong. */
export function typeOf(source: Expression, env: TypeEnvironment): NameType {
  const checked = typecheckExpression(source, env);
  if (!checked.ok) return 'any';
  const choices = checked.type === 'string' ? choicesOf(source, env) : null;
  return choices ? { type: 'string', oneOf: choices } : checked.type;
}

/** The only texts an expression can give, so that a guard that compares it with any other is told. */
function choicesOf(source: Expression, env: TypeEnvironment): readonly string[] | null {
  if (source.op === 'literal') return typeof source.value === 'string' ? [source.value] : null;
  if (source.op === 'name') {
    const type = env[source.path.join('.')];
    return typeof type === 'object' ? type.oneOf : null;
  }
  if (source.op !== 'if') return null;
  const [yes, no] = [choicesOf(source.args[1], env), choicesOf(source.args[2], env)];
  return yes && no ? [...new Set([...yes, ...no])] : null;
}
