import type { DossierState } from '@motcua/domain';
import type { FiledRow, SealedAction } from '../../dossiers/index.js';
import type { FoundTask } from './check-tasks.js';

/** Rows as they are found, believed in nothing: somebody may have written anything. Instants are epoch ms. */
export interface ActionRow {
  seq: number;
  at: number;
  type: string;
  accountId: string | null;
  /** Null for one that does not open: altered, or moved here from elsewhere. */
  action: SealedAction | null;
  /** It lies there unsealed. */
  inClear: boolean;
  prevHash: string;
  hash: string;
}

export interface SubmissionRow {
  seq: number;
  kind: string;
  /** Undefined when they do not open. */
  answers: unknown;
  salt?: string | undefined;
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

export interface PaperRow {
  id: string;
  actionSeq: number;
  form: string;
  template: string | null;
  name: unknown;
  number: string;
  /** Undefined when it does not open. */
  content: unknown;
  issuedAt: number;
  /** The rendered file; null while there is none. */
  file: { id: string; seal: string | null } | null;
}

/** Columns that follow from acts, by the names of their values. */
export interface DossierRow {
  code: string;
  version: number;
  versionId: string;
  lifecycle: string;
  /** Null when it does not open. */
  state: DossierState | null;
  submittedAt: number;
  acceptedAt: number | null;
  dueAt: number | null;
  completedAt: number | null;
  returnedAt: number | null;
  outcome: string | null;
  row: FiledRow;
}

/** Everything about one dossier as one statement saw it. */
export interface HistoryRow {
  id: string;
  /** Null when only traces are left. */
  dossier: DossierRow | null;
  /** In order of number. */
  actions: ActionRow[];
  submissions: SubmissionRow[];
  papers: PaperRow[];
  tasks: FoundTask[];
  /** What it names as files, `<file>:<account>`. */
  files: string[];
  leaves: LeafRow[];
}
