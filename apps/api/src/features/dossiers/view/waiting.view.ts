import type { Dossier } from '@motcua/contracts';
import type { OpenTask, WaitingStep, WorkflowDefinition } from '@motcua/domain';
import type { DossierPage } from '../read/dossier-rows.js';
import type { Relative } from '../sub-dossiers/sub-dossiers.store.js';

type Waiting = Dossier['waiting'][number];

const KINDS: Record<WaitingStep['type'], Waiting['kind']> = {
  timerEvent: 'TIMER',
  serviceTask: 'SERVICE',
  subDossier: 'SUB_DOSSIER',
};

interface Facts {
  workflow: WorkflowDefinition;
  viewer: Dossier['viewer'];
  relatives: readonly Relative[];
}

/** Where nobody works and the dossier waits. */
export function waitingView({ state }: DossierPage, facts: Facts): Waiting[] {
  return state.tasks.flatMap((task) => {
    const step = facts.workflow.steps[task.stepKey];
    const waits = step?.type === 'timerEvent' || step?.type === 'serviceTask' || step?.type === 'subDossier';
    return waits ? [entryOf(task, step, facts)] : [];
  });
}

function entryOf(task: OpenTask, step: WaitingStep, { viewer, relatives }: Facts): Waiting {
  const filed = relatives.find(({ parentTaskKey, isParent }) => !isParent && parentTaskKey === task.key);
  return {
    taskKey: task.key,
    kind: KINDS[step.type],
    name: viewer === 'OWNER' ? (step.publicName ?? step.name) : step.name,
    since: new Date(task.openedAt).toISOString(),
    until: new Date(task.dueAt).toISOString(),
    dossierCode: filed?.code ?? null,
    stopsClock: step.stopsClock === true,
  };
}
