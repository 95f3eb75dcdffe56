import type { Expression, TypeEnvironment, WorkflowDefinition, WorkflowStep } from '@motcua/domain';
import type { ServiceSource, StepSource, SubDossierSource, WorkflowFile } from '../files/workflow-file.js';
import type { SourcePath } from '../source/problem.js';
import { compileTask } from './compile-task.js';
import type { ExpressionCompiler } from './expressions.js';
import { present } from './present.js';
import { parseUnit } from './who.js';

export interface WorkflowNames {
  /** What guards may name: the answers, `case`, `channel`, `paymentSettled`, `steps.<step>.<name>`. */
  env: TypeEnvironment;
  expressions: ExpressionCompiler;
}

export function compileWorkflow(file: WorkflowFile, names: WorkflowNames): WorkflowDefinition {
  const { start, steps, forbids, extensions, supplement } = file;
  const compiled = Object.entries(steps).map(([key, step]): [string, WorkflowStep] => [
    key,
    compileStep(key, step, ['steps', key], names),
  ]);
  return present({
    start,
    steps: Object.fromEntries(compiled),
    forbids,
    extensions,
    supplement: supplement && {
      answerWithin: supplement.answerWithin,
      why: supplement.why,
      legalBasis: supplement.law,
    },
  });
}

function compileStep(key: string, source: StepSource, path: SourcePath, names: WorkflowNames): WorkflowStep {
  if ('task' in source) return compileTask(key, source, path, names);
  if ('choose' in source) {
    const branches = source.branches.map(({ when, to }, index) => {
      const place = [...path, 'branches', index, 'when'];
      const { env, expressions } = names;
      const guard = when === undefined ? undefined : expressions.compile(place, when, env, 'boolean');
      return present({ when: guard, to });
    });
    return { type: 'exclusiveGateway', key, name: source.choose, branches };
  }
  if ('fork' in source) {
    return { type: 'parallelFork', key, name: source.fork, branches: source.branches, join: source.join };
  }
  if ('merge' in source) return { type: 'parallelJoin', key, name: source.merge, to: source.to };
  if ('rule' in source) {
    const sets = compileValues(source.sets, [...path, 'sets'], names);
    return { type: 'businessRuleTask', key, name: source.rule, sets, to: source.to };
  }
  if ('wait' in source) {
    const { wait: name, for: after, to, stopsClock } = source;
    return present({ type: 'timerEvent', key, name, publicName: source.public, after, to, stopsClock });
  }
  if ('service' in source) return compileService(key, source, path, names);
  if ('dossier' in source) return compileSubDossier(key, source, path, names);
  return present({ type: 'endEvent', key, name: source.end, outcome: source.outcome });
}

function compileService(
  key: string,
  { service: name, public: publicName, sends, ...rest }: ServiceSource,
  path: SourcePath,
  names: WorkflowNames,
): WorkflowStep {
  return present({
    type: 'serviceTask',
    key,
    name,
    publicName,
    ...rest,
    sends: compileValues(sends, [...path, 'sends'], names),
  });
}

function compileSubDossier(
  key: string,
  { dossier: name, public: publicName, competent, answers, documents, ...rest }: SubDossierSource,
  path: SourcePath,
  names: WorkflowNames,
): WorkflowStep {
  return present({
    type: 'subDossier',
    key,
    name,
    publicName,
    ...rest,
    competent: parseUnit(competent, [...path, 'competent'], names.expressions),
    answers: compileValues(answers, [...path, 'answers'], names),
    documents: documents ?? {},
  });
}

/** Expressions of any type; what they must give is told by the connector or the other form, in the linter. */
function compileValues(
  sources: Readonly<Record<string, string>>,
  path: SourcePath,
  { env, expressions }: WorkflowNames,
): Record<string, Expression> {
  return Object.fromEntries(
    Object.entries(sources).map(([name, source]) => [
      name,
      expressions.compile([...path, name], source, env, 'any'),
    ]),
  );
}
