import type { DossierState } from '@motcua/domain';
import type { SealedAction } from '../../dossiers/index.js';

/** Rows as they are found, believed in nothing: somebody may have written anything. Instants are epoch ms. */
export interface ActionRow {
  seq: number;
  at: number;
  type: string;
  accountId: string | null;
  action: SealedAction;
  prevHash: string;
  hash: string;
}

export interface SubmissionRow {
  seq: number;
  answers: unknown;
  documents: unknown;
  papers: unknown;
  submittedBy: string;
  submittedAt: number;
}

/** How far the history went when it was anchored. */
export interface LeafRow {
  anchorNo: number;
  seq: number;
  hash: string;
}

export interface DossierRow {
  code: string;
  version: number;
  lifecycle: string;
  state: DossierState;
  acceptedAt: number | null;
  dueAt: number | null;
  completedAt: number | null;
  returnedAt: number | null;
  outcome: string | null;
}

/** Everything about one dossier as one statement saw it. */
export interface HistoryRow {
  id: string;
  /** Null when only traces are left. */
  dossier: DossierRow | null;
  /** In order of number. */
  actions: ActionRow[];
  submissions: SubmissionRow[];
  leaves: LeafRow[];
}
