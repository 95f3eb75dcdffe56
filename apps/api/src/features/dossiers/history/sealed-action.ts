import { hash } from 'node:crypto';
import type { DossierAction } from '@motcua/domain';
import { freshBytes } from '../../../platform/crypto/index.js';
import { canonical, canonicalFields } from './canonical.js';
import { digestOf } from './digest.js';

/** An action as it is stored: with what its seal needs beside the facts. */
export type SealedAction = DossierAction & {
  /** Random, base64url: keeps what is withheld from being guessed from its seal. */
  salt?: string;
  /** Seal of the submission that came with this act. */
  handedIn?: string;
  /** From where the actor did it; null when the system did. Missing in acts older than this. */
  from?: ActedFrom | null;
  /** What this act makes the dossier's row say beside what follows from the state. */
  row?: Partial<FiledRow>;
  /** What a correction replaced. */
  before?: Record<string, unknown> | null;
  /** Seals of the papers issued with this act, hex, by their ids. */
  papers?: Record<string, string>;
};

export interface ActedFrom {
  /** Of the network; null for what came from the machine itself. */
  address: string | null;
  sessionId: string;
}

/** What a dossier is called in lists; follows the answers. */
export interface DossierTitle {
  subject: string;
  ownerName: string;
}

/** Written when the dossier is filed. Whose it is and where it lies decides who may read it: nobody may change that unseen. */
export interface FiledRow extends DossierTitle {
  code: string;
  procedureId: string;
  versionId: string;
  caseKey: string;
  channel: string;
  receivingId: string;
  competentId: string;
  submitterAccountId: string;
  ownerPersonId: string;
  fee: unknown;
  parent: { dossierId: string; taskKey: string } | null;
}

/**
 * An action is sealed in parts, so that somebody who may see only some of them can still reckon the whole seal:
 *
 *     told ─ seal ┐
 *     actor ─ seal ┤
 *     facts ─ seal ┼─ with the hash before ─ hash
 *     rest ─ seal ┘
 */
export const PARTS = ['told', 'actor', 'facts', 'rest'] as const;
export type Part = (typeof PARTS)[number];

/** What happened and when, without by whom and what exactly. Everything not named here or above is `rest`. */
const TOLD = new Set(['seq', 'at', 'type', 'lifecycle', 'clock', 'issues', 'ended', 'handedIn']);
const ELSEWHERE = new Set(['salt', 'actor', 'facts']);
const SALT_BYTES = 16;

export function newSalt(): string {
  return freshBytes(SALT_BYTES).toString('base64url');
}

const isTold = (key: string): boolean => TOLD.has(key);
const isRest = (key: string): boolean => !TOLD.has(key) && !ELSEWHERE.has(key);

/** Null for one that is not there: what somebody broke must be readable too. */
export function partOf(action: SealedAction, part: Part): unknown {
  const { actor, facts }: { actor?: unknown; facts?: unknown } = action;
  if (part === 'actor') return actor ?? null;
  if (part === 'facts') return facts ?? null;
  const wanted = part === 'told' ? isTold : isRest;
  // Not by assigning: a key named __proto__ would slip through unsealed.
  return Object.fromEntries(Object.entries(action).filter(([key]) => wanted(key)));
}

/** What of a part is sealed: its canonical text. */
export function partText(action: SealedAction, part: Part): string {
  if (part === 'told') return canonicalFields(action, isTold);
  if (part === 'rest') return canonicalFields(action, isRest);
  return canonical(partOf(action, part));
}

/** The salt of one part tells nothing about those of the others. */
export function partSalt(salt: string, part: Part): Buffer {
  return hash('sha256', `${salt}:${part}`, 'buffer');
}

/** Hex. `text` is canonical. */
export function partSeal(salt: Buffer, text: string): string {
  return digestOf(salt, text).toString('hex');
}

export interface Handed {
  seq: number;
  answers: unknown;
  documents: unknown;
  papers: unknown;
  submittedBy: string;
  /** Keeps answers from being guessed from the seal; missing in what was handed in before there was one. */
  salt?: string | undefined;
}

/** Seal of what was handed in, in clear: sealing it under another key changes nothing. Hex. */
export function handedInSeal({ seq, answers, documents, papers, submittedBy, salt }: Handed): string {
  const handed = { seq, answers, documents, papers, submittedBy, salt };
  return hash('sha256', `submission:${canonical(handed)}`, 'hex');
}
