import type { DossierState } from '@motcua/domain';
import type { SealedAction } from '../history/sealed-action.js';
import type { DossierFee, DossierNow, DossierPage, DossierToMove, SubmissionRow } from './dossier-rows.js';

/** Rows as the database gives them, before anything is opened: of each pair one is null. Hex where it comes in JSON. */
type Clear<T> = { [K in keyof T]: T[K] | null };

interface StoredState {
  state: DossierState | null;
  stateSealed: Buffer | null;
}

type Answers = Clear<Pick<SubmissionRow, 'answers'>>;

export type StoredNow = Omit<DossierNow, 'state' | 'answers'> &
  StoredState &
  Answers & { answersSealed: Buffer | null };

export type StoredToMove = Omit<DossierToMove, 'state' | 'answers' | 'lastAction'> &
  StoredState &
  Answers & {
    answersSealed: Buffer | null;
    lastSeq: number;
    lastAction: SealedAction | null;
    lastActionSealed: Buffer | null;
  };

export type StoredPage = Omit<DossierPage, 'state' | 'fee' | 'submissions' | 'supplementBy'> &
  StoredState & {
    fee: DossierFee | null;
    feeSealed: Buffer | null;
    submissions: (Omit<SubmissionRow, 'answers'> & Answers & { answersSealed: string | null })[];
    /** The newest act that asked for a supplement, while one is awaited. */
    lastRequest: { seq: number; action: SealedAction | null; sealed: string | null } | null;
  };
