import type { Dossier } from '@motcua/contracts';
import {
  type CompiledCalendar,
  CONSULT_STEP,
  type OpenTask,
  stillSince,
  workingTimeBetween,
  type WorkflowDefinition,
} from '@motcua/domain';
import type { DossierPage } from '../read/dossier-rows.js';
import { publicNameOf, stepNameOf } from '../words/step-name.js';
import { latenessAt } from './lateness.js';

interface WorkFacts {
  workflow: WorkflowDefinition;
  calendar: CompiledCalendar;
  now: number;
  viewer: Dossier['viewer'];
}

/** The open tasks of people; to the owner without the names and notes of the office, and without its consultations. */
export function openWorkView(page: DossierPage, facts: WorkFacts): Dossier['openWork'] {
  return page.state.tasks
    .filter(
      ({ role, stepKey }) => role !== 'SYSTEM' && (facts.viewer === 'OFFICER' || stepKey !== CONSULT_STEP),
    )
    .map((task) => workView(page, task, facts));
}

function workView(
  { state, taskUnits, assignees }: DossierPage,
  task: OpenTask,
  { workflow, calendar, now, viewer }: WorkFacts,
): Dossier['openWork'][number] {
  const found = workflow.steps[task.stepKey];
  const step = found?.type === 'userTask' ? found : undefined;
  const inside = viewer === 'OFFICER';
  const name = stepNameOf(workflow, task.stepKey);
  const paused = stillSince(workflow, state, task) !== null;
  return {
    taskKey: task.key,
    stepKey: task.stepKey,
    stepName: inside ? name : (publicNameOf(workflow, task.stepKey) ?? name),
    unitName: taskUnits.find(({ id }) => id === task.unitId)?.name ?? '',
    role: task.role,
    assignee: inside ? (assignees.find(({ id }) => id === task.assigneeId)?.name ?? null) : null,
    openedAt: iso(task.openedAt),
    dueAt: iso(task.dueAt),
    lateness: paused ? 'PAUSED' : latenessAt(task.dueAt, now, calendar),
    minutesLeft: paused ? null : workingTimeBetween(now, task.dueAt, calendar),
    timeoutAt: task.timeoutAt === null ? null : iso(task.timeoutAt),
    timeoutAction: (task.timeoutAt !== null && step?.onTimeout?.action) || null,
    timeoutWhy: (task.timeoutAt !== null && step?.onTimeout?.why) || null,
    checklist: inside ? (step?.checklist ?? []) : [],
  };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
