import type { Timeline } from '@motcua/contracts';
import type { DossierAction, WorkflowDefinition } from '@motcua/domain';
import type { IssuedRow } from '../read/dossier-rows.js';
import { actionWords, ownerWords } from '../words/action-words.js';
import { issuedView } from './documents.view.js';

type Entry = Timeline['items'][number];

interface TimelineFacts {
  workflow: WorkflowDefinition;
  issued: readonly IssuedRow[];
  viewer: 'OWNER' | 'OFFICER';
}

/** The history in words, in the order given; the owner's without what is between officers. */
export function timelineView(actions: readonly DossierAction[], facts: TimelineFacts): Entry[] {
  return actions.flatMap((action) => entryOf(action, facts) ?? []);
}

function entryOf(action: DossierAction, { workflow, issued, viewer }: TimelineFacts): Entry | null {
  const words = viewer === 'OFFICER' ? actionWords(workflow, action) : ownerWords(workflow, action);
  if (!words) return null;
  return {
    seq: action.seq,
    at: new Date(action.at).toISOString(),
    type: action.type,
    ...words,
    ...actorOf(action, viewer),
    issued: issued.filter(({ actionSeq }) => actionSeq === action.seq).map(issuedView),
  };
}

/** To the owner an ordinary step is the unit's work, not one officer's. */
function actorOf(
  { actor, type, issues }: DossierAction,
  viewer: TimelineFacts['viewer'],
): Pick<Entry, 'actorName' | 'actorUnit'> {
  const inner =
    viewer === 'OWNER' && actor.kind === 'OFFICER' && type === 'stepCompleted' && issues.length === 0;
  if (inner && actor.unitName !== null) return { actorName: actor.unitName, actorUnit: null };
  return { actorName: actor.name, actorUnit: actor.unitName };
}
