import { createHash, createHmac, randomBytes } from 'node:crypto';
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
const SALT_BYTES = 16;

export function newSalt(): string {
  return randomBytes(SALT_BYTES).toString('base64url');
}

/** Null for one that is not there: what somebody broke must be readable too. */
export function partOf(action: SealedAction, part: Part): unknown {
  const { salt: _, actor, facts, ...others } = action;
  if (part === 'actor') return (actor as unknown) ?? null;
  if (part === 'facts') return (facts as unknown) ?? null;
  return Object.fromEntries(Object.entries(others).filter(([key]) => TOLD.has(key) === (part === 'told')));
}

/** The salt of one part tells nothing about those of the others. */
export function partSalt(salt: string, part: Part): Buffer {
  return createHmac('sha256', salt).update(part).digest();
}

/** Hex. */
export function partSeal(salt: Buffer, content: unknown): string {
  return createHash('sha256').update(salt).update(canonical(content)).digest('hex');
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
  const content = canonical({ seq, answers, documents, papers, submittedBy });
  return createHash('sha256').update('submission:').update(content).digest('hex');
}
