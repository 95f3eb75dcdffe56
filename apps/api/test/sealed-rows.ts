import type { DossierState } from '@motcua/domain';
import type { Paper } from '../src/features/documents/paper/paper.js';
import { contentAt } from '../src/features/documents/index.js';
import { actionAt, opened, openedState, type SealedAction } from '../src/features/dossiers/index.js';
import { FieldCipher } from '../src/platform/crypto/index.js';
import type { TestApp } from './harness/index.js';

interface Sealed {
  clear: null;
  sealed: Buffer;
}

/** A dossier's state, out of its row. */
export async function stateOf({ app, database }: TestApp, code: string): Promise<DossierState> {
  const [row] = await database.query<Sealed & { id: string }>(
    'SELECT id, state AS clear, state_sealed AS sealed FROM dossier WHERE code = $1',
    [code],
  );
  if (!row) throw new Error(`no dossier ${code}`);
  return openedState(app.get(FieldCipher), row.id, row);
}

export interface StoredAct {
  action: SealedAction;
  prevHash: Buffer;
  hash: Buffer;
}

/** Oldest first. */
export async function actsOf({ app, database }: TestApp, code: string): Promise<StoredAct[]> {
  const rows = await database.query<Sealed & { id: string; seq: number; prev: Buffer; hash: Buffer }>(
    `SELECT d.id, h.seq, h.action AS clear, h.action_sealed AS sealed, h.prev_hash AS prev, h.hash
     FROM dossier_action h JOIN dossier d ON d.id = h.dossier_id WHERE d.code = $1 ORDER BY h.seq`,
    [code],
  );
  const cipher = app.get(FieldCipher);
  return rows.map(({ id, seq, prev, hash, ...stored }) => ({
    action: opened<SealedAction>(cipher, actionAt(id, seq), stored),
    prevHash: prev,
    hash,
  }));
}

export interface StoredPaper {
  form: string;
  template: string | null;
  number: string;
  content: Paper;
}

/** Papers issued on a dossier, or on all of them; in the order of issue. */
export async function papersOf({ app, database }: TestApp, code: string | null): Promise<StoredPaper[]> {
  const rows = await database.query<Sealed & Omit<StoredPaper, 'content'> & { id: string }>(
    `SELECT i.id, i.form, i.template, i.number, i.content AS clear, i.content_sealed AS sealed
     FROM issued_document i JOIN dossier d ON d.id = i.dossier_id WHERE $1::text IS NULL OR d.code = $1
     ORDER BY i.issued_at, i.id`,
    [code],
  );
  const cipher = app.get(FieldCipher);
  return rows.map(({ id, clear, sealed, ...paper }) => ({
    ...paper,
    content: opened<Paper>(cipher, contentAt(id), { clear, sealed }),
  }));
}
