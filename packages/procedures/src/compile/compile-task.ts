import type { StepAction, UserTaskStep } from '@motcua/domain';
import type { ActionSource, TaskSource } from '../files/workflow-file.js';
import type { SourcePath } from '../source/problem.js';
import type { WorkflowNames } from './compile-workflow.js';
import { present } from './present.js';
import { parseAssign, parseWho } from './who.js';

/** A step done by an officer or by the owner. */
export function compileTask(
  key: string,
  source: TaskSource,
  path: SourcePath,
  names: WorkflowNames,
): UserTaskStep {
  const { expressions } = names;
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
      compileAction(name, action, [...path, 'actions', name], names),
    ),
    builtins: source.can ?? [],
    sendBackTo: source.sendBackTo ?? [],
    onTimeout: onTimeout && { after: onTimeout.after, action: onTimeout.do, why: onTimeout.why },
    opinion: source.opinion,
    stopsClock: source.stopsClock,
  });
}

function compileAction(
  key: string,
  { guard, note, ...rest }: ActionSource,
  path: SourcePath,
  { env, expressions }: WorkflowNames,
): StepAction {
  return present({
    key,
    ...rest,
    note: note ?? 'none',
    guard: guard === undefined ? undefined : expressions.compile([...path, 'guard'], guard, env, 'boolean'),
  });
}
