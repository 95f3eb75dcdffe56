import { hash, randomBytes } from 'node:crypto';
import type { DossierAction } from '@motcua/domain';
import { canonical } from './canonical.js';

/** An action as it is stored: with what its seal needs beside the facts. */
export type SealedAction = DossierAction & {
  /** Random, base64url: keeps what is withheld from being guessed from its seal. */
  salt?: string;
  /** Seal of the submission that came with this act. */
  handedIn?: string;
};

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
  return randomBytes(SALT_BYTES).toString('base64url');
}

/** Null for one that is not there: what somebody broke must be readable too. */
export function partOf(action: SealedAction, part: Part): unknown {
  const { actor, facts }: { actor?: unknown; facts?: unknown } = action;
  if (part === 'actor') return actor ?? null;
  if (part === 'facts') return facts ?? null;
  const told = part === 'told';
  // Not by assigning: a key named __proto__ would slip through unsealed.
  return Object.fromEntries(
    Object.entries(action).filter(([key]) => !ELSEWHERE.has(key) && TOLD.has(key) === told),
  );
}

/** The salt of one part tells nothing about those of the others. */
export function partSalt(salt: string, part: Part): Buffer {
  return hash('sha256', `${salt}:${part}`, 'buffer');
}

/** Hex. */
export function partSeal(salt: Buffer, content: unknown): string {
  return hash('sha256', Buffer.concat([salt, Buffer.from(canonical(content))]), 'hex');
}

export interface Handed {
  seq: number;
  answers: unknown;
  documents: unknown;
  papers: unknown;
  submittedBy: string;
}

/** Seal of what was handed in, as it is stored; hex. */
export function handedInSeal({ seq, answers, documents, papers, submittedBy }: Handed): string {
  return hash('sha256', `submission:${canonical({ seq, answers, documents, papers, submittedBy })}`, 'hex');
}
