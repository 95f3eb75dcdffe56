import type { FieldCipher } from '../../../platform/crypto/index.js';
import { contentAt } from '../../documents/index.js';
import {
  actionAt,
  feeAt,
  opened,
  openedAnswers,
  openedState,
  type SealedAction,
  type Stored,
} from '../../dossiers/index.js';
import type { ActionRow, DossierRow, HistoryRow, PaperRow, SubmissionRow } from './history-rows.js';

type Sealed<T, K extends keyof T> = Omit<T, K> & Stored<NonNullable<T[K]>>;

/** As the database gives it: sealed values as hex. */
export interface StoredHistory extends Omit<HistoryRow, 'dossier' | 'actions' | 'submissions' | 'papers'> {
  dossier: (Sealed<DossierRow, 'state'> & { fee: Stored<unknown> }) | null;
  actions: Omit<Sealed<ActionRow, 'action'>, 'inClear'>[];
  submissions: (Omit<SubmissionRow, 'answers' | 'salt'> & Stored<Record<string, unknown>>)[];
  papers: Sealed<PaperRow, 'content'>[];
}

/** Opens what opens; the rest is left empty, for the checks to find. */
export function openHistory(cipher: FieldCipher, stored: StoredHistory): HistoryRow {
  const { id, dossier, actions, submissions, papers } = stored;
  return {
    ...stored,
    dossier: dossier && openDossier(cipher, id, dossier),
    actions: actions.map(({ clear, sealed, ...row }) => ({
      ...row,
      inClear: sealed === null,
      action: tried(() => opened<SealedAction>(cipher, actionAt(id, row.seq), { clear, sealed })) ?? null,
    })),
    submissions: submissions.map(({ clear, sealed, ...row }) => ({
      ...row,
      answers: undefined,
      ...tried(() => openedAnswers(cipher, [id, row.seq], { clear, sealed })),
    })),
    papers: papers.map(({ clear, sealed, ...row }) => ({
      ...row,
      content: tried(() => opened(cipher, contentAt(row.id), { clear, sealed })),
    })),
  };
}

function openDossier(
  cipher: FieldCipher,
  id: string,
  { clear, sealed, fee, ...row }: NonNullable<StoredHistory['dossier']>,
): DossierRow {
  const state = tried(() => openedState(cipher, id, { clear, sealed })) ?? null;
  return { ...row, state, row: { ...row.row, fee: tried(() => opened(cipher, feeAt(id), fee)) } };
}

function tried<T>(open: () => T): T | undefined {
  try {
    return open();
  } catch {
    return undefined;
  }
}
