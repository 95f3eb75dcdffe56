import type { DossierAction, DossierState, Lifecycle, Outcome, Text } from '@motcua/domain';
import type { HandedPaper } from '@motcua/forms';

/** Rows as the statements of this feature give them. JSON of the database writes instants as text. */
export interface UnitRow {
  id: string;
  code: string;
  name: string;
}

export interface SubmissionRow {
  seq: number;
  kind: 'INITIAL' | 'SUPPLEMENT';
  answers: Record<string, unknown>;
  documents: Record<string, string[]>;
  /** What was handed in on paper, by document. */
  papers: Record<string, HandedPaper>;
  submittedAt: string;
}

export interface IssuedRow {
  id: string;
  actionSeq: number;
  form: string;
  name: Text;
  number: string;
  issuedAt: string;
  ready: boolean;
}

export interface DossierFee {
  total: number | null;
  explanation: Text;
}

/** The row every read and write of one dossier begins with. */
interface DossierHead {
  id: string;
  code: string;
  version: number;
  versionId: string;
  caseKey: string;
  lifecycle: Lifecycle;
  state: DossierState;
  channel: 'ONLINE' | 'COUNTER' | 'POSTAL';
  receivingId: string;
  competentId: string;
  competentCode: string;
  receivingName: string;
  submitterAccountId: string;
  ownerPersonId: string;
  ownerName: string;
  subject: string;
  submittedAt: Date;
  lookupSecretEnc: Buffer;
  /** The dossier that waits for this one. */
  parentId: string | null;
  parentTaskKey: string | null;
}

/** Locked, with what the next action builds on. */
export interface DossierToMove extends DossierHead {
  submissionSeq: number;
  answers: Record<string, unknown>;
  documents: Record<string, string[]>;
  papers: Record<string, HandedPaper>;
  lastAction: DossierAction;
  lastHash: Buffer;
}

/** As it stands, for asking others about it; not locked. */
export interface DossierNow extends DossierHead {
  submissionSeq: number;
  answers: Record<string, unknown>;
  documents: Record<string, string[]>;
  papers: Record<string, HandedPaper>;
}

/** A dossier page in one row. */
export interface DossierPage extends DossierHead {
  acceptedAt: Date | null;
  dueAt: Date | null;
  completedAt: Date | null;
  returnedAt: Date | null;
  outcome: Outcome | null;
  fee: DossierFee | null;
  receiving: UnitRow;
  competent: UnitRow;
  /** Oldest first. */
  submissions: SubmissionRow[];
  issued: IssuedRow[];
  /** Units and people that open tasks name. */
  taskUnits: UnitRow[];
  assignees: { id: string; name: string }[];
  /** Who asked for the supplement that is open. */
  supplementBy: { name: string; unitName: string | null } | null;
}
