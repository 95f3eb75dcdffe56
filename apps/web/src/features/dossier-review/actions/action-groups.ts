import type { AvailableAction, Dossier } from '@motcua/contracts';

/** The actions of one open task, as the work pane sets them out. */
export interface TaskActions {
  /** Who does it: claim, release, assign. One press, and nothing leaves the office. */
  quick: AvailableAction[];
  main: AvailableAction[];
  other: AvailableAction[];
  /** End the dossier or refuse it; they stand apart so that no hand slips onto them. */
  danger: AvailableAction[];
}

const QUICK = ['claim', 'release', 'assign'] as const;
const isQuick = ({ kind }: AvailableAction) => QUICK.some((quick) => quick === kind);

const ORDER: Partial<Record<AvailableAction['kind'], number>> = {
  step: 0,
  requestSupplement: 1,
  sendBack: 2,
};
const rank = ({ kind }: AvailableAction) => ORDER[kind] ?? 3;

/** The step's own actions come first and in their own order, then the built-in ones. */
export function actionsOfTask(actions: readonly AvailableAction[], taskKey: string): TaskActions {
  const own = actions.filter((action) => action.taskKey === taskKey).toSorted((a, b) => rank(a) - rank(b));
  const acts = own.filter((action) => !isQuick(action));
  return {
    quick: QUICK.flatMap((kind) => own.filter((action) => action.kind === kind)),
    main: acts.filter(({ tone }) => tone === 'primary'),
    other: acts.filter(({ tone }) => tone === 'secondary'),
    danger: acts.filter(({ tone }) => tone === 'danger'),
  };
}

/** Open tasks this officer can work on; a head may assign the others, which does not make them the head's. */
export function myTasks(dossier: Pick<Dossier, 'openWork' | 'actions'>): Dossier['openWork'] {
  return dossier.openWork.filter(({ taskKey }) =>
    dossier.actions.some((action) => action.taskKey === taskKey && action.kind !== 'assign'),
  );
}

/** Acts on the dossier as a whole: the note between officers, the message to the citizen. */
export const actionOfKind = (actions: readonly AvailableAction[], kind: AvailableAction['kind']) =>
  actions.find((action) => action.kind === kind);

/**
 * Whether a press opens a dialog first. A press alone never moves a dossier on: either a form was filled in for it,
 * or the dialog says what will be sent to whom.
 */
export function asksFirst(action: AvailableAction): boolean {
  if (action.kind === 'claim' || action.kind === 'release') return false;
  if (action.kind !== 'step') return true;
  const plain = action.note === 'none' && action.legalBasis === 'none' && !action.assignees && !action.steps;
  const quiet = action.issues.length === 0 && action.consequence === null && action.tone !== 'danger';
  return !(plain && quiet && action.form !== null);
}

/** After these the officer is done here and goes to the next dossier. */
export const endsMyTurn = ({ kind }: Pick<AvailableAction, 'kind'>): boolean =>
  kind === 'step' ||
  kind === 'requestSupplement' ||
  kind === 'sendBack' ||
  kind === 'stop' ||
  kind === 'assign';
