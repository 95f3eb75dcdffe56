import type {
  Assignment,
  StepAction,
  TypeEnvironment,
  UnitRule,
  UserTaskStep,
  WorkflowStep,
} from '@motcua/domain';
import { ROLES, type Role, type WorkflowDefinition } from '@motcua/domain';
import type { ActionSource, StepSource, TaskSource, WorkflowFile } from '../files/workflow-file.js';
import type { SourcePath } from '../source/problem.js';
import type { ExpressionCompiler } from './expressions.js';
import { present } from './present.js';

const WHO = {
  vi: 'Viết "VAI_TRÒ @ đơn vị", ví dụ APPROVER @ competent hoặc CASE_OFFICER @ competent/OFFICE',
  en: 'Write "ROLE @ unit", for example APPROVER @ competent or CASE_OFFICER @ competent/OFFICE',
};
const ASSIGN = {
  vi: 'Viết pool, leastLoaded, "named <tài khoản>" hoặc "sameAs <bước>"',
  en: 'Write pool, leastLoaded, "named <username>" or "sameAs <step>"',
};
const UNIT = /^(?:receiving|competent|competent\.parent|competent\/[A-Z_]+|agency:[A-Z]\d{2}(?:\.\d{2,3})*)$/;

/** @param env what guards may name: the answers, `case`, `channel`, `steps.<step>.<field>` */
export function compileWorkflow(
  { start, steps }: WorkflowFile,
  env: TypeEnvironment,
  expressions: ExpressionCompiler,
): WorkflowDefinition {
  const compiled = Object.entries(steps).map(([key, step]): [string, WorkflowStep] => [
    key,
    compileStep(key, step, ['steps', key], env, expressions),
  ]);
  return { start, steps: Object.fromEntries(compiled) };
}

function compileStep(
  key: string,
  source: StepSource,
  path: SourcePath,
  env: TypeEnvironment,
  expressions: ExpressionCompiler,
): WorkflowStep {
  if ('task' in source) return compileTask(key, source, path, env, expressions);
  if ('choose' in source) {
    const branches = source.branches.map(({ when, to }, index) => {
      const place = [...path, 'branches', index, 'when'];
      const guard = when === undefined ? undefined : expressions.compile(place, when, env, 'boolean');
      return present({ when: guard, to });
    });
    return { type: 'exclusiveGateway', key, name: source.choose, branches };
  }
  if ('fork' in source) {
    return { type: 'parallelFork', key, name: source.fork, branches: source.branches, join: source.join };
  }
  if ('merge' in source) return { type: 'parallelJoin', key, name: source.merge, to: source.to };
  return { type: 'endEvent', key, name: source.end };
}

function compileTask(
  key: string,
  source: TaskSource,
  path: SourcePath,
  env: TypeEnvironment,
  expressions: ExpressionCompiler,
): UserTaskStep {
  const { role, unit } = parseWho(source.who, [...path, 'who'], expressions);
  const { onTimeout } = source;
  return present({
    type: 'userTask' as const,
    key,
    name: source.task,
    publicName: source.public,
    role,
    unit,
    assignment: parseAssign(source.assign ?? 'pool', [...path, 'assign'], expressions),
    notSameAs: source.notSameAs ?? [],
    time: source.time,
    form: source.form,
    checklist: source.checklist ?? [],
    actions: Object.entries(source.actions).map(([name, action]) =>
      compileAction(name, action, [...path, 'actions', name], env, expressions),
    ),
    builtins: source.can ?? [],
    sendBackTo: source.sendBackTo ?? [],
    onTimeout: onTimeout && { after: onTimeout.after, action: onTimeout.do, why: onTimeout.why },
    opinion: source.opinion,
  });
}

function compileAction(
  key: string,
  { guard, note, ...rest }: ActionSource,
  path: SourcePath,
  env: TypeEnvironment,
  expressions: ExpressionCompiler,
): StepAction {
  return present({
    key,
    ...rest,
    note: note ?? 'none',
    guard: guard === undefined ? undefined : expressions.compile([...path, 'guard'], guard, env, 'boolean'),
  });
}

function parseWho(
  who: string,
  path: SourcePath,
  { report }: ExpressionCompiler,
): { role: Role; unit: UnitRule } {
  const [role = '', unit = '', ...rest] = who.split('@').map((part) => part.trim());
  if (!ROLES.some((known) => known === role) || !UNIT.test(unit) || rest.length > 0) report(path, WHO);
  return { role: role as Role, unit: unit as UnitRule };
}

function parseAssign(text: string, path: SourcePath, { report }: ExpressionCompiler): Assignment {
  const [mode, whom, ...rest] = text.split(/\s+/);
  if (rest.length === 0 && whom === undefined && (mode === 'pool' || mode === 'leastLoaded')) return { mode };
  if (rest.length === 0 && whom && mode === 'named') return { mode, username: whom };
  if (rest.length === 0 && whom && mode === 'sameAs') return { mode, step: whom };
  report(path, ASSIGN);
  return { mode: 'pool' };
}
