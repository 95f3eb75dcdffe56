import { type DossierState, isFinished, type WorkflowDefinition } from '@motcua/domain';

/** What an action sets going, or makes needless, beside the timers of tasks. */
export type FollowUp =
  | { what: 'ASK_SERVICE' | 'FORGET_SERVICE' | 'OPEN_SUB_DOSSIER'; taskKey: string }
  | { what: 'END_SUB_DOSSIER'; childId: string }
  | { what: 'WATCH_SUPPLEMENT'; at: number }
  | { what: 'FORGET_SUPPLEMENT' | 'TELL_PARENT' };

interface Change {
  parentId: string | null;
  workflow: WorkflowDefinition;
  before: DossierState;
  after: DossierState;
}

export function followUps({ parentId, workflow, before, after }: Change): FollowUp[] {
  const list: FollowUp[] = [];
  const earlier = new Set(before.tasks.map(({ key }) => key));
  const later = new Set(after.tasks.map(({ key }) => key));
  for (const { key, stepKey } of after.tasks) {
    const type = earlier.has(key) ? undefined : workflow.steps[stepKey]?.type;
    if (type === 'serviceTask') list.push({ what: 'ASK_SERVICE', taskKey: key });
    if (type === 'subDossier') list.push({ what: 'OPEN_SUB_DOSSIER', taskKey: key });
  }
  for (const { key, stepKey } of before.tasks) {
    if (later.has(key)) continue;
    if (workflow.steps[stepKey]?.type === 'serviceTask') list.push({ what: 'FORGET_SERVICE', taskKey: key });
    const child = after.subDossiers[key];
    // Not when it has told its own end: then this dossier went on because of it.
    if (child && after.stepAnswers[stepKey]?.['code'] !== child.code)
      list.push({ what: 'END_SUB_DOSSIER', childId: child.dossierId });
  }
  const watched = before.supplement?.answerBy ?? null;
  const toWatch = after.supplement?.answerBy ?? null;
  if (toWatch !== null && toWatch !== watched) list.push({ what: 'WATCH_SUPPLEMENT', at: toWatch });
  if (toWatch === null && watched !== null) list.push({ what: 'FORGET_SUPPLEMENT' });
  if (parentId !== null && isDecided(after) && !isDecided(before)) list.push({ what: 'TELL_PARENT' });
  return list;
}

/** There is a result, or there will be none. */
function isDecided({ lifecycle, outcome }: DossierState): boolean {
  return outcome !== null || isFinished(lifecycle);
}
