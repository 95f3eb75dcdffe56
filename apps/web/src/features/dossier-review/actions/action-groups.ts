import type { AvailableAction, Dossier } from '@motcua/contracts';

/** The actions of one open task, as the work pane sets them out. */
export interface TaskActions {
  /** Who does it: claim, release, assign. One press, and nothing leaves the office. */
  quick: AvailableAction[];
  main: AvailableAction[];
  other: AvailableAction[];
  /** Rarely needed, folded away: another officer. */
  more: AvailableAction[];
  /** End the dossier or refuse it; they stand apart so that no hand slips onto them. */
  danger: AvailableAction[];
}

type Kind = AvailableAction['kind'];

const QUICK: readonly Kind[] = ['claim', 'release', 'assign'];
const MORE: readonly Kind[] = ['assign', 'handOverTask'];
/** Not of one task but of the dossier: they stand beside what they are about. */
const ELSEWHERE: readonly Kind[] = [
  'confirmPayment',
  'cancelPayment',
  'extend',
  'correct',
  'addNote',
  'sendMessage',
];

const ORDER: Partial<Record<Kind, number>> = {
  step: 0,
  replyConsult: 0,
  requestSupplement: 1,
  requestPayment: 2,
  consult: 3,
  sendBack: 4,
};
const rank = ({ kind }: AvailableAction) => ORDER[kind] ?? 5;

/** The step's own actions come first and in their own order, then the built-in ones. */
export function actionsOfTask(actions: readonly AvailableAction[], taskKey: string): TaskActions {
  const own = actions
    .filter((action) => action.taskKey === taskKey && !ELSEWHERE.includes(action.kind))
    .toSorted((a, b) => rank(a) - rank(b));
  // A step that itself puts somebody in charge: a second "assign" beside it would be taken for it.
  const assigns = own.some(({ kind, assignees }) => kind === 'step' && assignees !== null);
  const quick = QUICK.filter((kind) => kind !== 'assign' || !assigns);
  const more = MORE.filter((kind) => !quick.includes(kind));
  const acts = own.filter(({ kind }) => !quick.includes(kind) && !more.includes(kind));
  // The answer is what the whole task is for, whatever tone the built-in act goes by.
  const isMain = ({ kind, tone }: AvailableAction) => kind === 'replyConsult' || tone === 'primary';
  return {
    quick: quick.flatMap((kind) => own.filter((action) => action.kind === kind)),
    main: acts.filter(isMain),
    other: acts.filter((action) => !isMain(action) && action.tone === 'secondary'),
    more: more.flatMap((kind) => own.filter((action) => action.kind === kind)),
    danger: acts.filter((action) => !isMain(action) && action.tone === 'danger'),
  };
}

/** Open tasks this officer can work on; a head may assign the others, which does not make them the head's. */
export function myTasks(dossier: Pick<Dossier, 'openWork' | 'actions'>): Dossier['openWork'] {
  return dossier.openWork.filter(({ taskKey }) =>
    dossier.actions.some(
      ({ taskKey: of, kind }) => of === taskKey && kind !== 'assign' && !ELSEWHERE.includes(kind),
    ),
  );
}

/** Work that other officers have: not the citizen's, and not where the dossier merely waits. */
export const workOfOthers = (dossier: Pick<Dossier, 'openWork' | 'actions'>): Dossier['openWork'] => {
  const mine = myTasks(dossier);
  return dossier.openWork.filter(
    (one) => !mine.includes(one) && one.role !== 'OWNER' && one.role !== 'SYSTEM',
  );
};

/** What a head may do with a task that is not the head's. */
export const assignOf = (actions: readonly AvailableAction[], taskKey: string): AvailableAction | undefined =>
  actions.find((action) => action.taskKey === taskKey && action.kind === 'assign');

/** The first of its kind: the note between officers, the payment to be confirmed, what a key stands for. */
export const actionOfKind = (actions: readonly AvailableAction[], kind: Kind) =>
  actions.find((action) => action.kind === kind);

/** What the key for assigning means: the step's own way where it has one, else the built-in. */
export const assigning = (actions: readonly AvailableAction[]): AvailableAction | undefined =>
  actions.find(({ kind, assignees, form }) => kind === 'step' && assignees !== null && form === null) ??
  actionOfKind(actions, 'assign');

/** Tells apart what is offered at once; one may correct several steps, and each is an action of its own. */
export const actionId = ({ action, taskKey, stepKey, kind }: AvailableAction): string =>
  [taskKey ?? '', action, kind === 'correct' ? (stepKey ?? '') : ''].join('/');

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

const ENDING: readonly Kind[] = [
  'step',
  'requestSupplement',
  'requestPayment',
  'confirmPayment',
  'replyConsult',
  'sendBack',
  'stop',
  'assign',
  'handOverTask',
];

/** After these the officer is done here and goes to the next dossier. */
export const endsMyTurn = ({ kind }: Pick<AvailableAction, 'kind'>): boolean => ENDING.includes(kind);

/** After these the open task is over for the officer, and with it every draft for it. */
export const endsTask = ({ kind, taskKey }: Pick<AvailableAction, 'kind' | 'taskKey'>): boolean =>
  taskKey !== null && kind !== 'confirmPayment' && endsMyTurn({ kind });
