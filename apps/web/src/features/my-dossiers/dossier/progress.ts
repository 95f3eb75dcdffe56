import type { Dossier } from '@motcua/contracts';

type ProgressKey = 'submitted' | 'accepted' | 'processed' | 'returned' | 'refused' | 'withdrawn' | 'stopped';

export interface ProgressStep {
  key: ProgressKey;
  /** `ended`: the dossier came to its end here, short of a result. */
  state: 'done' | 'now' | 'todo' | 'ended';
  at: string | null;
}

export type Progressing = Pick<
  Dossier,
  'lifecycle' | 'submittedAt' | 'acceptedAt' | 'completedAt' | 'returnedAt'
>;

const ENDS: Readonly<Record<string, ProgressKey>> = {
  REJECTED_AT_INTAKE: 'refused',
  WITHDRAWN: 'withdrawn',
  STOPPED: 'stopped',
};

/** The way of a dossier in the four steps that every citizen knows, whatever the procedure's own steps are. */
export function progressOf(dossier: Progressing): ProgressStep[] {
  const { lifecycle, submittedAt, acceptedAt, completedAt, returnedAt } = dossier;
  const end = ENDS[lifecycle];
  if (end) {
    const accepted: ProgressStep[] = acceptedAt ? [{ key: 'accepted', state: 'done', at: acceptedAt }] : [];
    return [
      { key: 'submitted', state: 'done', at: submittedAt },
      ...accepted,
      { key: end, state: 'ended', at: completedAt },
    ];
  }
  const way: [ProgressKey, string | null][] = [
    ['submitted', submittedAt],
    ['accepted', acceptedAt],
    ['processed', completedAt],
    ['returned', returnedAt],
  ];
  const current = way.findIndex(([, at]) => at === null);
  return way.map(([key, at], index) => ({
    key,
    state: at !== null ? 'done' : index === current ? 'now' : 'todo',
    at,
  }));
}
